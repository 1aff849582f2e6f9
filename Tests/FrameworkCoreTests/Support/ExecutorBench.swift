import FrameworkCore
import MesosBase
import MesosWire

typealias ExecutorBench = MachineBench<ExecutorClientMachine>

extension V1.Executor.Event {
    static func subscribed() -> V1.Executor.Event {
        V1.Executor.Event(
            type: .subscribed,
            subscribed: Subscribed(executorInfo: Agent.executor, frameworkInfo: Agent.framework, agentInfo: Agent.info))
    }

    static func launch(_ id: TaskID) -> V1.Executor.Event {
        V1.Executor.Event(type: .launch, launch: Launch(task: .task(id)))
    }

    static func launchGroup(_ ids: TaskID...) -> V1.Executor.Event {
        V1.Executor.Event(type: .launchGroup, launchGroup: LaunchGroup(taskGroup: .group(ids)))
    }

    static func kill(_ id: TaskID) -> V1.Executor.Event {
        V1.Executor.Event(type: .kill, kill: Kill(taskID: id))
    }

    static func acknowledged(_ id: TaskID, _ number: UInt64) -> V1.Executor.Event {
        V1.Executor.Event(
            type: .acknowledged, acknowledged: Acknowledged(taskID: id, uuid: UniqueID(high: 0, low: number).bytes))
    }

    static func error(_ message: String) -> V1.Executor.Event {
        V1.Executor.Event(type: .error, error: Error(message: message))
    }

    static let shutdown = V1.Executor.Event(type: .shutdown)
}

extension TaskInfo {
    static func task(_ id: TaskID) -> TaskInfo {
        TaskInfo(name: "task", taskID: id, agentID: "A")
    }
}

extension V1.TaskGroupInfo {
    static func group(_ ids: [TaskID]) -> V1.TaskGroupInfo {
        V1.TaskGroupInfo(tasks: ids.map { .task($0) })
    }
}

extension V1.Executor.Call {
    static func of(_ kind: Kind) -> V1.Executor.Call {
        V1.Executor.Call(executorID: "E", frameworkID: "F", type: kind)
    }

    static func subscribe(
        tasks: [TaskInfo] = [], updates: [TaskStatus] = []
    ) -> V1.Executor.Call {
        var call = of(.subscribe)
        call.subscribe = Subscribe(
            unacknowledgedTasks: tasks, unacknowledgedUpdates: updates.map { Update(status: $0) })
        return call
    }

    static func update(_ status: TaskStatus) -> V1.Executor.Call {
        var call = of(.update)
        call.update = Update(status: status)
        return call
    }

    static func message(_ data: [UInt8]) -> V1.Executor.Call {
        var call = of(.message)
        call.message = Message(data: data)
        return call
    }
}

extension TaskStatus {
    /// An update as the client completes it: the nth of the test, made at these milliseconds.
    static func sent(
        _ taskID: TaskID, _ state: TaskState, _ number: UInt64, at milliseconds: Int64 = 0, message: String? = nil
    ) -> TaskStatus {
        TaskStatus(
            taskID: taskID, state: state, message: message, agentID: "A",
            timestamp: 1_000 + Double(milliseconds) / 1_000, executorID: "E", source: .executor,
            uuid: UniqueID(high: 0, low: number).bytes)
    }
}

/// Benches in the usual states.
enum Agent {
    static let executor = ExecutorInfo(executorID: "E")
    static let framework = FrameworkInfo(user: "me", name: "test")
    static let info = AgentInfo(hostname: "host", id: "A")

    static func idle(_ change: (inout ExecutorClientOptions) -> Void = { _ in }, random: UInt64 = 0) -> ExecutorBench {
        var options = ExecutorClientOptions(executorID: "E", frameworkID: "F")
        change(&options)
        return ExecutorBench(ExecutorClientMachine(options: options), random: random)
    }

    /// Subscribed at time zero over connection 1, with callback 1 (registered) returned.
    static func subscribed(
        _ change: (inout ExecutorClientOptions) -> Void = { _ in }, random: UInt64 = 0
    ) -> ExecutorBench {
        var bench = idle(change, random: random)
        bench.apply(.started)
        bench.apply(.connected(.first))
        bench.apply(.sent(.first, .subscription))
        bench.apply(.received(.first, [.subscribed()]))
        bench.apply(.callbackReturned(1))
        return bench
    }

    /// With task `t` launched by callback 2.
    static func running(
        _ change: (inout ExecutorClientOptions) -> Void = { _ in }, random: UInt64 = 0
    ) -> ExecutorBench {
        var bench = subscribed(change, random: random)
        bench.apply(.received(.first, [.launch("t")]))
        return bench
    }
}
