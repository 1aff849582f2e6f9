/// Reads the value of one entry: a number, ranges or items. Spaces within it are skipped, as Mesos does.
struct ValueParser {
    private let source: ResourceParser
    private let token: Range<Int>
    /// The bytes of the value that are not spaces, and where each stands in the text.
    private var bytes: [UInt8] = []
    private var origins: [Int] = []

    /// Creates a parser for a value that is not empty.
    init(source: ResourceParser, token: Range<Int>, value: Range<Int>) {
        self.source = source
        self.token = token
        for index in value where !ResourceParser.isSpace(source.bytes[index]) {
            bytes.append(source.bytes[index])
            origins.append(index)
        }
    }

    func value() throws(ResourceParseError) -> Resource.Value {
        switch bytes.first {
        case UInt8(ascii: "["): .ranges(try ranges(try inside(closing: UInt8(ascii: "]"))))
        case UInt8(ascii: "{"): .set(try items(try inside(closing: UInt8(ascii: "}"))))
        default: .scalar(try scalar())
        }
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func offset(_ index: Int) -> Int {
        source.offset(index < origins.count ? origins[index] : token.upperBound)
    }

    /// What stands between the first bracket and its partner, which must be the last byte.
    private func inside(closing: UInt8) throws(ResourceParseError) -> Range<Int> {
        let whole = source.string(token)
        guard let close = bytes.firstIndex(of: closing) else { throw .unmatchedBracket(whole, at: offset(0)) }
        guard close == bytes.count - 1 else {
            throw .unexpectedText(string(close + 1..<bytes.count), at: offset(close + 1))
        }
        let brackets = Array("[]{}()".utf8)
        if let inner = bytes[1..<close].firstIndex(where: { brackets.contains($0) }) {
            throw .unmatchedBracket(whole, at: offset(inner))
        }
        return 1..<close
    }

    /// The parts between commas; empty ones are skipped, as Mesos does.
    private func parts(_ range: Range<Int>) -> [Range<Int>] {
        bytes[range].split(separator: UInt8(ascii: ",")).map(\.indices)
    }

    private func ranges(_ range: Range<Int>) throws(ResourceParseError) -> Ranges {
        var parsed: [(range: ClosedRange<UInt64>, part: Range<Int>)] = []
        for part in parts(range) {
            let ends = bytes[part].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let areNumbers = ends.allSatisfy { end in
                !end.isEmpty && end.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
            guard ends.count == 2, areNumbers else { throw .malformedRange(string(part), at: offset(part.lowerBound)) }
            guard let begin = UInt64(string(ends[0].indices)), let end = UInt64(string(ends[1].indices)) else {
                throw .tooLarge(string(part), at: offset(part.lowerBound))
            }
            guard begin <= end else { throw .reversedRange(string(part), at: offset(part.lowerBound)) }
            parsed.append((begin...end, part))
        }
        parsed.sort { ($0.range.lowerBound, $0.part.lowerBound) < ($1.range.lowerBound, $1.part.lowerBound) }
        for (first, second) in zip(parsed, parsed.dropFirst()) where first.range.overlaps(second.range) {
            let later = first.part.lowerBound < second.part.lowerBound ? second.part : first.part
            throw .overlappingRange(string(later), at: offset(later.lowerBound))
        }
        return Ranges(parsed.map(\.range))
    }

    private func items(_ range: Range<Int>) throws(ResourceParseError) -> ItemSet {
        var parsed = parts(range).map { (item: string($0), part: $0) }
        parsed.sort { ($0.item, $0.part.lowerBound) < ($1.item, $1.part.lowerBound) }
        for (first, second) in zip(parsed, parsed.dropFirst()) where first.item == second.item {
            throw .duplicateItem(second.item, at: offset(second.part.lowerBound))
        }
        return ItemSet(parsed.map(\.item))
    }

    private func scalar() throws(ResourceParseError) -> Scalar {
        let text = string(0..<bytes.count)
        let start = offset(0)
        switch NumberText(bytes) {
        case .number(let value, let isZero):
            guard isZero || value >= 0 else { throw .negative(text, at: start) }
            guard value <= Scalar.limit.doubleValue else { throw .tooLarge(text, at: start) }
            let amount = Scalar(value)
            guard isZero || amount > .zero else {
                throw value < 0 ? .negative(text, at: start) : .tooSmall(text, at: start)
            }
            return amount
        case .notFinite: throw .notFinite(text, at: start)
        case .numberThenText(let length): throw .unknownUnit(source.string(token), at: offset(length))
        case .text: throw .notANumber(text, at: start)
        }
    }
}

/// What a value that has no brackets turns out to be.
enum NumberText: Equatable {
    /// A finite number, or one too large for a `Double`; whether all its digits are zero is told apart, because a tiny
    /// number may round to zero.
    case number(Double, isZero: Bool)
    /// A word for infinity or not-a-number.
    case notFinite
    /// A number of so many bytes with something behind it.
    case numberThenText(length: Int)
    /// Something else.
    case text

    init(_ bytes: [UInt8]) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        var index = 0
        func skipDigits() -> Int {
            let begin = index
            while index < bytes.count, digits.contains(bytes[index]) { index += 1 }
            return index - begin
        }
        func skip(_ characters: String) -> Bool {
            guard index < bytes.count, characters.utf8.contains(bytes[index]) else { return false }
            index += 1
            return true
        }
        _ = skip("+-")
        let mantissa = index
        var digitCount = skipDigits()
        if skip(".") { digitCount += skipDigits() }
        guard digitCount > 0 else {
            self = Self.word(String(decoding: bytes, as: UTF8.self))
            return
        }
        let mantissaEnd = index
        if skip("eE") {
            _ = skip("+-")
            if skipDigits() == 0 { index = mantissaEnd }
        }
        guard index == bytes.count else {
            self = Self.hexadecimal(bytes) ?? .numberThenText(length: index)
            return
        }
        guard let value = Double(String(decoding: bytes, as: UTF8.self)) else {
            self = .text
            return
        }
        let isZero = bytes[mantissa..<mantissaEnd].allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
        self = .number(value, isZero: isZero)
    }

    private static func word(_ text: String) -> NumberText {
        let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
        return ["inf", "infinity", "nan"].contains(unsigned.lowercased()) ? .notFinite : .text
    }

    /// Whole numbers in hexadecimal digits, which Mesos reads too.
    private static func hexadecimal(_ bytes: [UInt8]) -> NumberText? {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "0"), bytes[1] | 0x20 == UInt8(ascii: "x"),
            let value = UInt64(String(decoding: bytes[2...], as: UTF8.self), radix: 16), bytes[2] != UInt8(ascii: "+")
        else { return nil }
        return .number(Double(value), isZero: value == 0)
    }
}
