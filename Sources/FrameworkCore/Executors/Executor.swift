public import MesosWire

/// What runs tasks on an agent in a way of its own, in a process of its own or inside the agent's process.
///
/// Each ``launch(_:driver:)`` and ``launchGroup(_:driver:)`` runs beside everything else, so it may take as long as its
/// task does. The other callbacks are called one at a time, in the order in which the agent's events arrived, and a
/// launch begins after those before it have returned.
public protocol Executor: Sendable {
    /// The agent has accepted the executor.
    func registered(
        _ executor: ExecutorInfo, framework: FrameworkInfo, agent: AgentInfo, driver: ExecutorDriver) async throws

    /// The executor is connected again after ``disconnected(driver:)``, perhaps to an agent that has restarted.
    func reregistered(agent: AgentInfo, driver: ExecutorDriver) async throws

    /// The connection to the agent is lost. Updates sent meanwhile are kept and sent when there is a new one.
    func disconnected(driver: ExecutorDriver) async throws

    /// Runs a task: sends `.running` and, in the end, the terminal state, before it returns or later.
    ///
    /// If it throws and has sent no terminal state, the library sends `.failed` with the error as the message, or
    /// `.killed` after a kill.
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws

    /// Runs the tasks of a group. By default each of them is launched by ``launch(_:driver:)``, side by side.
    func launchGroup(_ group: V1.TaskGroupInfo, driver: ExecutorDriver) async throws

    /// Ends a task. By default its ``launch(_:driver:)`` is cancelled.
    ///
    /// - Parameters:
    ///   - taskID: The task, which may have ended already.
    ///   - policy: How long the task may take; without a grace period the executor decides.
    ///   - driver: What the executor calls the agent with.
    func kill(_ taskID: TaskID, policy: KillPolicy, driver: ExecutorDriver) async throws

    /// The framework has sent bytes. Such messages are neither repeated nor acknowledged.
    func frameworkMessage(_ data: [UInt8], driver: ExecutorDriver) async throws

    /// The executor is to end. When this returns, launches that still run are cancelled; `run()` returns when they have
    /// ended and their updates are acknowledged, at the latest after the shutdown grace period.
    func shutdown(driver: ExecutorDriver) async throws

    /// The agent has ended this executor's connection for good; the executor ends when this callback returns.
    func error(_ message: String, driver: ExecutorDriver) async throws
}

extension Executor {
    /// Does nothing.
    public func registered(
        _ executor: ExecutorInfo, framework: FrameworkInfo, agent: AgentInfo, driver: ExecutorDriver
    ) async throws {}

    /// Does nothing.
    public func reregistered(agent: AgentInfo, driver: ExecutorDriver) async throws {}

    /// Does nothing.
    public func disconnected(driver: ExecutorDriver) async throws {}

    /// Launches the tasks side by side; one that throws fails alone.
    public func launchGroup(_ group: V1.TaskGroupInfo, driver: ExecutorDriver) async throws {
        await withTaskGroup { tasks in
            for task in group.tasks {
                tasks.addTask {
                    do {
                        try await launch(task, driver: driver)
                    } catch {
                        await driver.launchFailed(task.taskID, error)
                    }
                }
            }
        }
    }

    /// Cancels the task's launch.
    public func kill(_ taskID: TaskID, policy: KillPolicy, driver: ExecutorDriver) async throws {
        await driver.cancelLaunch(of: taskID)
    }

    /// Does nothing.
    public func frameworkMessage(_ data: [UInt8], driver: ExecutorDriver) async throws {}

    /// Does nothing.
    public func shutdown(driver: ExecutorDriver) async throws {}

    /// Does nothing: the executor's `run()` throws the message all the same.
    public func error(_ message: String, driver: ExecutorDriver) async throws {}
}
