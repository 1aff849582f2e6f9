import AgentCore
import MasterCore
import MesosNodes

/// Runs the body beside a master and agents that are put together by hand.
func withNodes<Value: Sendable>(
    _ configurations: AgentConfiguration..., master configuration: MasterConfiguration = MasterConfiguration(),
    _ body: @escaping @Sendable (Master) async throws -> Value
) async throws -> Value {
    let master = Master(configuration)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            try? await master.run()
            return nil
        }
        for configuration in configurations {
            let agent = try Agent(configuration, master: .inProcess(master))
            group.addTask {
                try? await agent.run()
                return nil
            }
        }
        group.addTask { try await body(master) }
        defer { group.cancelAll() }
        while let ended = try await group.next() {
            if let value = ended { return value }
        }
        throw CancellationError()
    }
}
