/// Reads arrays of texts, in JSON's syntax, and their short form with colons and commas.
struct ConstraintList {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) {
        rest = Substring(text).unicodeScalars
        skipSpace()
    }

    /// Whether there is nothing but space.
    var isEmpty: Bool { rest.isEmpty }

    /// Whether an array begins.
    var isArray: Bool { rest.first == "[" }

    /// The rows of an array of arrays, or the one row that an array of texts is; nil if it is neither.
    mutating func rows() -> [[String]]? {
        guard take("[") else { return nil }
        var rows: [[String]] = []
        if rest.first == "[" {
            repeat {
                guard take("["), let row = row() else { return nil }
                rows.append(row)
            } while take(",")
            guard take("]") else { return nil }
        } else {
            guard let row = row() else { return nil }
            if !row.isEmpty { rows.append(row) }
        }
        return rest.isEmpty ? rows : nil
    }

    /// The texts up to the end of the array, whose bracket has been read.
    private mutating func row() -> [String]? {
        if take("]") { return [] }
        var row: [String] = []
        repeat {
            guard let text = rest.first == "\"" ? text() : number() else { return nil }
            row.append(text)
        } while take(",")
        return take("]") ? row : nil
    }

    private mutating func number() -> String? {
        var digits = ""
        while let scalar = rest.first, ("0"..."9").contains(scalar) || scalar == "." {
            digits.unicodeScalars.append(rest.removeFirst())
        }
        skipSpace()
        return ConstraintRow.number(digits) == nil ? nil : digits
    }

    private mutating func text() -> String? {
        rest.removeFirst()
        var text = ""
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"":
                skipSpace()
                return text
            case "\\":
                guard let escaped = escape() else { return nil }
                text.unicodeScalars.append(escaped)
            case _ where scalar.value < 0x20: return nil
            default: text.unicodeScalars.append(scalar)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        switch rest.popFirst() {
        case "\"": return "\""
        case "\\": return "\\"
        case "/": return "/"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            guard let first = unit() else { return nil }
            guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
            guard rest.popFirst() == "\\", rest.popFirst() == "u", let second = unit(),
                (0xDC00...0xDFFF).contains(second)
            else { return nil }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: return nil
        }
    }

    private mutating func unit() -> UInt32? {
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
        rest.removeFirst(4)
        return UInt32(digits, radix: 16)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        skipSpace()
        return true
    }

    private mutating func skipSpace() {
        while let scalar = rest.first, [" ", "\t", "\n", "\r"].contains(scalar) { rest.removeFirst() }
    }

    /// The parts of a text between separators, without the space around them. A backslash before a separator makes it
    /// one character of a part.
    static func split(_ text: String, _ separator: Unicode.Scalar) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                if scalar != separator { part.append("\\") }
                part.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == separator {
                parts.append(trimmed(part))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        if isEscaped { part.append("\\") }
        return parts + [trimmed(part)]
    }

    /// A text without the space around it.
    static func trimmed(_ text: some BidirectionalCollection<Unicode.Scalar>) -> String {
        let start = text.firstIndex { !$0.properties.isWhitespace } ?? text.endIndex
        let end = text[start...].lastIndex { !$0.properties.isWhitespace }.map(text.index(after:)) ?? start
        var trimmed = String.UnicodeScalarView()
        trimmed.append(contentsOf: text[start..<end])
        return String(trimmed)
    }
}
