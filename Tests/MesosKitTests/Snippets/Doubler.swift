import MesosKit

/// Doubles numbers, and starts no process for it.
struct Doubler: Executor {
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        let doubled = (task.data ?? []).map { $0 &* 2 }
        try await driver.send(.finished, for: task.taskID, data: doubled)
    }
}
