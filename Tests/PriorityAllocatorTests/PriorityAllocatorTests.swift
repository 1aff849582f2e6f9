import MesosKit
import Testing

@testable import PriorityAllocator

@Suite struct PriorityAllocatorTests {
    private func allocator() -> PriorityAllocator {
        var allocator = PriorityAllocator(priorities: ["high": 2, "low": 1])
        allocator.add(agent: "S0", resources: "cpus:2;mem:64")
        return allocator
    }

    private func served(_ allocator: inout PriorityAllocator, at second: Int) -> [FrameworkID] {
        allocator.allocate(now: Instant(nanoseconds: Int64(second) * 1_000_000_000)).map(\.framework)
    }

    @Test func theHighestPriorityIsServedFirst() {
        var allocator = allocator()
        for role in ["none", "low", "high"] { allocator.add(framework: FrameworkID("f-\(role)"), roles: [role]) }
        #expect(served(&allocator, at: 0) == ["f-high"])
        allocator.suppress(framework: "f-high")
        allocator.recover(Resources("cpus:2;mem:64").allocated(to: "high"), of: "f-high", from: "S0", now: .zero)
        #expect(served(&allocator, at: 1) == ["f-low"])
    }

    @Test func whoRefusesLeavesTheAgentToTheNext() {
        var allocator = allocator()
        allocator.add(framework: "f", roles: ["high"])
        allocator.add(framework: "g", roles: ["low"])
        #expect(served(&allocator, at: 0) == ["f"])
        allocator.recover(
            Resources("cpus:2;mem:64").allocated(to: "high"), of: "f", from: "S0", refusing: .seconds(5), now: .zero)
        #expect(served(&allocator, at: 1) == ["g"])
        allocator.remove(framework: "g")
        #expect(served(&allocator, at: 2).isEmpty)
        #expect(served(&allocator, at: 5) == ["f"])
    }

    @Test func whoWaitsIsToldWhomFor() {
        var allocator = allocator()
        allocator.add(framework: "g", roles: ["low"])
        #expect(served(&allocator, at: 0) == ["g"])
        allocator.add(framework: "f", roles: ["high"])
        #expect(served(&allocator, at: 1).isEmpty)
        #expect(
            allocator.hints(for: "f") == [
                "Role high (priority 2) would get cpus:2;mem:64 of S0 if g gave it back, which holds it for low (1)."
            ])
        #expect(allocator.hints(for: "g").isEmpty)
        allocator.remove(framework: "g")
        #expect(allocator.hints(for: "f").isEmpty)
        #expect(served(&allocator, at: 2) == ["f"])
    }

    @Test func aRoleThatAnUpdateRevivesHasNoFilters() {
        var allocator = allocator()
        allocator.add(framework: "f", roles: ["high"])
        #expect(served(&allocator, at: 0) == ["f"])
        allocator.recover(
            Resources("cpus:2;mem:64").allocated(to: "high"), of: "f", from: "S0", refusing: .seconds(50), now: .zero)
        allocator.suppress(framework: "f")
        #expect(served(&allocator, at: 1).isEmpty)
        allocator.update(framework: "f", profile: FrameworkProfile(roles: ["high"]))
        #expect(served(&allocator, at: 2) == ["f"])
    }

    @Test func anAgentThatHasGrownIsGivenOutAtOnce() {
        var allocator = allocator()
        allocator.update(framework: "f", profile: FrameworkProfile(roles: ["high"]))
        #expect(served(&allocator, at: 6).isEmpty)
        allocator.add(framework: "f", roles: ["high"])
        #expect(served(&allocator, at: 7) == ["f"])
        allocator.update(agent: "S0", profile: AgentProfile(), resources: "cpus:3;mem:64")
        let more = allocator.allocate(now: Instant(nanoseconds: 7_000_000_001))
        #expect(more.map(\.resources) == [Resources("cpus:1").allocated(to: "high")])
    }

    @Test func whatIsReservedForOthersIsNotWaitedFor() {
        var allocator = PriorityAllocator(priorities: ["high": 2, "low": 1])
        allocator.add(agent: "S0", resources: "cpus(low):2;mem:64")
        allocator.add(framework: "g", roles: ["low"])
        #expect(served(&allocator, at: 0) == ["g"])
        allocator.add(framework: "f", roles: ["high"])
        #expect(
            allocator.hints(for: "f") == [
                "Role high (priority 2) would get mem:64 of S0 if g gave it back, which holds it for low (1)."
            ])
    }
}
