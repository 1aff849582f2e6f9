import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// A call of an allocator, which can be made of several.
enum AllocatorCall {
    case addFramework(FrameworkID, FrameworkProfile, isActive: Bool)
    case updateFramework(FrameworkID, FrameworkProfile)
    case activateFramework(FrameworkID)
    case deactivateFramework(FrameworkID)
    case removeFramework(FrameworkID)
    case addAgent(AgentID, AgentProfile, Resources, used: [(framework: FrameworkID, resources: Resources)])
    case updateAgent(AgentID, AgentProfile, Resources)
    case activateAgent(AgentID)
    case deactivateAgent(AgentID)
    case removeAgent(AgentID)
    case recover(Resources, FrameworkID, AgentID, refusing: Duration?, Instant)
    case charge(Resources, FrameworkID, AgentID)
    case convert(Resources, into: Resources, FrameworkID, AgentID)
    case suppress(FrameworkID, [String])
    case revive(FrameworkID, [String])
    case setWeight(Double, String)
    case setQuota(Quota, String)
    case setWhitelist([String]?)
    case expectAgents(Int, Instant)
    case allocate(Instant)

    /// Makes the call; answers with what a run gave out.
    func make(of allocator: inout some Allocator) -> [Allocation] {
        switch self {
        case .addFramework(let framework, let profile, let isActive):
            allocator.add(framework: framework, profile: profile, isActive: isActive)
        case .updateFramework(let framework, let profile): allocator.update(framework: framework, profile: profile)
        case .activateFramework(let framework): allocator.activate(framework: framework)
        case .deactivateFramework(let framework): allocator.deactivate(framework: framework)
        case .removeFramework(let framework): allocator.remove(framework: framework)
        case .addAgent(let agent, let profile, let total, let used):
            allocator.add(agent: agent, profile: profile, resources: total, used: used)
        case .updateAgent(let agent, let profile, let total):
            allocator.update(agent: agent, profile: profile, resources: total)
        case .activateAgent(let agent): allocator.activate(agent: agent)
        case .deactivateAgent(let agent): allocator.deactivate(agent: agent)
        case .removeAgent(let agent): allocator.remove(agent: agent)
        default: return makeOther(of: &allocator)
        }
        return []
    }

    private func makeOther(of allocator: inout some Allocator) -> [Allocation] {
        switch self {
        case .recover(let resources, let framework, let agent, let refusing, let now):
            allocator.recover(resources, of: framework, from: agent, refusing: refusing, now: now)
        case .charge(let resources, let framework, let agent):
            allocator.charge(resources, to: framework, on: agent)
        case .convert(let consumed, let converted, let framework, let agent):
            allocator.convert(consumed, into: converted, heldBy: framework, on: agent)
        case .suppress(let framework, let roles): allocator.suppress(framework: framework, roles: roles)
        case .revive(let framework, let roles): allocator.revive(framework: framework, roles: roles)
        case .setWeight(let weight, let role): allocator.setWeight(weight, of: role)
        case .setQuota(let quota, let role): allocator.setQuota(quota, of: role)
        case .setWhitelist(let hostnames): allocator.setWhitelist(hostnames)
        case .expectAgents(let count, let now): allocator.expectAgents(count, now: now)
        case .allocate(let now): return allocator.allocate(now: now)
        default: break
        }
        return []
    }
}
