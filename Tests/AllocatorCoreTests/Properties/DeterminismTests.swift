import MesosBase
import MesosResources
import MesosWire
import Testing

@testable import AllocatorCore

@Suite struct DeterminismTests {
    private func calls(_ count: Int, seed: UInt64) -> RandomCalls {
        var calls = RandomCalls(seed: seed, features: .all)
        for _ in 0..<count { calls.step() }
        return calls
    }

    @Test func twoValuesGiveTheSame() {
        let (first, second) = (calls(1_500, seed: 11), calls(1_500, seed: 11))
        #expect(first.log == second.log)
        #expect(first.log.count > 100)
    }

    /// A digest of what is given out: another one means that the rules have changed, or that something depends on the
    /// process.
    @Test func everyProcessGivesTheSame() {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for line in calls(3_000, seed: 12).log {
            for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        #expect(digest == 1_323_766_007_741_667_099)
    }

    /// How many agents a batch would look at.
    private func pending(_ allocator: HierarchicalAllocator) -> Int {
        allocator.isBatchOnAll ? allocator.agents.count : allocator.pendingAgents.count
    }

    @Test(arguments: [Quota.none, Quota(guarantees: ["cpus": 2]), Quota(limits: ["cpus": 100])])
    func aBatchAfterNothingChangedLooksAtNoAgent(quota: Quota) {
        var desk = AllocationDesk()
        desk.allocator.setQuota(quota, of: "a")
        for index in 0..<20 { desk.allocator.add(agent: AgentID("S\(index)"), resources: "cpus:4;mem:64") }
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(framework: "g", profile: .init(roles: ["b"], suppressedRoles: ["b"]), isActive: true)
        #expect(!desk.run().isEmpty)
        // Where there are quotas, what was given to one may allow others more.
        #expect(desk.run(after: 1).isEmpty)
        #expect(pending(desk.allocator) == 0)
        let generator = desk.allocator.generator
        #expect(desk.run(after: 1).isEmpty)
        #expect(desk.allocator.generator == generator)
        desk.decline("cpus:4;mem:64", of: "f", role: "a", from: "S3")
        #expect(pending(desk.allocator) == (quota.isNone ? 1 : 20))
        #expect(desk.run(after: 1) == ["f/a@S3 cpus:4;mem:64"])
    }
}
