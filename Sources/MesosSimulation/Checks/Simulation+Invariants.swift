extension Simulation {
    /// Checks that rules hold. If one does not, the simulation fails with ``SimulationError/violated(_:)``: no more
    /// time passes, and ``advance(by:)`` and its like, and ``run(agents:masters:resources:_:)`` at its end, throw.
    public func check(_ invariants: Invariant...) {
        check(invariants)
    }

    /// Checks that rules hold, as ``check(_:)-(Invariant...)`` does.
    public func check(_ invariants: [Invariant]) {
        report(invariants.flatMap { current($0) })
    }

    /// What is wrong by these rules: what was found earlier, the oldest first, and what is wrong now.
    public func violations(of invariants: Invariant...) -> [Violation] {
        violations(of: invariants)
    }

    /// What is wrong by these rules: what was found earlier, the oldest first, and what is wrong now.
    public func violations(of invariants: [Invariant]) -> [Violation] {
        var violations = inspector.violations.filter { found in invariants.contains { $0.name == found.invariant } }
        for violation in invariants.flatMap({ current($0) }) {
            let isKnown = violations.contains {
                $0.invariant == violation.invariant && $0.problem == violation.problem
            }
            if !isKnown { violations.append(violation) }
        }
        return violations
    }

    /// Checks rules after every event from now on, besides those that ``SimulationOptions/checking`` has checked
    /// anyway. A standard rule is looked at as a whole each time, which takes time in proportion to the cluster.
    public func watch(_ invariants: Invariant...) {
        for invariant in invariants {
            inspector.watchers.append(Inspector.Watcher(name: invariant.name) { $0.current(invariant) })
        }
    }

    /// Checks a rule after every event from now on. Unlike that of an ``Invariant``, its check may look at whatever it
    /// likes, such as the handle of a framework.
    ///
    /// - Parameters:
    ///   - name: What the rule is called.
    ///   - check: Looks at the cluster and says what is wrong with it, in a sentence each; nothing if all is well. It
    ///     changes nothing.
    public func watch(_ name: String, _ check: @escaping (Simulation) -> [String]) {
        inspector.watchers.append(
            Inspector.Watcher(name: name) { simulation in
                check(simulation).map { Violation(invariant: name, instant: simulation.now, problem: $0) }
            })
    }

    /// What is wrong by a rule as the cluster stands.
    private func current(_ invariant: Invariant) -> [Violation] {
        switch invariant.rule {
        case .standard(let rule): scan(rule)
        case .custom(let check):
            check(self).map { Violation(invariant: invariant.name, instant: now, problem: $0) }
        }
    }

    /// Takes note of what is wrong; the simulation does not go on then.
    func report(_ violations: [Violation]) {
        guard !violations.isEmpty else { return }
        inspector.add(violations)
        switch failure {
        case nil, .violated: failure = .violated(inspector.violations)
        default: break
        }
    }

    /// Looks at what the latest event has touched, and at everything if it is time to.
    func inspect() {
        if let ledger = inspector.ledger {
            if ledger.isDue(at: now) { ledger.checkDue(in: self) }
            if !ledger.found.isEmpty { report(ledger.takeFound()) }
            if eventCount >= inspector.nextScan { inspectEverything(ledger) }
        }
        for watcher in inspector.watchers { report(watcher.check(self)) }
    }

    private func inspectEverything(_ ledger: Ledger) {
        for rule in StandardRule.allCases { report(scan(rule)) }
        guard case .full(let interval) = inspector.checking else { return }
        // What grows with the cluster is looked at as much less often.
        inspector.nextScan = eventCount + UInt64(max(1, interval, 4 * (agentList.count + ledger.taskCount)))
    }
}
