import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// An executor of a test: what it does with a task is a closure's to say.
struct Worker: Executor {
    private let body: @Sendable (TaskInfo, ExecutorDriver) async throws -> Void

    init(_ body: @escaping @Sendable (TaskInfo, ExecutorDriver) async throws -> Void) {
        self.body = body
    }

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await body(task, driver)
    }
}

extension TaskInfo {
    /// A task for the executor that tests call `run`.
    static func worked(_ id: String) -> TaskInfo {
        .executed(
            id,
            by: ExecutorInfo(
                executorID: "worker", resources: Resources("cpus:0.5;mem:32").wireValue,
                command: CommandInfo(value: "run")))
    }
}
