/// How much of each resource, by name only: what shares, quotas and minima are reckoned in.
///
/// A name that is absent counts as zero.
public struct ResourceQuantities: Sendable, Hashable {
    /// The names with an amount above zero, in ascending order.
    public private(set) var names: [String] = []
    private var amounts: [Scalar] = []

    /// Creates quantities of nothing.
    public init() {}

    /// Whether there is nothing.
    public var isEmpty: Bool { names.isEmpty }

    private func position(of name: String) -> (index: Int, found: Bool) {
        // Seldom more than four names: a walk is faster than a search.
        let index = names.firstIndex { !($0 < name) } ?? names.count
        return (index, index < names.count && names[index] == name)
    }

    /// The amount of a resource; zero if the name is absent. Amounts below zero count as zero.
    public subscript(name: String) -> Scalar {
        get {
            let (index, found) = position(of: name)
            return found ? amounts[index] : .zero
        }
        set {
            let (index, found) = position(of: name)
            switch (found, newValue > .zero) {
            case (true, true): amounts[index] = newValue
            case (true, false):
                names.remove(at: index)
                amounts.remove(at: index)
            case (false, true):
                names.insert(name, at: index)
                amounts.insert(newValue, at: index)
            case (false, false): break
            }
        }
    }

    mutating func add(_ amount: Scalar, of name: String) {
        self[name] += amount
    }

    /// Whether there is at least as much of each resource as in the other quantities.
    public func contains(_ other: ResourceQuantities) -> Bool {
        zip(other.names, other.amounts).allSatisfy { name, amount in amount <= self[name] }
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
        for (name, amount) in zip(second.names, second.amounts) { first[name] += amount }
    }

    /// Subtracts quantities; what would fall below zero is nothing.
    public static func -= (first: inout ResourceQuantities, second: ResourceQuantities) {
        for (name, amount) in zip(second.names, second.amounts) { first[name] -= amount }
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
        isEmpty ? "{}" : zip(names, amounts).map { "\($0):\($1)" }.joined(separator: "; ")
    }
}

extension Resources {
    /// Whether there is at least as much of each resource, whoever it is reserved or allocated to; each number of
    /// ranges and each item of a set counts as one.
    public func contains(_ quantities: ResourceQuantities) -> Bool {
        quantities.names.allSatisfy { quantities[$0] <= quantity(of: $0) }
    }

    private func quantity(of name: String) -> Scalar {
        var sum = Scalar.zero
        for entry in entries where entry.name == name { sum += entry.value.quantity }
        return sum
    }
}
