import AllocatorCore
import MesosBase
import MesosResources
package import MesosWire

extension FrameworkRecord {
    /// A framework as `/state-summary` shows it.
    func writeSummary(_ share: ClusterTally.Share, to json: inout JSONWriter) {
        json.field("id", id.value)
        json.field("name", info.name)
        json.field("used_resources", share.used)
        json.field("offered_resources", share.offered)
        json.field("capabilities", info.capabilities.map { ($0.type ?? .unknown).wireName })
        json.field("hostname", info.hostname ?? "")
        json.field("webui_url", info.webuiURL ?? "")
        json.field("active", isActive)
        json.field("connected", isConnected)
        json.field("recovered", isRecovered)
    }

    /// All of a framework but its offers and executors, which do not stand in its record.
    func writeFields(_ share: ClusterTally.Share, to json: inout JSONWriter) {
        writeSummary(share, to: &json)
        json.field("user", info.user)
        json.field("failover_timeout", info.failoverTimeout ?? 0)
        json.field("checkpoint", info.checkpoint ?? false)
        json.field("registered_time", registeredTime.seconds)
        json.field("unregistered_time", unregisteredTime?.seconds ?? 0)
        json.field("principal", info.principal)
        json.field("resources", share.sum)
        if let reregisteredTime, reregisteredTime != registeredTime {
            json.field("reregistered_time", reregisteredTime.seconds)
        }
        if capabilities.multiRole {
            json.field("roles", info.roles)
        } else {
            json.field("role", info.role ?? "*")
        }
        json.array("tasks") { json in
            for task in tasks.sortedKeys() { tasks.read(task) { json.value($0) } }
        }
        json.array("unreachable_tasks") { json in
            for task in unreachableTasks.keys {
                if let record = unreachableTasks[task] { json.value(record) }
            }
        }
        json.array("completed_tasks") { json in
            for task in completedTasks { json.value(task) }
        }
    }
}

extension OfferRecord: JSONWritable {
    /// Writes the offer as the older endpoints of masters show it.
    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id.value)
            json.field("framework_id", framework.value)
            json.object("allocation_info") { $0.field("role", role) }
            json.field("slave_id", agent.value)
            json.field("resources", ResourceModel(resources))
        }
    }
}

/// An executor as the older endpoints of masters show it.
struct ExecutorView: JSONWritable {
    let info: ExecutorInfo
    let agent: AgentID

    func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("executor_id", info.executorID.value)
            json.field("name", info.name ?? "")
            json.field("framework_id", info.frameworkID?.value ?? "")
            json.field("command", CommandModel(info.command ?? CommandInfo()))
            json.field("resources", ResourceModel(info.resources))
            if !info.resources.isEmpty { json.field("role", info.resources.allocationRole) }
            json.field("labels", info.labels.map(LabelsModel.init))
            json.field("type", info.type?.wireName)
            json.field("slave_id", agent.value)
        }
    }
}
