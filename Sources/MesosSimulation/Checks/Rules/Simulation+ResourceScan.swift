import MasterCore
import MesosBase

extension Simulation {
    /// Compares what is promised of every agent with what it has, and the master's books with its allocator's.
    func scanResources() -> [Violation] {
        guard let ids = master.host?.machine.agents.keys else { return [] }
        var violations: [Violation] = []
        let ledger = inspector.ledger
        for id in ids {
            guard let audit = master.host?.machine.audit(id) else { continue }
            if let ledger {
                ledger.judge(audit, of: ledger.place(ofAgent: id), isBack: false, at: now)
                violations += ledger.takeFound(.noResourceOversubscribed)
            } else {
                violations += [audit.excess, audit.discrepancy].compactMap(\.self).map {
                    Violation(
                        invariant: StandardRule.noResourceOversubscribed.name, instant: now,
                        problem: "agent \(id) \($0)",
                        agentID: id)
                }
            }
        }
        return violations
    }
}
