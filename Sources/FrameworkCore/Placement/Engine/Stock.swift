import MesosBase
import MesosResources
import MesosWire

/// What the slots of a round have left, as columns of numbers: one for each resource and each way in which it may be
/// had.
struct Stock: Sendable {
    /// A resource and how it may be had.
    struct Kind: Sendable, Hashable {
        let name: String
        let isReserved: Bool
        let isRevocable: Bool
    }

    /// What must be free for a task, in columns: their sum at least the minimum, in thousandths.
    struct Need: Sendable, Equatable {
        let name: String
        let columns: [Int]
        let minimum: Int64
        /// The most of it that any slot had at first.
        let most: Int64
    }

    private(set) var kinds: [Kind] = []
    /// For each kind, what is free in each slot, in thousandths.
    private(set) var free: [[Int64]] = []
    /// The same as it was offered.
    private var offered: [[Int64]] = []
    let slotCount: Int
    /// The slots in the order in which something was taken from them.
    private(set) var changes: [Int32] = []
    /// What slots have in detail, made when it is first needed.
    private var details: [SlotResources?]
    private var known: [KnownNeed] = []
    private var mosts: [Most] = []

    private struct Most: Sendable {
        let columns: [Int]
        let amount: Int64
    }

    init(_ roster: Roster, _ offers: [Offer]) {
        slotCount = roster.slots.count
        details = Array(repeating: nil, count: slotCount)
        for (position, slot) in roster.slots.enumerated() {
            for offer in slot.offers {
                let resources = offers[offer].resources
                for index in resources.indices {
                    guard let amount = SlotResources.amount(of: resources[index]) else { continue }
                    let column = column(
                        name: resources[index].name, isReserved: SlotResources.isReserved(resources[index]),
                        isRevocable: resources[index].revocable != nil)
                    free[column][position] = SlotResources.sum(free[column][position], amount)
                }
            }
        }
        offered = free
    }

    /// What each slot was offered of a resource, whatever its kind.
    func offered(_ name: String) -> [Int64] {
        var sums = Array(repeating: Int64(0), count: slotCount)
        for (index, kind) in kinds.enumerated() where kind.name == name && index < offered.count {
            for slot in sums.indices { sums[slot] = SlotResources.sum(sums[slot], offered[index][slot]) }
        }
        return sums
    }

    private mutating func column(name: String, isReserved: Bool, isRevocable: Bool) -> Int {
        for (index, kind) in kinds.enumerated()
        where kind.isReserved == isReserved && kind.isRevocable == isRevocable && kind.name == name {
            return index
        }
        kinds.append(Kind(name: name, isReserved: isReserved, isRevocable: isRevocable))
        free.append(Array(repeating: 0, count: slotCount))
        return kinds.count - 1
    }

    /// The columns that a demand may use of a resource.
    private func columns(of name: String, for demand: Demand) -> [Int] {
        kinds.indices.filter { index in
            let kind = kinds[index]
            guard kind.name == name else { return false }
            switch demand.revocable {
            case .never: if kind.isRevocable { return false }
            case .required: if !kind.isRevocable { return false }
            case .allowed: break
            }
            switch demand.reserved {
            case .never: return !kind.isReserved
            case .required: return kind.isReserved
            case .preferred: return true
            }
        }
    }

    /// What a demand needs, in the words of this stock.
    mutating func needs(of demand: Demand) -> [Need] {
        var needs = demand.amounts.map { need($0.name, $0.minimum.milli, demand) }
        let ports = demand.portCount
        if ports > 0 { needs.append(need("ports", Scalar(ports).milli, demand)) }
        return needs
    }

    private mutating func need(_ name: String, _ minimum: Int64, _ demand: Demand) -> Need {
        let columns = columns(of: name, for: demand)
        return Need(name: name, columns: columns, minimum: minimum, most: most(columns))
    }

    /// The most that any slot has in these columns when that is asked for the first time.
    private mutating func most(_ columns: [Int]) -> Int64 {
        if let known = mosts.first(where: { $0.columns == columns }) { return known.amount }
        var amount: Int64 = 0
        for slot in 0..<slotCount { amount = max(amount, total(columns, slot)) }
        mosts.append(Most(columns: columns, amount: amount))
        return amount
    }

    /// The columns that a demand may use of a resource, and the most that any slot has of it.
    mutating func usable(_ name: String, by demand: Demand) -> Need { need(name, 0, demand) }

    /// What is free in a slot in all of these columns.
    @inline(__always)
    func total(_ columns: [Int], _ slot: Int) -> Int64 {
        if columns.count == 1 { return free[columns[0]][slot] }
        return columns.reduce(Int64(0)) { SlotResources.sum($0, free[$1][slot]) }
    }

    /// The slots that have enough of what is needed. Equal needs are looked up, and kept up to date as resources are
    /// taken.
    mutating func having(_ need: Need) -> SlotSet {
        if let known = known.first(where: { $0.minimum == need.minimum && $0.columns == need.columns }) {
            return known.slots
        }
        guard let first = need.columns.first else { return SlotSet(limit: slotCount, filled: need.minimum <= 0) }
        var amounts = free[first]
        for column in need.columns.dropFirst() {
            for slot in amounts.indices { amounts[slot] = SlotResources.sum(amounts[slot], free[column][slot]) }
        }
        let slots = SlotSet(amounts: amounts, atLeast: need.minimum)
        if known.count < Self.mostKnown {
            known.append(KnownNeed(columns: need.columns, minimum: need.minimum, slots: slots))
        }
        return slots
    }

    private struct KnownNeed: Sendable {
        let columns: [Int]
        let minimum: Int64
        var slots: SlotSet
    }

    private static let mostKnown = 64

    /// Everything that is free in a slot by names, for rules and scores of somebody's own.
    func amounts(in slot: Int) -> [ResourceAmount] {
        var amounts: [ResourceAmount] = []
        for (index, kind) in kinds.enumerated() where !kind.isRevocable {
            let amount = Scalar(milli: free[index][slot])
            if let position = amounts.firstIndex(where: { $0.name == kind.name }) {
                amounts[position].amount += amount
            } else {
                amounts.append(ResourceAmount(name: kind.name, amount: amount))
            }
        }
        return amounts
    }

    /// Whether a slot has the very ports and reservations that a demand is about, beside the amounts.
    mutating func hasDetails(_ demand: Demand, _ slot: Int, _ roster: Roster, _ offers: [Offer]) -> Bool {
        detail(slot, roster, offers)
        return details[slot]?.lacking(for: demand) == nil
    }

    /// The first resource of a demand that a slot lacks in detail, and how much of it there is.
    mutating func lackingDetail(
        _ demand: Demand, _ slot: Int, _ roster: Roster, _ offers: [Offer]
    ) -> SlotResources.Lack? {
        detail(slot, roster, offers)
        return details[slot]?.lacking(for: demand)
    }

    private mutating func detail(_ slot: Int, _ roster: Roster, _ offers: [Offer]) {
        guard details[slot] == nil else { return }
        details[slot] = SlotResources(roster.slots[slot].offers.map { offers[$0] })
    }

    /// Takes what a demand needs out of a slot, which has it.
    mutating func take(
        _ demand: Demand, from slot: Int, _ roster: Roster, _ offers: [Offer]
    ) -> SlotResources.Taken {
        detail(slot, roster, offers)
        guard let taken = details[slot]?.take(demand) else { return SlotResources.Taken() }
        subtract(taken, slot)
        return taken
    }

    /// Takes what several tasks need together out of a slot, which has it.
    mutating func take(
        _ demands: [Demand], from slot: Int, _ roster: Roster, _ offers: [Offer]
    ) -> [SlotResources.Taken] {
        detail(slot, roster, offers)
        let taken = details[slot]?.take(demands) ?? demands.map { _ in SlotResources.Taken() }
        for part in taken { subtract(part, slot) }
        return taken
    }

    /// Takes as much of these amounts as a slot has.
    mutating func takeUp(
        to demand: Demand, from slot: Int, _ roster: Roster, _ offers: [Offer]
    ) -> SlotResources.Taken {
        detail(slot, roster, offers)
        guard let taken = details[slot]?.takeUp(to: demand) else { return SlotResources.Taken() }
        subtract(taken, slot)
        return taken
    }

    /// Adds what a slot has more of when a task on it ends, or takes it away again.
    mutating func add(_ amounts: [ResourceAmount], times factor: Int64, like demand: Demand, to slot: Int) {
        for amount in amounts {
            let column = column(
                name: amount.name, isReserved: demand.reserved == .required,
                isRevocable: demand.revocable == .required)
            free[column][slot] = SlotResources.sum(free[column][slot], amount.amount.milli * factor)
        }
        for index in known.indices {
            if total(known[index].columns, slot) >= known[index].minimum {
                known[index].slots.insert(slot)
            } else {
                known[index].slots.remove(slot)
            }
        }
    }

    private mutating func subtract(_ taken: SlotResources.Taken, _ slot: Int) {
        for part in taken.parts {
            let column = column(name: part.name, isReserved: part.isReserved, isRevocable: part.isRevocable)
            free[column][slot] -= part.amount
        }
        changes.append(Int32(truncatingIfNeeded: slot))
        for index in known.indices where known[index].slots.contains(slot) {
            if total(known[index].columns, slot) < known[index].minimum { known[index].slots.remove(slot) }
        }
    }
}
