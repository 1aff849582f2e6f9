import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What frameworks say of the offers that they want, when resources are given out.
@Suite struct ConstrainedRunTests {
    /// A framework that wants, for the role `r`, only agents whose attribute `a` has a value.
    private func profile(_ value: String?, roles: [String] = ["r"]) throws -> FrameworkProfile {
        let groups = value.map { [[Constraint(.textEquals(.init(value: $0)))]] }
        return FrameworkProfile(roles: roles, offerConstraints: try groups.map { try OfferConstraints($0) } ?? .init())
    }

    private func desk(_ profile: FrameworkProfile) -> AllocationDesk {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", profile: profile, isActive: true)
        for (agent, value) in [("S0", "x"), ("S1", "y")] {
            desk.allocator.add(
                agent: AgentID(agent), profile: AgentProfile(texts: ["a": value]), resources: "cpus:4", used: [])
        }
        return desk
    }

    @Test func agentsThatAreExcludedAreNotOffered() throws {
        var desk = desk(try profile("x"))
        #expect(desk.run() == ["f/r@S0 cpus:4"])
        desk.allocator.add(framework: "g", roles: ["r"])
        #expect(desk.run() == ["g/r@S1 cpus:4"])
    }

    @Test func constraintsOfOneRoleSayNothingOfAnother() throws {
        var desk = desk(try profile("x", roles: ["other", "r"]))
        desk.allocator.suppress(framework: "f", roles: ["other"])
        #expect(desk.run() == ["f/r@S0 cpus:4"])
        desk.allocator.revive(framework: "f", roles: ["other"])
        #expect(desk.run() == ["f/other@S1 cpus:4"])
    }

    @Test func otherConstraintsCountFromTheNextBatchOn() throws {
        var desk = desk(try profile("z"))
        #expect(desk.run() == [] && desk.run(after: 1) == [])
        desk.allocator.update(framework: "f", profile: try profile("y"))
        #expect(desk.run(after: 1) == ["f/r@S1 cpus:4"])
        desk.allocator.update(framework: "f", profile: try profile(nil))
        #expect(desk.run(after: 1) == ["f/r@S0 cpus:4"])
    }

    @Test func anAgentThatChangesIsLookedAtAnew() throws {
        var desk = desk(try profile("z"))
        #expect(desk.run() == [])
        desk.allocator.update(agent: "S0", profile: AgentProfile(texts: ["a": "z"]), resources: "cpus:4")
        #expect(desk.run() == ["f/r@S0 cpus:4"])
        desk.allocator.remove(agent: "S1")
        desk.allocator.add(agent: "S2", profile: AgentProfile(texts: ["a": "z"]), resources: "cpus:4", used: [])
        #expect(desk.run() == ["f/r@S2 cpus:4"])
    }

    @Test func rolesMaySayWhatIsWorthOfferingForThem() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4;disk:10")
        var profile = FrameworkProfile(
            roles: ["r"], minimumAllocatable: ["r": [["cpus": 5], ["cpus": 1, "disk": 11]]])
        desk.allocator.add(framework: "f", profile: profile, isActive: true)
        #expect(desk.run() == [])
        profile.minimumAllocatable = ["r": [["cpus": 5], ["cpus": 1, "disk": 10]]]
        desk.allocator.update(framework: "f", profile: profile)
        #expect(desk.run(after: 1) == ["f/r@S0 cpus:4;disk:10"])
        // The allocator itself takes a hundredth of a processor, or 32 MB of memory, to be worth offering.
        desk.decline("disk:10", of: "f", role: "r")
        #expect(desk.run(after: 1) == [])
        profile.minimumAllocatable = ["r": []]
        desk.allocator.update(framework: "f", profile: profile)
        #expect(desk.run(after: 1) == ["f/r@S0 disk:10"])
        desk.decline("disk:10", of: "f", role: "r")
        profile.minimumAllocatable = [:]
        desk.allocator.update(framework: "f", profile: profile)
        #expect(desk.run(after: 1) == [])
    }
}
