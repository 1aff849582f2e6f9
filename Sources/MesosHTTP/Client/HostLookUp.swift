import Dispatch
package import MesosIO

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the numeric addresses of a host. The system's look-up blocks, so it has a thread of its own.
package enum HostLookUp {
    private static let queue = DispatchQueue(label: "mesos.names", attributes: .concurrent)

    package static func addresses(of address: HTTPAddress) async throws(HTTPError) -> [SocketAddress] {
        switch address {
        case .unix(let path):
            guard let address = SocketAddress(path: path) else {
                throw .unknownHost("unix:\(path)", reason: "the path must have 1 to about 100 bytes")
            }
            return [address]
        case .host(let name, let port):
            if let address = SocketAddress(host: name, port: port) { return [address] }
            let outcome = await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: lookUp(name, port)) }
            }
            return try outcome.get()
        }
    }

    private static func lookUp(_ name: String, _ port: UInt16) -> Result<[SocketAddress], HTTPError> {
        var hints = addrinfo()
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(name, nil, &hints, &list)
        guard code == 0 else {
            let reason = gai_strerror(code).map { String(cString: $0) } ?? "error \(code)"
            return .failure(.unknownHost(name, reason: reason))
        }
        defer { freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next = list
        while let entry = next {
            if let system = entry.pointee.ai_addr, let address = SocketAddress(system: system, port: port) {
                addresses.append(address)
            }
            next = entry.pointee.ai_next
        }
        return .success(addresses)
    }
}
