package import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension FrameworkRecord {
    /// What the allocator needs to know of the framework.
    package var profile: FrameworkProfile {
        FrameworkProfile(
            roles: roles, suppressedRoles: suppressedRoles, capabilities: capabilities,
            minimumAllocatable: minimumAllocatable, offerConstraints: wishes.constraints)
    }

    /// What is worth offering for roles that say so; a role that says nothing of it leaves it to the allocator.
    private var minimumAllocatable: SortedMap<String, [ResourceQuantities]> {
        var minima: SortedMap<String, [ResourceQuantities]> = [:]
        for (role, filters) in info.offerFilters {
            guard let minimum = filters.minAllocatableResources else { continue }
            minima[role] = minimum.quantities.map { wire in
                var quantities = ResourceQuantities()
                for (name, amount) in wire.quantities { quantities[name] = Scalar(amount.value) }
                return quantities
            }
        }
        return minima
    }
}

extension AgentRecord {
    /// What the allocator needs to know of the agent.
    package var profile: AgentProfile {
        AgentProfile(
            hostname: info.hostname, capabilities: AgentCapabilities(capabilities), domain: info.domain,
            attributes: info.attributes)
    }
}
