import MesosBase
import MesosResources
import MesosWire

/// A look at all slots of a round for one work, which fails each at something.
struct Survey: Sendable {
    /// Something that slots may fail.
    struct Check: Sendable {
        enum Subject: Sendable {
            case role
            case held
            case frozen
            case need(Stock.Need)
            case details
            case rule(Int)
            case score
        }

        let subject: Subject
        let passing: SlotSet
        /// The slots that fail this first.
        let failingFirst: SlotSet
    }

    private(set) var checks: [Check] = []
    /// The slots that fail nothing.
    private(set) var fitting: SlotSet
    /// The slots that fail at least so many checks and one, by that number.
    private var failing: [SlotSet]
    var search: WorkSearch

    private static let levels = 6

    init(_ template: JobTemplate, unit: PendingUnit, waited: Duration, in round: inout PlacementRound) {
        let count = round.roster.slots.count
        fitting = SlotSet(limit: count, filled: true)
        failing = Array(repeating: SlotSet(limit: count), count: Self.levels)
        let member = template.kind == .pod ? nil : unit.members.first
        search = WorkSearch(template, member: member, unit: unit, waited: waited, in: &round)
        if let role = template.role {
            add(.role, SlotSet(limit: count) { round.roster.slots[$0].role ?? "*" == role })
        }
        let open = round.openSlots(for: template)
        if open.count < count { add(.held, open) }
        if !round.frozen.isEmpty { add(.frozen, round.frozen.complement) }
        for need in search.needs { add(.need(need), round.stock.having(need)) }
        if search.demand.needsDetails {
            // What lacks the amount lacks the detail as well: that is one lack, not two.
            var passing = fitting.complement
            let demand = search.demand
            fitting.forEach { slot in
                if round.stock.hasDetails(demand, slot, round.roster, round.offers) { passing.insert(slot) }
            }
            add(.details, passing)
        }
        for (index, entry) in search.rules.entries.enumerated() {
            add(.rule(index), passing(entry.condition, unit, &round))
        }
        if search.threshold > 0 {
            var passing = fitting.complement
            let search = search
            fitting.forEach { slot in
                if search.score(slot, unit, &round) >= search.threshold { passing.insert(slot) }
            }
            add(.score, passing)
        }
    }

    private mutating func add(_ subject: Check.Subject, _ passing: SlotSet) {
        let failed = passing.complement
        for level in stride(from: Self.levels - 1, to: 0, by: -1) {
            failing[level].formUnion(failing[level - 1].intersection(failed))
        }
        failing[0].formUnion(failed)
        checks.append(Check(subject: subject, passing: passing, failingFirst: fitting.intersection(failed)))
        fitting.formIntersection(passing)
    }

    private func passing(
        _ condition: WorkRules.Condition, _ unit: PendingUnit, _ round: inout PlacementRound
    ) -> SlotSet {
        switch condition {
        case .slots(let set): return set
        case .domain(let index):
            let rule = search.rules.domainRules[index]
            return round.fields.slots(allowedBy: rule)
        default:
            var set = SlotSet(limit: round.roster.slots.count)
            for slot in round.roster.slots.indices where search.passes(condition, slot, unit, &round) {
                set.insert(slot)
            }
            return set
        }
    }

    /// Of the slots that fail least often one that lacks least.
    func nearest(in stock: Stock) -> Int? {
        for level in 0..<Self.levels {
            let exact = level + 1 < Self.levels ? failing[level].subtracting(failing[level + 1]) : failing[level]
            guard !exact.isEmpty else { continue }
            var best: (slot: Int, shortage: Double)?
            var looked = 0
            exact.forEach { slot in
                guard looked < 256 else { return }
                looked += 1
                let shortage = search.needs.reduce(0.0) { sum, need in
                    let free = stock.total(need.columns, slot)
                    return free >= need.minimum ? sum : sum + Double(need.minimum - free) / Double(need.minimum)
                }
                if best.map({ shortage < $0.shortage }) ?? true { best = (slot, shortage) }
            }
            return best?.slot
        }
        return nil
    }
}
