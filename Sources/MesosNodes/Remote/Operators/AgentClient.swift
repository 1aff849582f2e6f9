public import MesosWire

/// Asks an agent what it knows: the operator API of agents.
///
/// ```swift
/// let agent = AgentClient("http://10.0.0.6:5051")
/// print(try await agent.tasks().launchedTasks.count)
/// ```
///
/// It works with any agent that speaks version 1 of the Mesos API.
public struct AgentClient: Sendable {
    private let channel: any OperatorChannel<V1.Agent.Call, V1.Agent.Response, V1.Agent.ProcessIO>

    /// Creates a client of the agent at this place. Nothing is opened before a call is made.
    public init(_ agent: AgentLocation) {
        channel = agent.operatorChannel
    }

    /// Makes a call as it is. Calls that are answered by a stream, such as those that attach to a container, cannot be
    /// made like this.
    ///
    /// - Returns: The answer; `nil` if the call was carried out and there is nothing to say.
    public func call(_ call: V1.Agent.Call) async throws(OperatorClientError) -> V1.Agent.Response? {
        try await channel.call(call)
    }

    /// Asks something. A part that has nothing in it may be left out of the answer: then it is the empty one.
    private func ask<Answer>(
        _ kind: V1.Agent.Call.Kind, empty: Answer? = nil, _ part: (V1.Agent.Response) -> Answer?,
        _ fill: (inout V1.Agent.Call) -> Void = { _ in }
    ) async throws(OperatorClientError) -> Answer {
        var call = V1.Agent.Call(type: kind)
        fill(&call)
        return try await channel.ask(
            call, { part($0) ?? ($0.type?.wireName == kind.wireName ? empty : nil) }, named: kind.wireName)
    }
}

extension AgentClient {
    /// Whether the agent is well.
    public func health() async throws(OperatorClientError) -> Bool {
        try await ask(.getHealth) { $0.getHealth?.healthy }
    }

    /// Which version the agent is of.
    public func version() async throws(OperatorClientError) -> V1.VersionInfo {
        try await ask(.getVersion) { $0.getVersion?.versionInfo }
    }

    /// How the agent was set up: the values of its flags, by their names.
    public func flags() async throws(OperatorClientError) -> [String: String] {
        try await ask(.getFlags, empty: [:]) { $0.getFlags?.flags.byName }
    }

    /// What the agent counts and measures, by name.
    ///
    /// - Parameter timeout: Measures that take longer than this are left out; by default all are waited for.
    public func metrics(timeout: Duration? = nil) async throws(OperatorClientError) -> [String: Double] {
        try await ask(.getMetrics, empty: [:]) {
            $0.getMetrics?.metrics.byName
        } _: {
            $0.getMetrics = V1.Agent.Call.GetMetrics(timeout: timeout.map(V1.DurationInfo.init))
        }
    }

    /// How detailed the agent's log is: 0 is the least.
    public func loggingLevel() async throws(OperatorClientError) -> UInt32 {
        try await ask(.getLoggingLevel) { $0.getLoggingLevel?.level }
    }

    /// Makes the agent's log more detailed, or less, for some time.
    public func setLoggingLevel(_ level: UInt32, for time: Duration) async throws(OperatorClientError) {
        var call = V1.Agent.Call(type: .setLoggingLevel)
        call.setLoggingLevel = V1.Agent.Call.SetLoggingLevel(level: level, duration: V1.DurationInfo(time))
        _ = try await channel.call(call)
    }

    /// Everything at once: tasks, executors and frameworks.
    public func state() async throws(OperatorClientError) -> V1.Agent.Response.GetState {
        try await ask(.getState, empty: .init()) { $0.getState }
    }

    /// Who the agent is.
    public func agent() async throws(OperatorClientError) -> V1.Agent.Response.GetAgent {
        try await ask(.getAgent) { $0.getAgent }
    }

    /// The containers, with what their processes use.
    ///
    /// - Parameters:
    ///   - nested: Whether to tell of containers inside others as well.
    ///   - standalone: Whether to tell of containers that belong to no executor as well.
    public func containers(
        nested: Bool = false, standalone: Bool = false
    ) async throws(OperatorClientError) -> [V1.Agent.Response.GetContainers.Container] {
        try await ask(.getContainers, empty: []) {
            $0.getContainers?.containers
        } _: {
            $0.getContainers = V1.Agent.Call.GetContainers(showNested: nested, showStandalone: standalone)
        }
    }

    /// The frameworks that run something here, and those that did.
    public func frameworks() async throws(OperatorClientError) -> V1.Agent.Response.GetFrameworks {
        try await ask(.getFrameworks, empty: .init()) { $0.getFrameworks }
    }

    /// The executors, and those that have ended.
    public func executors() async throws(OperatorClientError) -> V1.Agent.Response.GetExecutors {
        try await ask(.getExecutors, empty: .init()) { $0.getExecutors }
    }

    /// The operations on resources that are under way or not acknowledged.
    public func operations() async throws(OperatorClientError) -> [V1.Operation] {
        try await ask(.getOperations, empty: []) { $0.getOperations?.operations }
    }

    /// The tasks: those that are to run, those that run, and those that have ended.
    public func tasks() async throws(OperatorClientError) -> V1.Agent.Response.GetTasks {
        try await ask(.getTasks, empty: .init()) { $0.getTasks }
    }

    /// The providers of resources that are not the agent's own.
    public func resourceProviders() async throws(OperatorClientError) -> V1.Agent.Response.GetResourceProviders {
        try await ask(.getResourceProviders, empty: .init()) { $0.getResourceProviders }
    }

    /// The files in a folder that the agent shows, such as the sandbox of a task.
    public func files(in folder: String) async throws(OperatorClientError) -> [V1.FileInfo] {
        try await ask(.listFiles, empty: []) {
            $0.listFiles?.fileInfos
        } _: {
            $0.listFiles = V1.Agent.Call.ListFiles(path: folder)
        }
    }

    /// A piece of a file that the agent shows, such as the output of a task, and the size of the whole.
    ///
    /// - Parameters:
    ///   - path: Which file.
    ///   - offset: Where the piece begins, in bytes.
    ///   - length: The most bytes that are wanted; by default as many as the agent gives at once.
    public func read(
        _ path: String, offset: UInt64 = 0, length: UInt64? = nil
    ) async throws(OperatorClientError) -> V1.Agent.Response.ReadFile {
        try await ask(.readFile) {
            $0.readFile
        } _: {
            $0.readFile = V1.Agent.Call.ReadFile(path: path, offset: offset, length: length)
        }
    }
}
