import MesosBase

extension WorkSearch {
    /// Whether a slot's score and what its rules say change only with what is placed on it or in its domain, and at
    /// most one rule may allow later what it does not allow now.
    var isQueueable: Bool {
        guard !demand.needsDetails else { return false }
        for condition in moving { guard case .domain = condition else { return false } }
        guard scoresKey != nil else { return false }
        return turningRules.count <= 1
    }

    private var turningRules: [Int] {
        moving.compactMap { condition in
            guard case .domain(let index) = condition else { return nil }
            let rule = rules.domainRules[index]
            return rule.isFinal(whereOwnCount: rule.countsItself) ? nil : index
        }
    }

    mutating func fillQueues(_ unit: PendingUnit, _ round: inout PlacementRound) {
        turningRule = turningRules.first
        var slots = eligible
        for need in needs { slots.formIntersection(round.stock.having(need)) }
        for case .domain(let index) in moving where index != turningRule {
            slots.formIntersection(round.fields.slots(allowedBy: rules.domainRules[index]))
        }
        let scores = scores(slots, unit, &round)
        let column = turningRule.map { rules.domainRules[$0].column }
        let domains = column.map { round.fields[$0].slotDomains }
        var groups: [[SlotQueue.Entry]] = Array(
            repeating: [], count: column.map { round.fields[$0].domains.count } ?? 1)
        slots.forEach { slot in
            let group = domains.map { Int($0[slot]) } ?? 0
            guard scores[slot] >= threshold, group >= 0 else { return }
            groups[group].append(
                SlotQueue.Entry(
                    slot: Int32(truncatingIfNeeded: slot), score: scores[slot], lot: round.lots[slot]))
        }
        queues = groups.map { SlotQueue($0) }
    }

    mutating func findQueued(_ unit: PendingUnit, in round: inout PlacementRound) -> (slot: Int, score: Double)? {
        guard let count = queues?.count else { return nil }
        var best: SlotQueue.Entry?
        for group in 0..<count {
            if let turningRule, !rules.domainRules[turningRule].allows(Int32(group)) { continue }
            // What is no longer allowed never will be again, and what is used up neither.
            while let first = queues?[group].first, !isAllowed(Int(first.slot), round) {
                queues?[group].removeFirst()
            }
            guard let first = queues?[group].first else { continue }
            if best.map({ first.precedes($0) }) ?? true { best = first }
        }
        return best.map { (Int($0.slot), $0.score) }
    }

    private func isAllowed(_ slot: Int, _ round: PlacementRound) -> Bool {
        for case .domain(let index) in moving where index != turningRule {
            let rule = rules.domainRules[index]
            if !rule.allows(round.fields[rule.column].slotDomains[slot]) { return false }
        }
        return fits(slot, round.stock)
    }

    /// Puts a slot back that something was placed on, with the score that it has now.
    mutating func requeue(_ slot: Int, _ unit: PendingUnit, in round: inout PlacementRound) {
        guard queues != nil else { return }
        let group = turningRule.map { Int(round.fields[rules.domainRules[$0].column].slotDomains[slot]) } ?? 0
        queues?[group].removeFirst()
        guard fits(slot, round.stock) else { return }
        let score = score(slot, unit, &round)
        guard score >= threshold else { return }
        queues?[group].insert(SlotQueue.Entry(slot: Int32(slot), score: score, lot: round.lots[slot]))
    }
}
