public import MesosWire

/// Attributes of an agent as text: `os:linux;rack:r1;cores:8;range:[1-5]`.
public enum AttributeText {
    /// Why a text does not say attributes. Each case holds the text in question and the number of characters before it.
    public enum ParseError: Error, Sendable, Equatable, CustomStringConvertible {
        /// An attribute lacks its name, its value, or the colon between them.
        case malformed(String, at: Int)
        /// A bracket has no partner, or stands where none can.
        case unexpectedBracket(String, at: Int)
        /// A range is not two whole numbers with a dash between them, in ascending order.
        case malformedRange(String, at: Int)
        /// A number is so close to zero that no fraction can say it exactly.
        case tooSmall(String, at: Int)
        /// The value is a set of items, which attributes cannot have.
        case setNotSupported(String, at: Int)

        /// One sentence that says what is wrong, where, and what would be right.
        public var description: String {
            switch self {
            case .malformed(let text, let offset):
                "'\(text)' is not an attribute; write 'name:value', as in 'rack:r1' (after \(offset) characters)"
            case .unexpectedBracket(let text, let offset):
                "'\(text)' has a bracket where none can be; ranges read '[1-5,8-9]' (after \(offset) characters)"
            case .malformedRange(let text, let offset):
                "'\(text)' is not a range; write 'begin-end', as in '[1-5]' (after \(offset) characters)"
            case .tooSmall(let text, let offset):
                "'\(text)' is too close to zero (after \(offset) characters)"
            case .setNotSupported(let text, let offset):
                "'\(text)' is a set, which an attribute cannot be; repeat the name instead, as in 'disk:a;disk:b' "
                    + "(after \(offset) characters)"
            }
        }
    }

    /// Reads attributes, keeping their order; a name may occur several times.
    ///
    /// The type of a value follows from its looks: a number that is not below zero is a scalar, `[1-5]` is ranges,
    /// everything else is text. Spaces in values are dropped, as Mesos does.
    ///
    /// - Throws: What is wrong with the text, and where.
    public static func parse(_ text: String) throws(ParseError) -> [V1.Attribute] {
        let source = ResourceParser(text)
        var attributes: [V1.Attribute] = []
        for token in source.bytes.split(whereSeparator: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\n") }) {
            let range = source.trimmed(token.indices)
            if !range.isEmpty { attributes.append(try attribute(range, in: source)) }
        }
        return attributes
    }

    private static func attribute(_ token: Range<Int>, in source: ResourceParser) throws(ParseError) -> V1.Attribute {
        let start = source.offset(token.lowerBound)
        guard let colon = source.bytes[token].firstIndex(of: UInt8(ascii: ":")) else {
            throw .malformed(source.string(token), at: start)
        }
        let name = source.string(source.trimmed(token.lowerBound..<colon))
        let value = source.bytes[colon + 1..<token.upperBound].filter { !ResourceParser.isSpace($0) }
        guard !name.isEmpty, !value.isEmpty else { throw .malformed(source.string(token), at: start) }
        let text = String(decoding: value, as: UTF8.self)
        let offset = source.offset(source.trimmed(colon + 1..<token.upperBound).lowerBound)
        if value.first == UInt8(ascii: "{") { throw .setNotSupported(text, at: offset) }
        if value.first == UInt8(ascii: "[") {
            return V1.Attribute(name: name, type: .ranges, ranges: try ranges(value, text: text, at: offset))
        }
        if value.contains(where: { "[]{}".utf8.contains($0) }) { throw .unexpectedBracket(text, at: offset) }
        if case .number(let number, let isZero) = NumberText(value), number.isFinite, isZero || number >= 0 {
            guard isZero || number.isNormal else { throw .tooSmall(text, at: offset) }
            return V1.Attribute(name: name, type: .scalar, scalar: V1.Value.Scalar(value: number))
        }
        return V1.Attribute(name: name, type: .text, text: V1.Value.Text(value: text))
    }

    private static func ranges(
        _ value: [UInt8], text: String, at offset: Int
    ) throws(ParseError) -> V1.Value.Ranges {
        guard value.last == UInt8(ascii: "]"),
            !value[1..<value.count - 1].contains(where: { "[]{}()".utf8.contains($0) })
        else { throw .unexpectedBracket(text, at: offset) }
        var ranges: [ClosedRange<UInt64>] = []
        for part in value[1..<value.count - 1].split(separator: UInt8(ascii: ",")) {
            let ends = part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard ends.count == 2, let begin = number(ends[0]), let end = number(ends[1]), begin <= end else {
                throw .malformedRange(String(decoding: part, as: UTF8.self), at: offset)
            }
            ranges.append(begin...end)
        }
        return Ranges(ranges).wireValue
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
        digits.first == UInt8(ascii: "+") ? nil : UInt64(String(decoding: digits, as: UTF8.self))
    }
}
