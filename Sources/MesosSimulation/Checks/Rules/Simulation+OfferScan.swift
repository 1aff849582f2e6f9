import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension Simulation {
    /// How often a framework and an agent are looked at together in one go.
    private static let maxPairs = 10_000_000

    /// Looks for what agents have had free for a while, and for frameworks that could have been offered it all the
    /// while.
    func scanOffers() -> [Violation] {
        guard let ledger = inspector.ledger, let machine = master.host?.machine else { return [] }
        let since = now + (.zero - patience)
        ledger.looksAtShares = true
        guard max(ledger.masterStart, ledger.upheaval) < since else { return [] }
        let eager = machine.frameworkAudits.compactMap { framework -> FrameworkAccount? in
            guard framework.isConnected, framework.wantsOffers, !framework.isChoosy,
                let place = ledger.knownPlace(ofFramework: framework.id)
            else { return nil }
            let account = ledger.frameworks[Int(place)]
            return account.wish < since ? account : nil
        }
        guard !eager.isEmpty else { return [] }
        var violations: [Violation] = []
        var pairs = 0
        for index in ledger.agents.indices where ledger.agents[index].changedAt < since {
            let agent = ledger.agents[index].id
            guard pairs < Self.maxPairs, let free = offerable(of: agent) else { continue }
            pairs += eager.count
            guard let framework = eager.first(where: { ($0.refusals[Int32(index)] ?? .zero) < since }) else { continue }
            violations.append(
                Violation(
                    invariant: StandardRule.noFrameworkStarves.name, instant: now,
                    problem:
                        "framework \(framework.id) wants offers and is not offered the \(free) that agent \(agent) "
                        + "has free", frameworkID: framework.id, agentID: agent))
        }
        return violations + ledger.takeFound(.noFrameworkStarves)
    }

    /// What every framework may be offered of an agent, if that is worth it. Agents that are kept for some frameworks
    /// are left out.
    private func offerable(of id: AgentID) -> Resources? {
        guard let audit = master.host?.machine.audit(id), audit.isConnected, audit.isForAll else { return nil }
        let free = (audit.total.unallocated() - (audit.used + audit.offered).unallocated()).filter {
            $0.reservedRole == nil && !$0.isShared && !$0.isRevocable
        }
        let worthwhile: [ResourceQuantities] = [["cpus": 0.01], ["mem": 32]]
        return worthwhile.contains { free.contains($0) } ? free : nil
    }
}
