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

    /// The slots that some work may use at all: of its role, on agents that nobody has frozen.
    func usableSlots(for template: JobTemplate) -> SlotSet {
        var slots = open
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
        let domains = fields[column].agentDomains
        var eligible = Array(repeating: false, count: fields[column].domains.count)
        var missing = eligible.count
        let demand = template.instanceDemand
        agents.forEach { agent in
            let domain = Int(domains[agent])
            guard missing > 0, domain >= 0, !eligible[domain], couldHold(demand, agent: agent) else { return }
            eligible[domain] = true
            missing -= 1
        }
        return eligible
    }

    /// Whether an agent that is empty but for tasks of others could hold a task.
    private func couldHold(_ demand: Demand, agent: Int) -> Bool {
        let capacity = world.agents[roster.agentIDs[agent]]?.capacity ?? []
        let offered = roster.firstOffers[agent] >= 0
        func has(_ name: String, _ amount: Scalar) -> Bool {
            if let known = capacity.first(where: { $0.name == name }), known.amount >= amount { return true }
            return offered && offeredAmount(name, agent) >= amount
        }
        return demand.amounts.allSatisfy { has($0.name, $0.minimum) }
            && (demand.portCount == 0 || has("ports", Scalar(demand.portCount)))
    }

    /// What an agent offers of a resource in this round, to all roles together.
    private func offeredAmount(_ name: String, _ agent: Int) -> Scalar {
        let slots = roster.isPlain ? [agent] : roster.slots.indices.filter { roster.slots[$0].agent == agent }
        var sum: Int64 = 0
        for slot in slots {
            for offer in roster.slots[slot].offers {
                for resource in offers[offer].resources where resource.name == name {
                    sum = SlotResources.sum(sum, SlotResources.amount(of: resource) ?? 0)
                }
            }
        }
        return Scalar(milli: sum)
    }
}
