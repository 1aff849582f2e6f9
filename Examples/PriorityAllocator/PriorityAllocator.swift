import MesosKit

/// Gives all that is free to the role with the highest priority that wants it, and says whose tasks would have to end
/// for those of higher priority who wait.
struct PriorityAllocator: Allocator {
    struct Node: Sendable {
        var total: Resources
        var isActive = true
        var held: [(owner: FrameworkID, role: String, resources: Resources)] = []
        var free: Resources { held.reduce(total.nonShared) { $0 - $1.resources } }
    }
    typealias Refusal = (framework: FrameworkID, role: String, agent: AgentID, resources: Resources, end: Instant)

    /// The priorities of roles; others have 0. Of equals the first by name is served.
    let priorities: [String: Int]
    var interval = Duration.seconds(1)
    var profiles: SortedMap<FrameworkID, FrameworkProfile> = [:]
    var inactive: SortedMap<FrameworkID, Bool> = [:]
    var nodes: SortedMap<AgentID, Node> = [:]
    var refusals: [Refusal] = []
    var isRunWanted = false
    var lastRun = Instant.zero

    func priority(_ role: String) -> Int { priorities[role] ?? 0 }
    /// Who wants resources, the highest priority first.
    var seats: [(framework: FrameworkID, role: String)] {
        profiles.filter { !inactive.contains($0.key) }
            .flatMap { id, profile in
                profile.roles.filter { !profile.suppressedRoles.contains($0) }.map { (framework: id, role: $0) }
            }
            .sorted { (-priority($0.role), $0.role, $0.framework) < (-priority($1.role), $1.role, $1.framework) }
    }

    var nextDeadline: Instant? {
        guard !seats.isEmpty, !nodes.isEmpty else { return nil }
        return isRunWanted ? lastRun : lastRun.advanced(by: interval)
    }

    mutating func allocate(now: Instant) -> [Allocation] {
        guard let deadline = nextDeadline, deadline <= now else { return [] }
        (isRunWanted, lastRun) = (false, now)
        refusals.removeAll { $0.end <= now }
        var allocations: [Allocation] = []
        for (agent, node) in nodes where node.isActive {
            for (framework, role) in seats {
                let offer = (nodes[agent]?.free ?? Resources()).allocatable(to: role)
                let isRefused = refusals.contains {
                    $0.framework == framework && $0.role == role && $0.agent == agent && $0.resources.contains(offer)
                }
                if isRefused || (offer.cpus == 0 && offer.mem == 0) { continue }
                let allocated = offer.allocated(to: role)
                charge(allocated, to: framework, on: agent)
                allocations.append(Allocation(framework: framework, role: role, agent: agent, resources: allocated))
            }
        }
        return allocations
    }

    /// Who holds what a framework of higher priority waits for: whose tasks to end, the lowest priority first.
    func hints(for framework: FrameworkID) -> [String] {
        var hints: [(priority: Int, sentence: String)] = []
        for (_, role) in seats.filter({ $0.framework == framework }) {
            for (agent, node) in nodes where node.isActive {
                for held in node.held where priority(held.role) < priority(role) {
                    let wanted = held.resources.allocatable(to: role)
                    if wanted.isEmpty { continue }
                    let sentence =
                        "Role \(role) (priority \(priority(role))) would get \(wanted) of \(agent) if "
                        + "\(held.owner) gave it back, which holds it for \(held.role) (\(priority(held.role)))."
                    hints.append((priority(held.role), sentence))
                }
            }
        }
        return hints.sorted { $0 < $1 }.map(\.sentence)
    }

    func explain(framework: FrameworkID) -> FrameworkExplanation {
        FrameworkExplanation(
            framework: framework, standing: profiles.contains(framework) ? .active : .unknown, time: lastRun,
            nextRun: nextDeadline, remarks: hints(for: framework))
    }
}

extension PriorityAllocator {
    mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool) {
        profiles[framework] = profile
        if isActive { activate(framework: framework) } else { deactivate(framework: framework) }
    }
    mutating func update(framework: FrameworkID, profile: FrameworkProfile) {
        let revived = (profiles[framework]?.suppressedRoles ?? []).filter { !profile.suppressedRoles.contains($0) }
        refusals.removeAll { $0.framework == framework && revived.contains($0.role) }
        profiles.update(framework) { $0 = profile }
    }
    mutating func activate(framework: FrameworkID) { (inactive[framework], isRunWanted) = (nil, true) }
    mutating func deactivate(framework: FrameworkID) {
        inactive[framework] = true
        refusals.removeAll { $0.framework == framework }
    }
    mutating func remove(framework: FrameworkID) {
        (profiles[framework], inactive[framework]) = (nil, nil)
        refusals.removeAll { $0.framework == framework }
        for agent in nodes.keys { nodes.update(agent) { $0.held.removeAll { $0.owner == framework } } }
    }
    mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)]
    ) {
        (nodes[agent], isRunWanted) = (Node(total: resources.unallocated()), true)
        for (framework, resources) in used { charge(resources, to: framework, on: agent) }
    }
    mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        isRunWanted = nodes.update(agent) { $0.total = resources.unallocated() } != nil || isRunWanted
    }
    mutating func activate(agent: AgentID) { nodes.update(agent) { $0.isActive = true } }
    mutating func deactivate(agent: AgentID) { nodes.update(agent) { $0.isActive = false } }
    mutating func remove(agent: AgentID) { nodes[agent] = nil }
    mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        let (role, given) = (resources.allocationRole ?? "*", resources.unallocated())
        nodes.update(agent) { node in
            guard let index = node.held.firstIndex(where: { $0.owner == framework && $0.role == role }) else { return }
            node.held[index].resources -= given
            if node.held[index].resources.isEmpty { node.held.remove(at: index) }
        }
        guard let refusing, refusing > .zero else { return }
        refusals.append((framework, role, agent, given, now.advanced(by: max(refusing, interval))))
    }
    mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID) {
        let (role, taken) = (resources.allocationRole ?? "*", resources.unallocated())
        nodes.update(agent) { node in
            let index = node.held.firstIndex { $0.owner == framework && $0.role == role }
            if let index { node.held[index].resources += taken } else { node.held.append((framework, role, taken)) }
        }
    }
    mutating func suppress(framework: FrameworkID, roles: [String]) {
        profiles.update(framework) { $0.suppressedRoles += roles.isEmpty ? $0.roles : roles }
    }
    mutating func revive(framework: FrameworkID, roles: [String]) {
        profiles.update(framework) { $0.suppressedRoles.removeAll { roles.isEmpty || roles.contains($0) } }
        refusals.removeAll { $0.framework == framework && (roles.isEmpty || roles.contains($0.role)) }
        isRunWanted = true
    }
    mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        nodes.update(agent) { $0.total = $0.total - consumed.unallocated() + converted.unallocated() }
        recover(consumed, of: framework, from: agent, refusing: nil, now: lastRun)
        charge(converted, to: framework, on: agent)
    }
}
