import FrameworkCore
import MesosBase
import MesosWire

/// What the agent tells the process of an executor by the variables that it sets.
struct ExecutorEnvironment: Sendable, Equatable {
    /// Where the agent listens.
    enum Agent: Sendable, Equatable {
        case address(NodeAddress)
        /// The path of a Unix socket.
        case socket(String)
    }

    let options: ExecutorClientOptions
    let agent: Agent?
    /// What the agent's paths begin with, as in `slave(1)`.
    let process: String
    /// What the executor shows the agent to be let in.
    let token: String?
    /// Whether the process is shared with others, so that it must not be ended for the executor's sake.
    let isLocal: Bool

    static let tokenName = "MESOS_EXECUTOR_AUTHENTICATION_TOKEN"

    /// Reads the variables; the agent is needed only if there is no other way to it.
    init(needsAgent: Bool, variable: (String) -> String?) throws(ExecutorClientError) {
        guard let executor = variable("MESOS_EXECUTOR_ID") else { throw .missing("MESOS_EXECUTOR_ID") }
        guard let framework = variable("MESOS_FRAMEWORK_ID") else { throw .missing("MESOS_FRAMEWORK_ID") }
        var options = ExecutorClientOptions(executorID: ExecutorID(executor), frameworkID: FrameworkID(framework))
        options.reconnects = variable("MESOS_CHECKPOINT") == "1"
        if let time = try Self.time("MESOS_SUBSCRIPTION_BACKOFF_MAX", variable) { options.longestBackoff = time }
        if let time = try Self.time("MESOS_RECOVERY_TIMEOUT", variable) { options.recoveryTimeout = time }
        if let time = try Self.time("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", variable) {
            options.shutdownGracePeriod = time
        }
        self.options = options
        token = variable(Self.tokenName).flatMap { $0.isEmpty ? nil : $0 }
        isLocal = variable("MESOS_LOCAL") != nil
        let pid = variable("MESOS_SLAVE_PID")
        process = pid?.split(separator: "@", maxSplits: 1).first.map(String.init) ?? "slave(1)"
        agent = needsAgent ? try Self.agent(pid: pid, variable) : nil
    }

    private static func agent(
        pid: String?, _ variable: (String) -> String?
    ) throws(ExecutorClientError) -> Agent {
        if let path = variable("MESOS_DOMAIN_SOCKET") {
            guard !path.isEmpty else { throw .malformed("MESOS_DOMAIN_SOCKET", "it is empty") }
            return .socket(path)
        }
        if let endpoint = variable("MESOS_AGENT_ENDPOINT") {
            return .address(try address(endpoint, "MESOS_AGENT_ENDPOINT"))
        }
        guard let pid else { throw .missing("MESOS_AGENT_ENDPOINT") }
        return .address(try address(pid, "MESOS_SLAVE_PID"))
    }

    private static func address(_ text: String, _ name: String) throws(ExecutorClientError) -> NodeAddress {
        do throws(NodeAddressError) {
            return try NodeAddress(parsing: Substring(text), as: .agent)
        } catch {
            throw .malformed(name, "'\(text)' is not an address: \(error)")
        }
    }

    private static func time(
        _ name: String, _ variable: (String) -> String?
    ) throws(ExecutorClientError) -> Duration? {
        guard let text = variable(name) else { return nil }
        let time: Duration
        do throws(DurationText.ParseError) {
            time = try DurationText.parse(text)
        } catch {
            throw .malformed(name, "\(error)")
        }
        guard time >= .zero else { throw .malformed(name, "'\(text)' is below zero") }
        return time
    }
}
