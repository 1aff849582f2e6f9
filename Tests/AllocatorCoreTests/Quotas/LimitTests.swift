import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct LimitTests {
    /// What frameworks, named like their roles, are given of agents in one run.
    private func given(_ roles: [String], _ agents: [Resources], quotas: [String: Quota]) -> [String: Resources] {
        var allocator = HierarchicalAllocator()
        for (role, quota) in quotas { allocator.setQuota(quota, of: role) }
        for role in roles { allocator.add(framework: FrameworkID(role), roles: [role]) }
        for (index, resources) in agents.enumerated() {
            allocator.add(agent: AgentID("S\(index)"), resources: resources)
        }
        return allocator.allocate(now: .zero).reduce(into: [:]) {
            $0[$1.role, default: Resources()] += $1.resources.unallocated()
        }
    }

    @Test func nobodyGetsMoreThanTheLimit() {
        let agents: [Resources] = ["cpus:2", "cpus:2", "cpus:2"]
        #expect(given(["a"], agents, quotas: ["a": Quota(limits: ["cpus": 3])]) == ["a": "cpus:3"])
        let shared = given(["a", "b"], agents, quotas: ["a": Quota(limits: ["cpus": 1])])
        #expect(shared == ["a": "cpus:1", "b": "cpus:5"])
    }

    @Test func rolesBelowShareTheLimit() {
        let given = given(["a", "a/b", "a/c/d"], ["cpus:9"], quotas: ["a": Quota(limits: ["cpus": 4])])
        #expect(given.values.reduce(Resources(), +) == "cpus:4")
    }

    @Test(
        arguments: [
            (["cpus": 0], "mem:64;ports:[1-2]"), (["cpus": 1.5, "mem": 32], "cpus:1.5;mem:32;ports:[1-2]"),
            (["disk": 0], "cpus:4;mem:64;ports:[1-2]"),
        ] as [(ResourceLimits, Resources)])
    func whatIsNotLimitedIsGivenWhole(limits: ResourceLimits, expected: Resources) {
        #expect(given(["a"], ["cpus:4;mem:64;ports:[1-2]"], quotas: ["a": Quota(limits: limits)]) == ["a": expected])
    }

    @Test(arguments: [(3, "cpus(a):2;cpus:1"), (2, "cpus(a):2"), (1, "cpus(a):2")] as [(Scalar, Resources)])
    func reservationsCountAndAreAlwaysGiven(limit: Scalar, expected: Resources) {
        let quotas = ["a": Quota(limits: ["cpus": limit])]
        #expect(given(["a"], ["cpus(a):2;cpus:4"], quotas: quotas) == ["a": expected])
        // Those of other agents and of roles below count too.
        #expect(
            given(["a"], ["cpus(a/x):2", "cpus:4"], quotas: quotas) == (limit == 3 ? ["a": "cpus:1"] : [:]))
    }

    @Test func revocableResourcesAreNotLimited() {
        let total = SpecialResources.revocable + "cpus:4"
        #expect(
            given(["a"], [total], quotas: ["a": Quota(limits: ["cpus": 1])]) == [
                "a": SpecialResources.revocable + "cpus:1"
            ])
    }

    @Test(arguments: [(30, 20), (40, 40), (60, 60), (10, 10)] as [(Int, Int)])
    func disksThatAreOneThingAreGivenWholeOrNotAtAll(limit: Int, expected: Int) {
        let mount = SpecialResources.disk(.mount, 40, root: "m")
        for seed in 0..<8 as Range<UInt64> {
            var allocator = HierarchicalAllocator(minimumAllocatable: [], seed: seed)
            allocator.setQuota(Quota(limits: ["disk": Scalar(limit)]), of: "a")
            allocator.add(framework: "f", roles: ["a"])
            allocator.add(agent: "S0", resources: mount + "disk:20")
            let given = allocator.allocate(now: .zero).reduce(Resources()) { $0 + $1.resources.unallocated() }
            let whole = given.filter { $0.disk != nil }
            #expect(whole.isEmpty || whole == mount)
            #expect(given.disk <= Scalar(limit))
            // With a limit of 40 it depends on what comes first.
            if limit != 40 { #expect(given.disk == Scalar(expected)) }
        }
    }

    @Test func whatALimitLeavesMayBeTooLittle() {
        let quotas = ["a": Quota(limits: ["cpus": 0.005])]
        #expect(given(["a"], ["cpus:4"], quotas: quotas) == [:])
    }

    @Test func conversionsDoNotChangeWhatIsConsumed() throws {
        var desk = AllocationDesk()
        desk.allocator.setQuota("a", limit: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(agent: "S0", resources: "cpus:3")
        #expect(desk.run() == ["f/a@S0 cpus:3"])
        let held = desk.allocator.held(by: "f", on: "S0")
        let reserved = try held.pushingReservation(.init(.dynamic, role: "a", principal: "p"))
        desk.allocator.convert(held, into: reserved, heldBy: "f", on: "S0")
        desk.allocator.add(agent: "S1", resources: "cpus:3")
        #expect(desk.run() == ["f/a@S1 cpus:1"])
        // Given back, what is reserved is consumed still.
        desk.allocator.recover(reserved, of: "f", from: "S0", refusing: .seconds(60), now: desk.now)
        #expect(desk.run(after: 1).isEmpty)
    }
}
