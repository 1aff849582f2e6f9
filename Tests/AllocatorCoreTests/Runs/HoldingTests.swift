import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct HoldingTests {
    @Test func takesBackNoMoreThanIsHeld() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4;ports:[1-10]")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run().count == 1)
        desk.decline("cpus:1;ports:[1-3]", of: "f")
        desk.decline("cpus:9;ports:[1-20];gpus:1", of: "f")
        #expect(desk.allocator.free(on: "S0") == "cpus:4;ports:[1-10]")
        #expect(desk.allocator.held(by: "f", on: "S0").isEmpty)
    }

    @Test func countsWhatAnAgentBringsAlong() {
        var desk = AllocationDesk()
        let used = ("cpus:3" as Resources).allocated(to: "a")
        desk.allocator.add(agent: "S0", profile: .init(), resources: "cpus:4", used: [("late", used)])
        #expect(desk.allocator.free(on: "S0") == "cpus:1")
        #expect(desk.allocator.held(by: "late", on: "S0") == used)
        desk.allocator.add(framework: "late", roles: ["a"])
        #expect(desk.run() == ["late/a@S0 cpus:1"])
        desk.decline("cpus:4", of: "late", role: "a")
        #expect(desk.allocator.free(on: "S0") == "cpus:4")
    }

    @Test func forgetsFrameworksThatOnlyHeldSomething() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.charge(("cpus:3" as Resources).allocated(to: "a"), to: "ghost", on: "S0")
        desk.decline("cpus:3", of: "ghost", role: "a", for: .seconds(60))
        desk.allocator.add(framework: "ghost", roles: ["a"])
        #expect(desk.run() == ["ghost/a@S0 cpus:4"])
    }

    @Test func chargesWhatSaysNoRoleToTheOnlyOne() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", profile: .init(roles: ["a"], suppressedRoles: ["a"]), isActive: true)
        desk.allocator.charge("cpus:1", to: "f", on: "S0")
        #expect(desk.allocator.held(by: "f", on: "S0") == ("cpus:1" as Resources).allocated(to: "a"))
    }

    @Test func givesNothingOutWhileMoreIsHeldThanThereIs() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4;mem:64")
        desk.allocator.charge(("cpus:6" as Resources).allocated(to: "*"), to: "f", on: "S0")
        #expect(desk.allocator.free(on: "S0") == "mem:64")
        desk.decline("cpus:1", of: "f")
        #expect(desk.allocator.free(on: "S0") == "mem:64")
        desk.decline("cpus:2", of: "f")
        #expect(desk.allocator.free(on: "S0") == "cpus:1;mem:64")
        desk.decline("cpus:3", of: "f")
        #expect(desk.allocator.free(on: "S0") == "cpus:4;mem:64")
    }

    @Test func keepsWhatIsHeldInARoleThatWasLeft() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["a"])
        #expect(desk.run() == ["f/a@S0 cpus:4"])
        desk.allocator.update(framework: "f", profile: .init(roles: ["b"]))
        #expect(desk.run(after: 1).isEmpty)
        desk.decline("cpus:4", of: "f", role: "a", for: .seconds(60))
        #expect(desk.run(after: 1) == ["f/b@S0 cpus:4"])
    }

    @Test func freesWhatARemovedFrameworkHeldOnAllAgents() {
        var desk = AllocationDesk()
        for agent in ["S0", "S1", "S2"] { desk.allocator.add(agent: AgentID(agent), resources: "cpus:4") }
        desk.allocator.add(framework: "f", roles: ["a", "b"])
        #expect(desk.run().count == 3)
        desk.allocator.remove(framework: "f")
        for agent in ["S0", "S1", "S2"] { #expect(desk.allocator.free(on: AgentID(agent)) == "cpus:4") }
        desk.decline("cpus:4", of: "f", role: "a")
        #expect(desk.allocator.free(on: "S0") == "cpus:4")
        desk.allocator.add(framework: "g", roles: ["a"])
        #expect(desk.run().count == 3)
    }

    @Test func replacesAnAgentThatIsAddedAgain() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        #expect(desk.run() == ["f/*@S0 cpus:4"])
        desk.allocator.add(agent: "S0", resources: "cpus:6")
        #expect(desk.run() == ["f/*@S0 cpus:6"])
        desk.allocator.remove(agent: "S0")
        #expect(desk.allocator.nextDeadline == nil)
        desk.decline("cpus:6", of: "f")
        #expect(desk.allocator.free(on: "S0").isEmpty)
    }

    @Test func whatTwoHoldAtOnceIsFreeWhenBothHaveGivenItBack() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4;ports:[1-9]")
        for framework in ["f", "g"] as [FrameworkID] {
            desk.allocator.charge(("ports:[3-5]" as Resources).allocated(to: "*"), to: framework, on: "S0")
        }
        // What the agent has is told anew, though it has not less.
        desk.allocator.update(agent: "S0", profile: AgentProfile(), resources: "cpus:5;ports:[1-9]")
        desk.decline("ports:[3-5]", of: "f")
        #expect(desk.allocator.free(on: "S0") == "cpus:5;ports:[1-2, 6-9]")
        desk.decline("ports:[3-5]", of: "g")
        #expect(desk.allocator.free(on: "S0") == "cpus:5;ports:[1-9]")
    }
}
