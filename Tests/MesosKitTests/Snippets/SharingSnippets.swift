import MesosKit
import Testing

// The code of the article on sharing a cluster, and of the README's section on the allocator.
@Suite struct SharingSnippets {
    @Test func theAllocatorAloneGivesAndExplains() {
        let now = Instant.zero
        var allocator = HierarchicalAllocator()
        allocator.add(agent: "S0", resources: "cpus:64;mem:262144")
        allocator.add(framework: "spark", roles: ["analytics/etl"])
        allocator.setQuota("analytics", limit: "cpus:16")
        for allocation in allocator.allocate(now: now) {
            print(allocation.framework, "is offered", allocation.resources.unallocated(), "of", allocation.agent)
        }
        print(allocator.explain(framework: "spark"))

        let explanation = allocator.explain(framework: "spark")
        for outlook in explanation.roles.first {
            for group in outlook.groups { print(group.reason.code, group.agents.count) }
        }
        #expect(explanation.roles.first.map { $0.groups.map(\.reason.code) } == [["quota-limit"]])
        #expect(explanation.roles.first.first?.quota?.consumed == ["cpus": 16, "mem": 262_144])
    }
}
