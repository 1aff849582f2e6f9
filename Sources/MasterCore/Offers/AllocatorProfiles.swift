package import AllocatorCore
import MesosWire

extension FrameworkRecord {
    /// What the allocator needs to know of the framework.
    package var profile: FrameworkProfile {
        FrameworkProfile(roles: roles, suppressedRoles: suppressedRoles, capabilities: capabilities)
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
