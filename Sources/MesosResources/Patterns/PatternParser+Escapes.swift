extension PatternParser {
    /// What a backslash outside of classes and what follows it say.
    mutating func escape() throws(PatternError) -> PatternNode {
        let start = position
        if let set = try perlClass() { return .scalar(set) }
        let assertion: PatternAssertion
        switch peek(1) {
        case "A": assertion = .textBegin
        case "z": assertion = .textEnd
        case "b": assertion = .wordBoundary
        case "B": assertion = .noWordBoundary
        case "k", "g":
            throw .backreference(text(from: start, to: start + 2), at: start)
        default: return literal(try escapedScalar())
        }
        position += 2
        return .assertion(assertion)
    }

    /// The characters from `\Q` to `\E`, or to the end, which have no meaning but themselves.
    mutating func quoted() -> [Item] {
        var items: [Item] = []
        position += 2
        while let scalar = peek() {
            if scalar == "\\", peek(1) == "E" {
                position += 2
                break
            }
            position += 1
            items.append((literal(scalar.value), 1))
        }
        return items
    }

    /// Goes past a class such as `\d`; `nil` if something else stands here.
    mutating func perlClass() throws(PatternError) -> ScalarSet? {
        guard peek() == "\\", let letter = peek(1) else { return nil }
        let set: ScalarSet
        switch letter {
        case "d", "D": set = .digits
        case "w", "W": set = .word
        case "s", "S": set = .space
        case "p", "P", "C", "X", "R", "h", "H", "N", "K", "G", "Z":
            throw .unsupported(text(from: position, to: nameEnd(after: position + 2)), at: position)
        default: return nil
        }
        position += 2
        let all = folded(set)
        return ("A"..."Z").contains(letter) ? all.inverted : all
    }

    /// Where the name in braces ends that stands at a place, as in `\p{Greek}`, or the single letter there.
    private func nameEnd(after place: Int) -> Int {
        guard place <= scalars.count, scalars[place - 1] == "p" || scalars[place - 1] == "P" else { return place }
        guard place < scalars.count, scalars[place] == "{" else { return place + 1 }
        return (scalars[place...].firstIndex(of: "}") ?? place) + 1
    }

    /// Goes past an escape that says one character.
    mutating func escapedScalar() throws(PatternError) -> UInt32 {
        let start = position
        position += 1
        guard let scalar = peek() else { throw .unknownEscape("\\", at: start) }
        position += 1
        switch scalar {
        case "a": return 7
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "v": return 11
        case "x":
            if let value = hexadecimal() { return value }
        case "0"..."7":
            if scalar == "0" || peek().map({ ("0"..."7").contains($0) }) == true { return octal(scalar.value - 48) }
            throw .backreference(text(from: start), at: start)
        case "8", "9": throw .backreference(text(from: start), at: start)
        default:
            if scalar.value < 128, !scalar.properties.isAlphabetic { return scalar.value }
        }
        throw .unknownEscape(text(from: start), at: start)
    }

    /// Up to two more octal digits.
    private mutating func octal(_ first: UInt32) -> UInt32 {
        var value = first
        for _ in 0..<2 {
            guard let digit = peek(), ("0"..."7").contains(digit) else { break }
            value = value * 8 + digit.value - 48
            position += 1
        }
        return value
    }

    /// Two hexadecimal digits, or any in braces that say a scalar.
    private mutating func hexadecimal() -> UInt32? {
        var value: UInt32 = 0
        var count = 0
        let isBraced = skip("{")
        while isBraced || count < 2 {
            guard let scalar = peek() else { return nil }
            position += 1
            if isBraced, scalar == "}" { return count > 0 ? value : nil }
            guard let digit = scalar.properties.isASCIIHexDigit ? Character(scalar).hexDigitValue : nil else {
                return nil
            }
            value = value * 16 + UInt32(digit)
            count += 1
            guard value <= 0x10FFFF else { return nil }
        }
        return value
    }
}
