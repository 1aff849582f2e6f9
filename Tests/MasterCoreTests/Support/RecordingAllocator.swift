import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// An allocator that gives out what a test puts into it, and writes down what it is told.
struct RecordingAllocator: Allocator {
    enum Call: Equatable {
        case addFramework(FrameworkID, roles: [String], suppressed: [String], isActive: Bool)
        case updateFramework(FrameworkID, roles: [String], suppressed: [String])
        case activateFramework(FrameworkID)
        case deactivateFramework(FrameworkID)
        case removeFramework(FrameworkID)
        case addAgent(AgentID, Resources, used: [FrameworkID: Resources])
        case activateAgent(AgentID)
        case deactivateAgent(AgentID)
        case removeAgent(AgentID)
        case recover(Resources, FrameworkID, AgentID, refusing: Duration?)
        case charge(Resources, FrameworkID, AgentID)
        case suppress(FrameworkID, [String])
        case revive(FrameworkID, [String])
        case setWeight(Double, String)
        case setQuota(Quota, String)
        case setWhitelist([String]?)
        case convert(Resources, into: Resources, FrameworkID, AgentID)
    }

    var calls: [Call] = []
    /// What it was told last of each framework and agent.
    var frameworkProfiles: [FrameworkID: FrameworkProfile] = [:]
    var agentProfiles: [AgentID: AgentProfile] = [:]
    var agentTotals: [AgentID: Resources] = [:]
    /// How many agents it was told last to expect, and how many calls it had had by then.
    var expectation: (agents: Int, calls: Int)?
    /// What the next run gives out.
    var pending: [Allocation] = []

    mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool) {
        frameworkProfiles[framework] = profile
        calls.append(
            .addFramework(
                framework, roles: profile.roles, suppressed: profile.suppressedRoles, isActive: isActive))
    }

    mutating func update(framework: FrameworkID, profile: FrameworkProfile) {
        frameworkProfiles[framework] = profile
        calls.append(.updateFramework(framework, roles: profile.roles, suppressed: profile.suppressedRoles))
    }

    mutating func activate(framework: FrameworkID) { calls.append(.activateFramework(framework)) }

    mutating func deactivate(framework: FrameworkID) { calls.append(.deactivateFramework(framework)) }

    mutating func remove(framework: FrameworkID) { calls.append(.removeFramework(framework)) }

    mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)]
    ) {
        agentProfiles[agent] = profile
        agentTotals[agent] = resources
        let held = used.map { ($0.framework, $0.resources) }
        calls.append(.addAgent(agent, resources, used: Dictionary(held, uniquingKeysWith: +)))
    }

    mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        agentProfiles[agent] = profile
        agentTotals[agent] = resources
    }

    mutating func activate(agent: AgentID) { calls.append(.activateAgent(agent)) }

    mutating func deactivate(agent: AgentID) { calls.append(.deactivateAgent(agent)) }

    mutating func remove(agent: AgentID) { calls.append(.removeAgent(agent)) }

    mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        calls.append(.recover(resources, framework, agent, refusing: refusing))
    }

    mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID) {
        calls.append(.charge(resources, framework, agent))
    }

    mutating func suppress(framework: FrameworkID, roles: [String]) { calls.append(.suppress(framework, roles)) }

    mutating func revive(framework: FrameworkID, roles: [String]) { calls.append(.revive(framework, roles)) }

    mutating func setWeight(_ weight: Double, of role: String) { calls.append(.setWeight(weight, role)) }

    mutating func setQuota(_ quota: Quota, of role: String) { calls.append(.setQuota(quota, role)) }

    mutating func setWhitelist(_ hostnames: [String]?) { calls.append(.setWhitelist(hostnames)) }

    mutating func expectAgents(_ count: Int, now: Instant) { expectation = (count, calls.count) }

    mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        calls.append(.convert(consumed, into: converted, framework, agent))
    }

    mutating func allocate(now: Instant) -> [Allocation] {
        defer { pending = [] }
        return pending
    }

    var nextDeadline: Instant? { pending.isEmpty ? nil : .zero }
}
