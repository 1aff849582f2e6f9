import MesosBase

/// Tells whether texts match a pattern: by a table of transitions if it is small, else by going through the program in
/// all states at once. Both take time that grows with the length of the text.
struct PatternAutomaton: Sendable {
    private let program: PatternProgram
    private let alphabet: PatternAlphabet
    /// For each state and class the next state, state 0 being the one that no text can leave for a match; empty if
    /// there are too many.
    private var transitions: [UInt16] = []
    private var isAccepting: [Bool] = []

    /// How much may be done for the table of one pattern: a call may bring thousands of them.
    private static let maxWork = 20_000

    init(_ program: PatternProgram, maxTableBytes: Int) {
        self.program = program
        alphabet = PatternAlphabet(program)
        tabulate(maxEntries: min(maxTableBytes / MemoryLayout<UInt16>.size, Int(UInt16.max)))
    }

    private mutating func tabulate(maxEntries: Int) {
        var stepper = PatternStepper(program, alphabet)
        var numbers = Table<PatternStates, UInt16>()
        var states = [PatternStates(), stepper.start]
        numbers[stepper.start] = 1
        var transitions = Array(repeating: UInt16(0), count: alphabet.count)
        var isAccepting = [false]
        var place = 1
        while place < states.count {
            guard states.count * alphabet.count <= maxEntries, stepper.work <= Self.maxWork else { return }
            isAccepting.append(stepper.accepts(states[place]))
            for number in 0..<alphabet.count {
                let next = stepper.step(states[place], class: number)
                if next.places.isEmpty {
                    transitions.append(0)
                } else if let known = numbers[next] {
                    transitions.append(known)
                } else {
                    let new = UInt16(truncatingIfNeeded: states.count)
                    numbers[next] = new
                    states.append(next)
                    transitions.append(new)
                }
            }
            place += 1
        }
        self.transitions = transitions
        self.isAccepting = isAccepting
    }

    /// Whether the transitions are in a table.
    var isTabulated: Bool { !transitions.isEmpty }

    func matches(_ text: String) -> Bool {
        isTabulated ? matchesByTable(text) : matchesByStates(text)
    }

    private func matchesByTable(_ text: String) -> Bool {
        let width = alphabet.count
        var state = 1
        for scalar in text.unicodeScalars {
            state = Int(transitions[state * width + alphabet.classOf(scalar.value)])
            if state == 0 { return false }
        }
        return isAccepting[state]
    }

    func matchesByStates(_ text: String) -> Bool {
        var stepper = PatternStepper(program, alphabet)
        var states = stepper.start
        var spare: [Int32] = []
        for scalar in text.unicodeScalars {
            stepper.advance(&states, swapping: &spare, class: alphabet.classOf(scalar.value))
            if states.places.isEmpty { return false }
        }
        return stepper.accepts(states)
    }
}
