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

    /// The slots that pass a rule about what is known of agents. Equal questions are looked up.
    mutating func slots(passing node: Rule.Node) -> SlotSet {
        if let known = slotsPassing[node] { return known }
        let count = roster.slots.count
        let slots: SlotSet
        switch node {
        case .noMaintenance(within: let time):
            slots = SlotSet(limit: count) { isMaintained(slot: $0, within: time) == nil }
        case .notDraining: slots = SlotSet(limit: count) { agent(of: $0)?.isDraining != true }
        case .rested(let failures, within: let time):
            slots = SlotSet(limit: count) { self.failures(agent: roster.slots[$0].agent, within: time) < failures }
        default: slots = SlotSet(limit: count, filled: true)
        }
        slotsPassing[node] = slots
        return slots
    }

    /// How good each slot is for having few failures, from 0 to 1. Equal questions are looked up.
    mutating func failureScores(within time: Duration) -> [Double] {
        if let known = knownFailureScores[time] { return known }
        let scores = roster.slots.map { 1 / Double(1 + failures(agent: $0.agent, within: time)) }
        knownFailureScores[time] = scores
        return scores
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
    mutating func eligibleDomains(_ column: Int, for template: JobTemplate, _ waited: Duration) -> [Bool] {
        var agents = SlotSet(limit: roster.agentIDs.count, filled: true)
        for rule in template.rules where rule.dropDelay.map({ waited < $0 }) ?? true {
            switch rule.node {
            case .test(let test): agents.formIntersection(fields.agentsPassing(test))
            case .dedicated(let purpose, required: let isRequired):
                agents.formIntersection(fields.agentsPassing(Rule.dedicatedTest(purpose, isRequired)))
            default: break
            }
        }
        let demand = template.instanceDemand
        var amounts = demand.amounts.map { (name: $0.name, minimum: $0.minimum) }
        if demand.portCount > 0 { amounts.append(("ports", Scalar(demand.portCount))) }
        for (name, minimum) in amounts {
            agents.formIntersection(capacities.agents(holding: minimum, of: name, roster, stock, world))
        }
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
}
