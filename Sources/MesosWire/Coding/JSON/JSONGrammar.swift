/// Finds out what is wrong with JSON, in the words of Apache Mesos, whose parser this follows byte by byte.
///
/// It tells the line that was reached, and what stands behind the place up to the line's end. White space behind a
/// number that stands alone counts as too much: that parser has read one byte too far there.
struct JSONGrammar {
    /// What a whole text is.
    enum Content {
        case number(JSONNumber)
        case flag(Bool)
        case other
    }

    struct Complaint: Error {
        var sentence: String
    }

    private let source: UnsafeRawBufferPointer
    private var position = 0
    private var line = 1
    /// The byte that was read last, -1 at the end.
    private var last = -1
    /// Whether that byte is to be read again.
    private var isPutBack = false
    private var depth = 0
    private var content = Content.other
    private var isOutOfRange = false

    private init(_ source: UnsafeRawBufferPointer) {
        self.source = source
    }

    /// What is wrong with a text, or `nil` if nothing is.
    static func complaint(about source: UnsafeRawBufferPointer) -> String? {
        switch parse(source) {
        case .success: nil
        case .failure(let complaint): complaint.sentence
        }
    }

    static func parse(_ source: UnsafeRawBufferPointer) -> Result<Content, Complaint> {
        var grammar = JSONGrammar(source)
        let isValid = grammar.value()
        if grammar.isOutOfRange { return .failure(Complaint(sentence: "Value out of range")) }
        guard isValid else {
            let sentence = "syntax error at line \(grammar.line) near: \(grammar.restOfLine())"
            return .failure(Complaint(sentence: sentence))
        }
        let visible = source.lastIndex { !isWhiteSpace(Int($0)) }.map { $0 + 1 } ?? 0
        guard grammar.position != visible else { return .success(grammar.content) }
        let rest = visible < grammar.position ? source[grammar.position...] : source[grammar.position..<visible]
        return .failure(
            Complaint(
                sentence: "Parsed JSON included non-whitespace trailing characters: "
                    + String(decoding: rest, as: UTF8.self)))
    }

    private static func isWhiteSpace(_ byte: Int) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private mutating func restOfLine() -> String {
        var bytes: [UInt8] = []
        while true {
            let byte = take()
            if byte == -1 || byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
            if byte >= 0x20 { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        }
    }
}

// Bytes.
extension JSONGrammar {
    private mutating func take() -> Int {
        if isPutBack {
            isPutBack = false
            return last
        }
        guard position < source.count else {
            last = -1
            return -1
        }
        if last == 0x0A { line += 1 }
        last = Int(source[position])
        position += 1
        return last
    }

    private mutating func putBack() {
        if last != -1 { isPutBack = true }
    }

    private mutating func skipWhiteSpace() {
        while Self.isWhiteSpace(take()) {}
        putBack()
    }

    private mutating func expect(_ byte: UInt8) -> Bool {
        skipWhiteSpace()
        if take() == Int(byte) { return true }
        putBack()
        return false
    }

    private mutating func match(_ word: String) -> Bool {
        for byte in word.utf8 where take() != Int(byte) {
            putBack()
            return false
        }
        return true
    }
}

// Values.
extension JSONGrammar {
    private mutating func value() -> Bool {
        content = .other
        skipWhiteSpace()
        switch UInt8(exactly: take()) ?? 0 {
        case UInt8(ascii: "n"):
            return match("ull")
        case UInt8(ascii: "f"):
            content = .flag(false)
            return match("alse")
        case UInt8(ascii: "t"):
            content = .flag(true)
            return match("rue")
        case UInt8(ascii: "\""):
            return text()
        case UInt8(ascii: "["):
            return sequence(endingWith: UInt8(ascii: "]")) { $0.value() }
        case UInt8(ascii: "{"):
            return sequence(endingWith: UInt8(ascii: "}")) { grammar in
                grammar.expect(UInt8(ascii: "\"")) && grammar.text() && grammar.expect(UInt8(ascii: ":"))
                    && grammar.value()
            }
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            putBack()
            return number()
        default:
            putBack()
            return false
        }
    }

    private mutating func sequence(endingWith end: UInt8, _ item: (inout JSONGrammar) -> Bool) -> Bool {
        guard depth < JSONReader.deepest else { return false }
        depth += 1
        defer {
            depth -= 1
            content = .other
        }
        if expect(end) { return true }
        repeat {
            guard item(&self) else { return false }
        } while expect(UInt8(ascii: ","))
        return expect(end)
    }

    private mutating func number() -> Bool {
        var digits: [UInt8] = []
        while let byte = UInt8(exactly: take()), JSONNumber.isPart(byte) { digits.append(byte) }
        putBack()
        return digits.withUnsafeBytes { digits in
            guard let text = DecimalText(digits) else { return false }
            if let number = JSONNumber(text) {
                content = .number(number)
            } else {
                isOutOfRange = true
            }
            return !isOutOfRange
        }
    }

    private mutating func text() -> Bool {
        while true {
            let byte = take()
            if byte < 0x20 {
                putBack()
                return false
            }
            if byte == Int(UInt8(ascii: "\"")) { return true }
            if byte == Int(UInt8(ascii: "\\")), !escape() { return false }
        }
    }

    private mutating func escape() -> Bool {
        guard let byte = UInt8(exactly: take()) else { return false }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return true
        case UInt8(ascii: "u"):
            guard let first = hexadecimal() else { return false }
            guard 0xD800...0xDFFF ~= first else { return true }
            guard first < 0xDC00 else { return false }
            guard take() == Int(UInt8(ascii: "\\")), take() == Int(UInt8(ascii: "u")) else {
                putBack()
                return false
            }
            return hexadecimal().map { 0xDC00...0xDFFF ~= $0 } ?? false
        default:
            return false
        }
    }

    private mutating func hexadecimal() -> Int? {
        var number = 0
        for _ in 0..<4 {
            guard let byte = UInt8(exactly: take()) else { return nil }
            guard let digit = byte.hexadecimalDigit else {
                putBack()
                return nil
            }
            number = number << 4 | digit
        }
        return number
    }
}

// Numbers and flags in quotes.
extension JSONGrammar {
    /// What stands in quotes where a number or flag belongs.
    struct Quoted {
        private let text: String
        let content: Result<Content, Complaint>

        init(_ bytes: UnsafeRawBufferPointer) {
            text = String(decoding: bytes, as: UTF8.self)
            content = JSONGrammar.parse(bytes)
        }

        /// Infinity, if the text names it.
        var infinity: Double? {
            switch text {
            case "Infinity": .infinity
            case "-Infinity": -.infinity
            default: nil
            }
        }

        func complaint(kind: String, field: String) -> String {
            let reason =
                switch content {
                case .success: "Unexpected JSON type parsed"
                case .failure(let complaint): complaint.sentence
                }
            return "Failed to parse '\(text)' as a JSON \(kind) for field '\(field)': \(reason)"
        }
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit in ASCII.
    var hexadecimalDigit: Int? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(self) - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(self) - 0x41 + 10
        default: nil
        }
    }
}
