package import AllocatorCore
import MesosBase
package import MesosIO
import MesosResources
import MesosWire

/// An allocator that does what another one does, and measures how long its runs take.
struct TimedAllocator<Base: Allocator>: Allocator {
    private var base: Base
    private let clock: SystemClock
    private var milliseconds = TimeSeries(window: .seconds(3_600))

    init(_ base: Base, clock: SystemClock) {
        self.base = base
        self.clock = clock
    }

    mutating func allocate(now: Instant) -> [Allocation] {
        let begin = clock.now
        let allocations = base.allocate(now: now)
        let end = clock.now
        milliseconds.append((end - begin).inMilliseconds, at: end)
        return allocations
    }

    var nextDeadline: Instant? { base.nextDeadline }

    var metrics: [Metric] { base.metrics + milliseconds.metrics(named: "allocator/mesos/allocation_run_ms") }

    func explain(framework: FrameworkID) -> FrameworkExplanation { base.explain(framework: framework) }

    func explain(agent: AgentID) -> AgentExplanation { base.explain(agent: agent) }

    func explain(role: String) -> RoleExplanation { base.explain(role: role) }

    mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool) {
        base.add(framework: framework, profile: profile, isActive: isActive)
    }

    mutating func update(framework: FrameworkID, profile: FrameworkProfile) {
        base.update(framework: framework, profile: profile)
    }

    mutating func activate(framework: FrameworkID) { base.activate(framework: framework) }

    mutating func deactivate(framework: FrameworkID) { base.deactivate(framework: framework) }

    mutating func remove(framework: FrameworkID) { base.remove(framework: framework) }

    mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)]
    ) {
        base.add(agent: agent, profile: profile, resources: resources, used: used)
    }

    mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        base.update(agent: agent, profile: profile, resources: resources)
    }

    mutating func activate(agent: AgentID) { base.activate(agent: agent) }

    mutating func deactivate(agent: AgentID) { base.deactivate(agent: agent) }

    mutating func remove(agent: AgentID) { base.remove(agent: agent) }

    mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        base.recover(resources, of: framework, from: agent, refusing: refusing, now: now)
    }

    mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID) {
        base.charge(resources, to: framework, on: agent)
    }

    mutating func suppress(framework: FrameworkID, roles: [String]) {
        base.suppress(framework: framework, roles: roles)
    }

    mutating func revive(framework: FrameworkID, roles: [String]) {
        base.revive(framework: framework, roles: roles)
    }

    mutating func setWeight(_ weight: Double, of role: String) { base.setWeight(weight, of: role) }

    mutating func setQuota(_ quota: Quota, of role: String) { base.setQuota(quota, of: role) }

    mutating func setWhitelist(_ hostnames: [String]?) { base.setWhitelist(hostnames) }

    mutating func expectAgents(_ count: Int, now: Instant) { base.expectAgents(count, now: now) }

    mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        base.convert(consumed, into: converted, heldBy: framework, on: agent)
    }
}

extension Allocator {
    /// The same allocator with its runs measured.
    package func timed(by clock: SystemClock) -> any Allocator { TimedAllocator(self, clock: clock) }
}
