/// The instructions that a text has led to so far, each once, and what comes before the place where they are.
struct PatternStates: Hashable, Sendable {
    var places: [Int32] = []
    var before = PatternNeighbour.none
}

/// Goes through a program scalar by scalar, in all states at once.
struct PatternStepper {
    private let program: PatternProgram
    private let alphabet: PatternAlphabet
    private let hasAssertions: Bool
    /// For each instruction, the last walk that has come to it.
    private var visits: [Int]
    private var walk = 0
    private var stack: [Int32] = []
    private var reached: [Int32] = []
    /// How many instructions have been looked at.
    private(set) var work = 0

    init(_ program: PatternProgram, _ alphabet: PatternAlphabet) {
        self.program = program
        self.alphabet = alphabet
        hasAssertions = program.hasAssertions
        visits = Array(repeating: 0, count: program.instructions.count)
    }

    /// The states at the beginning of a text.
    var start: PatternStates { PatternStates(places: [Int32(program.start)]) }

    /// Whether a text that ends in these states matches.
    mutating func accepts(_ states: PatternStates) -> Bool {
        reach(from: states, after: .none)
        return visits[0] == walk
    }

    /// The states after one more scalar, in ascending order.
    mutating func step(_ states: PatternStates, class number: Int) -> PatternStates {
        var next = PatternStates(places: [], before: hasAssertions ? alphabet.neighbours[number] : .none)
        advance(states, class: number, to: &next.places)
        next.places.sort()
        return next
    }

    /// Goes one scalar on in the same storage, in no order: for texts that are long.
    mutating func advance(_ states: inout PatternStates, swapping spare: inout [Int32], class number: Int) {
        spare.removeAll(keepingCapacity: true)
        advance(states, class: number, to: &spare)
        swap(&states.places, &spare)
        if hasAssertions { states.before = alphabet.neighbours[number] }
    }

    private mutating func advance(_ states: PatternStates, class number: Int, to next: inout [Int32]) {
        reach(from: states, after: alphabet.neighbours[number])
        walk += 1
        for place in reached {
            guard case .scalar(let set, let target) = program.instructions[Int(place)],
                alphabet.contains(set, class: number), visits[target] != walk
            else { continue }
            visits[target] = walk
            next.append(Int32(target))
        }
    }

    /// Finds the scalars that could come next, and whether the match is reached, without going past any scalar.
    private mutating func reach(from states: PatternStates, after: PatternNeighbour) {
        walk += 1
        reached.removeAll(keepingCapacity: true)
        for place in states.places { visit(Int(place)) }
        while let place = stack.popLast() {
            work += 1
            switch program.instructions[Int(place)] {
            case .scalar: reached.append(place)
            case .assertion(let assertion, let next):
                if assertion.holds(between: states.before, and: after) { visit(next) }
            case .split(let first, let second):
                visit(first)
                visit(second)
            case .match: break
            }
        }
    }

    private mutating func visit(_ place: Int) {
        guard visits[place] != walk else { return }
        visits[place] = walk
        stack.append(Int32(place))
    }
}
