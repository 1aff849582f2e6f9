import MesosBase
import MesosWire

extension AgentMachine {
    /// Adds tasks that wait for their executor.
    mutating func enqueue(_ launch: Launch, to executor: Slot<ExecutorRecord>) {
        var group: UInt32?
        if launch.isGroup {
            lastGroup &+= 1
            group = lastGroup
        }
        for task in launch.tasks { enqueue(task, of: group, to: executor) }
    }

    private mutating func enqueue(_ info: TaskInfo, of group: UInt32?, to executor: Slot<ExecutorRecord>) {
        let framework = executors[executor].framework
        let task = tasks.insert(TaskRecord(info: info, group: group, executor: executor))
        tasks.append(task, to: &executors[executor].queued)
        frameworks[framework].tasks[info.taskID] = task
        if frameworks[framework].orphanStreams.count > 0,
            let stream = frameworks[framework].orphanStreams.removeValue(forKey: info.taskID)
        {
            streams[stream].task = task
            tasks[task].stream = stream
        }
    }

    /// Sends all queued tasks to their executor, which is connected, in the order in which they came.
    mutating func deliverQueued(to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        while let task = executors[executor].queued.first {
            let event: V1.Executor.Event
            if tasks[task].group == nil {
                moveToLaunched(task, of: executor)
                event = V1.Executor.Event(
                    type: .launch, launch: V1.Executor.Event.Launch(task: tasks[task].info))
                if tasks[task].info.data != nil { tasks[task].info.data = nil }
            } else {
                let members = queuedGroup(of: task)
                let group = V1.TaskGroupInfo(tasks: members.map { tasks[$0].info })
                for member in members {
                    moveToLaunched(member, of: executor)
                    if tasks[member].info.data != nil { tasks[member].info.data = nil }
                }
                event = V1.Executor.Event(
                    type: .launchGroup, launchGroup: V1.Executor.Event.LaunchGroup(taskGroup: group))
            }
            executors[executor].wasEverSentTask = true
            send(event, to: executor, in: &turn)
        }
    }

    private mutating func moveToLaunched(_ task: Slot<TaskRecord>, of executor: Slot<ExecutorRecord>) {
        tasks.unlink(task, from: &executors[executor].queued)
        tasks.append(task, to: &executors[executor].launched)
        tasks[task].stage = .launched
    }

    /// The members of a queued task's group in order, or the task alone.
    ///
    /// They lie side by side, for they were queued at once and leave the queue at once.
    mutating func queuedGroup(of task: Slot<TaskRecord>) -> [Slot<TaskRecord>] {
        guard let group = tasks[task].group else { return [task] }
        var first = task
        while let previous = tasks[first].link.previous, tasks[previous].group == group { first = previous }
        var members: [Slot<TaskRecord>] = []
        var next: Slot<TaskRecord>? = first
        while let member = next, tasks[member].group == group {
            members.append(member)
            next = tasks[member].link.next
        }
        return members
    }

    /// Forgets a task; an update that is not acknowledged stays.
    mutating func forget(_ task: Slot<TaskRecord>) {
        let executor = tasks[task].executor
        switch tasks[task].stage {
        case .queued: tasks.unlink(task, from: &executors[executor].queued)
        case .launched: tasks.unlink(task, from: &executors[executor].launched)
        case .terminated: tasks.unlink(task, from: &executors[executor].terminated)
        }
        let framework = executors[executor].framework
        let taskID = tasks[task].info.taskID
        frameworks[framework].tasks.removeValue(forKey: taskID)
        if let stream = tasks[task].stream {
            streams[stream].task = nil
            frameworks[framework].orphanStreams[taskID] = stream
        }
        tasks.remove(task)
    }

    /// Moves a task that has ended, and whose end is acknowledged, to its executor's history.
    mutating func complete(_ task: Slot<TaskRecord>) {
        let executor = tasks[task].executor
        let frameworkID = frameworks[executors[executor].framework].id
        remember(tasks[task].task(of: frameworkID), in: executor)
        forget(task)
    }

    mutating func remember(_ task: V1.Task, in executor: Slot<ExecutorRecord>) {
        executors[executor].completedTasks.append(task)
        if executors[executor].completedTasks.count > configuration.maxCompletedTasksPerExecutor {
            _ = executors[executor].completedTasks.popFirst()
        }
    }
}
