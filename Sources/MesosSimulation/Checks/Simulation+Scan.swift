import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension Simulation {
    /// Looks at the whole cluster by one of the standard rules.
    func scan(_ rule: StandardRule) -> [Violation] {
        switch rule {
        case .noResourceOversubscribed: scanResources()
        default: []
        }
    }

    private func scanResources() -> [Violation] {
        guard let snapshot = master.host?.machine.snapshot else { return [] }
        return snapshot.agents.compactMap { agent in
            let promised = (agent.used + agent.offered).unallocated()
            guard !agent.total.contains(promised) else { return nil }
            return Violation(
                invariant: StandardRule.noResourceOversubscribed.name, instant: now,
                problem: "agent \(agent.id) has \(agent.total), of which \(agent.used) are used and \(agent.offered) "
                    + "offered", agentID: agent.id)
        }
    }
}
