import FrameworkCore
import MesosSimulation
import MesosWire

extension ClusterMessage {
    /// News of a task on its way from an agent to the master.
    static func news(of task: TaskID = "t", _ state: TaskState, from agent: String = "a1", _ number: Int = 0) -> Self {
        let status = TaskStatus(taskID: task, state: state, agentID: "s1", executorID: "e1", uuid: [1, 2, 3])
        let update = Internal.StatusUpdate(
            frameworkID: "f-1", status: status, timestamp: 1, executorID: "e1", agentID: "s1", uuid: [1, 2, 3],
            latestState: state)
        return ClusterMessage(
            from: .agent(agent), to: .master, agentNumber: number, .toMaster(.statusUpdate(.init(update: update))))
    }

    /// A call of a scheduler.
    static func call(_ call: V1.Scheduler.Call, from framework: String = "f1") -> Self {
        ClusterMessage(from: .framework(framework), to: .master, .call(call))
    }

    /// An event for a scheduler.
    static func event(_ event: V1.Scheduler.Event, to framework: String = "f1") -> Self {
        ClusterMessage(from: .master, to: .framework(framework), .event(event))
    }

    static let launch = ClusterMessage.call(
        .init(
            type: .accept,
            accept: .init(offerIDs: ["o1"], operations: [.launch([.command("t", "true"), .command("u", "true")])])))
}
