/// The lines of a head, and the header fields among them.
struct HeadLines {
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let space = UInt8(ascii: " ")
    private static let tab = UInt8(ascii: "\t")

    private var rest: ArraySlice<UInt8>

    init(_ head: ArraySlice<UInt8>) {
        rest = head
    }

    /// The next line without its end; a line feed alone ends one, too, as it does for Apache Mesos.
    mutating func next() throws(MessageProblem) -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: Self.lineFeed) else { return nil }
        var line = rest[..<end]
        rest = rest[(end + 1)...]
        if line.last == Self.carriageReturn { line.removeLast() }
        for byte in line where byte < Self.space && byte != Self.tab || byte == 0x7F {
            throw MessageProblem("There is a control byte (\(byte)) in the head of the message")
        }
        return line
    }

    /// The fields up to the empty line.
    mutating func fields(limit: Int) throws(MessageProblem) -> HTTPHeaders {
        var fields: [HTTPHeaders.Field] = []
        while let line = try next(), let first = line.first {
            guard fields.count < limit else {
                throw MessageProblem("The message has more than \(limit) header fields", status: 431)
            }
            guard first != Self.space, first != Self.tab else {
                throw MessageProblem("A header field is continued on the next line, which is obsolete")
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                throw MessageProblem("A header field has no colon: '\(Self.excerpt(line))'")
            }
            let name = line[..<colon]
            guard Self.isToken(name) else {
                throw MessageProblem("'\(Self.excerpt(name))' is not the name of a header field")
            }
            fields.append(HTTPHeaders.Field(Self.text(name), Self.text(Self.trim(line[(colon + 1)...]))))
        }
        return HTTPHeaders(fields)
    }

    /// Whether the bytes are a word as methods and the names of header fields are.
    static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { tokenBytes[Int($0)] }
    }

    private static let tokenBytes: [Bool] = (0..<256).map { byte in
        let others = Array("!#$%&'*+-.^_`|~".utf8)
        switch UInt8(byte) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            return true
        case let byte: return others.contains(byte)
        }
    }

    private static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == space || first == tab { bytes.removeFirst() }
        while let last = bytes.last, last == space || last == tab { bytes.removeLast() }
        return bytes
    }

    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The beginning of what was sent, for sentences.
    static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        text(bytes.prefix(40)) + (bytes.count > 40 ? "…" : "")
    }
}
