import Foundation
import MesosKit

/// `mesos agent`: runs an agent of a master elsewhere.
struct AgentCommand: Sendable {
    private let options: AgentOptions

    init(_ options: AgentOptions) {
        self.options = options
    }

    /// Runs until the program is told to end, or the master does not want the agent any more.
    func run() async throws {
        let log = NodeLog(isQuiet: options.isQuiet)
        for warning in options.warnings { await log.warn(warning) }
        try WritableDirectory.make(options.configuration.workDirectory)
        let agent = try Agent(options.configuration, master: .address(options.master))
        let events = agent.events()
        let endpoint = try HTTPEndpoint(
            agent, on: options.listening.address, options: options.listening.endpointOptions)
        await log.info(
            "the agent listens on \(endpoint.address); sandboxes are in \(options.configuration.workDirectory)")
        try await SignalScope.run(end: { await agent.stop() }) {
            try await withThrowingTaskGroup { group in
                group.addTask { try await agent.run() }
                group.addTask { try await endpoint.run() }
                group.addTask { [options] in
                    await MasterPresence.announceAbsence(of: options.master) { await log.warn($0) }
                    for await event in events { await log.note(event) }
                }
                defer { group.cancelAll() }
                try await group.next()
            }
        }
    }
}
