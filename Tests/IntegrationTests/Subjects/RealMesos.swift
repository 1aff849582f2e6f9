import Foundation
import Testing

/// A real master and agent in one process of their own.
struct RealMesos: Sendable {
    private struct Ports: Decodable {
        let server: UInt16
        let master: UInt16
        let agent: UInt16
    }

    private let subject: Subject
    private let program: Program

    private static func start() async throws -> RealMesos {
        let kit = try Kit.installed.get()
        let program = try Program(kit.python, [Kit.source("RealMesos/run.py"), kit.folder])
        guard let line = try await program.line() else {
            throw Program.Failure(description: try await program.complaint())
        }
        let ports = try JSONDecoder().decode(Ports.self, from: Data(line.utf8))
        return RealMesos(
            subject: Subject(
                origin: .apacheMesos, masterPort: ports.server, agentPort: ports.server,
                plainMasterPort: ports.master, plainAgentPort: ports.agent),
            program: program)
    }

    /// Runs both while the work goes on. If they end before it does, the work is cancelled, and the error says why.
    static func run<Value: Sendable>(
        _ work: @concurrent @Sendable (Subject) async throws -> Value
    ) async throws -> Value {
        let mesos = try await start()
        let result: Result<Value, any Error>
        do {
            result = .success(try await mesos.program.serve { try await work(mesos.subject) })
        } catch {
            result = .failure(error)
        }
        try await mesos.program.end()
        return try result.get()
    }
}
