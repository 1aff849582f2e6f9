import MesosBase

/// How much of each resource at most, by name only: what a role may consume.
///
/// A name that is absent has no limit; a limit of zero allows nothing.
public struct ResourceLimits: Sendable, Equatable {
    private var amounts: SortedMap<String, Scalar> = [:]

    /// Creates limits of nothing: anything is allowed.
    public init() {}

    /// Creates the limits that quantities name; what they do not name has no limit.
    public init(_ quantities: ResourceQuantities) {
        for name in quantities.names { amounts[name] = quantities[name] }
    }

    /// Whether nothing is limited.
    public var isEmpty: Bool { amounts.isEmpty }

    /// The names that have a limit, in ascending order.
    public var names: [String] { amounts.map(\.key) }

    /// The limit of a resource; `nil` for none. A limit below zero counts as zero.
    public subscript(name: String) -> Scalar? {
        get { amounts[name] }
        set { amounts[name] = newValue.map { max($0, .zero) } }
    }

    /// Whether quantities stay within the limits.
    public func contains(_ quantities: ResourceQuantities) -> Bool {
        quantities.names.allSatisfy { name in amounts[name].map { quantities[name] <= $0 } ?? true }
    }

    /// What quantities leave of the limits; where they exceed one, zero is left.
    public static func - (limits: ResourceLimits, quantities: ResourceQuantities) -> ResourceLimits {
        var rest = limits
        for (name, amount) in limits.amounts { rest[name] = amount - quantities[name] }
        return rest
    }
}

extension ResourceLimits: ExpressibleByDictionaryLiteral, CustomStringConvertible {
    /// Creates limits from names and amounts; of several amounts of one name the last counts.
    public init(dictionaryLiteral elements: (String, Scalar)...) {
        self.init()
        for (name, amount) in elements { self[name] = amount }
    }

    /// The limits as text, such as `cpus:4; mem:1024`, or `{}` if nothing is limited.
    public var description: String {
        isEmpty ? "{}" : amounts.map { "\($0):\($1)" }.joined(separator: "; ")
    }
}
