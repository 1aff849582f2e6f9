import MesosBase
import MesosWire

extension AgentMachine {
    /// Adds a task that waits for its executor.
    @discardableResult
    mutating func enqueue(_ info: TaskInfo, to executor: Slot<ExecutorRecord>) -> Slot<TaskRecord> {
        let framework = executors[executor].framework
        let task = tasks.insert(TaskRecord(info: info, executor: executor))
        tasks.append(task, to: &executors[executor].queued)
        frameworks[framework].tasks[info.taskID] = task
        if frameworks[framework].orphanStreams.count > 0,
            let stream = frameworks[framework].orphanStreams.removeValue(forKey: info.taskID)
        {
            streams[stream].task = task
            tasks[task].stream = stream
        }
        return task
    }

    /// Sends a queued task to its executor, which is connected.
    mutating func deliver(
        _ task: Slot<TaskRecord>, to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>
    ) {
        tasks.unlink(task, from: &executors[executor].queued)
        tasks.append(task, to: &executors[executor].launched)
        tasks[task].stage = .launched
        executors[executor].wasEverSentTask = true
        send(
            V1.Executor.Event(type: .launch, launch: V1.Executor.Event.Launch(task: tasks[task].info)), to: executor,
            in: &turn)
        if tasks[task].info.data != nil { tasks[task].info.data = nil }
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
