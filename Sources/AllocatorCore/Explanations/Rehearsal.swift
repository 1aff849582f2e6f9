import MesosBase
import MesosResources
import MesosWire

/// What the next runs would give out if nothing else happened, up to the next batch: they take place on a copy.
///
/// So an explanation that promises something cannot be wrong, for it has been tried; and it costs as much as these
/// runs.
struct Rehearsal {
    /// The allocator as it is, with those who are served in their order, and as it would be afterwards.
    private(set) var before: HierarchicalAllocator
    private(set) var after: HierarchicalAllocator
    /// When the next run takes place, and when the last of those that are rehearsed.
    private(set) var nextRun: Instant?
    private(set) var end: Instant
    /// What each agent would give to whom, and when.
    private var gifts = Table<AgentID, [Gift]>()

    private struct Gift: Sendable {
        let allocation: Allocation
        let time: Instant
    }

    init(of allocator: HierarchicalAllocator) {
        before = allocator
        after = allocator
        end = allocator.lastTold
        before.settleOrder()
        nextRun = allocator.nextDeadline.map { max($0, allocator.lastTold) }
        guard allocator.recoveryPause == nil else { return }
        // A run that an event asked for need not be the next batch; the one after it is.
        for _ in 0..<2 where after.completedBatches == allocator.completedBatches {
            guard let next = after.nextDeadline else { break }
            end = max(end, next)
            for allocation in after.allocate(now: end) {
                let gift = Gift(allocation: allocation, time: end)
                if gifts.update(allocation.agent, { $0.append(gift) }) == nil { gifts[allocation.agent] = [gift] }
            }
        }
    }

    private func gifts(of agent: Int) -> [Gift] { gifts[before.id(ofAgent: agent)] ?? [] }

    /// What an agent gives to a role, or if it is given to a framework in it; `nil` for nothing.
    private func gift(of agent: Int, toRole role: Int, client: Int?) -> Gift? {
        let gifts = gifts(of: agent)
        guard !gifts.isEmpty else { return nil }
        let path = before.tree.roles[role].path
        let framework = client.map { before.owner(ofClient: $0).framework }
        return gifts.first { gift in
            gift.allocation.role == path && (framework == nil || gift.allocation.framework == framework)
        }
    }

    /// What becomes of a role, or if it is given of a framework in it, on an agent.
    func finding(role: Int, client: Int?, agent: Int) -> Finding {
        findingAndPlace(role: role, client: client, agent: agent).finding
    }

    /// What becomes of a role, or if it is given of a framework in it, on an agent, and whether that can be seen only
    /// after the runs.
    ///
    /// Whom nothing stops now may yet be stopped by what is given out before its turn comes.
    private func findingAndPlace(role: Int, client: Int?, agent: Int) -> (finding: Finding, isLate: Bool) {
        if gift(of: agent, toRole: role, client: client) != nil { return (.offered, false) }
        if let obstacle = before.obstacle(forRole: role, client: client, onAgent: agent, at: end) {
            return (.obstacle(obstacle), false)
        }
        if before.recoveryPause != nil { return (.paused, false) }
        if !gifts(of: agent).isEmpty { return (.outranked, false) }
        let obstacle = after.obstacle(forRole: role, client: client, onAgent: agent, at: end)
        return (.obstacle(obstacle ?? .untaken), true)
    }

    /// Why a role, or if it is given a framework in it, is offered what an agent has, or why not.
    func reason(role: Int, client: Int?, agent: Int) -> OfferReason {
        if let gift = gift(of: agent, toRole: role, client: client) {
            return .offered(gift.allocation.resources.unallocated(), at: gift.time)
        }
        let (finding, isLate) = findingAndPlace(role: role, client: client, agent: agent)
        if case .obstacle(let obstacle) = finding {
            return (isLate ? after : before).reason(obstacle, role: role, client: client, agent: agent)
        }
        if let pause = before.recoveryPause { return .paused(pause) }
        let takers = gifts(of: agent).map { Rival(framework: $0.allocation.framework, role: $0.allocation.role) }
        return .outranked(by: Excerpt(takers))
    }
}
