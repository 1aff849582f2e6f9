public import FrameworkCore
import MesosBase
import MesosWire

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
    private let process: ExecutorProcess

    /// Creates a client that does nothing until ``run()`` is called. Who it is it reads from the variables `MESOS_…`
    /// that the agent sets.
    ///
    /// - Parameters:
    ///   - executor: What the executor does with tasks.
    ///   - transport: The way to the agent; by default HTTP, to where the variables say that the agent is.
    public init(_ executor: some Executor, transport: (any ExecutorTransport)? = nil) {
        self.init(executor, transport: transport, process: .current)
    }

    package init(_ executor: some Executor, transport: (any ExecutorTransport)?, process: ExecutorProcess) {
        self.executor = executor
        self.transport = transport
        self.process = process
    }

    /// Runs the executor until it ends.
    ///
    /// Returns when the executor has stopped its driver or the agent has shut it down. An executor that reaches its
    /// agent by the variables and does not end within the grace period of its shutdown is killed with its process
    /// group, unless the variable `MESOS_LOCAL` is set: nobody else may be left to do it.
    ///
    /// - Throws: ``ExecutorClientError`` if the environment is not that of an executor, the error that a callback
    ///   threw, ``FrameworkError`` when the agent refuses the executor or cannot be found, `CancellationError` when
    ///   cancelled.
    public func run() async throws {
        let environment = try ExecutorEnvironment(needsAgent: transport == nil, variable: process.variable)
        // The tasks that it runs have no business with what lets the executor in.
        process.forget(ExecutorEnvironment.tokenName)
        let transport = try transport ?? HTTPExecutorTransport(environment)
        let isOwner = self.transport == nil && !environment.isLocal
        let outcome = try await ExecutorHost(executor, transport: transport).run(environment.options) {
            if isOwner { process.kill() }
        }
        if case .failed(let error) = outcome { throw error }
    }
}

/// Why an executor cannot run.
public enum ExecutorClientError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A variable that an agent sets for its executors is not there.
    case missing(String)
    /// A variable does not say what it should.
    case malformed(String, String)

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .missing(let name):
            "the variable \(name) is not set: an executor is started by an agent, which sets it"
        case .malformed(let name, let reason):
            "the variable \(name) cannot be read: \(reason)"
        }
    }
}
