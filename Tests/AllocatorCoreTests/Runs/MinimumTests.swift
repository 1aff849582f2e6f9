import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What is worth offering.
@Suite struct MinimumTests {
    private func isOffered(_ resources: Resources, _ minimum: [ResourceQuantities], own: [ResourceQuantities]? = nil)
        -> Bool
    {
        var allocator = HierarchicalAllocator(minimumAllocatable: minimum)
        var profile = FrameworkProfile(roles: ["a"])
        profile.minimumAllocatable["a"] = own
        allocator.add(framework: "f", profile: profile, isActive: true)
        allocator.add(agent: "S0", resources: resources)
        return !allocator.allocate(now: .zero).isEmpty
    }

    private static let alternatives: [ResourceQuantities] = [["cpus": 1, "mem": 100], ["disk": 500]]

    @Test(
        arguments: [
            ("cpus:1;mem:100", true), ("cpus:1;mem:99", false), ("cpus:0.999;mem:100", false), ("disk:500", true),
            ("cpus:9;disk:499.999", false), ("cpus:0.5;cpus(a):0.5;mem:60;mem(a):40", true),
            ("cpus:1;mem(b):100", false), ("ports:[1-9]", false),
        ] as [(Resources, Bool)])
    func oneOfTheAlternativesIsEnough(resources: Resources, isOffered: Bool) {
        #expect(self.isOffered(resources, Self.alternatives) == isOffered)
        #expect(self.isOffered(resources, [], own: Self.alternatives) == isOffered)
    }

    @Test func whatARoleSaysGoesBeforeWhatTheAllocatorSays() {
        #expect(!isOffered("cpus:4", [["mem": 32]]))
        #expect(isOffered("cpus:4", [["mem": 32]], own: [["cpus": 4]]))
        #expect(!isOffered("mem:64", [["mem": 32]], own: [["cpus": 4]]))
        #expect(isOffered("ports:[1-1]", [["mem": 32]], own: []))
        #expect(!isOffered("cpus:0", [["mem": 32]], own: []))
    }

    @Test func whatOthersDoNotTakeGoesToWhoTakesIt() {
        var desk = AllocationDesk(minimumAllocatable: [["cpus": 2]])
        var modest = FrameworkProfile(roles: ["b", "c"])
        modest.minimumAllocatable = ["b": [["cpus": 0.5]]]
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(framework: "g", profile: modest, isActive: true)
        desk.allocator.add(agent: "S0", resources: "cpus:1")
        #expect(desk.run() == ["g/b@S0 cpus:1"])
        desk.allocator.update(framework: "g", profile: FrameworkProfile(roles: ["b", "c"]))
        desk.decline("cpus:1", of: "g", role: "b")
        #expect(desk.run(after: 1).isEmpty)
    }
}
