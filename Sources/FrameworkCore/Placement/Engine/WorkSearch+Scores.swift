import MesosBase
import MesosWire

extension WorkSearch {
    /// What scores depend on beside the slot and what is free on it; nil if on more than can be said.
    var scoresKey: KnownScores.Key? {
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
            case .degrees(let index):
                addDegrees(rules.domainRules[index], weight, to: &scores, slots, round.fields)
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

    /// Adds what a rule about domains says by degrees, times a weight: found once for each domain if there are few.
    private func addDegrees(
        _ rule: DomainRule, _ weight: Double, to scores: inout [Double], _ slots: [Int32], _ fields: FieldTables
    ) {
        let counter = rules.counters[rule.counter]
        let column = fields[rule.column]
        guard column.domains.count < slots.count else {
            for index in slots.indices {
                scores[index] += weight * rule.score(column.slotDomains[Int(slots[index])], counter)
            }
            return
        }
        let degrees = column.domains.indices.map { weight * rule.score(Int32(truncatingIfNeeded: $0), counter) }
        for index in slots.indices {
            let domain = Int(column.slotDomains[Int(slots[index])])
            if domain >= 0 { scores[index] += degrees[domain] }
        }
    }

    /// How good a slot is for a unit, from 0 to 1.
    func score(_ slot: Int, _ unit: PendingUnit, _ round: inout PlacementRound) -> Double {
        scores([Int32(slot)], unit, &round)[0]
    }

    /// What one preference says of a slot, from 0 to 1.
    func part(
        _ form: WorkRules.Scorer.Form, _ slot: Int, _ unit: PendingUnit, _ round: inout PlacementRound
    ) -> Double {
        switch form {
        case .condition(let condition): return passes(condition, slot, unit, &round) ? 1 : 0
        case .degrees(let index):
            let rule = rules.domainRules[index]
            return rule.score(round.fields[rule.column].slotDomains[slot], rules.counters[rule.counter])
        case .tightest: return 1 - meanPartLeft(slot, round.stock)
        case .loosest: return meanPartLeft(slot, round.stock)
        case .least(let need):
            return need.most > 0 ? 1 - Double(round.stock.total(need.columns, slot)) / Double(need.most) : 0
        case .mostLeft(let need):
            return need.most > 0 ? Double(round.stock.total(need.columns, slot)) / Double(need.most) : 0
        case .failures(let scores): return scores[slot]
        case .custom(let score):
            let value = score.score(of: candidate(slot, unit, round))
            return value.isNaN ? 0 : min(max(value, 0), 1)
        }
    }

    /// The mean part of what is needed that would be left, beside the most that any slot had at first.
    @inline(__always)
    private func meanPartLeft(_ slot: Int, _ stock: Stock) -> Double {
        guard !needs.isEmpty else { return 0 }
        var sum = 0.0
        for need in needs where need.most > 0 {
            sum += Double(stock.total(need.columns, slot) - need.minimum) / Double(need.most)
        }
        return sum / Double(needs.count)
    }
}
