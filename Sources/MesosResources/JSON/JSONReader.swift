/// Reads one value of JSON from text.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    /// How many arrays and objects may lie in each other, as in Apache Mesos.
    static let depthLimit = 200

    /// The value that the bytes hold, with nothing but spaces around it.
    static func value(in bytes: [UInt8]) throws(JSONFault) -> JSONNode {
        var reader = JSONReader(bytes: bytes)
        let node = try reader.node()
        reader.skipSpaces()
        guard reader.index == bytes.count else { throw reader.unexpected("the end of the text") }
        return node
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func unexpected(_ expected: String) -> JSONFault {
        guard index < bytes.count else { return JSONFault(.unexpectedEnd, at: bytes.count) }
        // The whole character, whose first byte this is.
        let rest = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        return JSONFault(.unexpected(String(rest.unicodeScalars.prefix(1)), expected: expected), at: index)
    }

    private mutating func skipSpaces() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    /// Takes a byte if it comes next, behind spaces.
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipSpaces()
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func node() throws(JSONFault) -> JSONNode {
        skipSpaces()
        let start = index
        guard index < bytes.count else { throw unexpected("a value") }
        let value: JSONNode.Value =
            switch bytes[index] {
            case UInt8(ascii: "{"): try object()
            case UInt8(ascii: "["): try array()
            case UInt8(ascii: "\""): .string(try string())
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number(try number())
            default:
                if take(word: "null") {
                    .null
                } else if take(word: "true") {
                    .bool(true)
                } else if take(word: "false") {
                    .bool(false)
                } else {
                    throw unexpected("a value")
                }
            }
        return JSONNode(value: value, offset: start)
    }

    private mutating func enter() throws(JSONFault) {
        depth += 1
        guard depth <= Self.depthLimit else { throw JSONFault(.tooDeep(limit: Self.depthLimit), at: index) }
        index += 1
    }

    private mutating func array() throws(JSONFault) -> JSONNode.Value {
        try enter()
        defer { depth -= 1 }
        var nodes: [JSONNode] = []
        if take("]") { return .array(nodes) }
        repeat { nodes.append(try node()) } while take(",")
        guard take("]") else { throw unexpected("',' or ']'") }
        return .array(nodes)
    }

    private mutating func object() throws(JSONFault) -> JSONNode.Value {
        try enter()
        defer { depth -= 1 }
        var members: [JSONNode.Member] = []
        if take("}") { return .object(members) }
        repeat {
            skipSpaces()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
            let name = try string()
            guard take(":") else { throw unexpected("':'") }
            members.append(JSONNode.Member(name: name, node: try node()))
        } while take(",")
        guard take("}") else { throw unexpected("',' or '}'") }
        return .object(members)
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = index
        func skipDigits() -> Int {
            let begin = index
            while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
            return index - begin
        }
        func skip(_ characters: String) -> Bool {
            guard index < bytes.count, characters.utf8.contains(bytes[index]) else { return false }
            index += 1
            return true
        }
        _ = skip("-")
        let hasLeadingZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
        let whole = skipDigits()
        var isNumber = whole > 0 && !(hasLeadingZero && whole > 1)
        if skip(".") { isNumber = skipDigits() > 0 && isNumber }
        if skip("eE") {
            _ = skip("+-")
            isNumber = skipDigits() > 0 && isNumber
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard isNumber else { throw JSONFault(.malformedNumber(text), at: start) }
        return text
    }

    private mutating func string() throws(JSONFault) -> String {
        index += 1
        var unescaped: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 { throw JSONFault(.controlCharacter, at: index) }
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: unescaped, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                unescaped += Array(String(try escaped()).utf8)
            } else {
                unescaped.append(byte)
            }
        }
        throw JSONFault(.unexpectedEnd, at: bytes.count)
    }

    /// What stands behind a backslash.
    private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
        let start = index - 1
        guard index < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONFault(.malformedEscape, at: start)
        }
        guard let first = codeUnit() else { throw JSONFault(.malformedEscape, at: start) }
        if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
        // Half of a pair: the other half must follow.
        guard (0xD800..<0xDC00).contains(first), take(word: "\\u"), let second = codeUnit(),
            (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw JSONFault(.malformedEscape, at: start) }
        return scalar
    }

    private mutating func codeUnit() -> UInt16? {
        guard bytes.count - index >= 4 else { return nil }
        let digits = bytes[index..<index + 4]
        guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
        index += 4
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
