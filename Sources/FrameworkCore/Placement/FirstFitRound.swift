import MesosBase
import MesosResources
package import MesosWire

/// One round of offers that is being filled, task by task.
package struct FirstFitRound: Sendable {
    private(set) var pools: [OfferPool] = []
    /// Where the next task like the last one is to be tried: room only shrinks, so not where one found none before.
    private var position = 0
    private var lastNeeds: ResourceNeeds?

    /// Puts the offers together by agent and role, in the order of first occurrence.
    package init(_ offers: [Offer]) {
        struct Key: Hashable {
            let agentID: AgentID
            let role: String?
        }
        var positions = Table<Key, Int>()
        for offer in offers {
            let key = Key(agentID: offer.agentID, role: offer.allocationInfo?.role)
            let position = positions[key] ?? pools.count
            if position == pools.count {
                positions[key] = position
                pools.append(OfferPool(agentID: key.agentID, role: key.role))
            }
            pools[position].add(offer)
        }
    }

    /// Gives a task to the first agent with room for it.
    ///
    /// - Parameters:
    ///   - needs: What the task needs.
    ///   - task: Makes the task; only called if there is a place.
    /// - Returns: The agent, or `nil` if none has room.
    package mutating func place(_ needs: ResourceNeeds, task: () -> TaskInfo) -> AgentID? {
        if needs != lastNeeds {
            position = 0
            lastNeeds = needs
        }
        while position < pools.count, pools[position].lacking(for: needs) != nil { position += 1 }
        guard position < pools.count else { return nil }
        pools[position].place(task(), needs: needs)
        return pools[position].agentID
    }

    /// Why a task with these needs has no place, in words such as "of 3 agents, 3 lack cpus (want 4, best has 2)".
    package func explanation(of needs: ResourceNeeds) -> String {
        Room.explanation(of: needs, in: pools.map(\.room))
    }

    /// What was placed, and the offers that were not needed.
    package func plan(filters: Filters? = nil) -> Plan {
        var plan = Plan(filters: filters)
        var unused: [OfferID] = []
        for pool in pools {
            if pool.tasks.isEmpty {
                unused += pool.offerIDs
            } else {
                plan.launches.append(Plan.Launch(agentID: pool.agentID, offerIDs: pool.offerIDs, tasks: pool.tasks))
            }
        }
        if !unused.isEmpty { plan.refusals = [Plan.Refusal(offerIDs: unused)] }
        return plan
    }
}
