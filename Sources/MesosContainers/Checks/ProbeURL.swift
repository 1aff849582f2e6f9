import MesosIO

/// Where a GET is sent: a server of this machine, or one to which that has redirected.
struct ProbeURL: Equatable {
    /// Why there is nowhere to send it.
    struct Problem: Error, Equatable {
        let description: String
    }

    var address: SocketAddress
    /// The path with its query, as it is sent.
    var path: String

    /// A server on this machine.
    init(port: UInt32, path: String, scheme: String, isIPv6: Bool) throws(Problem) {
        guard scheme != "https" else {
            throw Problem(description: "the scheme https is not supported: only http is looked at")
        }
        self.address = try Self.address(isIPv6 ? "::1" : "127.0.0.1", port)
        self.path = try Self.checked(path)
    }

    private init(address: SocketAddress, path: String) {
        self.address = address
        self.path = path
    }

    /// Where an answer from here redirects to. Names are not looked up, except for `localhost`.
    func redirected(to location: String) throws(Problem) -> ProbeURL {
        if location.hasPrefix("/"), !location.hasPrefix("//") {
            return ProbeURL(address: address, path: try Self.checked(location))
        }
        let rest: Substring
        if location.hasPrefix("//") {
            rest = location.dropFirst(2)
        } else if let range = Self.scheme(of: location) {
            guard range.scheme == "http" else {
                throw Problem(description: "the redirection to '\(location)' is not followed: only http is supported")
            }
            rest = range.rest
        } else {
            let parent = path.split(separator: "?", omittingEmptySubsequences: false)[0]
            let directory = parent.lastIndex(of: "/").map { parent[...$0] } ?? "/"
            return ProbeURL(address: address, path: try Self.checked(directory + location))
        }
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let authority = rest[..<end]
        guard let (host, port) = Self.hostAndPort(authority) else {
            throw Problem(description: "the redirection to '\(location)' is not followed: it names no host and port")
        }
        do {
            let address = try Self.address(host == "localhost" ? address.loopback : host, port)
            return ProbeURL(address: address, path: try Self.checked(rest[end...]))
        } catch {
            throw Problem(description: "the redirection to '\(location)' is not followed: \(error.description)")
        }
    }

    /// The bytes of the request.
    var request: [UInt8] {
        let lines = [
            "GET \(path) HTTP/1.1", "Host: \(address)", "User-Agent: MesosKit", "Accept: */*", "Connection: close", "",
            "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func scheme(of location: String) -> (scheme: String, rest: Substring)? {
        guard let colon = location.firstIndex(of: ":"), location[colon...].hasPrefix("://") else { return nil }
        return (location[..<colon].lowercased(), location[colon...].dropFirst(3))
    }

    private static func hostAndPort(_ authority: Substring) -> (String, UInt32)? {
        let host: Substring
        let port: Substring
        if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
            host = authority[authority.index(after: authority.startIndex)..<close]
            port = authority[authority.index(after: close)...]
        } else {
            let colon = authority.firstIndex(of: ":") ?? authority.endIndex
            host = authority[..<colon]
            port = authority[colon...]
        }
        guard !host.isEmpty else { return nil }
        guard !port.isEmpty else { return (String(host), 80) }
        guard port.hasPrefix(":"), let number = UInt32(port.dropFirst()) else { return nil }
        return (String(host), number)
    }

    private static func address(_ host: String, _ port: UInt32) throws(Problem) -> SocketAddress {
        guard let number = UInt16(exactly: port), number > 0 else {
            throw Problem(description: "port \(port) is not from 1 to 65535")
        }
        guard let address = SocketAddress(host: host, port: number) else {
            throw Problem(description: "'\(host)' is not an address")
        }
        return address
    }

    /// A path that can stand in a request: what no URL holds would end the request's line.
    private static func checked(_ path: some StringProtocol) throws(Problem) -> String {
        var path = path.prefix { $0 != "#" }.description
        if !path.hasPrefix("/") { path = "/" + path }
        guard path.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw Problem(description: "the path '\(path)' holds a space or a control character")
        }
        return path
    }
}
