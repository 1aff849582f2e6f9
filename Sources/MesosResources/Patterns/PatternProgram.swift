import MesosBase

/// A pattern as instructions for a machine that is in several states at once.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        /// Goes on at a place if the next scalar is in a set, of which the number is given.
        case scalar(set: Int, next: Int)
        case assertion(PatternAssertion, next: Int)
        case split(Int, Int)
        /// The text matches if it ends here.
        case match
    }

    private(set) var instructions: [Instruction] = []
    /// All different sets of scalars.
    private(set) var sets: [ScalarSet] = []
    private(set) var start = 0
    private var places = Table<ScalarSet, Int>()

    static let bytesPerInstruction = 16
    static let bytesPerRange = 8

    /// Creates the program of a pattern; how large it becomes is known before it is made.
    init(_ node: PatternNode, limits: Pattern.Limits) throws(PatternError) {
        let size = node.size + 1
        guard size <= limits.programSize else { throw .tooLarge(size, limit: limits.programSize) }
        instructions.append(.match)
        start = add(node, before: 0)
        let ranges = sets.reduce(0) { $0 + $1.ranges.count }
        let bytes = instructions.count * Self.bytesPerInstruction + ranges * Self.bytesPerRange
        guard bytes <= limits.memory else { throw .tooMuchMemory(bytes, limit: limits.memory) }
    }

    /// Whether neighbours of a place are looked at anywhere.
    var hasAssertions: Bool {
        instructions.contains { if case .assertion = $0 { true } else { false } }
    }

    private mutating func add(_ instruction: Instruction) -> Int {
        instructions.append(instruction)
        return instructions.count - 1
    }

    /// Adds what a node needs, going on at a place after it; the place where it begins.
    private mutating func add(_ node: PatternNode, before next: Int) -> Int {
        switch node {
        case .empty: return next
        case .scalar(let set): return add(.scalar(set: number(of: set), next: next))
        case .assertion(let assertion): return add(.assertion(assertion, next: next))
        case .concatenation(let parts): return parts.reversed().reduce(next) { add($1, before: $0) }
        case .alternation(let parts):
            var start = add(parts[parts.count - 1], before: next)
            for part in parts.dropLast().reversed() { start = add(.split(add(part, before: next), start)) }
            return start
        case .repetition(let part, let minimum, let maximum):
            return add(part, minimum: minimum, maximum: maximum, before: next)
        }
    }

    private mutating func add(_ part: PatternNode, minimum: Int, maximum: Int?, before next: Int) -> Int {
        var start = next
        var required = minimum
        if let maximum {
            for _ in minimum..<maximum { start = add(.split(add(part, before: start), next)) }
        } else {
            let loop = add(.split(next, next))
            let body = add(part, before: loop)
            instructions[loop] = .split(body, next)
            start = minimum > 0 ? body : loop
            required = max(minimum - 1, 0)
        }
        for _ in 0..<required { start = add(part, before: start) }
        return start
    }

    private mutating func number(of set: ScalarSet) -> Int {
        if let number = places[set] { return number }
        sets.append(set)
        places[set] = sets.count - 1
        return sets.count - 1
    }
}
