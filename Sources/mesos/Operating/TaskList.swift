import MesosKit

/// The tasks of a cluster, with the names of their frameworks and agents.
struct TaskList {
    /// A task as it is shown.
    struct Entry: Equatable {
        let task: V1.Task
        let framework: String
        let hostname: String

        /// When the first news of the task came, in seconds since the beginning of 1970.
        var began: Double? { task.statuses.first?.timestamp }
    }

    /// Those that have not ended first, each group in the order of the frameworks' and the tasks' ids.
    let entries: [Entry]

    init(_ state: V1.Master.Response.GetState, showsAll: Bool) {
        let tasks = state.getTasks ?? V1.Master.Response.GetTasks()
        let frameworks = state.getFrameworks.map { $0.frameworks + $0.completedFrameworks } ?? []
        let agents = state.getAgents?.agents ?? []
        let names = Dictionary(
            frameworks.map { ($0.frameworkInfo.id?.value ?? "", $0.frameworkInfo.name) },
            uniquingKeysWith: { first, _ in first })
        let hosts = Dictionary(
            agents.map { ($0.agentInfo.id?.value ?? "", $0.agentInfo.hostname) },
            uniquingKeysWith: { first, _ in first })
        let listed = tasks.pendingTasks + tasks.tasks + tasks.orphanTasks
        let groups =
            showsAll ? [listed, tasks.unreachableTasks, tasks.completedTasks] : [listed, tasks.unreachableTasks]
        entries = groups.flatMap { group in
            group.filter { showsAll || !$0.state.isTerminal }.sorted { Self.key($0) < Self.key($1) }.map { task in
                Entry(
                    task: task, framework: names[task.frameworkID.value] ?? task.frameworkID.value,
                    hostname: hosts[task.agentID.value] ?? task.agentID.value)
            }
        }
    }

    private static func key(_ task: V1.Task) -> (String, String) { (task.frameworkID.value, task.taskID.value) }

    /// The table for people.
    func table(now: Double) -> String {
        var table = TextTable(
            ["TASK", "FRAMEWORK", "STATE", "AGENT", "CPUS", "MEM", "AGE"], numeric: [4, 5, 6])
        for entry in entries {
            let amounts = Amounts(entry.task.resources)
            table.add([
                entry.task.taskID.value, entry.framework, Self.name(of: entry.task.state), entry.hostname,
                "\(amounts.cpus)", "\(amounts.mem)", AgeText.since(entry.began, now: now),
            ])
        }
        return table.text + "\n"
    }

    /// A state without the word that all of them begin with.
    static func name(of state: TaskState) -> String {
        state.wireName.hasPrefix("TASK_") ? String(state.wireName.dropFirst("TASK_".count)) : state.wireName
    }

    /// The document for programs.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.array("tasks") { json in
                for entry in entries { json.object { Self.write(entry, to: &$0) } }
            }
        }
        return writer.bytes
    }

    private static func write(_ entry: Entry, to json: inout JSONWriter) {
        json.field("id", entry.task.taskID.value)
        json.field("name", entry.task.name)
        json.field("framework_id", entry.task.frameworkID.value)
        json.field("framework_name", entry.framework)
        json.field("agent_id", entry.task.agentID.value)
        json.field("hostname", entry.hostname)
        json.field("executor_id", entry.task.executorID?.value ?? "")
        json.field("state", entry.task.state.wireName)
        json.field("message", entry.task.statuses.last?.message ?? "")
        json.object("resources") { Amounts(entry.task.resources).write(to: &$0) }
        json.field("since", entry.began ?? 0)
    }
}
