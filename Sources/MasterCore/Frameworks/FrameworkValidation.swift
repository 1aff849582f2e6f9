import AllocatorCore
import MesosBase
import MesosWire

/// Checks of how a framework describes itself, in the order and with the sentences of Mesos
/// (`validation::framework`, `Master::validateFramework`). When it subscribes, their failure is an ERROR event, not a
/// refused call.
enum FrameworkValidation {
    /// The longest duration that nanoseconds in 64 bits can express, in seconds.
    static let maxDurationSeconds = 9_223_372_036.854_775

    /// What is wrong with a framework's description.
    static func problem(with info: FrameworkInfo, _ configuration: MasterConfiguration, isCompleted: Bool) -> String? {
        let capabilities = FrameworkCapabilities(info)
        if let problem = problemWithRoles(of: info, capabilities: capabilities) { return problem }
        if let id = info.id, !id.value.isEmpty {
            do throws(IdentifierError) { try id.validate() } catch { return "\(error)" }
        }
        if let problem = problemWithOfferFilters(of: info) { return problem }
        if let timeout = info.failoverTimeout, !(timeout.magnitude <= maxDurationSeconds) {
            return "The framework failover_timeout (\(timeout)) is invalid"
        }
        if let allowed = configuration.roles {
            let others = FrameworkRecord.roles(of: info, capabilities: capabilities)
                .filter { $0 != "*" && !allowed.contains($0) }
            if !others.isEmpty { return "Roles \(list(others)) are not present in the master's --roles" }
        }
        if info.user == "root", !configuration.rootSubmissions {
            return "User 'root' is not allowed to run frameworks without --root_submissions set"
        }
        return isCompleted ? "Framework has been removed" : nil
    }

    /// What is wrong with the roles that a valid framework wants no offers for, or only some of the offers.
    static func problem(
        withSuppressed suppressedRoles: [String], constraints: V1.Scheduler.OfferConstraints?, of info: FrameworkInfo
    ) -> String? {
        let roles = FrameworkRecord.roles(of: info, capabilities: FrameworkCapabilities(info))
        let unknown = suppressedRoles.filter { !roles.contains($0) }
        if !unknown.isEmpty { return "Suppressed roles \(list(unknown)) are not contained in the set of roles" }
        for role in constraints?.roleConstraints.keys ?? [] where !roles.contains(role) {
            return "Offer constraints specify `role_constraints` for a role '\(role)'not contained in the set of roles"
        }
        return nil
    }

    /// What is wrong with another principal than a framework had.
    static func problemWithPrincipal(of info: FrameworkInfo, after known: FrameworkInfo) -> String? {
        info.principal == known.principal ? nil : "Changing framework's principal is not allowed."
    }

    /// What is wrong with a framework's new description in view of the one it had.
    static func problem(with info: FrameworkInfo, after known: FrameworkInfo) -> String? {
        if let problem = problemWithPrincipal(of: info, after: known) { return problem }
        if info.user != known.user {
            return "Updating 'FrameworkInfo.user' is unsupported; attempted to update from '\(known.user)' to "
                + "'\(info.user)'"
        }
        let (checkpoint, knownCheckpoint) = (info.checkpoint ?? false, known.checkpoint ?? false)
        if checkpoint != knownCheckpoint {
            return "Updating 'FrameworkInfo.checkpoint' is unsupported; attempted to update from '\(knownCheckpoint)' "
                + "to '\(checkpoint)'"
        }
        return nil
    }

    /// Whether two descriptions say the same; the order of roles and capabilities does not matter.
    static func areEquivalent(_ first: FrameworkInfo, _ second: FrameworkInfo) -> Bool {
        func ordered(_ info: FrameworkInfo) -> FrameworkInfo {
            var info = info
            info.roles.sort()
            info.capabilities.sort { ($0.type?.rawValue ?? -1) < ($1.type?.rawValue ?? -1) }
            return info
        }
        return ordered(first) == ordered(second)
    }

    /// Names as Mesos lists them: each once, in order.
    private static func list(_ names: [String]) -> String {
        var unique: SortedMap<String, Bool> = [:]
        for name in names { unique[name] = true }
        return "{ \(unique.keys.joined(separator: ", ")) }"
    }

    private static func problemWithOfferFilters(of info: FrameworkInfo) -> String? {
        for filter in info.offerFilters.values {
            for quantities in filter.minAllocatableResources?.quantities ?? [] {
                if quantities.quantities.isEmpty { return "Resource quantities must contain at least one quantity" }
                for (name, quantity) in quantities.quantities {
                    guard let problem = problem(with: quantity.value) else { continue }
                    return "Invalid resource quantity for '\(name)': \(problem)"
                }
            }
        }
        return nil
    }

    private static func problem(with value: Double) -> String? {
        if value.isInfinite { return "Infinite values not supported" }
        if value.isNaN { return "NaN not supported" }
        if value.isSubnormal { return "Subnormal values not supported" }
        return value < 0 ? "Negative values not supported" : nil
    }

    private static func problemWithRoles(of info: FrameworkInfo, capabilities: FrameworkCapabilities) -> String? {
        guard capabilities.multiRole else {
            if !info.roles.isEmpty {
                return "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable"
            }
            do throws(RoleNameError) {
                try RoleName.validate(info.role ?? "*")
                return nil
            } catch {
                return "'FrameworkInfo.role' is not a valid role: \(error)"
            }
        }
        if info.role != nil { return "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable" }
        let sorted = info.roles.sorted()
        let duplicates = zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0)
        if !duplicates.isEmpty { return "'FrameworkInfo.roles' contains duplicate items: \(list(duplicates))" }
        for role in info.roles {
            do throws(RoleNameError) { try RoleName.validate(role) } catch {
                return "'FrameworkInfo.roles' contains invalid role: \(error)"
            }
        }
        return nil
    }
}
