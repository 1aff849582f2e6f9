import MesosBase
import MesosIO
import MesosKit
import MesosNodes
import Testing

@Suite struct MasterViewTests {
    @Test func runsAreTimed() {
        var allocator: any Allocator = HierarchicalAllocator().timed(by: SystemClock())
        #expect(!allocator.metrics.contains { $0.name == "allocator/mesos/allocation_run_ms" })
        allocator.add(framework: "f", roles: ["*"])
        allocator.add(agent: "s", resources: "cpus:4;mem:1024")
        #expect(allocator.nextDeadline != nil)
        let allocations = allocator.allocate(now: .zero)
        #expect(allocations.map(\.framework) == ["f"])
        #expect(allocator.metrics.contains { $0.name == "allocator/mesos/allocation_run_ms" && $0.value >= 0 })
        #expect(allocator.metrics.contains { $0.name == "allocator/mesos/allocation_runs" && $0.value == 1 })
    }

    @Test func bodiesTellOfTheProgramAndTheMachine() async {
        let master = Master()
        let state = String(decoding: await master.body { $0.stateBody($1) }, as: UTF8.self)
        #expect(state.hasPrefix(#"{"version":"1.11.0","build_date":"#))
        let metrics = String(decoding: await master.body { $0.metricsBody($1) }, as: UTF8.self)
        #expect(metrics.contains(#""system/cpus_total":"#))
        #expect(metrics.contains(#""master/elected":1.0"#))
    }

    @Test func operatorsAreToldWhatIsSetAndMeasured() async throws {
        let master = Master()
        let flags = try await master.call(.init(type: .getFlags))?.getFlags?.flags ?? []
        #expect(flags.first { $0.name == "agent_ping_timeout" }?.value == "15secs")
        let metrics = try await master.call(.init(type: .getMetrics, getMetrics: .init()))?.getMetrics?.metrics ?? []
        #expect(metrics.first { $0.name == "master/elected" }?.value == 1)
    }
}
