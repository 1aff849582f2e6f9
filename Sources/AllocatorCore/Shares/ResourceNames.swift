import MesosResources

/// Gives each name of a resource an index, so that amounts can be added up without looking at names.
struct ResourceNames: Sendable {
    private var names = ["cpus", "mem", "disk", "gpus"]

    /// The names, by index.
    var all: [String] { names }

    /// The indices of the names in ascending order.
    private(set) var inOrder = [0, 2, 3, 1]

    /// The index of a name; names that are new get the next one.
    mutating func index(of name: String) -> Int {
        // A handful of names: a walk is faster than hashing.
        if let index = names.firstIndex(of: name) { return index }
        names.append(name)
        inOrder = names.indices.sorted { names[$0] < names[$1] }
        return names.count - 1
    }

    /// What there is of each resource that is a number; what is shared counts once.
    mutating func amounts(of resources: Resources) -> ScalarVector {
        tally(resources).all
    }

    /// What there is of each resource that is a number.
    mutating func tally(_ resources: Resources) -> Tally {
        var tally = Tally()
        resources.forEachScalar { name, milli, isOpen in
            let index = index(of: name)
            tally.all.add(milli, at: index)
            if isOpen { tally.open.add(milli, at: index) }
        }
        return tally
    }

    /// Amounts by index.
    mutating func amounts(of quantities: ResourceQuantities) -> ScalarVector {
        var amounts = ScalarVector()
        for name in quantities.names { amounts[index(of: name)] = quantities[name].milli }
        return amounts
    }

    /// The names and amounts of a vector.
    func quantities(_ amounts: ScalarVector) -> ResourceQuantities {
        var quantities = ResourceQuantities()
        for index in names.indices { quantities[names[index]] = Scalar(milli: amounts[index]) }
        return quantities
    }
}

/// What resources add up to.
struct Tally: Sendable {
    /// All of them.
    var all = ScalarVector()
    /// What is neither reserved nor revocable: what quotas are about.
    var open = ScalarVector()
}

extension Resource {
    /// Whether the entry is neither reserved nor revocable.
    var isOpen: Bool { reservedRole == nil && !isRevocable }
}
