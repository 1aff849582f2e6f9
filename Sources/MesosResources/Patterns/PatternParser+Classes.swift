extension PatternParser {
    /// A class in brackets, such as `[^a-z\d]`.
    mutating func bracketedClass() throws(PatternError) -> ScalarSet {
        let start = position
        position += 1
        let isNegated = skip("^")
        var parts: [ClosedRange<UInt32>] = []
        var isFirst = true
        // A closing bracket that comes first is a character.
        while isFirst || peek() != "]" {
            isFirst = false
            guard peek() != nil else { throw .unclosedClass(text(from: start, to: scalars.count), at: start) }
            if let set = try namedClass() {
                parts += set.ranges
            } else if let set = try perlClass() {
                parts += set.ranges
            } else {
                parts.append(try classRange(of: start))
            }
        }
        position += 1
        let set = folded(ScalarSet(parts))
        return isNegated ? set.inverted : set
    }

    /// One character, or two with a dash between them.
    private mutating func classRange(of start: Int) throws(PatternError) -> ClosedRange<UInt32> {
        let begin = position
        let lower = try classScalar(of: start)
        guard peek() == "-", let next = peek(1), next != "]" else { return lower...lower }
        position += 1
        let upper = try classScalar(of: start)
        guard lower <= upper else { throw .reversedRange(text(from: begin), at: begin) }
        return lower...upper
    }

    private mutating func classScalar(of start: Int) throws(PatternError) -> UInt32 {
        guard let scalar = peek() else { throw .unclosedClass(text(from: start, to: scalars.count), at: start) }
        if scalar == "\\" { return try escapedScalar() }
        position += 1
        return scalar.value
    }

    /// Goes past a class with a name, such as `[:alpha:]`; `nil` if something else stands here.
    private mutating func namedClass() throws(PatternError) -> ScalarSet? {
        guard peek() == "[", peek(1) == ":" else { return nil }
        guard let end = scalars.indices[max(position + 2, nextNameEnd)...].first(where: { closesName(at: $0) }) else {
            nextNameEnd = scalars.count
            return nil
        }
        let start = position
        let isNegated = peek(2) == "^"
        let name = text(from: start + (isNegated ? 3 : 2), to: end)
        position = end + 2
        guard let ranges = Self.namedRanges(name) else { throw .unknownClass(text(from: start), at: start) }
        let set = folded(ScalarSet(ranges))
        return isNegated ? set.inverted : set
    }

    private func closesName(at place: Int) -> Bool {
        scalars[place] == ":" && place + 1 < scalars.count && scalars[place + 1] == "]"
    }

    private static func namedRanges(_ name: String) -> [ClosedRange<UInt32>]? {
        switch name {
        case "alnum": [48...57, 65...90, 97...122]
        case "alpha": [65...90, 97...122]
        case "ascii": [0...127]
        case "blank": [9...9, 32...32]
        case "cntrl": [0...31, 127...127]
        case "digit": [48...57]
        case "graph": [33...126]
        case "lower": [97...122]
        case "print": [32...126]
        case "punct": [33...47, 58...64, 91...96, 123...126]
        case "space": [9...13, 32...32]
        case "upper": [65...90]
        case "word": [48...57, 65...90, 95...95, 97...122]
        case "xdigit": [48...57, 65...70, 97...102]
        default: nil
        }
    }
}
