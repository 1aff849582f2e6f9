import MesosBase
import MesosResources
import MesosWire

/// Checks of a guarantee that an operator asks for in the older form; sentences and order are those of Mesos
/// (`src/master/quota_handler.cpp`, `_set`).
enum QuotaRequestValidation {
    /// Throws what is wrong with the request, given the quotas that there are.
    static func validate(
        _ request: V1.Quota.QuotaRequest, besides quotas: SortedMap<String, Quota>, allowedRoles: [String]?
    ) throws(OperatorError) {
        let role = request.role ?? ""
        if let problem = request.guarantee.lazy.compactMap(resourceProblem).first {
            throw malformed("QuotaInfo with invalid resource: \(problem)")
        }
        do throws(RoleNameError) { try RoleName.validate(role) } catch {
            throw malformed("QuotaInfo with invalid role: \(error)")
        }
        if let problem = problem(withGuarantee: request.guarantee) { throw malformed(problem) }
        if let allowedRoles, role != RoleName.unreserved, !allowedRoles.contains(role) {
            throw malformed("Unknown role '\(role)'")
        }
        guard quotas[role] == nil else {
            throw malformed("Cannot set quota for role '\(role)' which already has quota")
        }
        guard role.contains("/") else { return }
        let wanted = Quota(V1.Quota.QuotaConfig(request)).guarantees
        if let problem = problem(withGuarantees: wanted, of: role, below: quotas) { throw malformed(problem) }
        throw OperatorError(status: 400, message: "Setting quota on nested role '\(role)' is not supported yet")
    }

    private static func malformed(_ problem: String) -> OperatorError {
        OperatorError(status: 400, message: "Failed to validate set quota request: \(problem)")
    }

    private static func resourceProblem(_ message: V1.Resource) -> String? {
        do throws(ResourceError) {
            _ = try Resource(message)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private static func problem(withGuarantee resources: [V1.Resource]) -> String? {
        if resources.isEmpty { return "QuotaInfo with empty 'guarantee'" }
        var seen = Table<String, Bool>()
        for resource in resources {
            let isReserved =
                resource.role.map { $0 != RoleName.unreserved } ?? false || !resource.reservations.isEmpty
            if isReserved { return "QuotaInfo must not contain any ReservationInfo" }
            if resource.disk != nil { return "QuotaInfo must not contain DiskInfo" }
            if resource.revocable != nil { return "QuotaInfo must not contain RevocableInfo" }
            if resource.type != .scalar { return "QuotaInfo must not include non-scalar resources" }
            if seen.contains(resource.name) { return "QuotaInfo contains duplicate resource name '\(resource.name)'" }
            seen[resource.name] = true
        }
        return nil
    }

    /// The innermost of the roles above that would be guaranteed less than those below it. Mesos asks this before it
    /// refuses roles below others altogether.
    private static func problem(
        withGuarantees wanted: ResourceQuantities, of role: String, below quotas: SortedMap<String, Quota>
    ) -> String? {
        var below = wanted
        for ancestor in RoleName.withAncestors(role).dropFirst() {
            let own = quotas[ancestor]?.guarantees ?? ResourceQuantities()
            guard own.contains(below) else {
                let name = ancestor.split(separator: "/").last.map(String.init) ?? ancestor
                return "Invalid quota configuration. Parent role '\(name)' with guarantees (\(own)) does not contain "
                    + "the sum of its children's guarantees (\(below))"
            }
            below = own
        }
        return nil
    }
}
