import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ShrunkResourcesTests {
    /// Shrinks to quantities, and to limits that name the same; answers with what both give if no draw was made.
    private func shrunk(_ resources: Resources, to target: ResourceQuantities) -> (quantities: String, limits: String) {
        let untouched = SeededGenerator(seed: 1)
        var generator = untouched
        let quantities = resources.shrunk(to: target, using: &generator)
        let limits = resources.shrunk(to: ResourceLimits(target), using: &generator)
        #expect(generator == untouched)
        return (quantities.description, limits.description)
    }

    @Test(
        arguments: [
            ("cpus:4;mem:8", ["cpus": 1], "cpus:1", "cpus:1;mem:8"),
            ("cpus:4;mem:8", ["cpus": 4, "mem": 9], "cpus:4;mem:8", "cpus:4;mem:8"),
            ("cpus:4;mem:8", [:], "", "cpus:4;mem:8"),
            ("cpus:4;mem:8", ["gpus": 1], "", "cpus:4;mem:8"),
            ("cpus:4;ports:[1-3];set:{a}", ["cpus": 0.5], "cpus:0.5", "cpus:0.5;ports:[1-3];set:{a}"),
            ("cpus:4;ports:[1-3]", ["ports": 2], "", "cpus:4"),
            ("cpus:4;ports:[1-3]", ["ports": 3], "ports:[1-3]", "cpus:4;ports:[1-3]"),
            ("cpus(a):4", ["cpus": 3.999], "cpus(a):3.999", "cpus(a):3.999"),
        ] as [(Resources, ResourceQuantities, String, String)])
    func takesAsMuchAsIsWanted(resources: Resources, target: ResourceQuantities, quantities: String, limits: String) {
        let result = shrunk(resources, to: target)
        #expect(result.quantities == quantities)
        #expect(result.limits == limits)
    }

    @Test func dropsWhatALimitOfZeroForbids() {
        var generator = SeededGenerator(seed: 1)
        let limits: ResourceLimits = ["cpus": 0]
        #expect(("cpus:4;mem:8" as Resources).shrunk(to: limits, using: &generator) == "mem:8")
        #expect(("cpus:4" as Resources).shrunk(to: limits, using: &generator).isEmpty)
    }

    @Test(
        arguments: [
            (disk(10, .mount("/m")), false), (disk(10, .block("b")), false), (disk(10, .raw("r")), false),
            (disk(10, volume: "v"), false), (disk(10, volume: "v", isShared: true), false),
            (disk(10, .path("/p")), true), (disk(10), true),
        ])
    func takesOneThingAsAWholeOrNotAtAll(whole: Resources, isDivisible: Bool) {
        var generator = SeededGenerator(seed: 1)
        let part = whole.shrunk(to: ["disk": 9] as ResourceQuantities, using: &generator)
        #expect(part.disk == (isDivisible ? 9 : 0))
        #expect(whole.shrunk(to: ["disk": 9] as ResourceLimits, using: &generator) == part)
        #expect(whole.shrunk(to: ["disk": 10] as ResourceQuantities, using: &generator) == whole)
        #expect(whole.shrunk(to: ["disk": 10] as ResourceLimits, using: &generator) == whole)
    }

    @Test func countsASharedVolumeOnce() {
        var generator = SeededGenerator(seed: 1)
        let volume = disk(10, volume: "v", isShared: true)
        let twice = volume + volume
        #expect(twice.shrunk(to: ["disk": 10] as ResourceQuantities, using: &generator) == twice)
    }

    @Test func takesEachPieceOffBeforeTheNext() {
        let resources: Resources = "cpus:2;cpus(a):3;mem:7"
        var firsts: [String] = []
        for seed in UInt64(0)..<20 {
            var generator = SeededGenerator(seed: seed)
            let part = resources.shrunk(to: ["cpus": 4, "mem": 5] as ResourceQuantities, using: &generator)
            #expect(part.scalarQuantities == ["cpus": 4, "mem": 5])
            #expect(resources.contains(part))
            firsts.append(part.named("cpus").description)
            var order = resources.entries
            var same = SeededGenerator(seed: seed)
            order.shuffle(using: &same)
            #expect(same == generator)
            let isReservedFirst = order.first { $0.name == "cpus" }?.reservedRole == "a"
            #expect(firsts.last == (isReservedFirst ? "cpus:1;cpus(a):3" : "cpus:2;cpus(a):2"))
        }
        #expect(firsts.contains("cpus:1;cpus(a):3") && firsts.contains("cpus:2;cpus(a):2"))
    }

    @Test func takesASmallerThingWhereALargerOneDoesNotFit() {
        let resources = disk(10, .mount("/m")) + disk(4, .mount("/n")) + disk(3, reservedTo: nil)
        for seed in UInt64(0)..<20 {
            var generator = SeededGenerator(seed: seed)
            let part = resources.shrunk(to: ["disk": 6] as ResourceQuantities, using: &generator)
            #expect(part.entries.allSatisfy { $0.scalar != 10 })
            // The undivided disk may leave too little for the mounted one.
            #expect([3, 6].contains(part.disk))
        }
    }
}
