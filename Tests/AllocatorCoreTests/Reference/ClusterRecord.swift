import MesosBase
import MesosResources
import MesosWire

@testable import AllocatorCore

/// What calls have told an allocator so far. Nothing is decided here.
struct ClusterRecord {
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
    var completedBatches = 0

    init(_ options: HierarchicalAllocator.Options) {
        self.options = options
    }

    /// Takes note of a call, unless it is about what is not known.
    mutating func note(_ call: AllocatorCall) {
        defer { forgetPast() }
        switch call {
        case .addFramework(let id, let profile, let isActive):
            setProfile(profile, of: id)
            note(isActive ? .activateFramework(id) : .deactivateFramework(id))
        case .updateFramework(let id, let profile) where frameworks[id] != nil: setProfile(profile, of: id)
        case .activateFramework(let id) where frameworks[id] != nil:
            activeFrameworks.insert(id)
            isRunOnAllWanted = isRunOnAllWanted || canAllocate
        case .deactivateFramework(let id):
            activeFrameworks.remove(id)
            withdraw { $0.framework == id }
        case .removeFramework(let id):
            note(.deactivateFramework(id))
            frameworks[id] = nil
            for agent in agents.keys { agents[agent]?.held.removeAll { $0.holder.framework == id } }
        case .suppress(let id, let roles):
            let all = frameworks[id]?.roles ?? []
            frameworks[id]?.suppressedRoles += roles.isEmpty ? all : roles
        case .revive(let id, let roles) where frameworks[id] != nil:
            frameworks[id]?.suppressedRoles.removeAll { roles.isEmpty || roles.contains($0) }
            withdraw { $0.framework == id && (roles.isEmpty || roles.contains($0.role)) }
            isRunOnAllWanted = isRunOnAllWanted || canAllocate
        case .setWeight(let weight, let role): weights[role] = weight
        case .setQuota(let quota, let role): quotas[role] = quota.isNone ? nil : quota
        case .setWhitelist(let hostnames): whitelist = hostnames
        case .expectAgents(let count, let now):
            let wanted = Int(Double(count) * options.agentRecoveryFactor)
            if !quotas.isEmpty, wanted > agents.count { recovery = (wanted, now + options.recoveryTimeout) }
        default: noteOfAgent(call)
        }
    }

    private mutating func noteOfAgent(_ call: AllocatorCall) {
        switch call {
        case .addAgent(let id, let profile, let total, let used):
            note(.removeAgent(id))
            agents[id] = Agent(profile: profile, total: total)
            for (framework, resources) in used { noteOfAgent(.charge(resources, framework, id)) }
            if agents.count >= recovery?.agents ?? .max { recovery = nil }
            if canAllocate { candidates.insert(id) }
        case .updateAgent(let id, let profile, let total):
            guard let old = agents[id], old.profile != profile || old.total != total else { return }
            agents[id]?.profile = profile
            agents[id]?.total = total
            if !profile.hasSameAttributes(as: old.profile) { agents[id]?.refusals = [] }
            if canAllocate { candidates.insert(id) }
        case .activateAgent(let id): agents[id]?.isActive = true
        case .deactivateAgent(let id): agents[id]?.isActive = false
        case .removeAgent(let id):
            agents[id] = nil
            candidates.remove(id)
        case .recover(let resources, let framework, let id, let refusing, let now):
            for (role, part) in resources.byAllocationRole {
                let holder = Holder(framework: framework, role: role ?? RoleName.unreserved)
                if let refusing, refusing > .zero, frameworks[framework]?.roles.contains(holder.role) == true {
                    let expiry = now + max(options.allocationInterval, refusing)
                    agents[id]?.refusals.append((holder, part.unallocated(), expiry, completedBatches))
                }
                exchange(part, for: Resources(), holder, id)
            }
        case .charge(let resources, let framework, let id) where agents[id] != nil:
            for (role, part) in resources.byAllocationRole {
                let holder = Holder(framework: framework, role: role ?? RoleName.unreserved)
                exchange(Resources(), for: part, holder, id)
                for node in nodes(of: holder) { given[node, default: 0] += 1 }
            }
        case .convert(let consumed, let converted, let framework, let id):
            if consumed.isEmpty { return noteOfAgent(.charge(converted.shared, framework, id)) }
            let holder = Holder(framework: framework, role: consumed.allocationRole ?? RoleName.unreserved)
            guard let agent = agents[id], agent.total.contains(consumed.unallocated()),
                agent.held.contains(where: { $0.holder == holder && $0.resources.contains(consumed) })
            else { return }
            agents[id]?.total = agent.total - consumed.unallocated() + converted.unallocated()
            exchange(consumed, for: converted, holder, id)
        default: break
        }
    }

    private mutating func setProfile(_ profile: FrameworkProfile, of id: FrameworkID) {
        let suppressed = frameworks.updateValue(profile, forKey: id)?.suppressedRoles ?? []
        withdraw { holder in
            let isRevived = suppressed.contains(holder.role) && !profile.suppressedRoles.contains(holder.role)
            return holder.framework == id && (isRevived || !profile.roles.contains(holder.role))
        }
    }

    private mutating func withdraw(_ isMeant: (Holder) -> Bool) {
        for agent in agents.keys { agents[agent]?.refusals.removeAll { isMeant($0.holder) } }
    }

    private mutating func exchange(_ less: Resources, for more: Resources, _ holder: Holder, _ id: AgentID) {
        var held = agents[id]?.held ?? []
        if !held.contains(where: { $0.holder == holder }) { held.append((holder, Resources())) }
        for index in held.indices where held[index].holder == holder {
            held[index].resources = held[index].resources - less + more
        }
        agents[id]?.held = held.filter { !$0.resources.isEmpty }
    }

    /// Forgets what was given to those that are in no role, hold nothing, and for whom nothing is reserved or set.
    private mutating func forgetPast() {
        let subscribed = frameworks.flatMap { id, profile in profile.roles.map { Holder(framework: id, role: $0) } }
        let nodes = (subscribed + agents.values.flatMap { $0.held.map(\.holder) }).flatMap(nodes)
        let reserved = agents.values.flatMap { $0.total.scalars.reservedRoles }.flatMap(RoleName.withAncestors)
        let roles = Set(nodes + reserved + quotas.keys)
        given = given.filter {
            roles.contains($0.key) || $0.key.hasSuffix("/.") && roles.contains("\($0.key.dropLast(2))")
        }
    }

    /// Those whose shares a framework's holdings count for: itself, all frameworks of the role, the role, those above.
    func nodes(of holder: Holder) -> [String] {
        ["\(holder.role)/./\(holder.framework)", "\(holder.role)/."] + RoleName.withAncestors(holder.role)
    }

    var activeRoles: Set<String> {
        Set(activeFrameworks.compactMap { frameworks[$0] }.flatMap { Set($0.roles).subtracting($0.suppressedRoles) })
    }

    var canAllocate: Bool { agents.values.contains(where: \.isActive) && !activeRoles.isEmpty }
}
