import Foundation
import MesosKit

/// How `mesos agent` runs.
struct AgentOptions: ListeningProgram, Equatable {
    var configuration = AgentConfiguration(resources: .detected, workDirectory: "")
    var listening = ListenOptions(port: 5051)
    /// Where the master is.
    var master = ""
    var isQuiet = false
    /// What the environment says that has no effect.
    var warnings: [String] = []

    init() {}

    /// Reads the words behind `mesos agent`, and the environment.
    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        var reader = FlagReader(Self.table, environment: environment)
        warnings = try reader.read(words, into: &self)
        do throws(FlagProblem) {
            guard !master.isEmpty else { throw .missing("--master", example: "--master=127.0.0.1:5050") }
            guard !configuration.workDirectory.isEmpty else {
                throw .missing("--work_dir", example: "--work_dir=/var/lib/mesos/agent")
            }
            try listening.inherit(environment) { reader.source(of: $0) != nil }
        } catch {
            throw UsageError(problem: .flag(error))
        }
        configuration.hostname = listening.endpointOptions.hostname
        if let ip = listening.ip { configuration.ip = ip }
        configuration.port = Int32(listening.port)
        // Tasks start in other directories than this program: a relative path would mean something else to them.
        configuration.workDirectory =
            URL(filePath: configuration.workDirectory).standardizedFileURL.path(percentEncoded: false)
    }
}
