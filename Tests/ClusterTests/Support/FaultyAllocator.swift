import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// An allocator with a mistake, for checks that must find it.
struct FaultyAllocator: AuditedAllocator {
    enum Mistake {
        /// It gives out everything twice.
        case givesTwice
        /// What comes back is lost.
        case forgetsWhatComesBack
        /// It gives nothing to the framework with this number.
        case starves(Int)
        /// It gives everything to the framework with this number.
        case favours(Int)
    }

    let mistake: Mistake
    private var inner: HierarchicalAllocator
    private var frameworks: [FrameworkID] = []

    init(_ mistake: Mistake, seed: UInt64) {
        self.mistake = mistake
        inner = HierarchicalAllocator(seed: seed)
    }

    mutating func allocate(now: Instant) -> [Allocation] {
        let allocations = inner.allocate(now: now)
        switch mistake {
        case .givesTwice: return allocations + allocations
        case .forgetsWhatComesBack: return allocations
        case .starves(let number):
            guard number < frameworks.count else { return allocations }
            for allocation in allocations where allocation.framework == frameworks[number] {
                inner.recover(
                    allocation.resources, of: allocation.framework, from: allocation.agent, refusing: nil, now: now)
            }
            return allocations.filter { $0.framework != frameworks[number] }
        case .favours(let number):
            guard number < frameworks.count else { return allocations }
            return allocations.map { allocation in
                inner.recover(
                    allocation.resources, of: allocation.framework, from: allocation.agent, refusing: nil, now: now)
                inner.charge(allocation.resources, to: frameworks[number], on: allocation.agent)
                var allocation = allocation
                allocation.framework = frameworks[number]
                return allocation
            }
        }
    }

    mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        if case .forgetsWhatComesBack = mistake { return }
        inner.recover(resources, of: framework, from: agent, refusing: refusing, now: now)
    }

    mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool) {
        frameworks.append(framework)
        inner.add(framework: framework, profile: profile, isActive: isActive)
    }

    mutating func update(framework: FrameworkID, profile: FrameworkProfile) {
        inner.update(framework: framework, profile: profile)
    }

    mutating func activate(framework: FrameworkID) { inner.activate(framework: framework) }
    mutating func deactivate(framework: FrameworkID) { inner.deactivate(framework: framework) }
    mutating func remove(framework: FrameworkID) { inner.remove(framework: framework) }

    mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)]
    ) {
        inner.add(agent: agent, profile: profile, resources: resources, used: used)
    }

    mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        inner.update(agent: agent, profile: profile, resources: resources)
    }

    mutating func activate(agent: AgentID) { inner.activate(agent: agent) }
    mutating func deactivate(agent: AgentID) { inner.deactivate(agent: agent) }
    mutating func remove(agent: AgentID) { inner.remove(agent: agent) }

    mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID) {
        inner.charge(resources, to: framework, on: agent)
    }

    mutating func suppress(framework: FrameworkID, roles: [String]) {
        inner.suppress(framework: framework, roles: roles)
    }

    mutating func revive(framework: FrameworkID, roles: [String]) { inner.revive(framework: framework, roles: roles) }
    mutating func setWeight(_ weight: Double, of role: String) { inner.setWeight(weight, of: role) }
    mutating func setQuota(_ quota: Quota, of role: String) { inner.setQuota(quota, of: role) }
    mutating func expectAgents(_ count: Int, now: Instant) { inner.expectAgents(count, now: now) }

    mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        inner.convert(consumed, into: converted, heldBy: framework, on: agent)
    }

    var nextDeadline: Instant? { inner.nextDeadline }
    func unheld(on agent: AgentID) -> Resources? { inner.unheld(on: agent) }
}
