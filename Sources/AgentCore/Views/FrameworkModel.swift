import MesosResources
import MesosWire

/// A framework and what it has on an agent, as `/state` shows it.
struct FrameworkModel: JSONWritable {
    let framework: AgentSnapshot.Framework

    func writeJSON(to writer: inout JSONWriter) {
        let info = framework.info
        writer.object { json in
            json.field("id", framework.id.value)
            json.field("name", info.name)
            json.field("user", info.user)
            json.field("failover_timeout", info.failoverTimeout ?? 0)
            json.field("checkpoint", info.checkpoint ?? false)
            json.field("hostname", info.hostname ?? "")
            json.field("principal", info.principal)
            if info.has(.multiRole) {
                json.field("roles", info.roles)
            } else {
                json.field("role", info.role ?? "*")
            }
            json.field("executors", framework.executors.map(ExecutorModel.init))
            json.field("completed_executors", framework.completedExecutors.map(ExecutorModel.init))
        }
    }
}

/// A run of an executor, as `/state` shows it.
private struct ExecutorModel: JSONWritable {
    let executor: AgentSnapshot.Executor

    func writeJSON(to writer: inout JSONWriter) {
        let info = executor.info
        writer.object { json in
            json.field("id", info.executorID.value)
            json.field("name", info.name ?? "")
            json.field("source", info.source ?? "")
            json.field("container", executor.containerID.value)
            json.field("directory", executor.sandbox)
            json.field("resources", ResourceModel(executor.allocatedResources))
            if !info.resources.isEmpty { json.field("role", info.resources.allocationRole) }
            json.field("labels", info.labels.map(LabelsModel.init))
            json.field("type", info.type?.wireName)
            json.field("tasks", executor.launchedTasks.map(TaskModel.init))
            json.field("queued_tasks", executor.queuedInfos.map(QueuedTaskModel.init))
            json.field("completed_tasks", (executor.completedTasks + executor.terminatedTasks).map(TaskModel.init))
        }
    }
}

/// A task that waits for its executor, as `/state` shows it.
private struct QueuedTaskModel: JSONWritable {
    let task: TaskInfo

    func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", task.taskID.value)
            json.field("name", task.name)
            json.field("slave_id", task.agentID.value)
            json.field("resources", ResourceModel(task.resources))
            json.field("role", task.resources.allocationRole)
            json.field("command", task.command.map(CommandModel.init))
            json.field("executor_id", task.executor?.executorID.value)
            json.field("discovery", message: task.discovery)
        }
    }
}
