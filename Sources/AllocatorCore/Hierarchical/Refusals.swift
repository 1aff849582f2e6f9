import MesosBase
import MesosResources

extension HierarchicalAllocator {
    /// Notes that a framework does not want resources of an agent for some time.
    mutating func refuse(_ resources: Resources, client: Int, agent: Int, for duration: Duration, now: Instant) {
        clearRefusals(ofAgent: agent, now: now)
        let refusal = Refusal(
            expiry: now + max(options.allocationInterval, duration), client: client, epoch: tree.clients[client].epoch,
            resources: refused.retain(resources), completedBatches: completedBatches)
        let others = agents[agent].refusals.range(ofClient: client)
        if !others.isEmpty {
            // What the new one says as well, and for as long, need not be kept.
            var isDropped = Array(repeating: false, count: agents[agent].refusals.all.count)
            for index in others {
                let other = agents[agent].refusals.all[index]
                isDropped[index] =
                    other.expiry <= refusal.expiry && refusal.isNotBefore(other)
                    && (other.resources == refusal.resources
                        || refused[refusal.resources].contains(refused[other.resources]))
            }
            removeRefusals(ofAgent: agent, marked: isDropped)
        }
        agents[agent].refusals.insert(refusal)
        tree.clients[client].refusals += 1
        agents[agent].firstEnd = min(agents[agent].firstEnd, refusal.expiry)
        refusalEnds.note(refusal.expiry, agent: agent)
    }

    /// Lets all refusals of a client end at once; those in its agents' lists count no longer, and leave when the agent
    /// is looked at next.
    mutating func withdrawRefusals(ofClient client: Int) {
        guard tree.clients[client].refusals > 0 else { return }
        tree.clients[client].refusals = 0
        tree.clients[client].epoch &+= 1
        withdrawals += 1
    }

    /// Drops all refusals of an agent's resources.
    mutating func removeRefusals(ofAgent agent: Int) {
        removeRefusals(
            ofAgent: agent, marked: Array(repeating: true, count: agents[agent].refusals.all.count))
        agents[agent].firstEnd = .distantFuture
        refusalEnds.forget(agent: agent)
    }

    /// Drops the refusals of an agent's resources that have ended or were withdrawn.
    mutating func clearRefusals(ofAgent agent: Int, now: Instant) {
        guard agents[agent].firstEnd <= now || agents[agent].withdrawals != withdrawals,
            !agents[agent].refusals.isEmpty
        else { return }
        agents[agent].withdrawals = withdrawals
        let isDropped = agents[agent].refusals.all.map { refusal in
            refusal.epoch != tree.clients[Int(refusal.client)].epoch
                || !refusal.isInForce(now: now, completedBatches: completedBatches)
        }
        removeRefusals(ofAgent: agent, marked: isDropped)
        let first = agents[agent].refusals.all.reduce(Instant.distantFuture) { min($0, $1.expiry) }
        agents[agent].firstEnd = first
        refusalEnds.note(first, agent: agent)
    }

    private mutating func removeRefusals(ofAgent agent: Int, marked isDropped: [Bool]) {
        guard isDropped.contains(true) else { return }
        for (index, refusal) in agents[agent].refusals.all.enumerated() where isDropped[index] {
            refused.release(refusal.resources)
            let client = Int(refusal.client)
            if refusal.epoch == tree.clients[client].epoch { tree.clients[client].refusals -= 1 }
        }
        agents[agent].refusals.removeAll(marked: isDropped)
    }

    /// Whether a client has refused an offer, or one that includes it.
    func isRefused(
        _ offer: Resources, client: Int, agent: Int, now: Instant, known: inout (resources: UInt32, isRefused: Bool)?
    ) -> Bool {
        for index in agents[agent].refusals.range(ofClient: client) {
            let refusal = agents[agent].refusals.all[index]
            guard refusal.epoch == tree.clients[client].epoch,
                refusal.isInForce(now: now, completedBatches: completedBatches)
            else { continue }
            // Many refuse the same of an agent.
            if let known, known.resources == refusal.resources {
                if known.isRefused { return true }
                continue
            }
            let isRefused = refused[refusal.resources].contains(offer)
            known = (refusal.resources, isRefused)
            if isRefused { return true }
        }
        return false
    }
}
