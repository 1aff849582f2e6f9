/// Keeps watch over a cluster: what must be true after every event, and what was found not to be.
final class Inspector {
    /// A rule that a program wants checked after every event.
    struct Watcher {
        let name: String
        let check: (Simulation) -> [Violation]
    }

    let checking: Checking
    var watchers: [Watcher] = []
    /// What was found, the oldest first.
    private(set) var violations: [Violation] = []

    /// A cluster that is broken is broken everywhere: more of it helps nobody.
    private static let maxViolations = 100

    init(checking: Checking) {
        self.checking = checking
    }

    /// Whether anything is to be looked at after an event.
    var isWatching: Bool { checking != .off || !watchers.isEmpty }

    /// Takes note of what is wrong, each once.
    func add(_ found: [Violation]) {
        for violation in found where violations.count < Self.maxViolations {
            let isKnown = violations.contains {
                $0.invariant == violation.invariant && $0.problem == violation.problem
            }
            if !isKnown { violations.append(violation) }
        }
    }
}
