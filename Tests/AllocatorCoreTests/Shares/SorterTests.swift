import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct SorterTests {
    /// How many of 2,000 equal agents each framework is given.
    private func counts(
        _ sorters: (roles: Sorter, frameworks: Sorter) = (.weightedRandom, .dominantShare),
        _ prepare: (inout HierarchicalAllocator) -> Void
    ) -> [String: Int] {
        var options = HierarchicalAllocator.Options()
        options.roleSorter = sorters.roles
        options.frameworkSorter = sorters.frameworks
        options.seed = 42
        var allocator = HierarchicalAllocator(options)
        for index in 0..<2_000 { allocator.add(agent: AgentID("S\(index)"), resources: "cpus:1") }
        prepare(&allocator)
        return allocator.allocate(now: .zero).reduce(into: [:]) { $0[$1.framework.value, default: 0] += 1 }
    }

    /// Three standard deviations of 2,000 draws are at most 67.
    private func check(_ counts: [String: Int], _ expected: [String: Int]) {
        #expect(counts.values.reduce(0, +) == 2_000)
        for (name, count) in expected {
            #expect((count - 67...count + 67).contains(counts[name] ?? 0), "\(name): \(counts)")
        }
    }

    @Test func rolesAreDrawnByTheirWeights() {
        let counts = counts { allocator in
            allocator.setWeight(3, of: "y")
            for name in ["x", "y"] { allocator.add(framework: FrameworkID(name), roles: [name]) }
        }
        check(counts, ["x": 500, "y": 1_500])
    }

    /// Weights are those among siblings, times what those above have.
    @Test func weightsCountDownTheTree() {
        let counts = counts { allocator in
            allocator.setWeight(3, of: "a/y")
            allocator.setWeight(100, of: "a/idle")
            for name in ["a/x", "a/y", "b"] { allocator.add(framework: FrameworkID(name), roles: [name]) }
            allocator.add(
                framework: "idle", profile: .init(roles: ["a/idle"], suppressedRoles: ["a/idle"]), isActive: true)
        }
        check(counts, ["a/x": 250, "a/y": 750, "b": 1_000])
    }

    @Test func theFrameworksOfARoleAreDrawnLikeARoleBelow() {
        let counts = counts { allocator in
            allocator.setWeight(3, of: "a/y")
            for name in ["a", "a/y"] { allocator.add(framework: FrameworkID(name), roles: [name]) }
        }
        check(counts, ["a": 500, "a/y": 1_500])
    }

    @Test func frameworksAreDrawnWithEqualChances() {
        let counts = counts((.dominantShare, .weightedRandom)) { allocator in
            for name in ["w", "x", "y", "z"] { allocator.add(framework: FrameworkID(name), roles: ["a"]) }
        }
        check(counts, ["w": 500, "x": 500, "y": 500, "z": 500])
        #expect(counts != ["w": 500, "x": 500, "y": 500, "z": 500])
    }

    private func served(_ options: HierarchicalAllocator.Options, _ charges: [(role: String, Resources)]) -> [String] {
        var allocator = HierarchicalAllocator(options)
        allocator.add(agent: "S0", resources: "cpus:10;gpus:2;mem:100;cpus(a):10")
        allocator.deactivate(agent: "S0")
        for (role, resources) in charges {
            let framework = FrameworkID(role)
            allocator.add(framework: framework, roles: [role])
            allocator.charge(resources.allocated(to: role), to: framework, on: "S0")
        }
        allocator.add(agent: "S1", resources: "cpus:10")
        return allocator.allocate(now: .zero).map(\.framework.value)
    }

    @Test func resourcesThatAreLeftOutDoNotCountInShares() {
        var options = HierarchicalAllocator.Options()
        #expect(served(options, [("a", "gpus:2"), ("b", "cpus:1")]) == ["b"])
        options.unsharedResources = ["gpus"]
        #expect(served(options, [("a", "gpus:2"), ("b", "cpus:1")]) == ["a"])
        options.unsharedResources = ["cpus", "gpus"]
        #expect(served(options, [("a", "gpus:2;mem:2"), ("b", "cpus:1;mem:1")]) == ["b"])
    }

    /// Reserved, revocable and all other resources that are held count; what is reserved and free does not.
    @Test func whatIsHeldCountsAndWhatIsReservedDoesNot() {
        let options = HierarchicalAllocator.Options()
        #expect(served(options, [("a", "mem:1"), ("b", "mem:2")]) == ["a"])
        #expect(served(options, [("a", "cpus(a):2"), ("b", "cpus:1")]) == ["b"])
        #expect(served(options, [("a", SpecialResources.revocable), ("b", "cpus:1")]) == ["b"])
        // Ranges never do.
        #expect(served(options, [("a", "ports:[1-9]"), ("b", "cpus:0.001")]) == ["a"])
    }

    /// A role is held to account for what frameworks hold that take nothing at the moment.
    @Test(arguments: [true, false])
    func whatInactiveFrameworksHoldCountsForTheRolesAbove(isSuppressed: Bool) {
        var allocator = HierarchicalAllocator()
        allocator.add(agent: "S0", resources: "cpus:10")
        allocator.deactivate(agent: "S0")
        for role in ["a/x", "a/y", "b"] { allocator.add(framework: FrameworkID(role), roles: [role]) }
        allocator.charge(("cpus:5" as Resources).allocated(to: "a/x"), to: "a/x", on: "S0")
        allocator.charge(("cpus:1" as Resources).allocated(to: "b"), to: "b", on: "S0")
        if isSuppressed { allocator.suppress(framework: "a/x") } else { allocator.deactivate(framework: "a/x") }
        for index in 1...4 { allocator.add(agent: AgentID("S\(index)"), resources: "cpus:1") }
        // Four more make up for the five that the other role holds, but none for the one that is not served.
        #expect(allocator.allocate(now: .zero).map(\.framework.value) == ["b", "b", "b", "b"])
    }
}
