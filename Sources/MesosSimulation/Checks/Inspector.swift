import MesosBase

/// Keeps watch over a cluster: what must be true after every event, and what was found not to be.
final class Inspector {
    /// A rule that a program wants checked after every event.
    struct Watcher {
        let name: String
        let check: (Simulation) -> [Violation]
    }

    let checking: Checking
    /// What is known of the cluster, if somebody looks at it.
    let ledger: Ledger?
    var watchers: [Watcher] = []
    /// What was found, the oldest first.
    private(set) var violations: [Violation] = []
    /// The number of the event after which everything is looked at.
    var nextScan = UInt64.max

    /// A cluster that is broken is broken everywhere: more of it helps nobody.
    private static let maxViolations = 100

    init(checking: Checking, keepsHistory: Bool) {
        self.checking = checking
        ledger = checking == .off ? nil : Ledger(keepsHistory: keepsHistory)
        if case .full(let interval) = checking { nextScan = UInt64(max(1, interval)) }
    }

    /// Whether anything is to be looked at after an event.
    var isWatching: Bool { ledger != nil || !watchers.isEmpty }

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
