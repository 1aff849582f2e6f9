package import MesosBase
package import MesosResources
package import MesosWire

/// An agent, as the master keeps it.
package struct AgentRecord: Sendable {
    package let id: AgentID
    package var info: AgentInfo
    /// Where messages to the agent go, such as `slave(1)@127.0.0.1:5051`.
    package var pid: String
    package var version: String
    package var capabilities: [V1.AgentInfo.Capability]
    package var connection: AgentConnectionID?
    /// The address that its messages come from, if they come from another process.
    package var ip: String?
    package var total: Resources
    package var registeredTime: Timestamp
    package var reregisteredTime: Timestamp?
    /// Pings without an answer, in a row.
    package var missedPings = 0
    package var awaitsPong = false
    /// The version of the agent's resources that launches are decided on, as the agent is told with each of them.
    package private(set) var resourceVersions: [Internal.ResourceVersionUUID] = []

    package var offers: SortedMap<OfferID, FrameworkID> = [:]
    /// The tasks on this agent; each stands whole in its framework's record.
    package var tasks: SortedMap<FrameworkID, Table<TaskID, Bool>> = [:]
    package var executors: SortedMap<FrameworkID, SortedMap<ExecutorID, ExecutorInfo>> = [:]
    /// Tasks that are to be killed, should the agent come back without knowing.
    package var killedTasks: SortedMap<FrameworkID, SortedMap<TaskID, Bool>> = [:]

    /// When its link broke and stood again, for the timelines of its tasks.
    package var absences = AgentAbsences()

    package var isConnected: Bool { connection != nil }
    /// Whether it is offered.
    package var isActive: Bool { isConnected }

    package init(
        id: AgentID, info: AgentInfo, version: String, capabilities: [V1.AgentInfo.Capability],
        connection: AgentConnectionID, total: Resources, registeredTime: Timestamp
    ) {
        self.id = id
        self.info = info
        pid = Self.pid(of: info)
        self.version = version
        self.capabilities = capabilities
        self.connection = connection
        self.total = total
        self.registeredTime = registeredTime
    }

    /// Where an agent is reached that says so itself.
    package static func pid(of info: AgentInfo) -> String {
        "slave(1)@\(info.hostname):\(info.port ?? AgentInfo.Defaults.port)"
    }

    /// Takes what is known of the other end of the agent's link.
    package mutating func setPeer(_ peer: AgentPeer?) {
        guard let peer else { return }
        pid = peer.pid
        ip = peer.ip
    }

    package mutating func setResourceVersion(_ version: V1.UUID?) {
        resourceVersions = version.map { [Internal.ResourceVersionUUID(uuid: $0)] } ?? []
    }

    package func executor(_ executor: ExecutorID, of framework: FrameworkID) -> ExecutorInfo? {
        executors[framework]?[executor]
    }

    package mutating func add(_ executor: ExecutorInfo, of framework: FrameworkID) {
        if !executors.contains(framework) { executors[framework] = [:] }
        executors.update(framework) { $0[executor.executorID] = executor }
    }

    @discardableResult
    package mutating func removeExecutor(_ executor: ExecutorID, of framework: FrameworkID) -> ExecutorInfo? {
        let removed = executors.update(framework) { $0.removeValue(forKey: executor) } ?? nil
        if executors[framework]?.isEmpty == true { executors.removeValue(forKey: framework) }
        return removed
    }

    package mutating func addTask(_ task: TaskID, of framework: FrameworkID) {
        if !tasks.contains(framework) { tasks[framework] = Table() }
        tasks.update(framework) { $0[task] = true }
    }

    package mutating func removeTask(_ task: TaskID, of framework: FrameworkID) {
        let left = tasks.update(framework) { remaining in
            remaining.removeValue(forKey: task)
            return remaining.count
        }
        if left == 0 { tasks.removeValue(forKey: framework) }
        let killed = killedTasks.update(framework) { remaining in
            remaining.removeValue(forKey: task)
            return remaining.count
        }
        if killed == 0 { killedTasks.removeValue(forKey: framework) }
    }
}
