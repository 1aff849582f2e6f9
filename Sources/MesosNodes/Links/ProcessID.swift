import MesosHTTP

/// The address of a process of libprocess, such as `slave(1)@10.0.0.7:5051`.
struct ProcessID: Sendable, Hashable {
    /// Its name at its address, which is the first part of the paths of the messages to it.
    let name: String
    let ip: String
    let port: UInt16

    init(name: String, ip: String, port: UInt16) {
        self.name = name
        self.ip = ip
        self.port = port
    }

    /// Reads an address; `nil` if the text is none.
    init?(_ text: some StringProtocol) {
        guard let at = text.firstIndex(of: "@") else { return nil }
        let address = text[text.index(after: at)...]
        guard let colon = address.lastIndex(of: ":"), let port = UInt16(address[address.index(after: colon)...]) else {
            return nil
        }
        var ip = address[..<colon]
        if ip.hasPrefix("["), ip.hasSuffix("]") { ip = ip.dropFirst().dropLast() }
        guard !ip.isEmpty, port > 0 else { return nil }
        self.init(name: String(text[..<at]), ip: String(ip), port: port)
    }

    /// Whether another process lives at the same address.
    func isNeighbour(of other: ProcessID) -> Bool {
        ip == other.ip && port == other.port
    }

    /// The address without the name.
    var address: String { ip.contains(":") ? "[\(ip)]:\(port)" : "\(ip):\(port)" }

    /// Where connections to the process lead.
    var endpoint: HTTPAddress { .host(ip, port: port) }
}

extension ProcessID: CustomStringConvertible {
    var description: String { "\(name)@\(address)" }
}
