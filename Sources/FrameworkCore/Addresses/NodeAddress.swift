/// Where a master or an agent listens: a host, by name or by number, and a port.
package struct NodeAddress: Sendable, Hashable, CustomStringConvertible {
    /// The host's name or its number; an IPv6 number is without brackets.
    package let host: String
    package let port: UInt16

    package init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// The address as it is written in a URL, as in `[::1]:5050`.
    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension NodeAddress {
    /// Whose address a text is: that decides what it may be called, and where it listens unless the text says so.
    package enum Role: Sendable {
        case master
        case agent

        package var defaultPort: UInt16 {
            switch self {
            case .master: 5050
            case .agent: 5051
            }
        }

        /// What an address of libprocess begins with, as in `master@10.0.0.5:5050`.
        fileprivate func isProcess(_ name: Substring) -> Bool {
            switch self {
            case .master: name == "master"
            case .agent: name.hasPrefix("slave(") && name.hasSuffix(")")
            }
        }
    }

    /// Reads a list of addresses with commas between them, as in `http://a:5050,http://b:5050`.
    package static func list(_ text: String, of role: Role) throws(NodeAddressError) -> [NodeAddress] {
        if text.hasPrefix("zk://") { throw .zooKeeper }
        var addresses: [NodeAddress] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let address = try NodeAddress(parsing: part.trimmingBlanks, as: role)
            if !addresses.contains(address) { addresses.append(address) }
        }
        return addresses
    }

    /// Reads one address: `10.0.0.5:5050`, `http://host`, `http://[::1]:5050/`, or one of libprocess such as
    /// `master@10.0.0.5:5050`.
    package init(parsing text: Substring, as role: Role) throws(NodeAddressError) {
        var rest = text
        if let scheme = rest.removeScheme() {
            guard scheme != "https" else { throw .https }
            guard scheme == "http" else { throw .unknownScheme(String(scheme)) }
        }
        rest = try rest.withoutPath()
        if let at = rest.lastIndex(of: "@") {
            guard role.isProcess(rest[..<at]) else { throw .credentials }
            rest = rest[rest.index(after: at)...]
        }
        try self.init(authority: rest, defaultPort: role.defaultPort)
    }

    /// Reads where an answer redirects to, which is `//host:port/path` or a whole URL.
    package init(location: String) throws(NodeAddressError) {
        var rest = Substring(location)
        if let scheme = rest.removeScheme() {
            guard scheme != "https" else { throw .https }
            guard scheme == "http" else { throw .unknownScheme(String(scheme)) }
        } else {
            guard rest.hasPrefix("//") else { throw .noHost }
            rest = rest.dropFirst(2)
        }
        try self.init(authority: rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }, defaultPort: 80)
    }

    /// Reads `host`, `host:port`, `[number]` or `[number]:port`.
    private init(authority: Substring, defaultPort: UInt16) throws(NodeAddressError) {
        var rest = authority
        let host: Substring
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else { throw .host(String(authority)) }
            host = rest[rest.index(after: rest.startIndex)..<end]
            guard host.contains(":"), host.utf8.allSatisfy(Self.isInNumber) else { throw .host(String(authority)) }
            rest = rest[rest.index(after: end)...]
        } else {
            host = rest.prefix { $0 != ":" }
            rest = rest[host.endIndex...]
            guard !rest.dropFirst().contains(":") else { throw .bareNumber(String(authority)) }
            guard !host.isEmpty else { throw .noHost }
            guard host.utf8.allSatisfy(Self.isInName) else { throw .host(String(host)) }
        }
        guard !rest.isEmpty else {
            self.init(host: String(host), port: defaultPort)
            return
        }
        let digits = rest.dropFirst()
        guard rest.first == ":", digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            let port = UInt16(digits), port > 0
        else { throw .port(String(rest.first == ":" ? digits : rest)) }
        self.init(host: String(host), port: port)
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// An IPv6 number may name the interface that it is of, as in `fe80::1%eth0`.
    private static func isInNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "%") || isInName(byte)
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }

    /// Takes `scheme://` from the beginning and returns the scheme in small letters; nil if there is none.
    fileprivate mutating func removeScheme() -> String? {
        guard let colon = firstIndex(of: ":"), self[colon...].hasPrefix("://") else { return nil }
        let scheme = self[..<colon].lowercased()
        self = self[index(colon, offsetBy: 3)...]
        return scheme
    }

    /// What comes before a closing slash; a longer path is refused.
    fileprivate func withoutPath() throws(NodeAddressError) -> Substring {
        guard let slash = firstIndex(where: { $0 == "/" || $0 == "?" || $0 == "#" }) else { return self }
        guard self[slash...] == "/" else { throw .path(String(self[slash...])) }
        return self[..<slash]
    }
}
