import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct FairnessTests {
    /// The example of the paper on dominant resource fairness: 9 processors and 18 GB, tasks of 1 and 4 GB against
    /// tasks of 3 and 1 GB end at three and two tasks, both users with two thirds of what they want most.
    @Test func dividesAsThePaperDoes() {
        var desk = AllocationDesk()
        let wanted: [String: Resources] = ["A": "cpus:1;mem:4096", "B": "cpus:3;mem:1024"]
        desk.allocator.add(agent: "S0", resources: "cpus:9;mem:18432")
        desk.allocator.add(framework: "A", roles: ["a"])
        desk.allocator.add(framework: "B", roles: ["b"])
        var launched: [String] = []
        for _ in 0..<12 {
            desk.now = desk.now + .seconds(1)
            for allocation in desk.allocator.allocate(now: desk.now) {
                let task = (wanted[allocation.framework.value] ?? "").allocated(to: allocation.role)
                let fits = allocation.resources.contains(task)
                if fits { launched.append(allocation.framework.value) }
                desk.allocator.recover(
                    fits ? allocation.resources - task : allocation.resources, of: allocation.framework,
                    from: allocation.agent, refusing: fits ? nil : .seconds(3_600), now: desk.now)
            }
        }
        #expect(launched.count == 5)
        #expect(launched.filter { $0 == "A" }.count == 3)
        #expect(desk.allocator.held(by: "A", on: "S0").unallocated() == "cpus:3;mem:12288")
        #expect(desk.allocator.held(by: "B", on: "S0").unallocated() == "cpus:6;mem:2048")
    }

    /// How many of equal agents each framework gets.
    private func counts(of agents: Int, _ prepare: (inout HierarchicalAllocator) -> Void) -> [String: Int] {
        var desk = AllocationDesk()
        for index in 0..<agents { desk.allocator.add(agent: AgentID("S\(index)"), resources: "cpus:1;mem:64") }
        prepare(&desk.allocator)
        return desk.served().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test func sharesEquallyWithoutWeights() {
        let shares = counts(of: 30) { allocator in
            for name in ["x", "y", "z"] { allocator.add(framework: FrameworkID(name), roles: [name]) }
        }
        #expect(shares == ["x": 10, "y": 10, "z": 10])
    }

    @Test func heedsWeights() {
        let shares = counts(of: 40) { allocator in
            allocator.setWeight(3, of: "x")
            allocator.add(framework: "x", roles: ["x"])
            allocator.add(framework: "y", roles: ["y"])
        }
        #expect(shares == ["x": 30, "y": 10])
    }

    @Test func heedsWeightsThatComeLater() {
        let shares = counts(of: 40) { allocator in
            allocator.add(framework: "x", roles: ["a/x"])
            allocator.add(framework: "y", roles: ["a/y"])
            allocator.add(framework: "z", roles: ["b"])
            allocator.setWeight(3, of: "a")
            allocator.setWeight(2, of: "a/x")
        }
        #expect(shares == ["x": 20, "y": 10, "z": 10])
    }

    @Test func sharesAlongThePathsOfRoles() {
        let shares = counts(of: 24) { allocator in
            allocator.add(framework: "own", roles: ["a"])
            allocator.add(framework: "below", roles: ["a/b"])
            allocator.add(framework: "deep", roles: ["a/c/d"])
            allocator.add(framework: "else", roles: ["z"])
        }
        #expect(shares == ["own": 4, "below": 4, "deep": 4, "else": 12])
    }

    @Test func sharesARoleAmongItsFrameworks() {
        let shares = counts(of: 12) { allocator in
            allocator.add(framework: "f", roles: ["a"])
            allocator.add(framework: "g", roles: ["a"])
            allocator.add(framework: "h", roles: ["b"])
        }
        #expect(shares == ["f": 3, "g": 3, "h": 6])
    }

    @Test func breaksTiesByNumberOfAllocationsThenByName() {
        var desk = AllocationDesk()
        for name in ["c", "a", "b"] { desk.allocator.add(framework: FrameworkID(name), roles: ["*"]) }
        desk.allocator.add(agent: "S0", resources: "cpus:1")
        var order: [String] = []
        for _ in 0..<7 {
            let served = desk.served(after: 1)
            order += served
            for name in served { desk.decline("cpus:1", of: FrameworkID(name)) }
        }
        #expect(order == ["a", "b", "c", "a", "b", "c", "a"])
    }

    @Test func breaksTiesOfRolesTheSameWay() {
        var desk = AllocationDesk()
        for name in ["c", "a", "b"] { desk.allocator.add(framework: FrameworkID(name), roles: [name]) }
        desk.allocator.add(agent: "S0", resources: "cpus:1")
        var order: [String] = []
        for _ in 0..<5 {
            let served = desk.served(after: 1)
            order += served
            for name in served { desk.decline("cpus:1", of: FrameworkID(name), role: name) }
        }
        #expect(order == ["a", "b", "c", "a", "b"])
    }

    @Test func countsWhatWasUsedBeforeAndTheWholeCluster() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:10;mem:1000")
        desk.allocator.deactivate(agent: "S0")
        desk.allocator.add(framework: "a", roles: ["a"])
        desk.allocator.add(framework: "b", roles: ["b"])
        // A third of all memory outweighs a quarter of all processors.
        desk.allocator.charge(("mem:666" as Resources).allocated(to: "a"), to: "a", on: "S0")
        desk.allocator.charge(("cpus:5" as Resources).allocated(to: "b"), to: "b", on: "S0")
        desk.allocator.add(agent: "S1", resources: "cpus:10;mem:1000")
        #expect(desk.served() == ["b"])
    }

    @Test func reckonsSharesOfWhatTheClusterHasNow() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:90")
        desk.allocator.add(agent: "S1", resources: "cpus:10;mem:1000")
        desk.allocator.deactivate(agent: "S1")
        desk.allocator.add(framework: "a", roles: ["a"])
        desk.allocator.add(framework: "b", roles: ["b"])
        desk.allocator.charge(("mem:100" as Resources).allocated(to: "a"), to: "a", on: "S1")
        desk.allocator.charge(("cpus:2" as Resources).allocated(to: "b"), to: "b", on: "S1")
        // Of 100 processors, 2 are less than a tenth of the memory; of 10 they are more.
        #expect(desk.served() == ["b"])
        desk.allocator.remove(agent: "S0")
        desk.allocator.activate(agent: "S1")
        #expect(desk.served(after: 1) == ["a"])
    }
}
