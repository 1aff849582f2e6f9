import MesosBase
import MesosWire

/// The search for places for the units of one work.
struct WorkSearch: Sendable {
    let template: JobTemplate
    let demand: Demand
    let needs: [Stock.Need]
    var rules: WorkRules
    /// The slots that fit as far as nothing can change in the round but what is free.
    let eligible: SlotSet
    /// The rules whose answers change with what is placed.
    let moving: [WorkRules.Condition]
    /// The least score that will do.
    let threshold: Double
    /// Scores are sums of fractions, so that one that should be what is asked for may be a little less.
    private static let tolerance = 1e-9
    /// The slots that fit, by their scores, for each domain of the rule whose answers may turn back; nil unless so many
    /// tasks are placed that it pays.
    var queues: [SlotQueue]?
    /// That rule, if there is one.
    var turningRule: Int?

    /// Prepares a search for the place of a unit, and of others that rules do not tell from it.
    init(
        _ template: JobTemplate, member: Int?, unit: PendingUnit, waited: Duration, in round: inout PlacementRound
    ) {
        self.template = template
        demand = member.map { template.members[$0].demand } ?? template.instanceDemand
        needs = round.stock.needs(of: demand)
        rules = WorkRules(template, unit: unit, waited: waited, in: &round)
        var eligible = round.usableSlots(for: template)
        var moving: [WorkRules.Condition] = []
        for entry in rules.entries {
            if case .slots(let set) = entry.condition {
                eligible.formIntersection(set)
            } else {
                moving.append(entry.condition)
            }
        }
        self.eligible = eligible
        self.moving = moving
        threshold = template.relaxation.map { max(0, $0.threshold(waited) - Self.tolerance) } ?? 0
        rules.refresh()
    }

    /// Whether a slot has what the task needs.
    @inline(__always)
    func fits(_ slot: Int, _ stock: Stock) -> Bool {
        for need in needs where stock.total(need.columns, slot) < need.minimum { return false }
        return true
    }

    /// The slot for a unit: of those that fit the one with the best score, ties broken by lot; nil if none fits.
    mutating func find(
        _ unit: PendingUnit, of count: Int, in round: inout PlacementRound
    ) -> (slot: Int, score: Double)? {
        if template.goodEnough != nil { return findGoodEnough(unit, in: &round) }
        if queues == nil, count > 2, isQueueable { fillQueues(unit, &round) }
        return queues == nil ? scan(unit, in: &round) : findQueued(unit, in: &round)
    }

    /// The slots that fit, as far as sets can tell.
    private func candidates(_ round: inout PlacementRound) -> SlotSet {
        var slots = eligible
        for need in needs { slots.formIntersection(round.stock.having(need)) }
        for case .domain(let index) in moving where !slots.isEmpty {
            slots.formIntersection(round.fields.slots(allowedBy: rules.domainRules[index]))
        }
        return slots
    }

    /// The moving rules that are not about domains.
    private var others: [WorkRules.Condition] {
        moving.filter { if case .domain = $0 { false } else { true } }
    }

    private func scan(_ unit: PendingUnit, in round: inout PlacementRound) -> (slot: Int, score: Double)? {
        let slots = candidates(&round)
        guard !slots.isEmpty else { return nil }
        let scores = scores(slots, unit, &round)
        let others = others
        var best: Int?
        var most = threshold
        slots.forEach { slot in
            let score = scores[slot]
            guard score >= most else { return }
            if score == most, let best, (round.lots[best], best) < (round.lots[slot], slot) { return }
            if !others.isEmpty, !others.allSatisfy({ passes($0, slot, unit, &round) }) { return }
            if demand.needsDetails, !round.stock.hasDetails(demand, slot, round.roster, round.offers) { return }
            best = slot
            most = score
        }
        return best.map { ($0, most) }
    }

    /// The first slot by lot that fits and is good enough; if none is, the best.
    private func findGoodEnough(
        _ unit: PendingUnit, in round: inout PlacementRound
    ) -> (slot: Int, score: Double)? {
        let slots = candidates(&round)
        let others = others
        var best: (slot: Int, score: Double)?
        for slot in round.order() where slots.contains(slot) {
            guard others.allSatisfy({ passes($0, slot, unit, &round) }) else { continue }
            if demand.needsDetails, !round.stock.hasDetails(demand, slot, round.roster, round.offers) { continue }
            let score = score(slot, unit, &round)
            guard score >= threshold else { continue }
            if score >= (template.goodEnough ?? 0) - Self.tolerance { return (slot, score) }
            if let best, score <= best.score { continue }
            best = (slot, score)
        }
        return best
    }

    /// Whether a rule allows a slot.
    func passes(
        _ condition: WorkRules.Condition, _ slot: Int, _ unit: PendingUnit, _ round: inout PlacementRound
    ) -> Bool {
        switch condition {
        case .slots(let set): return set.contains(slot)
        case .domain(let index):
            let rule = rules.domainRules[index]
            return rule.allows(round.fields[rule.column].slotDomains[slot])
        case .formerPlace(let expiry):
            guard let place = round.world.place(of: template.name, unit.number) else { return true }
            if let expiry, round.now >= place.end + expiry { return true }
            return round.roster.agentIDs[round.roster.slots[slot].agent] == place.agentID
        case .custom(let rule):
            return rule.verdict(on: candidate(slot, unit, round)) == .passes
        case .all(let conditions):
            for condition in conditions where !passes(condition, slot, unit, &round) { return false }
            return true
        case .any(let conditions):
            for condition in conditions where passes(condition, slot, unit, &round) { return true }
            return false
        case .none(let conditions):
            for condition in conditions where passes(condition, slot, unit, &round) { return false }
            return true
        case .when(let first, let rest):
            guard passes(first, slot, unit, &round) else { return true }
            for condition in rest where !passes(condition, slot, unit, &round) { return false }
            return true
        }
    }

    func candidate(_ slot: Int, _ unit: PendingUnit, _ round: PlacementRound) -> Candidate {
        let place = round.roster.slots[slot]
        let offer = round.offers[place.offers[0]]
        return Candidate(
            agentID: offer.agentID, hostname: offer.hostname, role: place.role, attributes: offer.attributes,
            domain: offer.domain, work: template.name, number: unit.number, world: round.world, now: round.now,
            free: round.stock.amounts(in: slot),
            partsLeft: needs.map { need in
                guard need.most > 0 else { return 0 }
                return Double(round.stock.total(need.columns, slot) - need.minimum) / Double(need.most)
            })
    }
}

extension JobTemplate.Relaxation {
    /// The least score that is acceptable after a wait.
    func threshold(_ waited: Duration) -> Double {
        let part = min(max(waited / time, 0), 1)
        return first + (last - first) * part
    }
}
