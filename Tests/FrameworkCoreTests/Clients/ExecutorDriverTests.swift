import FrameworkCore
import MesosWire
import Synchronization
import Testing

/// Keeps what an executor does with its driver, as short texts.
private final class NotingPort: ExecutorPort {
    private let state = Mutex<[String]>([])
    var notes: [String] { state.withLock { $0.sorted() } }

    private func note(_ text: String) { state.withLock { $0.append(text) } }

    var registration: V1.Executor.Event.Subscribed? {
        get async {
            V1.Executor.Event.Subscribed(
                executorInfo: Agent.executor, frameworkInfo: Agent.framework, agentInfo: Agent.info, containerID: "C")
        }
    }
    func update(_ status: TaskStatus) async throws(DriverError) {
        note("\(status.taskID) \(status.state) \(status.message ?? "")")
    }
    func sendMessage(_ data: [UInt8]) async throws(DriverError) { note("message \(data)") }
    func cancelLaunch(of taskID: TaskID) async { note("cancel \(taskID)") }
    func launchFailed(_ taskID: TaskID, message: String) async { note("failed \(taskID) \(message)") }
    func stop() async { note("stop") }
    func events() -> AsyncStream<V1.Executor.Event> { AsyncStream { $0.finish() } }
}

/// Says what is done, and fails for the task `bad`.
private struct PlainExecutor: Executor {
    struct Bad: Error, CustomStringConvertible { var description: String { "bad task" } }

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        guard task.taskID != "bad" else { throw Bad() }
        try await driver.send(.running, for: task.taskID, message: "hello")
    }
}

@Suite struct ExecutorDriverTests {
    private let port = NotingPort()
    private var driver: ExecutorDriver { ExecutorDriver(port) }

    @Test func launchesAndFailsTasksOfAGroupSideBySide() async throws {
        try await ExecutorCallback.launchGroup(.group(["good", "bad"])).call(PlainExecutor(), driver: driver)
        #expect(port.notes == ["failed bad bad task", "good TASK_RUNNING hello"])
    }

    @Test func killsByCancellingUnlessToldOtherwise() async throws {
        try await ExecutorCallback.kill("t", KillPolicy()).call(PlainExecutor(), driver: driver)
        #expect(port.notes == ["cancel t"])
    }

    @Test func allButTheLaunchHaveADefault() async throws {
        let callbacks: [ExecutorCallback] = [
            .registered(Agent.executor, Agent.framework, Agent.info), .reregistered(Agent.info), .disconnected,
            .frameworkMessage([1]), .shutdown, .error("no"),
        ]
        for callback in callbacks { try await callback.call(PlainExecutor(), driver: driver) }
        #expect(port.notes == [])
    }

    @Test func knowsItsPlace() async throws {
        #expect(await driver.executorInfo == Agent.executor)
        #expect(await driver.frameworkInfo == Agent.framework)
        #expect(await driver.agentInfo == Agent.info)
        #expect(await driver.containerID == "C")
        try await driver.sendFrameworkMessage([7])
        try await driver.send(TaskStatus(taskID: "t", state: .finished))
        await driver.stop()
        #expect(port.notes == ["message [7]", "stop", "t TASK_FINISHED "])
        for await _ in driver.events { Issue.record("there are no events") }
    }
}
