import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct TriggerTests {
    @Test func readsAsInTheDocumentation() {
        var allocator = HierarchicalAllocator()
        let id: AgentID = "S0"
        allocator.add(agent: id, resources: "cpus:64;mem:262144")
        allocator.add(framework: "spark", roles: ["analytics/etl"])
        let allocations = allocator.allocate(now: .zero)
        #expect(
            allocations == [
                Allocation(
                    framework: "spark", role: "analytics/etl", agent: id,
                    resources: ("cpus:64;mem:262144" as Resources).allocated(to: "analytics/etl"))
            ])
    }

    @Test func givesNothingTwice() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4;mem:1024")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run() == ["f/*@S0 cpus:4;mem:1024"])
        #expect(desk.run(after: 1).isEmpty)
        desk.decline("cpus:1;mem:1024", of: "f")
        #expect(desk.run(after: 1) == ["f/*@S0 cpus:1;mem:1024"])
    }

    @Test func runsAtOnceForNewAgentsAndFrameworksAndRevival() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        #expect(desk.allocator.nextDeadline == .zero)
        #expect(desk.run() == ["f/*@S0 cpus:4"])
        desk.allocator.suppress(framework: "f")
        desk.decline("cpus:4", of: "f")
        #expect(desk.run(after: 0.1).isEmpty)
        desk.allocator.revive(framework: "f")
        #expect(desk.run() == ["f/*@S0 cpus:4"])
        desk.decline("cpus:4", of: "f")
        desk.allocator.add(framework: "g", roles: ["*"])
        #expect(desk.served().count == 1)
    }

    @Test func runsOnTheNewAgentOnly() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run().count == 1)
        desk.decline("cpus:4", of: "f")
        desk.allocator.add(agent: "S1", resources: "cpus:2")
        #expect(desk.run(after: 0.5) == ["f/*@S1 cpus:2"])
        #expect(desk.run(after: 0.5) == ["f/*@S0 cpus:4"])
    }

    @Test func letsWhatComesBackWaitForTheBatch() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run(after: 0.25).count == 1)
        desk.decline("cpus:4", of: "f")
        #expect(desk.allocator.nextDeadline == Instant(nanoseconds: 1_250_000_000))
        #expect(desk.run(after: 0.9).isEmpty)
        #expect(desk.run(after: 0.1) == ["f/*@S0 cpus:4"])
        #expect(desk.allocator.nextDeadline == Instant(nanoseconds: 2_250_000_000))
    }

    @Test func neitherWeightsNorUpdatesNorReactivatedAgentsAskForARun() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(agent: "S1", resources: "cpus:4")
        desk.allocator.deactivate(agent: "S0")
        desk.allocator.add(framework: "f", profile: .init(roles: ["a"], suppressedRoles: ["a"]), isActive: true)
        #expect(desk.run().isEmpty)
        desk.allocator.setWeight(2, of: "a")
        desk.allocator.activate(agent: "S0")
        desk.allocator.update(framework: "f", profile: .init(roles: ["a"]))
        #expect(desk.run(after: 0.5).isEmpty)
        #expect(desk.run(after: 0.5).count == 2)
    }

    @Test func wantsNoTimerWhileNothingCouldBeGivenOut() {
        var desk = AllocationDesk()
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.add(framework: "f", profile: .init(roles: ["a"], suppressedRoles: []), isActive: false)
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.activate(framework: "f")
        #expect(desk.allocator.nextDeadline != nil)
        desk.allocator.suppress(framework: "f", roles: ["a"])
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.revive(framework: "f", roles: [])
        desk.allocator.deactivate(agent: "S0")
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.activate(agent: "S0")
        desk.allocator.remove(framework: "f")
        #expect(desk.allocator.nextDeadline == nil)
    }

    @Test func suppressionIsPerRoleAndSurvivesDeactivation() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", profile: .init(roles: ["a", "b"], suppressedRoles: ["a"]), isActive: true)
        #expect(desk.run() == ["f/b@S0 cpus:4"])
        desk.decline("cpus:4", of: "f", role: "b")
        desk.allocator.deactivate(framework: "f")
        #expect(desk.run(after: 1).isEmpty)
        desk.allocator.activate(framework: "f")
        #expect(desk.run() == ["f/b@S0 cpus:4"])
        desk.decline("cpus:4", of: "f", role: "b")
        desk.allocator.suppress(framework: "f", roles: ["b", "unknown"])
        #expect(desk.run(after: 1).isEmpty)
        desk.allocator.revive(framework: "f", roles: ["a"])
        #expect(desk.run() == ["f/a@S0 cpus:4"])
    }

    @Test func offersReservationsToTheRoleAndThoseBelowIt() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus(eng):2;cpus(eng/web):1;mem(ads):64;ports:[1-2]")
        desk.allocator.add(framework: "f", roles: ["eng/db"])
        #expect(desk.run() == ["f/eng/db@S0 cpus(eng):2;ports:[1-2]"])
        desk.allocator.add(framework: "g", roles: ["ads"])
        #expect(desk.run() == ["g/ads@S0 mem(ads):64"])
        desk.allocator.add(framework: "h", roles: ["eng/web"])
        #expect(desk.run() == ["h/eng/web@S0 cpus(eng/web):1"])
    }

    @Test func offersNoCrumbs() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", resources: "cpus:0.009;mem:31;disk:1000;ports:[1-9]")
        #expect(desk.run().isEmpty)
        desk.allocator.add(agent: "S1", resources: "mem:32")
        desk.allocator.add(agent: "S2", resources: "cpus:0.01")
        #expect(desk.run().count == 2)
        var generous = HierarchicalAllocator(minimumAllocatable: [])
        generous.add(framework: "f", roles: ["*"])
        generous.add(agent: "S0", resources: "ports:[1-9]")
        #expect(generous.allocate(now: .zero).count == 1)
    }

    @Test func ignoresWhatItDoesNotKnow() {
        var desk = AllocationDesk()
        desk.allocator.activate(agent: "S9")
        desk.allocator.deactivate(agent: "S9")
        desk.allocator.remove(agent: "S9")
        desk.allocator.update(framework: "x", profile: .init(roles: ["a"]))
        desk.allocator.activate(framework: "x")
        desk.allocator.suppress(framework: "x")
        desk.allocator.revive(framework: "x")
        desk.allocator.remove(framework: "x")
        desk.allocator.charge("cpus:1", to: "x", on: "S9")
        desk.decline("cpus:1", of: "x", from: "S9", for: .seconds(5))
        for weight in [0, -1, .nan, .infinity] { desk.allocator.setWeight(weight, of: "a") }
        #expect(desk.allocator.nextDeadline == nil)
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: [String(repeating: "a/", count: 20_000) + "b"])
        #expect(desk.served() == ["f"])
        desk.decline("cpus:100;gpus:1", of: "f", role: "never-held")
        #expect(desk.allocator.free(on: "S0").isEmpty)
    }
}
