import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension Ledger {
    /// Looks whether those who were just made offers were next in line: of the frameworks in a role, whoever holds the
    /// least comes first. What was offered to each of them last tells how much it held before; what the others held
    /// then is no more than what they hold now.
    func checkShares(_ effects: [MasterMachine.Effect], in simulation: Simulation) {
        var latest: [(framework: Int32, offer: Offer)] = []
        for effect in effects {
            guard case .sendToScheduler(let stream, let event) = effect, event.type == .offers,
                let offer = event.offers?.offers.last, let framework = streams[stream]
            else { continue }
            latest.append((framework, offer))
        }
        guard !latest.isEmpty, let machine = simulation.master.host?.machine else { return }
        looksAtShares = false
        let shares = machine.shares
        let audits = machine.frameworkAudits
        for (place, offer) in latest {
            let id = frameworks[Int(place)].id
            guard let roles = audits.first(where: { $0.id == id })?.roles, roles.count == 1,
                simulation.master.host?.machine.audit(offer.agentID)?.isForAll == true,
                let given = try? Resources(offer.resources).scalarQuantities, let held = shares.held[id]
            else { continue }
            let share = shares.dominantShare(of: held - given)
            for other in audits where other.id != id && other.roles == roles {
                guard wanted(offer.agentID, other, at: simulation), let theirs = shares.held[other.id] else { continue }
                let otherShare = shares.dominantShare(of: theirs)
                guard share > otherShare + 1e-9 else { continue }
                find(
                    .noFrameworkStarves, at: simulation.now,
                    "framework \(id) holds \(percent(share)) of the cluster and is offered \(offer.id) before "
                        + "framework \(other.id), which wants offers and holds \(percent(otherShare))",
                    framework: other.id, agent: offer.agentID)
            }
        }
    }

    /// Whether a framework has wanted what an agent has for a while.
    private func wanted(_ agent: AgentID, _ framework: FrameworkAudit, at simulation: Simulation) -> Bool {
        guard framework.isConnected, framework.wantsOffers, !framework.isChoosy,
            let place = knownPlace(ofFramework: framework.id)
        else { return false }
        let account = frameworks[Int(place)]
        let since = simulation.now + (.zero - simulation.patience)
        return account.wish < since && (account.refusals[self.place(ofAgent: agent)] ?? .zero) < since
    }

    private func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}

extension Simulation {
    /// How long a framework may have to wait for what is free: two runs of the allocator, and a second.
    var patience: Duration { master.configuration.allocationInterval * 2 + .seconds(1) }
}
