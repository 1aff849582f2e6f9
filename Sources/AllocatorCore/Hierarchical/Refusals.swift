import MesosBase
import MesosResources

extension HierarchicalAllocator {
    /// Notes that a framework does not want resources of an agent for some time.
    mutating func refuse(_ resources: Resources, client: Int, agent: Int, for duration: Duration, now: Instant) {
        clearRefusals(ofAgent: agent, now: now)
        let refusal = Refusal(
            expiry: now + max(options.allocationInterval, duration), client: client, epoch: tree.epochs[client],
            resources: form(of: resources), completedBatches: completedBatches)
        if !agents[agent].refusals.isEmpty {
            // What the new one says as well, and for as long, need not be kept.
            let parts = refusalsApart(ofAgent: agent) { other in
                other.client == refusal.client && other.expiry <= refusal.expiry && refusal.isNotBefore(other)
                    && (other.resources == refusal.resources
                        || forms[refusal.resources].contains(forms[other.resources]))
            }
            keep(parts, ofAgent: agent)
        }
        refusals.append(refusal, to: &agents[agent].refusals)
        tree.clients[client].refusals += 1
        agents[agent].firstEnd = min(agents[agent].firstEnd, refusal.expiry)
        refusalEnds.note(refusal.expiry, agent: agent)
    }

    /// Lets all refusals of a client end at once; those in its agents' lists count no longer, and leave when the agent
    /// is looked at next.
    mutating func withdrawRefusals(ofClient client: Int) {
        guard tree.clients[client].refusals > 0 else { return }
        tree.clients[client].refusals = 0
        tree.epochs[client] &+= 1
        withdrawals += 1
    }

    /// Drops all refusals of an agent's resources.
    mutating func removeRefusals(ofAgent agent: Int) {
        keep(refusalsApart(ofAgent: agent) { _ in true }, ofAgent: agent)
        agents[agent].firstEnd = .distantFuture
        refusalEnds.forget(agent: agent)
    }

    /// Drops the refusals of an agent's resources that have ended or were withdrawn.
    mutating func clearRefusals(ofAgent agent: Int, now: Instant) {
        guard agents[agent].firstEnd <= now || agents[agent].withdrawals != withdrawals,
            !agents[agent].refusals.isEmpty
        else { return }
        agents[agent].withdrawals = withdrawals
        keep(refusalsApart(ofAgent: agent) { !isInForce($0, now: now) }, ofAgent: agent)
        var first = Instant.distantFuture
        refusals.forEach(in: agents[agent].refusals) { first = min(first, $0.expiry) }
        agents[agent].firstEnd = first
        refusalEnds.note(first, agent: agent)
    }

    private func isInForce(_ refusal: Refusal, now: Instant) -> Bool {
        refusal.epoch == tree.epochs[Int(refusal.client)]
            && refusal.isInForce(now: now, completedBatches: completedBatches)
    }

    /// The refusals of an agent's resources, those apart that satisfy a condition.
    private func refusalsApart(
        ofAgent agent: Int, _ isRemoved: (Refusal) -> Bool
    ) -> (kept: [Refusal], removed: [Refusal]) {
        var (kept, removed): ([Refusal], [Refusal]) = ([], [])
        // Most often there is none.
        var hasRemoved = false
        refusals.forEach(in: agents[agent].refusals) { hasRemoved = hasRemoved || isRemoved($0) }
        guard hasRemoved else { return ([], []) }
        refusals.forEach(in: agents[agent].refusals) { refusal in
            if isRemoved(refusal) { removed.append(refusal) } else { kept.append(refusal) }
        }
        return (kept, removed)
    }

    private mutating func keep(_ parts: (kept: [Refusal], removed: [Refusal]), ofAgent agent: Int) {
        guard !parts.removed.isEmpty else { return }
        refusals.replaceAll(in: &agents[agent].refusals, by: parts.kept)
        for refusal in parts.removed {
            forms.release(refusal.resources)
            let client = Int(refusal.client)
            if refusal.epoch == tree.epochs[client] { tree.clients[client].refusals -= 1 }
        }
    }

    /// Notes who has refused something of an agent; answers whether somebody has.
    mutating func markRefusals(ofAgent agent: Int, now: Instant) -> Bool {
        guard !agents[agent].refusals.isEmpty else { return false }
        var marks = RefusalMarks()
        swap(&marks, &refusalMarks)
        marks.mark(agents[agent].refusals, in: refusals, clients: tree.clients.count) { isInForce($0, now: now) }
        swap(&marks, &refusalMarks)
        return true
    }

    /// Whether a client has refused an offer, or one that includes it, of the agent whose refusals are marked.
    func isRefused(
        _ offer: Resources, client: Int, agent: Int, now: Instant, known: inout (resources: UInt32, isRefused: Bool)?
    ) -> Bool {
        switch refusalMarks.answer(for: client) {
        case .nothing: return false
        case .once(let resources):
            // Many refuse the same of an agent.
            if let known, known.resources == resources { return known.isRefused }
            let isRefused = forms[resources].contains(offer)
            known = (resources, isRefused)
            return isRefused
        case .severalTimes:
            var isRefused = false
            refusals.forEach(in: agents[agent].refusals) { refusal in
                guard !isRefused, refusal.client == Int32(client), isInForce(refusal, now: now) else { return }
                isRefused = forms[refusal.resources].contains(offer)
            }
            return isRefused
        }
    }
}
