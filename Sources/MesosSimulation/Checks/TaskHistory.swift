package import MesosBase
package import MesosWire

/// What one framework launched, and what its scheduler heard of it.
package struct TaskHistory: Sendable {
    /// News of one task, in the order in which it reached the scheduler; news that came again is listed once.
    package private(set) var updates: SortedMap<TaskID, [TaskStatus]> = [:]
    /// How often each task was launched.
    package private(set) var launches: SortedMap<TaskID, Int> = [:]
    /// How often news came that the scheduler had already.
    package private(set) var repeats = 0

    /// The states that reached the scheduler, in order.
    package func states(of task: TaskID) -> [TaskState] {
        (updates[task] ?? []).map(\.state)
    }

    mutating func note(_ call: V1.Scheduler.Call) {
        for operation in call.accept?.operations ?? [] {
            for task in operation.launch?.taskInfos ?? [] {
                launches[task.taskID] = (launches[task.taskID] ?? 0) + 1
            }
        }
    }

    mutating func note(_ status: TaskStatus) {
        if let uuid = status.uuid, updates[status.taskID]?.contains(where: { $0.uuid == uuid }) == true {
            repeats += 1
            return
        }
        if !updates.contains(status.taskID) { updates[status.taskID] = [] }
        updates.update(status.taskID) { $0.append(status) }
    }
}
