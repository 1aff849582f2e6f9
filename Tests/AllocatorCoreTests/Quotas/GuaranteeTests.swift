import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// The first stage of a run: those who have not got yet what they are guaranteed.
@Suite struct GuaranteeTests {
    /// A cluster with frameworks named like their roles.
    private func desk(_ roles: [String], _ agents: [Resources]) -> AllocationDesk {
        var desk = AllocationDesk()
        for role in roles { desk.allocator.add(framework: FrameworkID(role), roles: [role]) }
        for (index, resources) in agents.enumerated() {
            desk.allocator.add(agent: AgentID("S\(index)"), resources: resources)
        }
        return desk
    }

    @Test func whoIsGuaranteedSomethingIsServedFirst() {
        var desk = desk(["a", "z"], ["cpus:2"])
        desk.allocator.setQuota("z", guarantee: "cpus:2")
        #expect(desk.run() == ["z/z@S0 cpus:2"])
    }

    @Test func agentsAreChoppedToTheLimit() {
        var desk = desk(["a", "z"], ["cpus:10;mem:100"])
        desk.allocator.setQuota("z", guarantee: "cpus:2", limit: "cpus:2")
        #expect(desk.run() == ["z/z@S0 cpus:2;mem:100", "a/a@S0 cpus:8"])
    }

    @Test(
        arguments: [
            (["cpus": 5], "cpus:5;mem:100"), (["cpus": 5, "mem": 30], "cpus:5;mem:30"), ([:], "cpus:10;mem:100"),
            (["mem": 0], "cpus:10"),
        ] as [(ResourceLimits, Resources)])
    func whatIsNotGuaranteedComesAlongUpToTheLimit(limits: ResourceLimits, offered: Resources) {
        var desk = desk(["z"], ["cpus:10;mem:100"])
        desk.allocator.setQuota(Quota(guarantees: ["cpus": 2], limits: limits), of: "z")
        #expect(desk.allocator.allocate(now: .zero).map { $0.resources.unallocated() } == [offered])
    }

    /// Of ten processors five must stay free for guarantees, two of them for this role.
    @Test func whatComesAlongLeavesWhatOthersAreGuaranteed() {
        var desk = desk(["a", "z"], ["cpus:10"])
        desk.allocator.setQuota("y", guarantee: "cpus:3")
        desk.allocator.setQuota("z", guarantee: "cpus:2")
        #expect(desk.run() == ["z/z@S0 cpus:7"])
        #expect(desk.run(after: 1).isEmpty)
        desk.allocator.add(framework: "y", roles: ["y"])
        #expect(desk.run() == ["y/y@S0 cpus:3"])
    }

    @Test func aGuaranteeIsGivenEvenIfThereIsNotEnoughForAll() {
        var desk = desk(["a", "z"], ["cpus:10"])
        desk.allocator.setQuota("y", guarantee: "cpus:8")
        desk.allocator.setQuota("z", guarantee: "cpus:8")
        #expect(desk.run() == ["z/z@S0 cpus:8"])
    }

    /// What is reserved counts whether it is held or not, so that nothing is left to be served first.
    @Test func reservationsCountTowardsAGuarantee() {
        var desk = desk(["a", "z"], ["cpus(z):4;cpus:4"])
        desk.allocator.setQuota("z", guarantee: "cpus:4")
        #expect(desk.run() == ["a/a@S0 cpus:4", "z/z@S0 cpus(z):4"])
    }

    @Test func whatIsHeldOfAReservationCountsOnce() {
        var desk = desk(["z"], ["cpus(z):4"])
        desk.allocator.setQuota("z", guarantee: "cpus:6", limit: "cpus:6")
        #expect(desk.run() == ["z/z@S0 cpus(z):4"])
        desk.allocator.add(agent: "S1", resources: "cpus:10")
        #expect(desk.run() == ["z/z@S1 cpus:2"])
    }

    @Test func reservationsPortsAndRevocableResourcesComeAlong() {
        let total: Resources = "cpus:4;cpus(z):1;ports:[1-2];cpus(a):1"
        var desk = desk(["a", "z"], [total + SpecialResources.revocable])
        desk.allocator.setQuota("z", guarantee: "cpus:2", limit: "cpus:3")
        let allocations = desk.allocator.allocate(now: .zero)
        #expect(allocations.map(\.framework) == ["z", "a"])
        #expect(
            allocations.map { $0.resources.unallocated() } == [
                "cpus:2;cpus(z):1;ports:[1-2]" + SpecialResources.revocable, "cpus:2;cpus(a):1",
            ])
    }

    /// An agent that has nothing for the guarantee is not the role's before its turn, reservations or not.
    @Test func anAgentThatDoesNotHelpWaitsForTheSecondStage() {
        var desk = desk(["a", "z"], ["mem:64;mem(z):64"])
        desk.allocator.setQuota("z", guarantee: "cpus:2")
        #expect(desk.run() == ["a/a@S0 mem:64", "z/z@S0 mem(z):64"])
    }

    @Test func guaranteesAreServedInOrderOfShares() {
        var desk = desk(["y", "z"], ["cpus:4"])
        desk.allocator.setQuota("y", guarantee: "cpus:2", limit: "cpus:2")
        desk.allocator.setQuota("z", guarantee: "cpus:2", limit: "cpus:2")
        #expect(desk.run() == ["y/y@S0 cpus:2", "z/z@S0 cpus:2"])
        desk.decline("cpus:2", of: "y", role: "y")
        desk.decline("cpus:1", of: "z", role: "z")
        // Both are owed something, and `y` has less.
        #expect(desk.run(after: 1) == ["y/y@S0 cpus:2", "z/z@S0 cpus:1"])
        desk.decline("cpus:1", of: "y", role: "y")
        desk.decline("cpus:2", of: "z", role: "z")
        #expect(desk.run(after: 1) == ["z/z@S0 cpus:2", "y/y@S0 cpus:1"])
    }

    @Test func aGuaranteeServesTheRolesBelow() {
        var desk = desk(["a", "z/y"], ["cpus:2"])
        desk.allocator.setQuota("z", guarantee: "cpus:2")
        #expect(desk.run() == ["z/y/z/y@S0 cpus:2"])
    }

    @Test func suppressedAndFilteringFrameworksAreLeftOut() {
        var desk = desk(["a", "z"], ["cpus:2"])
        desk.allocator.setQuota("z", guarantee: "cpus:1", limit: "cpus:1")
        #expect(desk.run() == ["z/z@S0 cpus:1", "a/a@S0 cpus:1"])
        desk.decline("cpus:1", of: "z", role: "z", for: .seconds(10))
        desk.decline("cpus:1", of: "a", role: "a")
        // One processor is kept for the guarantee all the same.
        #expect(desk.run(after: 1) == ["a/a@S0 cpus:1"])
        desk.allocator.suppress(framework: "z")
        #expect(desk.run(after: 10).isEmpty)
    }

    @Test func severalFrameworksMayMakeUpForOneGuarantee() {
        var desk = desk(["z"], ["cpus:1", "cpus:1"])
        desk.allocator.add(framework: "zz", roles: ["z"])
        desk.allocator.setQuota("z", guarantee: "cpus:2")
        #expect(desk.served().sorted() == ["z", "zz"])
    }

    @Test func quotasOfRolesBelowOthersAreIgnored() {
        var desk = desk(["a", "z/y"], ["cpus:2"])
        desk.allocator.setQuota("z/y", guarantee: "cpus:2")
        #expect(desk.run() == ["a/a@S0 cpus:2"])
    }
}
