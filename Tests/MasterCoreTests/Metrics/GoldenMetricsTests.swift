import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Metrics of a master to which the same has happened as to a real one, beside those of the real one.
@Suite struct GoldenMetricsTests {
    /// What was recorded of the real one's agent, of its scheduler's driver and of the machine: all ran in one process.
    private static let strangers = [
        "slave/", "containerizer/", "gc/", "resource_provider_manager/", "scheduler/", "system/",
    ]

    /// What the host of an allocator measures: how long its runs take.
    private static let hosts = "allocator/mesos/allocation_run_ms"

    private func recorded() throws -> [JSONTree.Member] {
        try JSONTree.golden("metrics-snapshot").members.filter { member in
            !Self.strangers.contains { member.name.hasPrefix($0) } && !member.name.hasPrefix(Self.hosts)
        }
    }

    /// An allocator that has what the real one had.
    private func allocator() -> HierarchicalAllocator {
        var allocator = HierarchicalAllocator()
        allocator.add(framework: "f", roles: ["*"])
        allocator.add(
            agent: "s",
            resources: "cpus:8;mem:4096;disk:10000;cpus(taskproc):4;mem(taskproc):1024;disk(taskproc):1000")
        for second in 0..<3 {
            let now = Instant(nanoseconds: Int64(second) * 1_000_000_000)
            for allocation in allocator.allocate(now: now) {
                allocator.recover(allocation.resources, of: "f", from: "s", now: now)
            }
        }
        return allocator
    }

    @Test func everyNameIsThereAndNoOther() throws {
        let master = try GoldenMaster()
        let metrics = master.machine.metrics(at: Timestamp(nanoseconds: 0)) + allocator().metrics
        // The real master had written to its registry twice, this one once, which makes no distribution.
        let rare = ["count", "max", "min", "p50", "p90", "p95", "p99", "p999", "p9999"].map {
            "registrar/state_store_ms/\($0)"
        }
        let names = (metrics.map(\.name) + rare).sorted()
        #expect(try names == recorded().map(\.name).sorted())
    }

    @Test func bodyIsAnObjectOfNumbersInOrderOfNames() throws {
        let master = try GoldenMaster()
        let members = try JSONTree(master.machine.metricsBody(master.facts)).members
        #expect(members.map(\.name) == members.map(\.name).sorted())
        #expect(members.first { $0.name == "master/elected" }?.value == .number("1.0"))
        #expect(members.allSatisfy { $0.value.double != nil })
    }

    /// What happens to tasks is counted as the real one had counted it; how often offers came and went is a matter of
    /// time.
    @Test(arguments: [
        "operations", "tasks", "calls/accept", "calls/acknowledge", "calls/subscribe", "calls/teardown",
        "events/update",
        "offers/accepted",
    ])
    func tasksAreCountedAsTheRealOneDoes(_ part: String) throws {
        let master = try GoldenMaster()
        let prefix = "master/frameworks/MinimalFramework/cbe76a0a-f01e-401e-8388-841c151566d2-0002/\(part)"
        let own = master.machine.metrics(at: Timestamp(nanoseconds: 0)).filter { $0.name.hasPrefix(prefix) }
        let real = try recorded().filter { $0.name.hasPrefix(prefix) }
        #expect(!own.isEmpty)
        #expect(own.map(\.name) == real.map(\.name))
        #expect(own.map(\.value) == real.map { $0.value.double })
    }

    @Test func allocatorTellsWhatTheRealOneTold() throws {
        let real = try recorded().filter { member in
            ["quota", "resources", "offer_filters/roles/taskproc"].contains {
                member.name.hasPrefix("allocator/mesos/\($0)")
            }
        }
        let own = allocator().metrics
        for member in real {
            #expect(own.first { $0.name == member.name }?.value == member.value.double, "\(member.name)")
        }
    }
}
