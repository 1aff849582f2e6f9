import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What is guaranteed and not there yet is kept free.
@Suite struct HeadroomTests {
    private func desk(guarantee: Resources, _ agents: [Resources]) -> AllocationDesk {
        var desk = AllocationDesk()
        desk.allocator.setQuota("z", guarantee: guarantee)
        desk.allocator.add(framework: "f", roles: ["b"])
        for (index, resources) in agents.enumerated() {
            desk.allocator.add(agent: AgentID("S\(index)"), resources: resources)
        }
        return desk
    }

    @Test func whatIsGuaranteedIsKeptFree() {
        var desk = desk(guarantee: "cpus:4;mem:64", ["cpus:3;mem:200", "cpus:3;mem:200"])
        let given = desk.allocator.allocate(now: .zero).reduce(Resources()) { $0 + $1.resources.unallocated() }
        #expect(given == "cpus:2;mem:336")
        desk.allocator.add(framework: "g", roles: ["z"])
        #expect(desk.served() == ["g", "g"])
        #expect(["S0", "S1"].map { desk.allocator.free(on: $0) } == [Resources(), Resources()])
    }

    @Test func reservedAndRevocableResourcesDoNotServeAGuarantee() {
        let total: Resources = "cpus:4;cpus(b):2;cpus(c):9"
        var desk = desk(guarantee: "cpus:4", [total + SpecialResources.revocable])
        #expect(
            desk.allocator.allocate(now: .zero).map { $0.resources.unallocated() } == [
                "cpus(b):2" + SpecialResources.revocable
            ])
    }

    @Test func whatIsFreeOnAgentsThatAreNotActiveCounts() {
        var desk = desk(guarantee: "cpus:4", ["cpus:4", "cpus:4"])
        desk.allocator.deactivate(agent: "S0")
        #expect(desk.run() == ["f/b@S1 cpus:4"])
    }

    @Test func reservationsOfTheRoleLessenWhatIsKept() {
        var desk = desk(guarantee: "cpus:4", ["cpus:4;cpus(z/x):3"])
        #expect(desk.run() == ["f/b@S0 cpus:3"])
    }

    @Test func removingAQuotaFreesItInTheNextBatch() {
        var desk = desk(guarantee: "cpus:4", ["cpus:4"])
        #expect(desk.run().isEmpty)
        desk.allocator.setQuota(.none, of: "z")
        #expect(desk.run(after: 0.5).isEmpty)
        #expect(desk.run(after: 0.5) == ["f/b@S0 cpus:4"])
    }

    @Test func theRoleThatIsOwedMayGoBeyondWhatIsGuaranteedIfEnoughIsFree() {
        var desk = desk(guarantee: "cpus:4", ["cpus:10"])
        desk.allocator.add(framework: "g", roles: ["z"])
        #expect(desk.run() == ["g/z@S0 cpus:10"])
        desk.allocator.setQuota("y", guarantee: "cpus:3")
        desk.allocator.recover(("cpus:10" as Resources).allocated(to: "z"), of: "g", from: "S0", now: desk.now)
        #expect(desk.run(after: 1) == ["g/z@S0 cpus:7"])
    }
}
