import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// The roles that the master knows: those that it is limited to, or else those that frameworks subscribe to or hold
    /// resources of, that agents have reserved resources for, and that have a weight or a quota; with all roles above
    /// them.
    func knownRoles(_ frameworksOfRoles: SortedMap<String, [FrameworkID]>) -> [String] {
        var known: SortedMap<String, Bool> = [:]
        func add(_ role: String) {
            for role in RoleName.withAncestors(role) { known[role] = true }
        }
        if let allowed = configuration.roles {
            for role in allowed + ["*"] { add(role) }
        } else {
            for role in frameworksOfRoles.keys { add(role) }
            for agent in agents.values { for role in agent.total.reservedRoles { add(role) } }
            for role in weights.keys { add(role) }
            for role in quotas.keys { add(role) }
        }
        return known.keys
    }

    /// The frameworks of each role that has some: those that subscribe to it, or use something of it.
    func frameworksOfRoles(_ usage: Usage) -> SortedMap<String, [FrameworkID]> {
        var found: SortedMap<String, [FrameworkID]> = [:]
        for framework in frameworks.values {
            var roles: SortedMap<String, Bool> = [:]
            for role in framework.roles { roles[role] = true }
            for (role, _) in usage.frameworks[framework.id]?.byAllocationRole ?? [] {
                if let role { roles[role] = true }
            }
            for role in roles.keys {
                if found.update(role, { $0.append(framework.id) }) == nil { found[role] = [framework.id] }
            }
        }
        return found
    }

    func rolesAnswer(_ usage: Usage) -> [V1.Role] {
        let frameworksOfRoles = frameworksOfRoles(usage)
        let breakdown = RoleBreakdown(of: self, usage)
        return knownRoles(frameworksOfRoles).map { role in
            let held = breakdown[role]
            return V1.Role(
                name: role, weight: weights[role] ?? 1, frameworks: frameworksOfRoles[role] ?? [],
                resources: Self.wireValue(of: held.allocated + held.offered))
        }
    }

    /// Quantities as operators see them: Mesos shows no others than these.
    private static func wireValue(of quantities: ResourceQuantities) -> [V1.Resource] {
        var shown: [V1.Resource] = []
        for name in ["cpus", "disk", "gpus", "mem"] {
            let amount = quantities[name]
            guard amount > .zero else { continue }
            shown.append(V1.Resource(name: name, type: .scalar, scalar: V1.Value.Scalar(value: amount.doubleValue)))
        }
        return shown
    }
}
