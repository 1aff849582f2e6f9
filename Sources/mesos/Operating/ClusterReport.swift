import MesosKit

/// What a cluster has and what it does, in short.
struct ClusterReport {
    /// Where the master was asked.
    let address: String
    let version: String
    let master: V1.Master.Response.GetMaster
    let state: V1.Master.Response.GetState

    private var agents: [V1.Master.Response.GetAgents.Agent] { state.getAgents?.agents ?? [] }
    private var frameworks: [V1.Master.Response.GetFrameworks.Framework] { state.getFrameworks?.frameworks ?? [] }
    private var tasks: [V1.Task] { state.getTasks.map { $0.pendingTasks + $0.tasks + $0.unreachableTasks } ?? [] }

    /// How many tasks are in each state, in the order of the states' names.
    var taskCounts: [(state: String, count: Int)] {
        Dictionary(tasks.map { (TaskList.name(of: $0.state), 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }

    private var amounts: (total: Amounts, used: Amounts, offered: Amounts) {
        (
            Amounts(agents.flatMap(\.totalResources)), Amounts(agents.flatMap(\.allocatedResources)),
            Amounts(agents.flatMap(\.offeredResources))
        )
    }

    /// The report for people.
    func text(now: Double) -> String {
        let id = master.masterInfo?.id ?? "-"
        var sections = [
            "Master \(id) at \(address), version \(version), up for \(AgeText.since(master.startTime, now: now))",
            resourceTable, agentTable(now: now), frameworkTable(now: now),
        ]
        let counts = taskCounts.map { "\($0.count) \($0.state)" }.joined(separator: ", ")
        let ended = state.getTasks?.completedTasks.count ?? 0
        sections.append("Tasks: \(counts.isEmpty ? "none" : counts); \(ended) have ended; see 'mesos ps'")
        return sections.joined(separator: "\n\n") + "\n"
    }

    private var resourceTable: String {
        let (total, used, offered) = amounts
        var table = TextTable(["RESOURCE", "TOTAL", "ALLOCATED", "OFFERED"], numeric: [1, 2, 3])
        table.add(["cpus", "\(total.cpus)", "\(used.cpus)", "\(offered.cpus)"])
        table.add(["mem (MB)", "\(total.mem)", "\(used.mem)", "\(offered.mem)"])
        table.add(["disk (MB)", "\(total.disk)", "\(used.disk)", "\(offered.disk)"])
        return table.text
    }

    private func agentTable(now: Double) -> String {
        guard !agents.isEmpty else { return "No agents have joined." }
        var table = TextTable(["AGENT", "HOSTNAME", "ADDRESS", "STATE", "CPUS", "MEM", "AGE"], numeric: [4, 5, 6])
        for agent in agents {
            let (total, used) = (Amounts(agent.totalResources), Amounts(agent.allocatedResources))
            table.add([
                agent.agentInfo.id?.value ?? "", agent.agentInfo.hostname, Self.address(agent.pid),
                agent.active ? "active" : "inactive", "\(used.cpus)/\(total.cpus)", "\(used.mem)/\(total.mem)",
                AgeText.since(agent.registeredTime.map { Double($0.nanoseconds) / 1e9 }, now: now),
            ])
        }
        return table.text
    }

    private func frameworkTable(now: Double) -> String {
        guard !frameworks.isEmpty else { return "No frameworks have subscribed." }
        var table = TextTable(
            ["FRAMEWORK", "NAME", "USER", "STATE", "TASKS", "CPUS", "MEM", "AGE"], numeric: [4, 5, 6, 7])
        for framework in frameworks {
            let info = framework.frameworkInfo
            let used = Amounts(framework.allocatedResources)
            let count = tasks.count { $0.frameworkID == info.id && !$0.state.isTerminal }
            table.add([
                info.id?.value ?? "", info.name, info.user, Self.state(of: framework), "\(count)", "\(used.cpus)",
                "\(used.mem)", AgeText.since(framework.registeredTime.map { Double($0.nanoseconds) / 1e9 }, now: now),
            ])
        }
        return table.text
    }

    private static func state(of framework: V1.Master.Response.GetFrameworks.Framework) -> String {
        framework.connected ? (framework.active ? "active" : "inactive") : "disconnected"
    }

    /// The address in what libprocess calls a process, such as `slave(1)@10.0.0.6:5051`.
    private static func address(_ pid: String?) -> String {
        guard let pid, let at = pid.lastIndex(of: "@") else { return pid ?? "-" }
        return String(pid[pid.index(after: at)...])
    }

    /// The document for programs.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.object("master") { json in
                json.field("id", master.masterInfo?.id ?? "")
                json.field("address", address)
                json.field("version", version)
                json.field("start_time", master.startTime ?? 0)
            }
            let (total, used, offered) = amounts
            json.object("resources") { json in
                json.object("total") { total.write(to: &$0) }
                json.object("allocated") { used.write(to: &$0) }
                json.object("offered") { offered.write(to: &$0) }
            }
            json.array("agents") { json in
                for agent in agents { json.object { Self.write(agent, to: &$0) } }
            }
            json.array("frameworks") { json in
                for framework in frameworks { json.object { write(framework, to: &$0) } }
            }
            json.object("tasks") { json in
                for (state, count) in taskCounts { json.field("TASK_\(state)", count) }
            }
        }
        return writer.bytes
    }

    private static func write(_ agent: V1.Master.Response.GetAgents.Agent, to json: inout JSONWriter) {
        json.field("id", agent.agentInfo.id?.value ?? "")
        json.field("hostname", agent.agentInfo.hostname)
        json.field("address", address(agent.pid))
        json.field("active", agent.active)
        json.field("version", agent.version)
        json.object("total") { Amounts(agent.totalResources).write(to: &$0) }
        json.object("allocated") { Amounts(agent.allocatedResources).write(to: &$0) }
    }

    private func write(_ framework: V1.Master.Response.GetFrameworks.Framework, to json: inout JSONWriter) {
        let info = framework.frameworkInfo
        json.field("id", info.id?.value ?? "")
        json.field("name", info.name)
        json.field("user", info.user)
        json.field("active", framework.active)
        json.field("connected", framework.connected)
        json.field("tasks", tasks.count { $0.frameworkID == info.id && !$0.state.isTerminal })
        json.object("allocated") { Amounts(framework.allocatedResources).write(to: &$0) }
    }
}
