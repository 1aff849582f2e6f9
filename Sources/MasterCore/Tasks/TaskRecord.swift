package import MesosBase
package import MesosResources
package import MesosWire

/// A task, as the master keeps it.
package struct TaskRecord: Sendable {
    package let info: TaskInfo
    package let framework: FrameworkID
    package let agent: AgentID
    /// The executor that the framework named; a command's generated executor is the agent's own business.
    package let executor: ExecutorID?
    /// What the task itself uses, allocated to its role.
    package let resources: Resources
    /// The latest state that the agent knows. Resources are released by it.
    package var state: TaskState = .staging
    /// The update that was forwarded last and is not yet acknowledged, or that was acknowledged last.
    package var forwardedState: TaskState?
    package var forwardedUUID: [UInt8]?
    /// The updates so far; of several in a row with the same state only the last.
    package var statuses: [TaskStatus] = []
    /// What has happened to the task, for its timeline.
    package var moments = TaskMoments()

    package init(
        info: TaskInfo, framework: FrameworkID, agent: AgentID, executor: ExecutorID?, resources: Resources
    ) {
        self.info = info
        self.framework = framework
        self.agent = agent
        self.executor = executor
        self.resources = resources
    }

    /// Follows a status, or the later state that the agent knows already; an ended task stays as it is.
    package mutating func apply(
        _ status: TaskStatus, latest: TaskState?, at date: Timestamp, isForwarded: Bool
    ) -> StatusOutcome {
        let hadEnded = state.isTerminal
        let wasOver = hadEnded || state == .unreachable
        if !state.isTerminal { state = latest ?? status.state }
        let isNews = status.reportsCheck || statuses.last?.state != status.state
        remember(status)
        let isOver = (latest ?? status.state).isTerminal || (latest ?? status.state) == .unreachable
        let freesResources = isOver && !wasOver
        // A master cannot end again what has ended.
        if !hadEnded || status.uuid != nil {
            let report = TaskMoment.Report(status, isForwarded: isForwarded, freesResources: freesResources)
            moments.append(TaskMoment(date, .reported(report)))
        }
        return StatusOutcome(
            state: state, isEnd: !hadEnded && state.isTerminal, released: freesResources ? resources : nil,
            isNews: isNews)
    }

    /// Remembers a status, without its data, which may be large.
    package mutating func remember(_ status: TaskStatus) {
        var kept = status.asReported
        kept.data = nil
        if statuses.last?.state == status.state {
            statuses[statuses.count - 1] = kept
        } else {
            statuses.append(kept)
        }
    }
}

/// What has come of a status.
package struct StatusOutcome: Sendable {
    /// The latest state that the task is known to be in now.
    package let state: TaskState
    /// Whether it has come into that state just now and cannot leave it.
    package let isEnd: Bool
    /// What the task no longer uses, if this was the news of its end.
    package let released: Resources?
    /// Whether those who follow the cluster are to hear of it: it tells of another state than the status before, or of
    /// a check.
    package let isNews: Bool
}

extension TaskStatus {
    /// The status as operators see it: with an executor only if an agent has named one.
    var asReported: TaskStatus {
        guard source == .master, executorID != nil else { return self }
        var status = self
        status.executorID = nil
        return status
    }

    fileprivate var reportsCheck: Bool {
        reason == .taskCheckStatusUpdated || reason == .taskHealthCheckStatusUpdated
    }
}

extension TaskState {
    /// Whether only a master can say that a task is in this state.
    var isMasterOnly: Bool { self == .unreachable || self == .unknown }
}
