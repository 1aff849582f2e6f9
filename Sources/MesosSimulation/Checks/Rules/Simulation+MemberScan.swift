import MasterCore
import MesosBase
import MesosWire

extension Simulation {
    /// Compares the agents that the master has with those that its registry has.
    func scanMembers() -> [Violation] {
        guard let machine = master.host?.machine else { return [] }
        var violations: [Violation] = []
        func find(_ id: AgentID, _ problem: String) {
            violations.append(
                Violation(
                    invariant: StandardRule.noAgentLost.name, instant: now, problem: "agent \(id) \(problem)",
                    agentID: id))
        }
        for id in machine.members {
            let place = machine.membership(of: id)
            guard !place.isChanging else { continue }
            if place.isRegistered, place.isRecovered { find(id, "is registered, and awaited at the same time") }
            if place.isUnreachable { find(id, "is in the cluster, and unreachable at the same time") }
            if place.isGone { find(id, "is in the cluster, and gone at the same time") }
            if !master.registry.agents.contains(id) { find(id, "is in the cluster, and not in its registry") }
        }
        for id in master.registry.agents.keys {
            let place = machine.membership(of: id)
            if !place.isChanging, !place.isRegistered, !place.isRecovered {
                find(id, "is in the registry, and not in the cluster")
            }
        }
        return violations
    }
}
