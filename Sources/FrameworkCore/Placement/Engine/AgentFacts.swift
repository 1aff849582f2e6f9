import MesosBase
import MesosResources
import MesosWire

extension PlacementRound {
    /// What is known of a slot's agent beyond its offers.
    func agent(of slot: Int) -> WorldAgent? { world.agents[roster.agentIDs[roster.slots[slot].agent]] }

    /// How many tasks have failed on an agent lately.
    func failures(agent: Int, within time: Duration) -> Int {
        guard let known = world.agents[roster.agentIDs[agent]], !known.failures.isEmpty else { return 0 }
        return known.failures.count { now - $0 < time }
    }

    /// The maintenance of a slot's agent that is going on or begins within this time.
    func isMaintained(slot: Int, within time: Duration) -> WorldAgent.Maintenance? {
        guard let date = world.date else { return nil }
        let offered = offers[roster.slots[slot].offers[0]].unavailability.map { unavailability in
            let begin = unavailability.start.nanoseconds
            return WorldAgent.Maintenance(
                begin: begin, end: unavailability.duration.map { SlotResources.sum(begin, $0.nanoseconds) })
        }
        guard let maintenance = offered ?? agent(of: slot)?.maintenance else { return nil }
        let begins = maintenance.begin <= SlotResources.sum(date, time.clampedNanoseconds)
        let isOver = maintenance.end.map { $0 <= date } ?? false
        return begins && !isOver ? maintenance : nil
    }

    /// The slots that no other work holds.
    func openSlots(for template: JobTemplate) -> SlotSet {
        var slots = open
        for holder in holders where holder.work == template.name { for slot in holder.slots { slots.insert(slot) } }
        return slots
    }

    /// The slots that some work may use at all: of its role, on agents that nobody has frozen.
    func usableSlots(for template: JobTemplate) -> SlotSet {
        var slots = openSlots(for: template)
        if let role = template.role {
            for (index, slot) in roster.slots.enumerated() where slot.role ?? "*" != role { slots.remove(index) }
        }
        slots.subtract(frozen)
        return slots
    }

    /// The domains in which some agent could ever hold a task of the work and passes its tests.
    mutating func eligibleDomains(_ column: Int, for template: JobTemplate) -> [Bool] {
        var agents = SlotSet(limit: roster.agentIDs.count, filled: true)
        for rule in template.rules {
            switch rule.node {
            case .test(let test): agents.formIntersection(fields.agentsPassing(test))
            case .dedicated(let purpose, required: let isRequired):
                agents.formIntersection(fields.agentsPassing(Rule.dedicatedTest(purpose, isRequired)))
            default: break
            }
        }
        let demand = template.instanceDemand
        for amount in demand.amounts { agents.formIntersection(agentsHolding(amount.name, amount.minimum)) }
        if demand.portCount > 0 { agents.formIntersection(agentsHolding("ports", Scalar(demand.portCount))) }
        let domains = fields[column].agentDomains
        var eligible = Array(repeating: false, count: fields[column].domains.count)
        var missing = eligible.count
        _ = agents.allSatisfy { agent in
            let domain = Int(domains[agent])
            guard domain >= 0, !eligible[domain] else { return true }
            eligible[domain] = true
            missing -= 1
            return missing > 0
        }
        return eligible
    }

    /// The agents that have so much of a resource, or had it when nothing of the framework ran there. Equal questions
    /// are looked up.
    private mutating func agentsHolding(_ name: String, _ amount: Scalar) -> SlotSet {
        if let known = holdings.first(where: { $0.amount == amount && $0.name == name }) { return known.agents }
        var agents = SlotSet(limit: roster.agentIDs.count)
        for (slot, offered) in stock.offered(name).enumerated() where offered >= amount.milli {
            agents.insert(roster.slots[slot].agent)
        }
        for (agent, agentID) in roster.agentIDs.enumerated() where !agents.contains(agent) {
            if roster.isPlain, roster.firstOffers[agent] >= 0, world.agents.isEmpty { continue }
            let capacity = world.agents[agentID]?.capacity ?? []
            let isKnown = capacity.contains { $0.name == name && $0.amount >= amount }
            if isKnown || !roster.isPlain && offeredToAllRoles(name, agent) >= amount.milli { agents.insert(agent) }
        }
        if holdings.count < 64 { holdings.append(Holding(name: name, amount: amount, agents: agents)) }
        return agents
    }

    /// What an agent offers of a resource in this round, to all roles together.
    private func offeredToAllRoles(_ name: String, _ agent: Int) -> Int64 {
        let offered = stock.offered(name)
        return roster.slots.indices.reduce(0) { sum, slot in
            roster.slots[slot].agent == agent ? SlotResources.sum(sum, offered[slot]) : sum
        }
    }

    struct Holding: Sendable {
        let name: String
        let amount: Scalar
        let agents: SlotSet
    }
}
