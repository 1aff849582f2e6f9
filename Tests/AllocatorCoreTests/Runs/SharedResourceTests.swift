import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct SharedResourceTests {
    private let volume = SpecialResources.volume()

    @Test func areOfferedThoughTheyAreInUse() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(agent: "S0", resources: volume + "cpus:4")
        #expect(desk.run() == ["f/a@S0 cpus:4;disk(a):10"])
        desk.decline("cpus:3", of: "f", role: "a")
        #expect(desk.run(after: 1) == ["f/a@S0 cpus:3;disk(a):10"])
        #expect(desk.allocator.held(by: "f", on: "S0") == (volume + volume + "cpus:4").allocated(to: "a"))
        #expect(desk.allocator.free(on: "S0") == volume)
        desk.decline(volume + volume + "cpus:4", of: "f", role: "a")
        #expect(desk.allocator.free(on: "S0") == volume + "cpus:4")
        #expect(desk.allocator.held(by: "f", on: "S0").isEmpty)
    }

    @Test func areOfferedOnceInARun() {
        var desk = AllocationDesk(minimumAllocatable: [])
        for name in ["f", "g"] { desk.allocator.add(framework: FrameworkID(name), roles: ["a"]) }
        desk.allocator.add(agent: "S0", resources: volume + SpecialResources.volume(5, id: "w") + "cpus:4")
        #expect(desk.run().count == 1)
        // Nothing but the volumes is left, and these go to one framework in each run.
        #expect(desk.served(after: 1).count == 1)
        #expect(desk.served(after: 1).count == 1)
        #expect(desk.allocator.free(on: "S0") == volume + SpecialResources.volume(5, id: "w"))
    }

    @Test func aloneAreNotWorthOffering() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(agent: "S0", resources: volume + "cpus:4")
        #expect(desk.run().count == 1)
        #expect(desk.run(after: 1).isEmpty)
    }

    @Test func areHeldBackByAFilterAsOthersAre() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(agent: "S0", resources: volume + "cpus:4")
        #expect(desk.run().count == 1)
        desk.decline(volume + "cpus:4", of: "f", role: "a", for: .seconds(10))
        #expect(desk.run(after: 9).isEmpty)
        #expect(desk.run(after: 1).count == 1)
    }

    /// Who of the roles `a`, where two frameworks share a volume of 10, and `b` is served after some releases.
    @Test(
        arguments: [
            // Counted once, the volume of 10 is less than 15; counted twice it would be more.
            (15, 0, "a"), (15, 1, "a"),
            // It counts until the last lets go of it.
            (5, 0, "b"), (5, 1, "b"), (5, 2, "a"),
        ] as [(Int, Int, String)])
    func countOnceForARole(other: Int, releases: Int, served: String) {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: volume + "disk:90")
        for name in ["f", "g"] {
            desk.allocator.add(framework: FrameworkID(name), roles: ["a"])
            desk.allocator.charge(volume.allocated(to: "a"), to: FrameworkID(name), on: "S0")
        }
        desk.allocator.add(framework: "h", roles: ["b"])
        desk.allocator.charge(Resources(disk: Scalar(other)).allocated(to: "b"), to: "h", on: "S0")
        for name in ["f", "g"].prefix(releases) { desk.decline(volume, of: FrameworkID(name), role: "a") }
        desk.allocator.add(agent: "S1", resources: "cpus:1")
        #expect(desk.run().first?.contains("/\(served)@S1") == true)
    }

    @Test func countOnceForAFramework() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: volume + "disk:90")
        for name in ["f", "g"] { desk.allocator.add(framework: FrameworkID(name), roles: ["a"]) }
        desk.allocator.charge((volume + volume).allocated(to: "a"), to: "f", on: "S0")
        desk.allocator.charge(volume.allocated(to: "a"), to: "f", on: "S0")
        desk.allocator.charge(("disk:11" as Resources).allocated(to: "a"), to: "g", on: "S0")
        desk.allocator.add(agent: "S1", resources: "cpus:1")
        #expect(desk.served() == ["f"])
        desk.decline("cpus:1", of: "f", role: "a", from: "S1")
        desk.decline(volume + volume + volume, of: "f", role: "a")
        desk.decline("disk:11", of: "g", role: "a")
        #expect(desk.allocator.held(by: "f", on: "S0").isEmpty)
        // With nothing held, the one who was given less often is first.
        #expect(desk.served(after: 1).first == "g")
    }

    @Test func leaveNothingBehindWithTheirAgent() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S1", resources: "disk:100")
        for name in ["f", "g"] { desk.allocator.add(framework: FrameworkID(name), roles: ["a"]) }
        desk.allocator.add(framework: "h", roles: ["b"])
        desk.allocator.charge(("disk:1" as Resources).allocated(to: "b"), to: "h", on: "S1")
        for _ in 0..<3 {
            desk.allocator.add(agent: "S0", resources: volume)
            for name in ["f", "g"] { desk.allocator.charge(volume.allocated(to: "a"), to: FrameworkID(name), on: "S0") }
            desk.allocator.remove(agent: "S0")
        }
        desk.allocator.add(agent: "S2", resources: "cpus:1")
        #expect(desk.run().first?.contains("/a@S2") == true)
    }
}
