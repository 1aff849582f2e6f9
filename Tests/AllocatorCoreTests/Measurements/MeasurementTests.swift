import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct MeasurementTests {
    private func instant(_ seconds: Double) -> Instant { Instant(nanoseconds: Int64(seconds * 1e9)) }

    private func values(_ allocator: HierarchicalAllocator) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: allocator.metrics.map { ($0.name, $0.value) })
    }

    @Test func countsRunsAndHowLateBatchesAre() {
        var allocator = HierarchicalAllocator()
        allocator.add(framework: "f", roles: ["*"])
        allocator.add(agent: "s", resources: "cpus:4;mem:1024")
        _ = allocator.allocate(now: instant(0))
        _ = allocator.allocate(now: instant(1.25))
        let values = values(allocator)
        #expect(values["allocator/mesos/allocation_runs"] == 2)
        #expect(values["allocator/mesos/allocation_run_latency_ms"] == 250)
        #expect(values["allocator/mesos/allocation_run_latency_ms/min"] == 0)
    }

    @Test func sharesAndConsumptionFollowWhatIsHeld() {
        var allocator = HierarchicalAllocator()
        allocator.setWeight(2, of: "a/b")
        allocator.add(framework: "f", roles: ["a/b"])
        allocator.add(agent: "s", resources: "cpus:4;mem:1024;cpus(a/b):4")
        let now = instant(0)
        for allocation in allocator.allocate(now: now) {
            allocator.recover("mem:512", of: allocation.framework, from: allocation.agent, now: now)
        }
        let values = values(allocator)
        #expect(values["allocator/mesos/resources/cpus/total"] == 8)
        #expect(values["allocator/mesos/resources/cpus/offered_or_allocated"] == 8)
        #expect(values["allocator/mesos/resources/mem/offered_or_allocated"] == 512)
        #expect(values["allocator/mesos/roles/a/b/shares/dominant"] == 0.5)
        for role in ["", "a", "a/b"] {
            #expect(values["allocator/mesos/quota/roles/\(role)/resources/cpus/consumed"] == 8)
        }
    }

    @Test func refusalsAreCountedByRole() {
        var allocator = HierarchicalAllocator()
        allocator.add(framework: "f", roles: ["a", "b"])
        allocator.add(agent: "s", resources: "cpus:4;mem:1024")
        let now = instant(0)
        for allocation in allocator.allocate(now: now) {
            allocator.recover(
                allocation.resources, of: allocation.framework, from: allocation.agent, refusing: .seconds(60), now: now
            )
        }
        let values = values(allocator)
        #expect(values["allocator/mesos/offer_filters/roles/a/active"] == 1)
        #expect(values["allocator/mesos/offer_filters/roles/b/active"] == 0)
    }
}
