import MesosBase
import MesosResources
import MesosWire

@testable import AllocatorCore

/// Calls an allocator at random and remembers the totals of its agents.
struct RandomCalls {
    /// What calls may be about, beside frameworks, agents and what they hold.
    struct Features {
        var hasQuotas = false
        var hasWhitelists = false
        var hasConversions = false
        var hasWishes = false
        var hasParticularDisks = false

        static let all = Features(
            hasQuotas: true, hasWhitelists: true, hasConversions: true, hasWishes: true, hasParticularDisks: true)
    }

    var allocator: HierarchicalAllocator
    var generator: SeededGenerator
    var totals: [(agent: AgentID, total: Resources)] = []
    var now = Instant.zero
    var log: [String] = []
    /// What the last call gave out, and what each framework understands.
    var allocations: [Allocation] = []
    var capabilities: [FrameworkID: FrameworkCapabilities] = [:]
    let features: Features
    let frameworks: [FrameworkID]
    let agentCount: Int
    let roles = ["*", "a", "a/b", "a/b/c", "d"]

    init(
        seed: UInt64, options: HierarchicalAllocator.Options? = nil, features: Features = Features(),
        frameworks: Int = 6, agents: Int = 10
    ) {
        var ownOptions = HierarchicalAllocator.Options()
        ownOptions.seed = seed
        allocator = HierarchicalAllocator(options ?? ownOptions)
        generator = SeededGenerator(seed: seed)
        self.features = features
        self.frameworks = (0..<frameworks).map { FrameworkID("f\($0)") }
        agentCount = agents
    }

    /// Makes the next call.
    mutating func step() {
        perform(next())
    }

    mutating func perform(_ call: AllocatorCall) {
        note(call)
        allocations = call.make(of: &allocator)
        log += allocations.map(AllocationDesk.brief)
    }

    private mutating func note(_ call: AllocatorCall) {
        switch call {
        case .addFramework(let framework, let profile, _): capabilities[framework] = profile.capabilities
        case .updateFramework(let framework, let profile) where capabilities[framework] != nil:
            capabilities[framework] = profile.capabilities
        case .removeFramework(let framework): capabilities[framework] = nil
        case .addAgent(let agent, _, let total, _):
            totals.removeAll { $0.agent == agent }
            totals.append((agent, total))
        case .updateAgent(let agent, _, let total):
            if let index = totals.firstIndex(where: { $0.agent == agent }) { totals[index].total = total }
        case .removeAgent(let agent): totals.removeAll { $0.agent == agent }
        case .convert(let consumed, let converted, let framework, let agent):
            guard let index = totals.firstIndex(where: { $0.agent == agent }), !consumed.isEmpty,
                allocator.held(by: framework, on: agent).contains(consumed),
                totals[index].total.contains(consumed.unallocated())
            else { break }
            totals[index].total = totals[index].total - consumed.unallocated() + converted.unallocated()
        default: break
        }
    }

    /// What comes next, of which some depends on what the allocator has given out.
    mutating func next() -> AllocatorCall {
        switch number(0...20) {
        case 0: return .addFramework(framework(), profile(), isActive: number(0...3) > 0)
        case 1: return .updateFramework(framework(), profile())
        case 2: return .activateFramework(framework())
        case 3: return number(0...1) == 0 ? .deactivateFramework(framework()) : special()
        case 4: return number(0...1) == 0 ? .removeFramework(framework()) : special()
        case 5:
            let used = resources().allocated(to: role())
            return .addAgent(agent(), agentProfile(), resources() + resources(), used: [(framework(), used)])
        case 6: return .removeAgent(agent())
        case 7: return .activateAgent(agent())
        case 8: return number(0...1) == 0 ? .deactivateAgent(agent()) : special()
        case 9: return .charge(resources().allocated(to: role()), framework(), agent())
        case 10: return .suppress(framework(), someRoles())
        case 11: return .revive(framework(), someRoles())
        case 12: return number(0...1) == 0 ? .setWeight(Double(number(1...5)), role()) : special()
        case 13...15: return recovery()
        case 16: return .updateAgent(agent(), agentProfile(), resources() + resources())
        default:
            now = now + .milliseconds(number(0...800))
            return .allocate(now)
        }
    }

    /// A call that is about a feature.
    private mutating func special() -> AllocatorCall {
        switch number(0...7) {
        case 0...2 where features.hasQuotas: .setQuota(quota(), ["a", "d", "*"][number(0...2)])
        case 3 where features.hasWhitelists: .setWhitelist(number(0...1) == 0 ? nil : ["h0", "h1"])
        case 4 where features.hasWhitelists: .expectAgents(number(0...4), now)
        case 5...7 where features.hasConversions: conversion()
        default: .suppress(framework(), someRoles())
        }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func framework() -> FrameworkID { frameworks[number(0...frameworks.count - 1)] }

    private mutating func agent() -> AgentID { AgentID("S\(number(0...agentCount - 1))") }

    private mutating func role() -> String { roles[number(0...4)] }

    private mutating func someRoles() -> [String] { roles.filter { _ in Bool.random(using: &generator) } }

    private mutating func profile() -> FrameworkProfile {
        var capabilities = FrameworkCapabilities.all
        capabilities.gpuResources = number(0...3) > 0
        capabilities.sharedResources = number(0...3) > 0
        capabilities.revocableResources = number(0...3) > 0
        capabilities.reservationRefinement = number(0...3) > 0
        capabilities.multiRole = number(0...3) > 0
        let suppressed = number(0...1) == 0 ? [] : someRoles()
        var profile = FrameworkProfile(roles: someRoles(), suppressedRoles: suppressed, capabilities: capabilities)
        guard features.hasWishes, number(0...2) == 0 else { return profile }
        profile.minimumAllocatable[role()] = number(0...1) == 0 ? [] : [["cpus": 2], ["mem": 100]]
        let constraint = Constraint(.textEquals(.init(value: "r0")))
        profile.offerConstraints = (try? OfferConstraints([[constraint]], role: role())) ?? OfferConstraints()
        return profile
    }

    private mutating func agentProfile() -> AgentProfile {
        guard features.hasWishes || features.hasWhitelists else { return AgentProfile() }
        var profile = AgentProfile(texts: ["a": "r\(number(0...1))"], hostname: "h\(number(0...2))")
        if number(0...5) == 0 { profile.capabilities.multiRole = false }
        if number(0...5) == 0 { profile.capabilities.hierarchicalRole = false }
        return profile
    }

    private mutating func resources() -> Resources {
        let begin = UInt64(number(1...50))
        var result = Resources(
            cpus: Scalar(milli: Int64(number(0...4_000))), mem: Scalar(milli: Int64(number(0...200_000))),
            ports: [begin...begin + UInt64(number(0...20))])
        if number(0...2) == 0 { result += "cpus(a):1.5;mem(a/b):32" }
        if number(0...4) == 0 { result += SpecialResources.refined + SpecialResources.revocable }
        if number(0...2) == 0 { result += SpecialResources.volume(Scalar(number(1...2)), id: "v\(number(0...1))") }
        if number(0...9) == 0 { result += "gpus:1" }
        guard features.hasParticularDisks else { return result }
        if number(0...2) == 0 { result += Resources(disk: Scalar(number(1...99))) }
        if number(0...2) == 0 { result += SpecialResources.disk(.mount, Scalar(number(1...40)), root: "m") }
        if number(0...3) == 0 { result += SpecialResources.disk(.path, Scalar(number(1...40)), root: "p") }
        return result
    }

    private mutating func quota() -> Quota {
        var quota = Quota()
        for (name, most) in [("cpus", 12), ("mem", 600), ("disk", 120)] {
            if number(0...1) == 0 { quota.guarantees[name] = Scalar(number(0...most) / 2) }
            if number(0...1) == 0 { quota.limits[name] = quota.guarantees[name] + Scalar(number(0...most)) }
        }
        return number(0...3) == 0 ? .none : quota
    }

    /// A holding: not always one that is there.
    private mutating func holding() -> (framework: FrameworkID, agent: AgentID, resources: Resources) {
        let (first, second) = (number(0...frameworks.count - 1), number(0...agentCount - 1))
        for offset in 0..<frameworks.count * agentCount {
            let framework = frameworks[(first + offset) % frameworks.count]
            let agent = AgentID("S\((second + offset / frameworks.count) % agentCount)")
            let held = allocator.held(by: framework, on: agent)
            if !held.isEmpty { return (framework, agent, held) }
        }
        return (framework(), agent(), Resources())
    }

    private mutating func recovery() -> AllocatorCall {
        let (framework, agent, held) = holding()
        let part = held.filter { _ in number(0...2) > 0 }
        let excess = number(0...9) == 0 ? resources().allocated(to: role()) : Resources()
        let refusing: Duration? = Bool.random(using: &generator) ? .milliseconds(number(0...3_000)) : nil
        return .recover(part + excess, framework, agent, refusing: refusing, now)
    }

    /// Reserves processors and memory that are held, or takes the reservation back, or destroys them.
    private mutating func conversion() -> AllocatorCall {
        let (framework, agent, held) = holding()
        guard let (role, part) = held.byAllocationRole.first(where: { $0.role != "*" }) else { return recovery() }
        let isReserved = number(0...2) == 0
        let consumed = part.filter { entry in
            let isUsual = entry.scalar != nil && entry.disk == nil && !entry.isRevocable
            return isUsual && (isReserved ? entry.isDynamicallyReserved : entry.reservedRole == nil)
        }
        let converted =
            isReserved
            ? try? consumed.poppingReservation()
            : try? consumed.pushingReservation(.init(.dynamic, role: role ?? "a", principal: "p"))
        return .convert(consumed, into: number(0...5) == 0 ? Resources() : converted ?? Resources(), framework, agent)
    }

    /// Whether a framework understands what it was given, and nobody else was given the same shared resource.
    func mayOffer(_ allocation: Allocation) -> Bool {
        guard let known = capabilities[allocation.framework] else { return false }
        let hasGPUs = totals.contains { $0.agent == allocation.agent && $0.total.gpus > .zero }
        let others = allocations.filter { $0.agent == allocation.agent && $0 != allocation }
        return (known.gpuResources || !hasGPUs)
            && allocation.resources.entries.allSatisfy { entry in
                (known.sharedResources || !entry.isShared) && (known.revocableResources || !entry.isRevocable)
                    && (known.reservationRefinement || !entry.hasRefinedReservations)
            }
            && !others.contains { other in
                let shared = other.resources.unallocated().shared
                return !shared.isEmpty && allocation.resources.unallocated().contains(shared)
            }
    }
}
