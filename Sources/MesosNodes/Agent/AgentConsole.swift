import AgentCore
import MesosBase
import MesosIO
import MesosWire
import Synchronization

/// What an agent shows to operators besides what its machine knows: files, and how detailed its log is.
package final class AgentConsole: Sendable {
    private struct State {
        var loggingLevel = LoggingLevel()
        var masterHostname: String?
    }

    /// The sandboxes of the agent's executors and its log, under the virtual paths of Apache Mesos.
    package let files = FileService()
    private let clock = NodeEnvironment.system.clock
    private let startTime: Timestamp
    private let state = Mutex(State())

    init() {
        startTime = clock.date
    }

    /// The name of the master's machine, if there is a master that has one.
    package var masterHostname: String? {
        get { state.withLock { $0.masterHostname } }
        set { state.withLock { $0.masterHostname = newValue } }
    }

    var loggingLevel: UInt32 {
        state.withLock { $0.loggingLevel.value(at: clock.now) }
    }

    func setLoggingLevel(_ level: UInt32, for duration: Duration) {
        state.withLock { $0.loggingLevel.set(level, for: duration, now: clock.now) }
    }

    /// What an agent's program is and when it began.
    func facts(of configuration: AgentConfiguration) -> AgentHostFacts {
        AgentHostFacts(
            version: BuildInformation.versionInfo(version: configuration.version), startTime: startTime,
            masterHostname: masterHostname)
    }
}
