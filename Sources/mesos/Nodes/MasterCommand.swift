import Foundation
import MesosKit

/// `mesos master`: runs a master that others reach over HTTP.
struct MasterCommand: Sendable {
    private let options: MasterOptions

    init(_ options: MasterOptions) {
        self.options = options
    }

    /// Runs until the program is told to end.
    func run() async throws {
        let log = NodeLog(isQuiet: options.isQuiet)
        for warning in options.warnings { await log.warn(warning) }
        if let directory = options.workDirectory { try WritableDirectory.make(directory) }
        var configuration = options.configuration
        configuration.port = UInt32(options.listening.port)
        let master = Master(configuration)
        let events = master.events()
        let endpoint = try HTTPEndpoint(
            master, on: options.listening.address, options: options.listening.endpointOptions)
        await log.info("the master listens on \(endpoint.address)")
        try await SignalScope.run {
            try await withThrowingTaskGroup { group in
                group.addTask { try await master.run() }
                group.addTask { try await endpoint.run() }
                group.addTask { for await event in events { await log.note(event) } }
                defer { group.cancelAll() }
                try await group.next()
            }
        }
    }
}
