import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct AgentUpdateTests {
    private func attribute(_ name: String, _ value: String) -> V1.Attribute {
        V1.Attribute(name: name, type: .text, text: .init(value: value))
    }

    @Test func takesOverTheNewTotalAndRunsAtOnce() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(agent: "S1", resources: "cpus:4")
        #expect(desk.run().count == 2)
        desk.decline("cpus:4", of: "f", from: "S1")
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:6;mem:64")
        #expect(desk.run() == ["f/*@S0 cpus:2;mem:64"])
        #expect(desk.run(after: 1) == ["f/*@S1 cpus:4"])
    }

    @Test func keepsWhatIsHeldOfAnAgentThatHasLess() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", resources: "cpus:4;mem:64")
        #expect(desk.run().count == 1)
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:1;mem:96")
        #expect(desk.allocator.held(by: "f", on: "S0").unallocated() == "cpus:4;mem:64")
        #expect(desk.allocator.free(on: "S0") == "mem:32")
        desk.decline("cpus:4;mem:64", of: "f")
        #expect(desk.allocator.free(on: "S0") == "cpus:1;mem:96")
    }

    @Test func reckonsSharesOfTheNewTotal() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:100;mem:1000")
        for role in ["a", "b"] { desk.allocator.add(framework: FrameworkID(role), roles: [role]) }
        desk.allocator.charge(("cpus:30;mem:100" as Resources).allocated(to: "a"), to: "a", on: "S0")
        desk.allocator.charge(("cpus:20;mem:400" as Resources).allocated(to: "b"), to: "b", on: "S0")
        // Of 1,000 MB, 400 are more than 30 of 100 processors; of 4,000 MB they are less.
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:100;mem:4000")
        #expect(desk.served() == ["b"])
    }

    @Test func heedsWhatTheAgentHasBecome() {
        var desk = AllocationDesk()
        desk.allocator.add(
            framework: "f", profile: .init(roles: ["a/b"], capabilities: FrameworkCapabilities()), isActive: true)
        desk.allocator.add(agent: "S0", profile: .init(capabilities: .init()), resources: "cpus:4", used: [])
        #expect(desk.run().isEmpty)
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:4")
        #expect(desk.run() == ["f/a/b@S0 cpus:4"])
        desk.decline("cpus:4", of: "f", role: "a/b")
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:4;gpus:1")
        #expect(desk.run(after: 1).isEmpty)
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:5")
        #expect(desk.run() == ["f/a/b@S0 cpus:5"])
    }

    @Test func asksForNoRunIfNothingHasChanged() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        #expect(desk.run().count == 1)
        let deadline = desk.allocator.nextDeadline
        #expect(deadline == Instant(nanoseconds: 1_000_000_000))
        desk.decline("cpus:4", of: "f")
        desk.allocator.update(agent: "S0", profile: .init(), resources: "cpus:4")
        desk.allocator.update(agent: "S9", profile: .init(), resources: "cpus:4")
        #expect(desk.allocator.nextDeadline == deadline)
        #expect(desk.run(after: 0.5).isEmpty)
    }

    /// Whether an agent that comes back with other attributes is offered in spite of a filter.
    @Test(
        arguments: [
            ([("os", "linux"), ("rack", "1"), ("rack", "2")], false),
            ([("rack", "1"), ("rack", "2"), ("os", "linux")], false),
            ([("os", "linux"), ("rack", "2"), ("rack", "1")], true),
            ([("os", "linux"), ("rack", "1")], true),
            ([("os", "bsd"), ("rack", "1"), ("rack", "2")], true),
            ([], true),
        ] as [([(String, String)], Bool)])
    func changedAttributesDropFilters(attributes: [(String, String)], isOffered: Bool) {
        var desk = AllocationDesk()
        let before = [attribute("os", "linux"), attribute("rack", "1"), attribute("rack", "2")]
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", profile: .init(attributes: before), resources: "cpus:4", used: [])
        #expect(desk.run().count == 1)
        desk.decline("cpus:4", of: "f", for: .seconds(60))
        let after = attributes.map { attribute($0.0, $0.1) }
        desk.allocator.update(agent: "S0", profile: .init(attributes: after), resources: "cpus:4")
        #expect(desk.run(after: 0.5).isEmpty == !isOffered)
    }

    @Test func otherChangesKeepFilters() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        #expect(desk.run().count == 1)
        desk.decline("cpus:4", of: "f", for: .seconds(60))
        let domain = V1.DomainInfo(faultDomain: .init(region: .init(name: "r"), zone: .init(name: "z")))
        desk.allocator.update(agent: "S0", profile: .init(domain: domain), resources: "cpus:4")
        desk.allocator.deactivate(agent: "S0")
        desk.allocator.activate(agent: "S0")
        #expect(desk.run(after: 59.5).isEmpty)
        desk.allocator.update(agent: "S0", profile: .init(domain: domain), resources: "cpus:3")
        #expect(desk.run().isEmpty)
        desk.allocator.update(agent: "S0", profile: .init(domain: domain), resources: "cpus:4;mem:1")
        #expect(desk.run() == ["f/*@S0 cpus:4;mem:1"])
    }
}
