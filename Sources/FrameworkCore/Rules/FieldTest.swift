/// A question about one field of an agent.
package struct FieldTest: Sendable, Codable, Hashable {
    /// How the agent's value is read before it is compared.
    package enum View: String, Sendable, Codable, Hashable {
        case plain, text, number, ranges, set, version
    }

    /// What the value is asked.
    package enum Comparison: Sendable, Codable, Hashable {
        case equals(FieldValue)
        case differs(FieldValue)
        case isLess(FieldValue)
        case isAtMost(FieldValue)
        case isGreater(FieldValue)
        case isAtLeast(FieldValue)
        case isIn([FieldValue])
        /// The whole text matches the pattern.
        case matches(String)
        /// All of these items are in the set, or all of these numbers in the ranges.
        case containsAll([FieldValue])
        /// One of these is.
        case containsAny([FieldValue])
        case exists
        case missing
    }

    /// What is asked about.
    package struct Subject: Sendable, Codable, Hashable {
        package var field: Field
        package var view = View.plain
        /// Whether any of several attributes of the name will do; otherwise the first counts, as in Mesos.
        package var anyValue = false
        /// Whether an agent without the field passes.
        package var orMissing = false

        package init(_ kind: Field.Kind) {
            field = Field(kind)
        }
    }

    package var subject: Subject
    package var comparison: Comparison

    package init(_ subject: Subject, _ comparison: Comparison) {
        self.subject = subject
        self.comparison = comparison
    }
}

extension FieldTest.Subject: CustomStringConvertible {
    /// The subject as it is written in a rule.
    package var description: String {
        var text =
            switch field.kind {
            case .attribute(let name): "Attribute(\"\(name)\")"
            case .hostname: "Hostname"
            case .region: "Region"
            case .zone: "Zone"
            case .agent: "AgentName"
            }
        if anyValue { text += ".anyValue" }
        if orMissing { text += ".orMissing" }
        return view == .plain ? text : "\(text).\(view.rawValue)"
    }
}

extension FieldTest: CustomStringConvertible {
    /// The test as it is written in a rule.
    package var description: String {
        switch comparison {
        case .equals(let value): "\(subject) == \(value)"
        case .differs(let value): "\(subject) != \(value)"
        case .isLess(let value): "\(subject) < \(value)"
        case .isAtMost(let value): "\(subject) <= \(value)"
        case .isGreater(let value): "\(subject) > \(value)"
        case .isAtLeast(let value): "\(subject) >= \(value)"
        case .isIn(let values): "\(subject).isIn(\(Self.list(values)))"
        case .matches(let pattern): "\(subject).matches(\"\(pattern)\")"
        case .containsAll(let values):
            values.count == 1 ? "\(subject).contains(\(values[0]))" : "\(subject).containsAll(\(Self.list(values)))"
        case .containsAny(let values): "\(subject).containsAny(\(Self.list(values)))"
        case .exists: "\(subject).exists"
        case .missing: "\(subject).missing"
        }
    }

    private static func list(_ values: [FieldValue]) -> String {
        values.map(\.description).joined(separator: ", ")
    }
}
