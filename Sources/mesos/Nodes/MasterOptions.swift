import MesosKit

/// How `mesos master` runs.
struct MasterOptions: ListeningProgram, Equatable {
    var configuration = MasterConfiguration()
    var listening = ListenOptions(port: 5050)
    /// The directory for what the master writes down.
    var workDirectory: String?
    var isQuiet = false
    /// What the environment says that has no effect.
    var warnings: [String] = []

    init() {}

    /// Reads the words behind `mesos master`, and the environment.
    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        var reader = FlagReader(Self.table, environment: environment)
        warnings = try reader.read(words, into: &self)
        do throws(FlagProblem) {
            try listening.inherit(environment) { reader.source(of: $0) != nil }
        } catch {
            throw UsageError(problem: .flag(error))
        }
        if let hostname = listening.hostname { configuration.hostname = hostname }
    }
}
