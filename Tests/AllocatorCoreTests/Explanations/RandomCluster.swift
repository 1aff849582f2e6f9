import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// A small cluster in which everything that explanations speak of happens at random.
struct RandomCluster {
    var allocator: HierarchicalAllocator
    var now = Instant.zero
    private var generator: SeededGenerator
    let frameworks = (0..<4).map { FrameworkID("f\($0)") }
    let agents = (0..<6).map { AgentID("S\($0)") }
    let roles = ["a", "a/b", "a/c", "d"]

    init(seed: UInt64) {
        allocator = HierarchicalAllocator(domain: Self.domain("here"), seed: seed)
        generator = SeededGenerator(seed: seed)
    }

    private static func domain(_ region: String) -> V1.DomainInfo {
        V1.DomainInfo(faultDomain: .init(region: .init(name: region), zone: .init(name: "z")))
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func isChosen(oneIn count: Int) -> Bool { number(1...count) == 1 }

    private mutating func framework() -> FrameworkID { frameworks[number(0...3)] }

    private mutating func agent() -> AgentID { agents[number(0...5)] }

    private mutating func role() -> String { roles[number(0...3)] }

    private mutating func someRoles(oneIn count: Int) -> [String] { roles.filter { _ in isChosen(oneIn: count) } }

    private mutating func profile() -> FrameworkProfile {
        var capabilities = FrameworkCapabilities.all
        capabilities.gpuResources = !isChosen(oneIn: 4)
        capabilities.regionAware = !isChosen(oneIn: 4)
        capabilities.multiRole = !isChosen(oneIn: 4)
        capabilities.sharedResources = !isChosen(oneIn: 4)
        capabilities.revocableResources = !isChosen(oneIn: 4)
        capabilities.reservationRefinement = !isChosen(oneIn: 4)
        return FrameworkProfile(
            roles: someRoles(oneIn: 2), suppressedRoles: someRoles(oneIn: 5), capabilities: capabilities)
    }

    private mutating func agentProfile() -> AgentProfile {
        var capabilities = AgentCapabilities.all
        capabilities.multiRole = !isChosen(oneIn: 6)
        capabilities.hierarchicalRole = !isChosen(oneIn: 6)
        let region = isChosen(oneIn: 5) ? "there" : "here"
        return AgentProfile(
            hostname: "host-\(number(0...5))", capabilities: capabilities, domain: Self.domain(region))
    }

    private mutating func resources() -> Resources {
        var result = Resources(
            cpus: Scalar(milli: Int64(number(0...4) * 1_000)), mem: Scalar(milli: Int64(number(0...4) * 20_000)),
            ports: isChosen(oneIn: 2) ? [1...10] : [])
        if isChosen(oneIn: 4) { result += "cpus(a):1;mem(a/b):32" }
        if isChosen(oneIn: 6) { result += SpecialResources.refined }
        if isChosen(oneIn: 6) { result += SpecialResources.revocable }
        if isChosen(oneIn: 6) { result += SpecialResources.volume(1) }
        if isChosen(oneIn: 8) { result += "gpus:1" }
        return result
    }

    mutating func step() {
        switch number(0...21) {
        case 0, 1: allocator.add(framework: framework(), profile: profile(), isActive: !isChosen(oneIn: 5))
        case 2: allocator.update(framework: framework(), profile: profile())
        case 3: allocator.activate(framework: framework())
        case 4: if isChosen(oneIn: 3) { allocator.deactivate(framework: framework()) }
        case 5: if isChosen(oneIn: 3) { allocator.remove(framework: framework()) }
        case 6, 7: allocator.add(agent: agent(), profile: agentProfile(), resources: resources(), used: [])
        case 8: if isChosen(oneIn: 3) { allocator.remove(agent: agent()) }
        case 9: allocator.activate(agent: agent())
        case 10: if isChosen(oneIn: 3) { allocator.deactivate(agent: agent()) }
        case 11: allocator.suppress(framework: framework(), roles: someRoles(oneIn: 4))
        case 12: allocator.revive(framework: framework(), roles: someRoles(oneIn: 2))
        case 13: allocator.setWeight(Double(number(1...4)), of: role())
        case 14...16: giveBack()
        case 17: setQuota()
        case 18: if isChosen(oneIn: 4) { setWhitelist() }
        default:
            now = now + .milliseconds(number(0...700))
            _ = allocator.allocate(now: now)
        }
    }

    private mutating func giveBack() {
        let (agent, framework) = (agent(), framework())
        let part = allocator.held(by: framework, on: agent).filter { _ in !isChosen(oneIn: 4) }
        allocator.recover(
            part, of: framework, from: agent, refusing: isChosen(oneIn: 2) ? .milliseconds(number(0...5_000)) : nil,
            now: now)
    }

    private mutating func setQuota() {
        let role = isChosen(oneIn: 2) ? "a" : "d"
        var quota = Quota.none
        if isChosen(oneIn: 3) { quota.guarantees = ["cpus": Scalar(number(0...6)), "mem": Scalar(number(0...100))] }
        if isChosen(oneIn: 3) { quota.limits = ["cpus": Scalar(number(0...6))] }
        allocator.setQuota(quota, of: role)
    }

    private mutating func setWhitelist() {
        let hosts = (0...5).map { "host-\($0)" }.filter { _ in !isChosen(oneIn: 4) }
        allocator.setWhitelist(isChosen(oneIn: 2) ? nil : hosts)
    }
}
