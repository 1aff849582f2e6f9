package import MesosIO

/// Where a client finds a server: a host by name or number with a port, or a Unix socket.
package enum HTTPAddress: Sendable, Hashable {
    case host(String, port: UInt16)
    case unix(path: String)

    /// The address of a socket.
    package init(_ address: SocketAddress) {
        self = address.family == .unix ? .unix(path: address.host) : .host(address.host, port: address.port)
    }

    /// Reads `master.example.org:5050`, `10.0.0.5:5050`, `[::1]:5050` or `unix:/run/mesos.sock`.
    package init(_ text: String) throws(SocketAddressError) {
        do {
            self.init(try SocketAddress(text))
        } catch .notNumeric {
            // The colon is there, or it would have been another error.
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard let name = parts.first, !name.isEmpty, let port = parts.last.flatMap({ UInt16($0) }) else {
                throw .notNumeric(text)
            }
            self = .host(String(name), port: port)
        } catch {
            throw error
        }
    }
}

extension HTTPAddress: CustomStringConvertible {
    /// The address as the `Host` field and URLs have it.
    package var description: String {
        switch self {
        case .host(let name, let port): name.contains(":") ? "[\(name)]:\(port)" : "\(name):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }

    /// What the `Host` field says.
    var authority: String {
        switch self {
        case .host: description
        case .unix: "localhost"
        }
    }
}
