import MesosKit

/// A cluster as a master describes it.
enum SampleCluster {
    static func resources(_ text: String) -> [V1.Resource] { Resources(stringLiteral: text).wireValue }

    static func task(
        _ id: TaskID, of framework: FrameworkID = "m-0000", on agent: AgentID = "m-S0", _ state: TaskState = .running,
        at time: Double? = 1_000
    ) -> V1.Task {
        let status = TaskStatus(taskID: id, state: state, timestamp: time)
        return V1.Task(
            name: id.value, taskID: id, frameworkID: framework, agentID: agent, state: state,
            resources: resources("cpus:0.5;mem:64"), statuses: time == nil ? [] : [status])
    }

    static func framework(_ id: FrameworkID, _ name: String) -> V1.Master.Response.GetFrameworks.Framework {
        var info = FrameworkInfo(user: "me", name: name)
        info.id = id
        return .init(
            frameworkInfo: info, active: true, connected: true, recovered: false,
            registeredTime: V1.TimeInfo(nanoseconds: 1_000_000_000_000),
            allocatedResources: resources("cpus:1.5;mem:192"))
    }

    static func agent(_ id: AgentID, _ hostname: String) -> V1.Master.Response.GetAgents.Agent {
        var info = AgentInfo(hostname: hostname)
        info.id = id
        return .init(
            agentInfo: info, active: true, version: "1.11.0", pid: "slave(1)@10.0.0.6:5051",
            registeredTime: V1.TimeInfo(nanoseconds: 500_000_000_000),
            totalResources: resources("cpus:4;mem:8192;disk:100"),
            allocatedResources: resources("cpus(ads):1;cpus:0.5;mem:192"))
    }

    static var state: V1.Master.Response.GetState {
        .init(
            getTasks: .init(
                tasks: [task("web-2"), task("web-1"), task("done", .finished)], completedTasks: [task("old", .failed)],
                unreachableTasks: [task("far", of: "m-0001", on: "m-S9", .unreachable, at: nil)]),
            getFrameworks: .init(frameworks: [framework("m-0000", "web"), framework("m-0001", "batch")]),
            getAgents: .init(agents: [agent("m-S0", "box")]))
    }
}
