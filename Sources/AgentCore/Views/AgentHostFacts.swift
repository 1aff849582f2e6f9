package import MesosBase
import MesosResources
package import MesosWire

/// What an agent's host knows of the agent's program and its surroundings, for those who look at the agent.
package struct AgentHostFacts: Sendable, Equatable {
    /// What the program is.
    package var version: V1.VersionInfo
    /// When the agent began.
    package var startTime: Timestamp
    /// The name of the master's machine, if there is a master.
    package var masterHostname: String?
    /// The directory of the program's logs, or the file that somebody else writes them to.
    package var logDirectory: String?
    package var externalLogFile: String?

    package init(
        version: V1.VersionInfo, startTime: Timestamp, masterHostname: String? = nil, logDirectory: String? = nil,
        externalLogFile: String? = nil
    ) {
        self.version = version
        self.startTime = startTime
        self.masterHostname = masterHostname
        self.logDirectory = logDirectory
        self.externalLogFile = externalLogFile
    }

    /// The body of `/version`.
    package var versionBody: [UInt8] {
        var writer = JSONWriter()
        writer.value(VersionModel(version))
        return writer.bytes
    }
}
