import FrameworkCore
import MesosKit
import MesosNodes
import MesosWire
import Testing

/// The same questions and answers go every way.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct OperatorWaysTests {
    enum Way: CaseIterable, Sendable {
        case inProcess, http, frames
    }

    /// Runs the body beside a cluster, with the place of its master this way.
    private func cluster(
        _ way: Way, _ body: @escaping @Sendable (LocalCluster, MasterLocation) async throws -> Void
    ) async throws {
        try await withLocalCluster(agents: 1) { cluster in
            let master = cluster.master
            switch way {
            case .inProcess: try await body(cluster, .inProcess(master))
            case .http:
                let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:0")
                try await beside({ try await endpoint.run() }) {
                    try await body(cluster, .address(endpoint.address))
                }
            case .frames:
                let frames = MemoryFrames()
                try await beside({ try await FrameEndpoint(master, listener: frames).run() }) {
                    try await body(cluster, .frames(frames))
                }
            }
        }
    }

    private func beside(
        _ service: @escaping @Sendable () async throws -> Void, _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try? await service() }
            defer { group.cancelAll() }
            try await body()
        }
    }

    @Test(arguments: Way.allCases)
    func operatorsAskAndAreTold(way: Way) async throws {
        try await cluster(way) { cluster, location in
            let client = MasterClient(location)
            let isHealthy = try await client.health()
            #expect(isHealthy)
            #expect(try await client.version().version.isEmpty == false)
            var iterator = try await client.subscribe().makeAsyncIterator()
            #expect(try await iterator.next()?.type == .subscribed)
            await #expect(throws: FrameworkError.rejected("Framework has been removed")) {
                try await cluster.framework { framework in
                    try await framework.launch("task", "exec sleep 1000")
                    _ = try await framework.update(of: "task", to: .running)
                    #expect(try await client.agents().agents.count == 1)
                    #expect(try await client.tasks().tasks.map(\.taskID) == ["task"])
                    #expect(try await client.frameworks().frameworks.map(\.frameworkInfo.id) == [framework.id])
                    try await client.teardown(framework.id)
                    _ = try await framework.callbacks.next { if case .error = $0 { true } else { nil } }
                }
            }
            #expect(try await client.tasks().tasks.isEmpty)
            var kinds: [V1.Master.Event.Kind] = []
            while kinds.last != .frameworkRemoved, let event = try await iterator.next() {
                if let kind = event.type { kinds.append(kind) }
            }
            #expect(kinds.contains(.taskAdded))
            await #expect(
                throws: OperatorClientError.refused(status: 400, message: "No framework found with specified ID")
            ) {
                try await client.teardown("nobody")
            }
            await #expect(throws: OperatorClientError.self) { try await client.call(V1.Master.Call(type: .subscribe)) }
        }
    }
}
