#if canImport(Glibc)
    package import Glibc
#else
    package import Darwin
#endif

/// Where a socket is: a numeric address of the Internet protocol with a port, or a path of the file system.
package struct SocketAddress: Sendable, Hashable {
    package enum Family: Sendable, Hashable {
        case ipv4
        case ipv6
        case unix
    }

    package let family: Family
    /// The numeric address, or the path of a Unix socket (empty for a client's end, which has none).
    package let host: String
    /// The port; 0 for a Unix socket, and any free one for a socket that is to listen.
    package let port: UInt16

    private init(_ family: Family, host: String, port: UInt16) {
        self.family = family
        self.host = host
        self.port = port
    }

    /// Reads an address in the usual form of version 4 or 6; `nil` for anything else.
    package init?(host: String, port: UInt16) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, host, &four) == 1 {
            self.init(.ipv4, host: host, port: port)
        } else if inet_pton(AF_INET6, host, &six) == 1 {
            self.init(.ipv6, host: host, port: port)
        } else {
            return nil
        }
    }

    /// The socket at a path; `nil` if the path is empty, has a NUL in it or is longer than the system allows.
    package init?(path: String) {
        let capacity = MemoryLayout.size(ofValue: sockaddr_un().sun_path)
        guard !path.isEmpty, path.utf8.count < capacity, !path.utf8.contains(0) else { return nil }
        self.init(.unix, host: path, port: 0)
    }

    /// Reads `127.0.0.1:5050`, `[::1]:5050` or `unix:/run/mesos.sock`.
    package init(_ text: String) throws(SocketAddressError) {
        if text.hasPrefix("unix:") {
            guard let address = SocketAddress(path: String(text.dropFirst(5))) else { throw .badPath(text) }
            self = address
            return
        }
        guard let colon = text.lastIndex(of: ":") else { throw .portMissing(text) }
        var host = text[..<colon]
        let digits = text[text.index(after: colon)...]
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = UInt16(digits) else {
            throw .badPort(text)
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            throw .bracketsMissing(text)
        }
        guard let address = SocketAddress(host: String(host), port: port) else { throw .notNumeric(text) }
        self = address
    }

    /// This machine in the same version.
    package var loopback: String { family == .ipv6 ? "::1" : "127.0.0.1" }

    /// The system's number of the family.
    package var domain: Int32 {
        switch family {
        case .ipv4: AF_INET
        case .ipv6: AF_INET6
        case .unix: AF_UNIX
        }
    }

    /// The four bytes of an address of version 4, or the sixteen of one of version 6; none for a Unix socket.
    package var bytes: [UInt8] {
        switch family {
        case .ipv4:
            var address = in_addr()
            inet_pton(AF_INET, host, &address)
            return withUnsafeBytes(of: address) { [UInt8]($0) }
        case .ipv6:
            var address = in6_addr()
            inet_pton(AF_INET6, host, &address)
            return withUnsafeBytes(of: address) { [UInt8]($0) }
        case .unix:
            return []
        }
    }
}

extension SocketAddress: CustomStringConvertible {
    /// The address as the host of a URL; `unix:` and the path for a Unix socket.
    package var description: String {
        switch family {
        case .ipv4: "\(host):\(port)"
        case .ipv6: "[\(host)]:\(port)"
        case .unix: "unix:\(host)"
        }
    }
}

extension SocketAddress {
    /// Calls `body` with the address as the system takes it.
    package func withSystemAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        switch family {
        case .ipv4:
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            inet_pton(AF_INET, host, &address.sin_addr)
            return Self.call(body, with: &address)
        case .ipv6:
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            inet_pton(AF_INET6, host, &address.sin6_addr)
            return Self.call(body, with: &address)
        case .unix:
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: host.utf8.prefix($0.count - 1)) }
            return Self.call(body, with: &address)
        }
    }

    private static func call<Address, Result>(
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result, with address: inout Address
    ) -> Result {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }

    /// The address that a call of the system writes; `nil` if the call fails or the family is none of ours.
    static func read(_ call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32) -> Self? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                call(address, &length) >= 0 ? Self(system: UnsafePointer(address)) : nil
            }
        }
    }

    /// Reads an address that the system has written, and takes this port for its own if one is given; `nil` if the
    /// family is none of ours.
    package init?(system pointer: UnsafePointer<sockaddr>, port: UInt16? = nil) {
        let raw = UnsafeRawPointer(pointer)
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        switch Int32(pointer.pointee.sa_family) {
        case AF_INET:
            var address = raw.load(as: sockaddr_in.self)
            inet_ntop(AF_INET, &address.sin_addr, &text, socklen_t(text.count))
            self.init(.ipv4, host: Self.string(text), port: port ?? UInt16(bigEndian: address.sin_port))
        case AF_INET6:
            var address = raw.load(as: sockaddr_in6.self)
            inet_ntop(AF_INET6, &address.sin6_addr, &text, socklen_t(text.count))
            self.init(.ipv6, host: Self.string(text), port: port ?? UInt16(bigEndian: address.sin6_port))
        case AF_UNIX:
            let address = raw.load(as: sockaddr_un.self)
            let path = withUnsafeBytes(of: address.sun_path) { [UInt8]($0.prefix { $0 != 0 }) }
            self.init(.unix, host: String(decoding: path, as: UTF8.self), port: 0)
        default:
            return nil
        }
    }

    private static func string(_ text: [CChar]) -> String {
        String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
