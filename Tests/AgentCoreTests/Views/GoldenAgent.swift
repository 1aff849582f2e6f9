import AgentCore
import Foundation
import MesosBase
import MesosResources
import MesosWire

/// An agent that has lived through what the recorded `/state` of a real agent tells.
struct GoldenAgent {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Golden").standardizedFileURL

    /// A recorded body.
    static func body(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    static let configuration = AgentConfiguration(
        hostname: "127.0.0.1", port: 16_050,
        resources: "cpus:8;mem:4096;disk:10000;ports:[31000-31100];cpus(taskproc):4;mem(taskproc):1024;"
            + "disk(taskproc):1000;ports(taskproc):[31200-31300]",
        attributes: [("rack", "r1"), ("zone", "a"), ("pool", "default")].map { name, value in
            V1.Attribute(name: name, type: .text, text: V1.Value.Text(value: value))
        },
        workDirectory: "/var/lib/mesos/agent", registrationBackoffFactor: .seconds(1))

    private struct Shape: Error {}

    private(set) var harness = AgentHarness(configuration: GoldenAgent.configuration)
    /// The containers that were launched, by the names of the recorded ones.
    private(set) var containers: [String: ContainerID] = [:]
    private let agentID: AgentID
    private var updates: UInt64 = 0

    /// Does to an agent what the recorded state says was done.
    init(living state: [String: Any]) throws {
        agentID = AgentID(value: try Self.text(state, "id"))
        harness.apply(.started)
        harness.pass(.seconds(1))
        harness.apply(.masterConnected)
        harness.apply(.masterSent(.registered(Internal.AgentRegisteredMessage(agentID: agentID))))
        for framework in try Self.list(state, "completed_frameworks") { try live(framework) }
    }

    private mutating func live(_ framework: [String: Any]) throws {
        let info = FrameworkInfo(
            user: try Self.text(framework, "user"), name: try Self.text(framework, "name"),
            id: FrameworkID(value: try Self.text(framework, "id")),
            failoverTimeout: framework["failover_timeout"] as? Double, checkpoint: framework["checkpoint"] as? Bool,
            role: try Self.text(framework, "role"), hostname: framework["hostname"] as? String)
        let executors = try Self.list(framework, "completed_executors")
        var ends: [ContainerID] = []
        for executor in executors { ends.append(try run(executor, of: info)) }
        let id = info.id ?? FrameworkID(value: "")
        harness.apply(.masterSent(.shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: id))))
        for container in ends { harness.apply(.containerExited(container, .exited(0))) }
    }

    /// Runs the tasks of an executor and returns its container, which is left running.
    private mutating func run(_ executor: [String: Any], of framework: FrameworkInfo) throws -> ContainerID {
        let role = try Self.text(executor, "role")
        let executorID = ExecutorID(value: try Self.text(executor, "id"))
        var info: ExecutorInfo?
        if try Self.text(executor, "source").isEmpty {
            info = ExecutorInfo(
                executorID: executorID, resources: try Self.resources(executor, role), command: CommandInfo(value: "e"),
                frameworkID: framework.id, name: try Self.text(executor, "name"))
        }
        var container: ContainerID?
        for task in try Self.list(executor, "completed_tasks") {
            let taskInfo = TaskInfo(
                name: try Self.text(task, "name"), taskID: TaskID(value: try Self.text(task, "id")), agentID: agentID,
                resources: try Self.resources(task, role), executor: info,
                command: info == nil ? CommandInfo(value: try Self.commandLine(executor)) : nil,
                container: try (task["container"] as? [String: Any]).map(Self.container))
            let effects = harness.run(taskInfo, framework: framework)
            if let launch = effects.launch {
                container = launch.containerID
                harness.apply(.executorCalled(launch.containerID, Self.subscription(executorID, framework)))
            }
            guard let container else { throw Shape() }
            for status in try Self.list(task, "statuses") {
                try report(status, of: taskInfo.taskID, by: executorID, in: container, framework)
            }
        }
        guard let container else { throw Shape() }
        containers[try Self.text(executor, "container")] = container
        return container
    }

    private mutating func report(
        _ status: [String: Any], of task: TaskID, by executor: ExecutorID, in container: ContainerID,
        _ framework: FrameworkInfo
    ) throws {
        let states: [String: TaskState] = [
            "TASK_STARTING": .starting, "TASK_RUNNING": .running, "TASK_FINISHED": .finished,
        ]
        guard let state = states[try Self.text(status, "state")], let timestamp = status["timestamp"] as? Double,
            let frameworkID = framework.id
        else { throw Shape() }
        updates += 1
        let uuid = TaskStatus.uuid(updates)
        let update = TaskStatus(
            taskID: task, state: state, timestamp: timestamp, executorID: executor, source: .executor, uuid: uuid)
        harness.apply(
            .executorCalled(
                container,
                V1.Executor.Call(
                    executorID: executor, frameworkID: frameworkID, type: .update, update: .init(status: update))))
        harness.apply(
            .masterSent(
                .acknowledgeStatusUpdate(
                    Internal.StatusUpdateAcknowledgementMessage(
                        agentID: agentID, frameworkID: frameworkID, taskID: task, uuid: uuid))))
    }

    private static func subscription(_ executor: ExecutorID, _ framework: FrameworkInfo) -> V1.Executor.Call {
        V1.Executor.Call(
            executorID: executor, frameworkID: framework.id ?? FrameworkID(value: ""), type: .subscribe,
            subscribe: .init())
    }

    private static func text(_ object: [String: Any], _ key: String) throws -> String {
        guard let text = object[key] as? String else { throw Shape() }
        return text
    }

    private static func list(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
        guard let list = object[key] as? [[String: Any]] else { throw Shape() }
        return list
    }

    private static func container(_ object: [String: Any]) throws -> V1.ContainerInfo {
        try V1.ContainerInfo(json: Array(JSONSerialization.data(withJSONObject: object)))
    }

    /// What the name of a command's executor says that it runs.
    private static func commandLine(_ executor: [String: Any]) throws -> String {
        let name = try text(executor, "name")
        return String(name.split(separator: "sh -c '").last?.dropLast(2) ?? "")
    }

    private static func resources(_ object: [String: Any], _ role: String) throws -> [V1.Resource] {
        guard let amounts = object["resources"] as? [String: Any] else { throw Shape() }
        return ["cpus", "mem", "disk", "ports"].compactMap { name in
            if let amount = amounts[name] as? Double { return amount == 0 ? nil : .scalar(name, amount, role: role) }
            guard name == "ports", amounts[name] != nil else { return nil }
            return V1.Resource(
                name: name, type: .ranges, ranges: .init(range: [.init(begin: 31_200, end: 31_200)]),
                allocationInfo: .init(role: role))
        }
    }
}
