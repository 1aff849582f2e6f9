/// A constraint as the pods of Marathon have it: an object in the list `constraints` of their `scheduling.placement`.
///
/// ```swift
/// MarathonConstraint("@zone", .groupBy, "3")              // {"fieldName":"@zone","operator":"GROUP_BY","value":"3"}
/// ```
public struct MarathonConstraint: Sendable, Codable, Hashable {
    /// What is asked of the field.
    public enum Operation: String, Sendable, Codable, Hashable, CaseIterable {
        /// No two tasks have the same value.
        case unique = "UNIQUE"
        /// All tasks have the same value: this one, if one is given.
        case cluster = "CLUSTER"
        /// The tasks are spread evenly over so many values.
        case groupBy = "GROUP_BY"
        /// The value matches a pattern.
        case like = "LIKE"
        /// The value does not match a pattern.
        case unlike = "UNLIKE"
        /// No more than so many tasks have the same value.
        case maxPer = "MAX_PER"
        /// The value is this one.
        case equals = "IS"
    }

    /// The name of an attribute, or `@hostname`, `@region` or `@zone`.
    public var fieldName: String
    /// What is asked of it.
    public var operation: Operation
    /// With what it is compared.
    public var value: String?

    private enum CodingKeys: String, CodingKey {
        case fieldName, value
        case operation = "operator"
    }

    /// Creates a constraint.
    public init(_ fieldName: String, _ operation: Operation, _ value: String? = nil) {
        self.fieldName = fieldName
        self.operation = operation
        self.value = value
    }
}

extension Placement {
    /// The constraints of a pod of Marathon; they mean the same as those of an app, see ``init(marathon:)``.
    ///
    /// - Throws: The first constraint that is none in Marathon, or that no rule can say.
    public init(marathonPod constraints: [MarathonConstraint]) throws(PlacementImportError) {
        try self.init(
            rows: constraints.map { [$0.fieldName, $0.operation.rawValue] + ($0.value.map { [$0] } ?? []) }, .marathon)
    }

    /// The placement as constraints of a pod of Marathon, see ``marathonConstraints()``.
    ///
    /// - Throws: The first line that Marathon has no constraint for.
    public func marathonPodConstraints() throws(PlacementExportError) -> [MarathonConstraint] {
        try marathonConstraints().compactMap { row in
            guard row.count > 1, let operation = MarathonConstraint.Operation(rawValue: row[1]) else { return nil }
            return MarathonConstraint(row[0], operation, row.count > 2 ? row[2] : nil)
        }
    }
}
