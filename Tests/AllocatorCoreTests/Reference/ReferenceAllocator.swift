import MesosBase
import MesosResources
import MesosWire

@testable import AllocatorCore

/// The rules of ``HierarchicalAllocator`` told as plainly as can be: it keeps what calls have said, and whatever a run
/// wants to know is reckoned from what is held on all agents each time it is wanted; see ``visit(_:_:)``.
struct ReferenceAllocator: Allocator {
    /// A framework in one of its roles.
    struct Holder: Hashable {
        let framework: FrameworkID
        let role: String
    }

    struct Agent {
        var profile: AgentProfile
        var total: Resources
        var isActive = true
        var held: [(holder: Holder, resources: Resources)] = []
        var refusals: [(holder: Holder, resources: Resources, expiry: Instant, batch: Int)] = []
    }

    let options: HierarchicalAllocator.Options
    var frameworks: [FrameworkID: FrameworkProfile] = [:]
    var activeFrameworks: Set<FrameworkID> = []
    var agents: [AgentID: Agent] = [:]
    var weights: [String: Double] = [:]
    var quotas: [String: Quota] = [:]
    var whitelist: [String]?
    /// How often each node was given something, as long as it is known; see ``nodes(of:)``.
    var given: [String: Int] = [:]
    var candidates: Set<AgentID> = []
    var isRunOnAllWanted = false
    var recovery: (agents: Int, deadline: Instant)?
    var nextBatch: Instant?
    var completedBatches = 0
    var generator: SeededGenerator
    /// How the entries of what is free on an agent stand, which counts where those of one name are shuffled: told from
    /// outside, as that depends on how they came back.
    var entryOrder: [AgentID: Resources] = [:]
    var run = Run()

    init(_ options: HierarchicalAllocator.Options) {
        self.options = options
        generator = SeededGenerator(seed: options.seed)
    }

    mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool) {
        setProfile(profile, of: framework)
        if isActive { activate(framework: framework) } else { deactivate(framework: framework) }
    }

    mutating func update(framework: FrameworkID, profile: FrameworkProfile) {
        if frameworks[framework] != nil { setProfile(profile, of: framework) }
    }

    private mutating func setProfile(_ profile: FrameworkProfile, of framework: FrameworkID) {
        let suppressed = frameworks.updateValue(profile, forKey: framework)?.suppressedRoles ?? []
        withdraw { holder in
            let isRevived = suppressed.contains(holder.role) && profile.wants(holder.role)
            return holder.framework == framework && (isRevived || !profile.roles.contains(holder.role))
        }
        forgetPast()
    }

    mutating func activate(framework: FrameworkID) {
        guard frameworks[framework] != nil else { return }
        activeFrameworks.insert(framework)
        isRunOnAllWanted = isRunOnAllWanted || canAllocate
    }

    mutating func deactivate(framework: FrameworkID) {
        activeFrameworks.remove(framework)
        withdraw { $0.framework == framework }
    }

    mutating func remove(framework: FrameworkID) {
        deactivate(framework: framework)
        frameworks[framework] = nil
        for agent in agents.keys { agents[agent]?.held.removeAll { $0.holder.framework == framework } }
        forgetPast()
    }

    mutating func suppress(framework: FrameworkID, roles: [String]) {
        let all = frameworks[framework]?.roles ?? []
        frameworks[framework]?.suppressedRoles += roles.isEmpty ? all : roles
    }

    mutating func revive(framework: FrameworkID, roles: [String]) {
        guard frameworks[framework] != nil else { return }
        frameworks[framework]?.suppressedRoles.removeAll { roles.isEmpty || roles.contains($0) }
        withdraw { $0.framework == framework && (roles.isEmpty || roles.contains($0.role)) }
        isRunOnAllWanted = isRunOnAllWanted || canAllocate
    }

    private mutating func withdraw(_ isMeant: (Holder) -> Bool) {
        for agent in agents.keys { agents[agent]?.refusals.removeAll { isMeant($0.holder) } }
    }

    mutating func setWeight(_ weight: Double, of role: String) { weights[role] = weight }

    mutating func setQuota(_ quota: Quota, of role: String) {
        quotas[role] = quota.isNone ? nil : quota
        forgetPast()
    }

    mutating func setWhitelist(_ hostnames: [String]?) { whitelist = hostnames }

    mutating func expectAgents(_ count: Int, now: Instant) {
        let wanted = Int(Double(count) * options.agentRecoveryFactor)
        if !quotas.isEmpty, wanted > agents.count { recovery = (wanted, now + options.recoveryTimeout) }
    }

    mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)]
    ) {
        remove(agent: agent)
        agents[agent] = Agent(profile: profile, total: resources)
        for (framework, resources) in used { charge(resources, to: framework, on: agent) }
        if let recovery, agents.count >= recovery.agents { self.recovery = nil }
        if canAllocate { candidates.insert(agent) }
    }

    mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        guard let old = agents[agent], old.profile != profile || old.total != resources else { return }
        agents[agent]?.profile = profile
        agents[agent]?.total = resources
        if !profile.hasSameAttributes(as: old.profile) { agents[agent]?.refusals = [] }
        if canAllocate { candidates.insert(agent) }
        forgetPast()
    }

    mutating func activate(agent: AgentID) { agents[agent]?.isActive = true }

    mutating func deactivate(agent: AgentID) { agents[agent]?.isActive = false }

    mutating func remove(agent: AgentID) {
        agents[agent] = nil
        candidates.remove(agent)
        forgetPast()
    }

    mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        for (role, part) in resources.byAllocationRole {
            let holder = Holder(framework: framework, role: role ?? RoleName.unreserved)
            if let refusing, refusing > .zero, frameworks[framework]?.roles.contains(holder.role) == true {
                let expiry = now + max(options.allocationInterval, refusing)
                agents[agent]?.refusals.append((holder, part.unallocated(), expiry, completedBatches))
            }
            change(holder, on: agent) { $0 -= part }
        }
        forgetPast()
    }

    mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID) {
        for (role, part) in resources.byAllocationRole {
            hold(part, by: Holder(framework: framework, role: role ?? RoleName.unreserved), on: agent)
        }
    }

    mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        if consumed.isEmpty { return charge(converted.shared, to: framework, on: agent) }
        let holder = Holder(framework: framework, role: consumed.allocationRole ?? RoleName.unreserved)
        guard let total = agents[agent]?.total, total.contains(consumed.unallocated()),
            agents[agent]?.held.first(where: { $0.holder == holder })?.resources.contains(consumed) == true
        else { return }
        agents[agent]?.total = total - consumed.unallocated() + converted.unallocated()
        change(holder, on: agent) { $0 = $0 - consumed + converted }
        forgetPast()
    }

    mutating func hold(_ resources: Resources, by holder: Holder, on agent: AgentID) {
        guard agents[agent] != nil else { return }
        change(holder, on: agent) { $0 += resources }
        for node in nodes(of: holder) { given[node, default: 0] += 1 }
    }

    private mutating func change(_ holder: Holder, on agent: AgentID, _ change: (inout Resources) -> Void) {
        var held = agents[agent]?.held ?? []
        let index = held.firstIndex { $0.holder == holder } ?? held.count
        if index == held.count { held.append((holder, Resources())) }
        change(&held[index].resources)
        agents[agent]?.held = held.filter { !$0.resources.isEmpty }
    }

    /// Forgets what was given to those that are in no role, hold nothing, and for whom nothing is reserved or set.
    private mutating func forgetPast() {
        let subscribed = frameworks.flatMap { id, profile in profile.roles.map { Holder(framework: id, role: $0) } }
        let nodes = (subscribed + agents.values.flatMap { $0.held.map(\.holder) }).flatMap(nodes)
        let roles =
            agents.values.flatMap { $0.total.scalars.reservedRoles }.flatMap(RoleName.withAncestors) + quotas.keys
        let known = Set(nodes + roles)
        given = given.filter {
            known.contains($0.key) || $0.key.hasSuffix("/.") && known.contains("\($0.key.dropLast(2))")
        }
    }

    func isBatchDue(at now: Instant) -> Bool { nextBatch.map { $0 <= now } ?? false }

    var nextDeadline: Instant? { canAllocate ? recovery?.deadline ?? nextBatch : nil }

    var canAllocate: Bool { agents.values.contains(where: \.isActive) && !activeRoles.isEmpty }

    /// Runs on the agents that events were about, and in a batch on all.
    mutating func allocate(now: Instant) -> [Allocation] {
        if let recovery, recovery.deadline > now, recovery.agents > agents.count { return [] }
        recovery = nil
        let isBatch = isBatchDue(at: now)
        if isBatch || nextBatch == nil { nextBatch = now + options.allocationInterval }
        let wanted = isBatch || isRunOnAllWanted ? Array(agents.keys) : Array(candidates)
        candidates = []
        isRunOnAllWanted = false
        let allocations = canAllocate ? give(on: wanted.sorted(), now: now) : []
        completedBatches += isBatch ? 1 : 0
        return allocations
    }
}
