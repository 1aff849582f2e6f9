/// What the host has found in the file with the names of the hosts whose agents are offered.
package enum WhitelistReading: Sendable, Equatable {
    case hosts([String])
    /// The file could not be read, and why.
    case unreadable(String)

    /// What the bytes of a file say: a name on each line.
    package init(_ bytes: [UInt8]) {
        let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        self = .hosts(
            lines.map { String(decoding: $0, as: UTF8.self) }.map(Self.trimmed).filter { !$0.isEmpty })
    }

    private static func trimmed(_ line: String) -> String {
        var line = line.drop { $0 == " " || $0 == "\t" }
        while line.last == " " || line.last == "\t" { line.removeLast() }
        return String(line)
    }
}
