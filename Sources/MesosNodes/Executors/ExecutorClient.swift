public import FrameworkCore
import MesosBase
import MesosWire

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs an executor that is a process of its own: connects it to the agent that started it, and keeps it connected.
///
/// ```swift
/// @main struct Main {
///     static func main() async throws { try await ExecutorClient(Resize()).run() }
/// }
/// ```
///
/// An executor inside an agent's process needs no client: it is handed to the agent, as in
/// `LocalCluster.Agent(executors: ["resize": { Resize() }])`.
public struct ExecutorClient: Sendable {
    private let executor: any Executor
    private let transport: (any ExecutorTransport)?
    private let variable: @Sendable (String) -> String?

    /// Creates a client that does nothing until ``run()`` is called. Who it is it reads from the variables `MESOS_…`
    /// that the agent sets.
    ///
    /// - Parameters:
    ///   - executor: What the executor does with tasks.
    ///   - transport: The way to the agent.
    public init(_ executor: some Executor, transport: (any ExecutorTransport)? = nil) {
        self.init(executor, transport: transport) { name in getenv(name).map { String(cString: $0) } }
    }

    package init(
        _ executor: some Executor, transport: (any ExecutorTransport)?,
        variable: @escaping @Sendable (String) -> String?
    ) {
        self.executor = executor
        self.transport = transport
        self.variable = variable
    }

    /// Runs the executor until it ends.
    ///
    /// Returns when the executor has stopped its driver or the agent has shut it down.
    ///
    /// - Throws: ``ExecutorClientError`` if the environment is not that of an executor, the error that a callback
    /// threw,   ``FrameworkError`` when the agent refuses the executor, `CancellationError` when cancelled.
    public func run() async throws {
        let options = try options()
        guard let transport else { throw ExecutorClientError.noTransport }
        let outcome = try await ExecutorHost(executor, transport: transport).run(options)
        if case .failed(let error) = outcome { throw error }
    }

    private func options() throws(ExecutorClientError) -> ExecutorClientOptions {
        guard let executor = variable("MESOS_EXECUTOR_ID") else { throw .missing("MESOS_EXECUTOR_ID") }
        guard let framework = variable("MESOS_FRAMEWORK_ID") else { throw .missing("MESOS_FRAMEWORK_ID") }
        var options = ExecutorClientOptions(executorID: ExecutorID(executor), frameworkID: FrameworkID(framework))
        options.reconnects = variable("MESOS_CHECKPOINT") == "1"
        if let time = try duration("MESOS_SUBSCRIPTION_BACKOFF_MAX") { options.longestBackoff = time }
        if let time = try duration("MESOS_RECOVERY_TIMEOUT") { options.recoveryTimeout = time }
        if let time = try duration("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD") { options.shutdownGracePeriod = time }
        return options
    }

    private func duration(_ name: String) throws(ExecutorClientError) -> Duration? {
        guard let text = variable(name) else { return nil }
        do throws(DurationText.ParseError) {
            return try DurationText.parse(text)
        } catch {
            throw .malformed(name, "\(error)")
        }
    }
}

/// Why an executor cannot run.
public enum ExecutorClientError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A variable that an agent sets for its executors is not there.
    case missing(String)
    /// A variable does not say what it should.
    case malformed(String, String)
    /// This version has no way of its own from a process to its agent.
    case noTransport

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .missing(let name):
            "the variable \(name) is not set: an executor is started by an agent, which sets it"
        case .malformed(let name, let reason):
            "the variable \(name) cannot be read: \(reason)"
        case .noTransport:
            "an executor that is a process of its own cannot reach its agent in this version: give a transport of your "
                + "own, or hand the executor to an agent of this process"
        }
    }
}
