import Foundation
import MesosKit
import Testing

/// What the README shows, as it stands there, and run.
@Suite(.serialized) struct SnippetTests {
    @Test func aSchedulerRunsOnALocalCluster() async throws {
        try await withLocalCluster(agents: 2) { cluster in
            let greeter = Greeter(["Ada", "Barbara", "Grace"])
            try await cluster.run(FrameworkInfo(name: "greeter"), scheduler: greeter)
        }
    }

    @Test func anExecutorRunsInThisProcess() async throws {
        let agent = LocalCluster.Agent(executors: ["doubler": { Doubler() }])
        try await withLocalCluster(LocalClusterConfiguration(agents: [agent])) { cluster in
            let job = Job("double", instances: 4) {
                CPUs(0.1)
                Memory(.mebibytes(8))
                InExecutor("doubler", data: [21])
            }
            for try await event in cluster.run(job) { print(event) }
        }
    }

    @Test func nodesRunInATaskGroup() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "snippet-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }

        let master = Master()
        let configuration = AgentConfiguration(
            hostname: "localhost", resources: "cpus:4;mem:8192", workDirectory: directory)
        let agent = try Agent(configuration, master: .inProcess(master))
        try await withThrowingTaskGroup { group in
            group.addTask { try await master.run() }
            group.addTask { try await agent.run() }
            let client = FrameworkClient(
                FrameworkInfo(name: "greeter"), scheduler: Greeter(["Ada"]), master: .inProcess(master))
            try await client.run()
            group.cancelAll()
        }
    }

    @Test func eventsCanBeLogged() async throws {
        let events = try await withLocalCluster { cluster in
            let events = cluster.master.events()
            try await cluster.run(FrameworkInfo(name: "greeter"), scheduler: Greeter(["Ada"]))
            return events
        }
        var lines: [String] = []
        await log(events) { lines.append($0) }
        #expect(lines.contains { $0.contains("(greeter) subscribed") })
    }

    func log(_ events: AsyncStream<MasterEvent>, to record: (String) -> Void) async {
        for await event in events {
            switch event {
            case .agentRemoved, .refused: record("warning: \(event)")
            default: record("\(event)")
            }
        }
    }
}
