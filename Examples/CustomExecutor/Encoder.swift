import MesosKit

/// Encodes films, all of an agent's side by side in one executor. (It only takes the time that encoding would take.)
///
/// The agent makes one for each framework that asks for it, when the first task arrives. It is an actor because
/// launches run beside each other and beside the other callbacks, and share what is below.
actor Encoder: Executor {
    private var speed = 1
    private var running = 0
    private var encoded = 0

    /// Takes as long as its task: only other kinds of callbacks wait for each other.
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        running += 1
        defer { running -= 1 }
        // What is in a task's data is between a framework and its executors: here it is the film's length in minutes.
        let minutes = Int(task.data?.first ?? 0)
        var percent: UInt8 = 0
        do {
            while percent < 100 {
                // An update says anew that the task runs, and its data how far it is. The agent keeps updates until the
                // scheduler has had them, one after the other, so this does not wait for anybody.
                try await driver.send(.running, for: task.taskID, data: [percent])
                try await Task.sleep(for: .milliseconds(minutes) / speed)
                percent += 10
            }
        } catch is CancellationError {
            // The task is killed, or the executor is shut down. Here half a film would be removed. Without this the
            // library would report the same, with no message.
            try await driver.send(.killed, for: task.taskID, message: "stopped at \(percent) %")
            return
        }
        encoded += 1
        try await driver.send(.finished, for: task.taskID, data: [100])
    }

    /// What is in a message is between them as well. This one is a number: how many times as fast to work.
    func frameworkMessage(_ data: [UInt8], driver: ExecutorDriver) async throws {
        guard let factor = data.first, factor > 0 else { return }
        speed = Int(factor)
        try await driver.sendFrameworkMessage(Array("films left: \(running), now \(factor) times as fast".utf8))
    }

    /// The last chance to put things in order: when this returns, what still runs is cancelled. There is a limit to the
    /// time that all this may take, the agent's grace period for executors.
    func shutdown(driver: ExecutorDriver) async throws {
        try await driver.sendFrameworkMessage(Array("encoded \(encoded) films, good night".utf8))
    }
}
