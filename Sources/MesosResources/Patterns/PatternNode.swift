/// What a pattern says, repetitions not yet written out.
indirect enum PatternNode: Hashable, Sendable {
    /// The empty text.
    case empty
    /// One scalar of a set; none, if the set is empty.
    case scalar(ScalarSet)
    /// The empty text at certain places.
    case assertion(PatternAssertion)
    case concatenation([PatternNode])
    case alternation([PatternNode])
    /// So many times; without an upper bound if there is no maximum.
    case repetition(PatternNode, minimum: Int, maximum: Int?)

    /// How many instructions it takes; a very large number if more than that.
    var size: Int {
        switch self {
        case .empty: 0
        case .scalar, .assertion: 1
        case .concatenation(let parts): parts.reduce(0) { min($0 + $1.size, Self.maxSize) }
        case .alternation(let parts): parts.reduce(parts.count - 1) { min($0 + $1.size, Self.maxSize) }
        case .repetition(let part, let minimum, let maximum):
            Self.size(of: part.size, minimum: minimum, maximum: maximum)
        }
    }

    /// A part so many times; repetitions without counts are not nested, which they may be in patterns without end.
    static func repeated(_ part: PatternNode, minimum: Int, maximum: Int?) -> PatternNode {
        if maximum == 0 || part == .empty { return .empty }
        if minimum == 1, maximum == 1 { return part }
        if minimum <= 1, maximum ?? 1 == 1, case .repetition(let inner, let least, let most) = part, least <= 1,
            most ?? 1 == 1
        {
            return .repetition(inner, minimum: minimum * least, maximum: maximum == nil ? nil : most)
        }
        return .repetition(part, minimum: minimum, maximum: maximum)
    }

    private static let maxSize = 1 << 40

    /// Counts are at most 1,000 and sizes at most `maxSize`, so nothing here overflows.
    private static func size(of part: Int, minimum: Int, maximum: Int?) -> Int {
        guard let maximum else { return min(max(minimum, 1) * part + 1, maxSize) }
        return min(minimum * part + (maximum - minimum) * (part + 1), maxSize)
    }
}

/// A place in a text.
enum PatternAssertion: Hashable, Sendable {
    case textBegin
    case textEnd
    case lineBegin
    case lineEnd
    case wordBoundary
    case noWordBoundary

    /// Whether it holds between two neighbours.
    func holds(between before: PatternNeighbour, and after: PatternNeighbour) -> Bool {
        switch self {
        case .textBegin: before == .none
        case .textEnd: after == .none
        case .lineBegin: before == .none || before == .newline
        case .lineEnd: after == .none || after == .newline
        case .wordBoundary: (before == .word) != (after == .word)
        case .noWordBoundary: (before == .word) == (after == .word)
        }
    }
}

/// What assertions look at: the scalar before or after a place.
enum PatternNeighbour: UInt8, Hashable, Sendable {
    /// The text begins or ends here.
    case none
    case newline
    case word
    case other
}
