public import MesosResources

/// What is wrong with the constraints that a framework puts on its offers. The sentences are those of Mesos.
public enum OfferConstraintError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A role is named without any group of constraints, so that it would exclude every agent.
    case noGroups(role: String)
    /// A group has no constraints, so that it would exclude no agent.
    case emptyGroup(role: String)
    /// A constraint means nothing.
    case invalidConstraint(AttributeConstraintError, role: String)

    /// One sentence that says what is wrong, and for which role.
    public var description: String {
        switch self {
        case .noGroups(let role):
            "'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role \(role)"
        case .emptyGroup(let role):
            "'OfferConstraints::RoleConstraints::groups' for role \(role)contains an empty RoleConstraints::Group"
        case .invalidConstraint(let error, let role):
            "A role \(role) has an invalid 'AttributeConstraint': \(error)"
        }
    }
}

/// What is wrong with one constraint. The sentences are those of Mesos, but for what is said of a pattern.
public enum AttributeConstraintError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The constraint says neither an attribute's name nor what else it is about.
    case missingSelector
    /// The constraint is about something else than an attribute, a host name, a region or a zone.
    case unknownPseudoattribute
    /// The constraint asks for nothing, or for nothing that is known.
    case unknownPredicate
    /// The constraint's regular expression cannot be used.
    case invalidPattern(String, PatternError)

    /// One sentence that says what is wrong.
    public var description: String {
        switch self {
        case .missingSelector:
            "Exactly one of 'AttributeConstraint::Selector::name' or "
                + "'AttributeConstraint::Selector::pseudoattribute_type' must be set"
        case .unknownPseudoattribute: "Unknown pseudoattribute type"
        case .unknownPredicate: "Unknown predicate type"
        case .invalidPattern(let text, .tooLarge(let size, let limit)):
            "Regex '\(text)' is too complex: program size of \(size) is larger than maximum of \(limit) allowed"
        case .invalidPattern(let text, let error): "Failed to construct regex from pattern '\(text)': \(error)"
        }
    }
}
