import MesosResources

/// How much somebody holds of each resource, and how often they were given something.
struct Usage: Sendable {
    /// Thousandths, by the index that ``ResourceNames`` gives to a name; short if the rest is zero.
    private(set) var amounts: [Int64] = []
    /// How many times something was given; it never falls.
    private(set) var count: UInt64 = 0

    var isZero: Bool { amounts.allSatisfy { $0 == 0 } }

    mutating func add(_ parts: [IndexedAmount]) {
        for part in parts { change(part.name, by: part.milli) }
        count += 1
    }

    mutating func subtract(_ parts: [IndexedAmount]) {
        for part in parts { change(part.name, by: -part.milli) }
    }

    private mutating func change(_ name: Int, by milli: Int64) {
        while amounts.count <= name { amounts.append(0) }
        let (sum, overflow) = amounts[name].addingReportingOverflow(milli)
        amounts[name] = overflow ? (milli > 0 ? .max : 0) : max(0, sum)
    }

    /// The largest fraction of any resource's total that is held.
    func dominantShare(of totals: [Int64]) -> Double {
        var share = 0.0
        for (amount, total) in zip(amounts, totals) where amount > 0 && total > 0 {
            share = max(share, Double(amount) / Double(total))
        }
        return share
    }
}

/// An amount of the resource with an index.
struct IndexedAmount: Sendable {
    let name: Int
    let milli: Int64
}

/// Gives each name of a resource an index, so that amounts can be added up without looking at names.
struct ResourceNames: Sendable {
    private var names: [String] = []

    /// The numbers among resources, by index; names that are new get the next one.
    mutating func amounts(of resources: Resources) -> [IndexedAmount] {
        var amounts: [IndexedAmount] = []
        amounts.reserveCapacity(resources.entries.count)
        for entry in resources.entries {
            guard let scalar = entry.scalar else { continue }
            amounts.append(IndexedAmount(name: index(of: entry.name), milli: scalar.milli))
        }
        return amounts
    }

    private mutating func index(of name: String) -> Int {
        // A handful of names: a walk is faster than hashing.
        if let index = names.firstIndex(of: name) { return index }
        names.append(name)
        return names.count - 1
    }
}
