package import MesosResources

/// What one task needs of an agent.
package struct Demand: Sendable, Hashable {
    /// An amount of one resource.
    package struct Amount: Sendable, Hashable {
        package var name: String
        package var minimum: Scalar
        package var maximum: Scalar

        package init(name: String, minimum: Scalar, maximum: Scalar) {
            self.name = name
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Ports out of a range.
    package struct PortChoice: Sendable, Hashable {
        package var first: UInt64
        package var last: UInt64
        package var count: Int
    }

    /// Amounts above zero, in the order in which they are checked.
    package var amounts: [Amount] = []
    /// Ports of certain numbers first, then those that may be any.
    package var portChoices: [PortChoice] = []
    package var anyPorts = 0
    package var revocable = Revocable.Use.never
    package var reserved = Reserved.Use.preferred
    package var reservationRole: String?
    package var reservationLabels: [TaskSelector.Label] = []

    package init() {}

    /// The least amount of a resource that is needed.
    package func minimum(of name: String) -> Scalar {
        amounts.first { $0.name == name }?.minimum ?? .zero
    }

    /// All ports that are needed, of certain numbers or any.
    package var portCount: Int { portChoices.reduce(anyPorts) { $0 + $1.count } }

    /// What several tasks need together.
    package static func + (first: Demand, second: Demand) -> Demand {
        var sum = first
        for amount in second.amounts { sum.add(amount) }
        sum.portChoices += second.portChoices
        sum.anyPorts += second.anyPorts
        return sum
    }

    package mutating func add(_ amount: Amount) {
        guard let index = amounts.firstIndex(where: { $0.name == amount.name }) else {
            amounts.append(amount)
            return
        }
        amounts[index].minimum += amount.minimum
        amounts[index].maximum += amount.maximum
    }
}
