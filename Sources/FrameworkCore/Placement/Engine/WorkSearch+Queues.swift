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

    /// What scores depend on beside the slot and what is free on it; nil if on more than can be said.
    private var scoresKey: KnownScores.Key? {
        var preferred: [Stock.Need] = []
        for scorer in rules.scorers {
            switch scorer.form {
            case .tightest, .loosest, .failures, .condition(.slots): break
            case .least(let need), .mostLeft(let need): preferred.append(need)
            case .condition, .degrees, .custom: return nil
            }
        }
        return KnownScores.Key(needs: needs, preferences: rules.scorers.map(\.preference), preferred: preferred)
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

    /// The scores of some slots, by slots.
    func scores(_ slots: SlotSet, _ unit: PendingUnit, _ round: inout PlacementRound) -> [Double] {
        var known = round.scores
        round.scores = KnownScores()
        let scores = known.scores(slots, scoresKey, round.stock) { self.scores($0, unit, &round) }
        round.scores = known
        return scores
    }

    /// The scores of many slots, in their order.
    func scores(_ slots: [Int32], _ unit: PendingUnit, _ round: inout PlacementRound) -> [Double] {
        var scores = Array(repeating: 0.0, count: slots.count)
        guard rules.weight > 0 else { return scores }
        for scorer in rules.scorers {
            let weight = scorer.preference.weight / rules.weight
            switch scorer.form {
            case .tightest: addPartsLeft(-weight, base: weight, to: &scores, slots, round.stock)
            case .loosest: addPartsLeft(weight, base: 0, to: &scores, slots, round.stock)
            case .condition(.slots(let set)):
                for index in slots.indices where set.contains(Int(slots[index])) { scores[index] += weight }
            default:
                for index in slots.indices {
                    scores[index] += weight * part(scorer.form, Int(slots[index]), unit, &round)
                }
            }
        }
        return scores
    }

    /// Adds the mean part that would be left of each need, times a factor, and a base.
    private func addPartsLeft(
        _ factor: Double, base: Double, to scores: inout [Double], _ slots: [Int32], _ stock: Stock
    ) {
        for index in scores.indices { scores[index] += base }
        for need in needs where need.most > 0 {
            let scale = factor / (Double(need.most) * Double(needs.count))
            guard need.columns.count == 1 else {
                for index in slots.indices {
                    scores[index] += Double(stock.total(need.columns, Int(slots[index])) - need.minimum) * scale
                }
                continue
            }
            stock.free[need.columns[0]].withUnsafeBufferPointer { free in
                scores.withUnsafeMutableBufferPointer { scores in
                    slots.withUnsafeBufferPointer { slots in
                        for index in 0..<slots.count {
                            scores[index] += Double(free[Int(slots[index])] - need.minimum) * scale
                        }
                    }
                }
            }
        }
    }
}
