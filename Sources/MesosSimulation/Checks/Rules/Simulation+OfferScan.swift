import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension Simulation {
    /// How many pairs of a framework and an agent are looked at in one go.
    private static let maxPairs = 100_000

    /// Looks for frameworks that have wanted offers for a while and got none, and for what they could have been offered
    /// all the while.
    func scanOffers() -> [Violation] {
        guard let ledger = inspector.ledger, let machine = master.host?.machine else { return [] }
        let patience = master.configuration.allocationInterval * 2 + .seconds(1)
        let since = now + (.zero - patience)
        guard max(ledger.masterStart, ledger.upheaval) < since else { return [] }
        var pairs = 0
        var violations: [Violation] = []
        for framework in machine.frameworkAudits {
            guard framework.isConnected, framework.wantsOffers, !framework.isChoosy, framework.offers == 0,
                let place = ledger.knownPlace(ofFramework: framework.id)
            else { continue }
            let account = ledger.frameworks[Int(place)]
            guard max(account.lastCall, account.lastOffer) < since else { continue }
            for index in ledger.agents.indices {
                let agent = ledger.agents[index]
                guard agent.changedAt < since, (account.refusals[Int32(index)] ?? .zero) < since else { continue }
                pairs += 1
                guard pairs <= Self.maxPairs else { return violations }
                guard let free = offerable(of: agent.id) else { continue }
                violations.append(
                    Violation(
                        invariant: StandardRule.noFrameworkStarves.name, instant: now,
                        problem: "framework \(framework.id) wants offers and is offered nothing, while agent "
                            + "\(agent.id) has \(free) free", frameworkID: framework.id, agentID: agent.id))
                break
            }
        }
        return violations
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
