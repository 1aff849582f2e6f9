import AllocatorCore
import MesosBase
import MesosWire

/// Checks of a subscription, in the order and with the sentences of Mesos (`validation::framework::validate`,
/// `Master::validateFramework`). Their failure is an ERROR event, not a refused call.
enum FrameworkValidation {
    /// The longest duration that nanoseconds in 64 bits can express, in seconds.
    static let maxDurationSeconds = 9_223_372_036.854_775

    static func problem(
        with subscribe: V1.Scheduler.Call.Subscribe, rootSubmissions: Bool, isCompleted: Bool
    ) -> String? {
        let info = subscribe.frameworkInfo
        let capabilities = FrameworkCapabilities(info)
        if let problem = problemWithRoles(of: info, capabilities: capabilities) { return problem }
        if let id = info.id, !id.value.isEmpty {
            do throws(IdentifierError) { try id.validate() } catch { return "\(error)" }
        }
        if let problem = problemWithOfferFilters(of: info) { return problem }
        if let timeout = info.failoverTimeout, !(timeout.magnitude <= maxDurationSeconds) {
            return "The framework failover_timeout (\(timeout)) is invalid"
        }
        if info.user == "root", !rootSubmissions {
            return "User 'root' is not allowed to run frameworks without --root_submissions set"
        }
        if isCompleted { return "Framework has been removed" }
        let roles = FrameworkRecord.roles(of: info, capabilities: capabilities)
        var unknown: SortedMap<String, Bool> = [:]
        for role in subscribe.suppressedRoles where !roles.contains(role) { unknown[role] = true }
        if !unknown.isEmpty {
            return "Suppressed roles { \(unknown.keys.joined(separator: ", ")) } are not contained in the set of roles"
        }
        for role in subscribe.offerConstraints?.roleConstraints.keys ?? [] where !roles.contains(role) {
            return "Offer constraints specify `role_constraints` for a role '\(role)'not contained in the set of roles"
        }
        return nil
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
        var duplicates: [String] = []
        for (role, next) in zip(sorted, sorted.dropFirst()) where role == next && duplicates.last != role {
            duplicates.append(role)
        }
        if !duplicates.isEmpty {
            return "'FrameworkInfo.roles' contains duplicate items: { \(duplicates.joined(separator: ", ")) }"
        }
        for role in info.roles {
            do throws(RoleNameError) { try RoleName.validate(role) } catch {
                return "'FrameworkInfo.roles' contains invalid role: \(error)"
            }
        }
        return nil
    }
}
