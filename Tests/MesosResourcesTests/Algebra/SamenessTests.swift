import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct SamenessTests {
    private func same(_ first: Resources, _ second: Resources) -> Bool {
        let isSame = first.isSame(asUnallocated: second)
        #expect(isSame == second.isSame(asUnallocated: first))
        #expect(isSame == (first.unallocated() == second.unallocated()))
        if isSame { #expect(first.unallocatedHash == second.unallocatedHash) }
        return isSame
    }

    @Test func doesNotHeedRolesAndOrder() {
        let free: Resources = "cpus:4;mem(web):8;ports:[1-2]"
        #expect(same(free, free.allocated(to: "web")))
        #expect(same(free.allocated(to: "ads"), ("ports:[1-2];mem(web):8;cpus:4" as Resources).allocated(to: "web")))
        #expect(same("cpus:1" + ("cpus:1" as Resources).allocated(to: "a"), "cpus:2"))
        #expect(same(("cpus:1" as Resources).allocated(to: "b") + ("cpus:1" as Resources).allocated(to: "a"), "cpus:2"))
        #expect(!same(free, "cpus:4;mem:8;ports:[1-2]"))
        #expect(!same(free, "cpus:4;mem(web):8"))
        #expect(!same("cpus:1", "cpus:1.001"))
        #expect(!same("cpus:1", "mem:1"))
        #expect(same(Resources(), Resources()))
        #expect(same("é:1" as Resources, "e\u{301}:1"))
    }

    @Test func agreesWithEqualityOfFreedSamples() {
        var samples = SampleResources(seed: 21)
        var (equal, hashes) = (0, Table<UInt64, Resources>())
        for _ in 0..<3_000 {
            let resources = samples.next()
            #expect(same(resources, Resources(resources.entries.shuffled(using: &samples.generator))))
            #expect(same(resources, resources.unallocated()))
            if let other = hashes[resources.unallocatedHash] {
                equal += 1
                #expect(same(resources, other))
            }
            hashes[resources.unallocatedHash] = resources
        }
        #expect(equal > 100 && hashes.count > 1_000)
    }

    @Test func givesTheSameHashInEveryProcess() {
        #expect(Resources().unallocatedHash == 0)
        #expect(("cpus:4;mem:1024" as Resources).unallocatedHash == 16_000_782_364_345_497_624)
        #expect(("cpus(a):4;ports:[1-2];set:{x}" as Resources).unallocatedHash == 5_634_146_633_626_912_522)
    }
}
