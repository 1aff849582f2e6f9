import MesosBase
public import MesosResources
public import MesosWire

/// Which agents a framework wants nothing of, by role: what a framework says when it subscribes, checked and ready to
/// be asked for each agent.
///
/// For each role there are groups of constraints, and an agent is taken if it meets all constraints of one of them. A
/// role that is not named is not constrained.
public struct OfferConstraints: Sendable, Equatable {
    private var groups: SortedMap<String, [[AttributeConstraint]]> = [:]

    /// Creates constraints that exclude no agent.
    public init() {}

    /// Creates the constraints that a framework asks for.
    ///
    /// - Parameters:
    ///   - wire: What the framework says; nothing constrains nothing.
    ///   - limits: How large its patterns may be.
    /// - Throws: What is wrong with the first constraint that means nothing, in order of the roles.
    public init(
        _ wire: V1.Scheduler.OfferConstraints?, limits: Pattern.Limits = Pattern.Limits()
    ) throws(OfferConstraintError) {
        var patterns = PatternReader(limits: limits)
        for (role, constraints) in wire?.roleConstraints ?? [:] {
            guard !constraints.groups.isEmpty else { throw .noGroups(role: role) }
            var groups: [[AttributeConstraint]] = []
            for group in constraints.groups {
                guard !group.attributeConstraints.isEmpty else { throw .emptyGroup(role: role) }
                var members: [AttributeConstraint] = []
                for constraint in group.attributeConstraints {
                    do throws(AttributeConstraintError) {
                        members.append(try AttributeConstraint(constraint, &patterns))
                    } catch {
                        throw .invalidConstraint(error, role: role)
                    }
                }
                groups.append(members)
            }
            self.groups[role] = groups
        }
    }

    /// Whether no agent is excluded for any role.
    public var isEmpty: Bool { groups.isEmpty }

    /// Whether any agent could be excluded for a role.
    package func constrains(_ role: String) -> Bool { groups.contains(role) }

    /// Whether a framework wants nothing of an agent for a role.
    public func exclude(_ agent: AgentProfile, for role: String) -> Bool {
        guard let groups = groups[role] else { return false }
        for group in groups where group.allSatisfy({ $0.holds(for: agent) }) { return false }
        return true
    }

    /// Why an agent is excluded for a role: for each group of constraints the first one that the agent does not meet,
    /// such as `attribute 'rack' is 'r2' and must be 'r1'`; nothing if it is not excluded.
    package func reasons(forExcluding agent: AgentProfile, for role: String) -> [String] {
        var reasons: [String] = []
        for group in groups[role] ?? [] {
            guard let constraint = group.first(where: { !$0.holds(for: agent) }) else { return [] }
            reasons.append(constraint.failure(of: agent))
        }
        return reasons
    }
}

/// Reads patterns, each text once: the same constraints are often asked for in many groups and roles.
struct PatternReader {
    private var limits: Pattern.Limits
    private var patterns = Table<String, Pattern>()

    /// How many patterns of one framework are matched by tables.
    private static let maxTables = 256

    init(limits: Pattern.Limits) {
        self.limits = limits
    }

    mutating func pattern(_ text: String) throws(AttributeConstraintError) -> Pattern {
        if let pattern = patterns[text] { return pattern }
        do throws(PatternError) {
            let pattern = try Pattern(text, limits: limits)
            patterns[text] = pattern
            // Making tables takes most of the time; one call must not keep the master for long.
            if patterns.count >= Self.maxTables { limits.tableMemory = 0 }
            return pattern
        } catch {
            throw .invalidPattern(text, error)
        }
    }
}
