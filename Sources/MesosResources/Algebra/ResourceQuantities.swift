/// How much of each resource, by name only: what shares, quotas and minima are reckoned in.
///
/// A name that is absent counts as zero.
public struct ResourceQuantities: Sendable, Hashable {
    private struct Amount: Sendable, Hashable {
        let name: String
        var amount: Scalar
    }

    /// Amounts above zero, in ascending order of their names.
    private var amounts: [Amount] = []

    /// Creates quantities of nothing.
    public init() {}

    /// Whether there is nothing.
    public var isEmpty: Bool { amounts.isEmpty }

    /// The names with an amount above zero, in ascending order.
    public var names: [String] { amounts.map(\.name) }

    private func index(of name: String) -> Int? {
        // Seldom more than four names: a walk is faster than a search.
        amounts.withUnsafeBufferPointer { amounts in amounts.indices.first { amounts[$0].name == name } }
    }

    /// The amount of a resource; zero if the name is absent. Amounts below zero count as zero.
    public subscript(name: String) -> Scalar {
        get { index(of: name).map { amounts[$0].amount } ?? .zero }
        set { set(newValue, at: index(of: name), name) }
    }

    private mutating func set(_ amount: Scalar, at index: Int?, _ name: String) {
        switch (index, amount > .zero) {
        case (let index?, true): amounts[index].amount = amount
        case (let index?, false): amounts.remove(at: index)
        case (nil, true):
            let position = amounts.firstIndex { name < $0.name } ?? amounts.count
            amounts.insert(Amount(name: name, amount: amount), at: position)
        case (nil, false): break
        }
    }

    mutating func add(_ amount: Scalar, of name: String) {
        let index = index(of: name)
        set((index.map { amounts[$0].amount } ?? .zero) + amount, at: index, name)
    }

    /// Makes room for so many names.
    mutating func reserve(_ count: Int) { amounts.reserveCapacity(count) }

    /// Whether there is at least as much of each resource as in the other quantities.
    public func contains(_ other: ResourceQuantities) -> Bool {
        other.amounts.allSatisfy { $0.amount <= self[$0.name] }
    }

    /// The sum of two quantities.
    public static func + (first: ResourceQuantities, second: ResourceQuantities) -> ResourceQuantities {
        var sum = first
        sum += second
        return sum
    }

    /// The difference of two quantities; what would fall below zero is nothing.
    public static func - (first: ResourceQuantities, second: ResourceQuantities) -> ResourceQuantities {
        var difference = first
        difference -= second
        return difference
    }

    /// Adds quantities.
    public static func += (first: inout ResourceQuantities, second: ResourceQuantities) {
        for more in second.amounts { first.add(more.amount, of: more.name) }
    }

    /// Subtracts quantities; what would fall below zero is nothing.
    public static func -= (first: inout ResourceQuantities, second: ResourceQuantities) {
        for less in second.amounts { first.add(Scalar.zero - less.amount, of: less.name) }
    }
}

extension ResourceQuantities: ExpressibleByDictionaryLiteral, CustomStringConvertible {
    /// Creates quantities from names and amounts; amounts of the same name add up.
    public init(dictionaryLiteral elements: (String, Scalar)...) {
        self.init()
        for (name, amount) in elements { add(amount, of: name) }
    }

    /// The quantities as text, such as `cpus:4; mem:1024`, or `{}` if there is nothing.
    public var description: String {
        isEmpty ? "{}" : amounts.map { "\($0.name):\($0.amount)" }.joined(separator: "; ")
    }
}

extension Resources {
    /// Whether there is at least as much of each resource, whoever it is reserved or allocated to; each number of
    /// ranges and each item of a set counts as one.
    public func contains(_ quantities: ResourceQuantities) -> Bool {
        quantities.isContained { name in
            entries.withUnsafeBufferPointer { entries in
                entries.indices.reduce(.zero) { $0 + (entries[$1].name == name ? entries[$1].value.quantity : .zero) }
            }
        }
    }
}

extension ResourceQuantities {
    /// Whether there is at least as much of each resource as these quantities say.
    fileprivate func isContained(in amount: (String) -> Scalar) -> Bool {
        amounts.allSatisfy { $0.amount <= amount($0.name) }
    }
}
