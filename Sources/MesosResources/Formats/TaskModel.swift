import MesosBase
package import MesosWire

/// A task as the older endpoints of masters and agents show it.
package struct TaskModel: JSONWritable {
    private let task: V1.Task

    package init(_ task: V1.Task) {
        self.task = task
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", task.taskID.value)
            json.field("name", task.name)
            json.field("framework_id", task.frameworkID.value)
            json.field("executor_id", task.executorID?.value ?? "")
            json.field("slave_id", task.agentID.value)
            json.field("state", task.state.wireName)
            json.field("resources", ResourceModel(task.resources))
            if !task.limits.isEmpty {
                json.object("limits") { json in
                    for (name, limit) in task.limits { json.field(name, limit.value) }
                }
            }
            json.field("role", task.resources.allocationRole)
            json.field("statuses", task.statuses.map(TaskStatusModel.init))
            json.field("user", task.user)
            json.field("labels", task.labels.map(LabelsModel.init))
            json.field("discovery", message: task.discovery)
            json.field("container", message: task.container)
            json.field("health_check", message: task.healthCheck)
        }
    }
}

/// A status of a task as the older endpoints of masters and agents show it.
package struct TaskStatusModel: JSONWritable {
    private let status: TaskStatus

    package init(_ status: TaskStatus) {
        self.status = status
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("state", status.state.wireName)
            json.field("timestamp", status.timestamp ?? 0)
            json.field("labels", status.labels.map(LabelsModel.init))
            if let container = status.containerStatus {
                json.object("container_status") { json in
                    json.field("container_id", message: container.containerID)
                    if !container.networkInfos.isEmpty {
                        json.field("network_infos", container.networkInfos.map(NetworkModel.init))
                    }
                    json.field("cgroup_info", message: container.cgroupInfo)
                }
            }
            json.field("healthy", status.healthy)
        }
    }
}

/// The network of a container as the older endpoints of masters and agents show it.
private struct NetworkModel: JSONWritable {
    let network: V1.NetworkInfo

    func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            if !network.groups.isEmpty { json.field("groups", network.groups) }
            json.field("labels", network.labels.map(LabelsModel.init))
            json.field("ip_addresses", unlessEmpty: network.ipAddresses)
            json.field("name", network.name)
            json.field("port_mappings", unlessEmpty: network.portMappings)
        }
    }
}

extension [V1.Resource] {
    /// The role that the resources are allocated to: they have one in common. Empty if they have none.
    package var allocationRole: String { first?.allocationInfo?.role ?? "" }
}
