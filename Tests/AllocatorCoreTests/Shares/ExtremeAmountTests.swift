import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Numbers of any size that messages may bring.
@Suite struct ExtremeAmountTests {
    @Test(arguments: [Sorter.dominantShare, .weightedRandom])
    func weightsOfAnySizeLeaveNobodyOut(sorter: Sorter) {
        var options = HierarchicalAllocator.Options()
        options.roleSorter = sorter
        var allocator = HierarchicalAllocator(options)
        for (role, weight) in [("a", 1e308 as Double), ("b", 1e308), ("c", 1e-308), ("d", .leastNonzeroMagnitude)] {
            allocator.setWeight(weight, of: role)
            allocator.add(framework: FrameworkID(role), roles: [role])
        }
        for served in ["first", "second", "third", "fourth"] {
            allocator.add(agent: AgentID(served), resources: "cpus:1")
            let allocations = allocator.allocate(now: .zero)
            #expect(allocations.count == 1)
            for allocation in allocations { allocator.suppress(framework: allocation.framework) }
        }
        #expect(allocator.nextDeadline == nil)
    }

    @Test func sumsBeyondAllBoundsAreBounded() {
        var allocator = HierarchicalAllocator()
        allocator.setQuota(Quota(guarantees: ["cpus": .limit], limits: ["cpus": .limit]), of: "a")
        allocator.add(framework: "f", roles: ["a"])
        allocator.add(framework: "g", roles: ["a/b"])
        let huge =
            Resources(cpus: .limit)
            + Resources([
                Resource(name: "cpus", value: .scalar(.limit), reservations: [.init(.static, role: "a")])
            ])
        for number in 0..<10_000 {
            allocator.add(
                agent: AgentID("S\(number)"), profile: AgentProfile(), resources: huge,
                used: [(framework: "g", resources: Resources(cpus: .limit).allocated(to: "a/b"))])
        }
        // All of the limit is consumed by far; what is reserved is offered all the same.
        #expect(allocator.allocate(now: .zero).allSatisfy { $0.resources.unreserved.isEmpty })
        #expect(allocator.metrics.allSatisfy { $0.value.isFinite && $0.value >= 0 })
        for number in 0..<10_000 { allocator.remove(agent: AgentID("S\(number)")) }
        #expect(allocator.nextDeadline == nil)
    }
}
