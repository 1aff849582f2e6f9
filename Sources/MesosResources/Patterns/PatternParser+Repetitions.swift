extension PatternParser {
    /// How often something is repeated.
    struct Count {
        var minimum: Int
        var maximum: Int?
    }

    /// Goes past `*`, `+`, `?` or counts in braces, and past the `?` that makes them prefer less, which makes no
    /// difference to whole texts; `nil` if something else stands here.
    mutating func repetition() -> Count? {
        let count: Count
        switch peek() {
        case "*": count = Count(minimum: 0)
        case "+": count = Count(minimum: 1)
        case "?": count = Count(minimum: 0, maximum: 1)
        case "{":
            let start = position
            if let counts = counts() {
                _ = skip("?")
                return counts
            }
            position = start
            return nil
        default: return nil
        }
        position += 1
        _ = skip("?")
        return count
    }

    /// Goes past `{n}`, `{n,}` or `{n,m}`. Other braces are characters.
    private mutating func counts() -> Count? {
        guard skip("{"), let minimum = number() else { return nil }
        var count = Count(minimum: minimum, maximum: minimum)
        if skip(",") {
            count.maximum = nil
            if peek() != "}" {
                guard let maximum = number() else { return nil }
                count.maximum = maximum
            }
        }
        return skip("}") ? count : nil
    }

    /// Goes past a number without leading zeros; a very large one is cut.
    private mutating func number() -> Int? {
        guard let first = peek(), ("0"..."9").contains(first) else { return nil }
        var number = 0
        let start = position
        while let digit = peek(), ("0"..."9").contains(digit) {
            number = min(number * 10 + Int(digit.value - 48), Self.maxRepeats + 1)
            position += 1
        }
        return first == "0" && position > start + 1 ? nil : number
    }

    /// An item so many times, as what was read since a place says.
    func repeated(_ item: Item, _ count: Count, since start: Int) throws(PatternError) -> Item {
        let largest = count.maximum ?? count.minimum
        guard count.minimum <= Self.maxRepeats, largest <= Self.maxRepeats, count.minimum <= largest else {
            throw .malformedCount(text(from: start), at: start)
        }
        let repeats = largest > 1 ? item.repeats * largest : item.repeats
        guard repeats <= Self.maxRepeats else { throw .malformedCount(text(from: start), at: start) }
        return (.repeated(item.node, minimum: count.minimum, maximum: count.maximum), repeats)
    }
}
