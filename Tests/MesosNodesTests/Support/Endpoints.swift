import AgentCore
import MasterCore
import MesosNodes

/// Runs the body beside a master that is reached over HTTP, at a port that the system chooses.
func withMasterEndpoint<Value: Sendable>(
    _ configuration: MasterConfiguration = MasterConfiguration(),
    _ body: @escaping @Sendable (Master, HTTPEndpoint) async throws -> Value
) async throws -> Value {
    let master = Master(configuration)
    let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:0")
    return try await running([{ try await master.run() }, { try await endpoint.run() }]) {
        try await body(master, endpoint)
    }
}

/// Runs the body beside nodes, and ends these with it.
func running<Value: Sendable>(
    _ nodes: [@Sendable () async throws -> Void], body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        for node in nodes {
            group.addTask {
                try? await node()
                return nil
            }
        }
        group.addTask { try await body() }
        defer { group.cancelAll() }
        while let ended = try await group.next() {
            if let value = ended { return value }
        }
        throw CancellationError()
    }
}

extension AsyncStream {
    /// Waits for the first event that matches.
    func first<Value>(_ match: (Element) -> Value?) async -> Value? {
        for await event in self {
            if let value = match(event) { return value }
        }
        return nil
    }
}

/// A port of this machine that nobody listens on.
enum FreePort {
    static func take() throws -> UInt16 {
        try HTTPEndpoint(Master(), on: "127.0.0.1:0").port
    }
}
