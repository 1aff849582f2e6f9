import Foundation
import Testing

/// A real master and agent in one process of their own.
struct RealMesos: Sendable {
    private struct Ports: Decodable {
        let server: UInt16
        let master: UInt16
        let agent: UInt16
    }

    let subject: Subject
    private let program: Program

    static func start() async throws -> RealMesos {
        let kit = try Kit.installed.get()
        let program = try Program(kit.python, [Kit.source("RealMesos/run.py"), kit.folder])
        guard let line = await program.line() else {
            throw Program.Failure(description: await program.complaint())
        }
        let ports = try JSONDecoder().decode(Ports.self, from: Data(line.utf8))
        return RealMesos(
            subject: Subject(
                origin: .apacheMesos, masterPort: ports.server, agentPort: ports.server,
                plainMasterPort: ports.master, plainAgentPort: ports.agent),
            program: program)
    }

    func end() async {
        await program.end()
    }
}
