import MesosBase
import MesosResources
package import MesosWire

extension TaskRecord: JSONWritable {
    /// Writes the task as the older endpoints of masters show it.
    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", info.taskID.value)
            json.field("name", info.name)
            json.field("framework_id", framework.value)
            json.field("executor_id", executor?.value ?? "")
            json.field("slave_id", agent.value)
            json.field("state", state.wireName)
            json.field("resources", ResourceModel(resources))
            if !info.limits.isEmpty {
                json.object("limits") { json in
                    for (name, limit) in info.limits { json.field(name, limit.value) }
                }
            }
            json.field("role", resources.entries.first?.allocationRole ?? "")
            json.array("statuses") { json in
                for status in statuses { json.value(TaskStatusModel(status)) }
            }
            json.field("user", info.command?.user ?? info.executor?.command?.user)
            json.field("labels", info.labels.map(LabelsModel.init))
            json.field("discovery", message: info.discovery)
            json.field("container", message: info.container)
            json.field("health_check", message: info.healthCheck)
        }
    }
}
