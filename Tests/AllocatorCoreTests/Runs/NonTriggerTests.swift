import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Which calls ask for a run at once.
@Suite struct NonTriggerTests {
    private static let now = Instant.zero + .milliseconds(100)

    private static let triggers: [(String, AllocatorCall)] = [
        ("a framework", .addFramework("g", FrameworkProfile(roles: ["b"]), isActive: true)),
        ("an activation", .activateFramework("f")),
        ("a revival", .revive("f", [])),
        ("an agent", .addAgent("S1", AgentProfile(), "cpus:1", used: [])),
        ("another total", .updateAgent("S0", AgentProfile(), "cpus:2")),
        ("another profile", .updateAgent("S0", AgentProfile(hostname: "h"), "cpus:4")),
    ]

    private static let others: [(String, AllocatorCall)] = [
        ("what comes back", .recover(("cpus:4" as Resources).allocated(to: "a"), "f", "S0", refusing: nil, now)),
        ("a refusal", .recover(("cpus:4" as Resources).allocated(to: "a"), "f", "S0", refusing: .seconds(1), now)),
        ("a weight", .setWeight(3, "a")),
        ("a quota", .setQuota(Quota(guarantees: ["cpus": 1]), "a")),
        ("a whitelist", .setWhitelist(["h"])),
        ("an agent that is active again", .activateAgent("S0")),
        ("an agent that is not active", .deactivateAgent("S9")),
        ("what is known already", .updateAgent("S0", AgentProfile(), "cpus:4")),
        ("an update", .updateFramework("f", FrameworkProfile(roles: ["a", "b"]))),
        ("a framework that is not active", .addFramework("g", FrameworkProfile(roles: ["b"]), isActive: false)),
        ("a suppression", .suppress("f", ["b"])),
        ("an agent that goes", .removeAgent("S9")),
        ("a framework that goes", .removeFramework("g")),
        ("what is in use", .charge(("cpus:1" as Resources).allocated(to: "a"), "f", "S0")),
    ]

    private func deadline(after call: AllocatorCall) -> Instant? {
        var allocator = HierarchicalAllocator()
        allocator.add(framework: "f", roles: ["a"])
        allocator.add(agent: "S0", resources: "cpus:4")
        #expect(allocator.allocate(now: .zero).count == 1)
        _ = call.make(of: &allocator)
        return allocator.nextDeadline
    }

    @Test(arguments: triggers.indices)
    func asksForARun(index: Int) {
        #expect(deadline(after: Self.triggers[index].1) == .zero, "\(Self.triggers[index].0)")
    }

    @Test(arguments: others.indices)
    func waitsForTheBatch(index: Int) {
        #expect(deadline(after: Self.others[index].1) == .zero + .seconds(1), "\(Self.others[index].0)")
    }

    /// However many events there are, one run answers them.
    @Test func eventsAreAnsweredTogether() {
        var allocator = HierarchicalAllocator()
        allocator.add(framework: "f", roles: ["a"])
        for index in 0..<3 { allocator.add(agent: AgentID("S\(index)"), resources: "cpus:4") }
        allocator.revive(framework: "f")
        #expect(allocator.allocate(now: .zero).count == 3)
        #expect(allocator.nextDeadline == .zero + .seconds(1))
        #expect(allocator.metrics.first { $0.name == "allocator/mesos/allocation_runs" }?.value == 1)
    }
}
