#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A numeric address and a port.
struct SocketAddress: Sendable, Equatable {
    let host: String
    let port: UInt16
    private let isIPv6: Bool

    /// Reads an address in the usual form of version 4 or 6; `nil` for anything else.
    init?(host: String, port: UInt16) {
        self.host = host
        self.port = port
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, host, &four) == 1 {
            isIPv6 = false
        } else if inet_pton(AF_INET6, host, &six) == 1 {
            isIPv6 = true
        } else {
            return nil
        }
    }

    /// This machine in the same version.
    var loopback: String { isIPv6 ? "::1" : "127.0.0.1" }

    var family: Int32 { isIPv6 ? AF_INET6 : AF_INET }

    /// Calls `body` with the address as the system takes it.
    func withSystemAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        if isIPv6 {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            inet_pton(AF_INET6, host, &address.sin6_addr)
            return Self.call(body, with: &address)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        return Self.call(body, with: &address)
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
}

extension SocketAddress: CustomStringConvertible {
    /// The address as the host of a URL.
    var description: String { isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
