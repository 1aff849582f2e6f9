import FrameworkCore
import MesosNodes
import MesosResources
import MesosWire

/// An executor whose tasks run until they are cancelled.
struct SleepingExecutor: Executor {
    var onCancel: @Sendable () -> Void = {}

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        await Latch().opened()
        onCancel()
        try Task.checkCancellation()
    }
}

/// An executor whose launches are written by the test.
struct ScriptedExecutor: Executor {
    let script: @Sendable (TaskInfo, ExecutorDriver) async throws -> Void
    var onRegistered: @Sendable (ExecutorDriver) async throws -> Void = { _ in }
    var onMessage: @Sendable ([UInt8], ExecutorDriver) async throws -> Void = { _, _ in }

    init(_ script: @escaping @Sendable (TaskInfo, ExecutorDriver) async throws -> Void) {
        self.script = script
    }

    func registered(
        _ executor: ExecutorInfo, framework: FrameworkInfo, agent: AgentInfo, driver: ExecutorDriver
    ) async throws {
        try await onRegistered(driver)
    }

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await script(task, driver)
    }

    func frameworkMessage(_ data: [UInt8], driver: ExecutorDriver) async throws {
        try await onMessage(data, driver)
    }
}

extension LocalClusterConfiguration {
    /// One agent with an executor of the name `test`.
    static func hosting(
        resources: Resources = "cpus:100;mem:100000", _ executor: @escaping @Sendable () -> any Executor
    ) -> LocalClusterConfiguration {
        LocalClusterConfiguration(agents: [LocalCluster.Agent(resources: resources, executors: ["test": executor])])
    }
}

extension V1.TaskInfo {
    /// A task that the executor of the name `test` runs.
    static func hosted(_ id: TaskID, on offer: Offer, data: [UInt8]? = nil) -> TaskInfo {
        var task = TaskInfo(
            name: id.value, taskID: id, agentID: offer.agentID, resources: "cpus:0.1;mem:32", executor: .hosted("test"))
        task.data = data
        return task
    }
}
