import Foundation
import MesosKit
import Testing

/// What the README shows of clusters over the network, as it stands there, and run on one that is all on this machine.
@Suite(.serialized) struct NetworkSnippets {
    @Test func anEndpointServesAMaster() async throws {
        let serving = Task { try await serve(on: "127.0.0.1:0") }
        serving.cancel()
        await #expect(throws: CancellationError.self) { try await serving.value }
    }

    func serve(on address: String) async throws {
        let master = Master()
        let endpoint = try HTTPEndpoint(master, on: address)  // such as "127.0.0.1:5050"
        try await withThrowingTaskGroup { group in
            group.addTask { try await master.run() }
            group.addTask { try await endpoint.run() }
            try await group.waitForAll()
        }
    }

    @Test func aSchedulerAndAnOperatorReachAClusterOverHTTP() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "snippet-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }

        let master = Master()
        let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:0")
        let configuration = AgentConfiguration(
            hostname: "localhost", resources: "cpus:4;mem:8192", workDirectory: directory)
        let agent = try Agent(configuration, master: .inProcess(master))
        try await withThrowingTaskGroup { group in
            group.addTask { try await master.run() }
            group.addTask { try await agent.run() }
            group.addTask { try await endpoint.run() }
            try await greet(at: endpoint.address)
            let client = MasterClient(.address(endpoint.address))
            #expect(try await client.tasks().completedTasks.map(\.state) == [.finished])
            group.cancelAll()
        }
    }

    func greet(at address: String) async throws {
        let master = MasterLocation.address(address)  // such as "http://10.0.0.5:5050"
        try await FrameworkClient(FrameworkInfo(name: "greeter"), scheduler: Greeter(["Ada"]), master: master).run()
    }

    func follow(_ master: MasterLocation) async throws {
        let client = MasterClient(master)
        for task in try await client.tasks().completedTasks { print(task.taskID, task.state) }
        for try await event in try await client.subscribe() { print(event) }
    }
}
