package import MesosBase
package import MesosWire

/// What an agent has of a task that it is to end if it is told to.
package struct LiveTask: Sendable, Equatable {
    /// What runs it.
    package let executor: ContainerLaunch.Kind
    package let containerID: ContainerID
}

/// How much an agent remembers.
package struct AgentSizes: Sendable, Equatable {
    package var updateStreams = 0
    /// The tasks that it has not forgotten, and the updates of tasks that it never had.
    package var tasks = 0
    package var completedFrameworks = 0
    /// The longest list of completed executors of a framework, and of completed tasks of an executor.
    package var completedExecutors = 0
    package var completedTasks = 0
}

extension AgentMachine {
    /// How long the process of a built-in executor may take to end if neither the kill nor the task says otherwise.
    package static let usualKillGracePeriod = TaskRunMachine.defaultGracePeriod
    /// After how long an update is sent again if it is not acknowledged; twice as long after each further time.
    package static let firstRetryInterval = RetryQueue.firstInterval
    package static let longestRetryInterval = RetryQueue.longestInterval

    /// Whether it has not been told to end.
    package var isRunning: Bool { life == .running }

    /// Whether the agent's master has it among its agents, as far as the agent knows.
    package var isRegistered: Bool { master.isRegistered }

    /// The update of a task that awaits its acknowledgement before any other.
    package func heldUpdate(of task: TaskID, _ framework: FrameworkID) -> UniqueID? {
        guard let place = frameworkSlots[framework] else { return nil }
        let stream = frameworks[place].tasks[task].flatMap { tasks[$0].stream } ?? frameworks[place].orphanStreams[task]
        return stream.flatMap { streams[$0].headUUID }
    }

    /// Updates that await their acknowledgement and will not be sent again by the agent, which is registered.
    package var abandonedUpdates: [(framework: FrameworkID, task: TaskID)] {
        guard life == .running, master.isRegistered else { return [] }
        var abandoned: [(FrameworkID, TaskID)] = []
        for id in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[id] else { continue }
            for stream in streams.members(of: frameworks[framework].streams)
            where streams[stream].pendingCount > 0 && !retries.isWaiting(stream) {
                abandoned.append((id, streams[stream].taskID))
            }
        }
        return abandoned
    }

    /// A task that has not ended, unless all that its framework or its executor has here is being shut down anyway.
    package func liveTask(_ task: TaskID, of framework: FrameworkID) -> LiveTask? {
        guard life == .running, let place = frameworkSlots[framework], frameworks[place].phase == .running,
            let slot = frameworks[place].tasks[task], tasks[slot].stage != .terminated
        else { return nil }
        let executor = tasks[slot].executor
        switch executors[executor].phase {
        case .registering, .running:
            return LiveTask(executor: executors[executor].kind, containerID: executors[executor].containerID)
        case .terminating, .terminated: return nil
        }
    }

    /// How much the agent remembers.
    package var sizes: AgentSizes {
        var sizes = AgentSizes(updateStreams: streams.count, completedFrameworks: completedFrameworks.count)
        for id in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[id] else { continue }
            sizes.tasks += frameworks[framework].tasks.count + frameworks[framework].orphanStreams.count
            sizes.completedExecutors = max(sizes.completedExecutors, frameworks[framework].completedExecutors.count)
            for executor in executors.members(of: frameworks[framework].executors) {
                sizes.completedTasks = max(sizes.completedTasks, executors[executor].completedTasks.count)
            }
        }
        return sizes
    }
}
