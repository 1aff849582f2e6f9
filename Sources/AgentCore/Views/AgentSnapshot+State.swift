import MesosBase
import MesosResources
import MesosWire

extension AgentSnapshot {
    /// The body of `/state`.
    package func stateBody(_ facts: AgentHostFacts) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            write(facts, to: &json)
            writeResources(to: &json)
            json.array("resource_providers") { _ in }
            json.field("attributes", AttributeModel(agent.attributes))
            json.field("master_hostname", facts.masterHostname)
            json.field("log_dir", facts.logDirectory)
            json.field("external_log_file", facts.externalLogFile)
            json.field("flags", FlagsModel(configuration))
            json.field("frameworks", frameworks.map(FrameworkModel.init))
            json.field("completed_frameworks", completedFrameworks.map(FrameworkModel.init))
        }
        return writer.bytes
    }

    private func write(_ facts: AgentHostFacts, to json: inout JSONWriter) {
        VersionModel(facts.version).writeStateFields(to: &json)
        json.field("start_time", facts.startTime.seconds)
        json.field("id", agent.id?.value ?? "")
        json.field("pid", pid)
        json.field("hostname", agent.hostname)
        json.field("capabilities", configuration.capabilities.map(\.wireName))
        json.field("domain", agent.domain.map(DomainModel.init))
    }

    private func writeResources(to json: inout JSONWriter) {
        let total = configuration.resources
        json.field("resources", ResourceModel(total))
        json.object("reserved_resources") { json in
            for (role, resources) in total.byReservedRole { json.field(role, ResourceModel(resources)) }
        }
        json.field("unreserved_resources", ResourceModel(total.unreserved))
        json.object("reserved_resources_full") { json in
            for (role, resources) in total.byReservedRole {
                json.array(role) { json in
                    for resource in resources.endpointWireValue { json.message(resource) }
                }
            }
        }
        json.array("unreserved_resources_full") { json in
            for resource in total.unreserved.endpointWireValue { json.message(resource) }
        }
        let allocated = frameworks.reduce(into: Resources()) { $0 += $1.allocatedResources }
        json.object("reserved_resources_allocated") { json in
            for (role, resources) in allocated.byReservedRole { json.field(role, ResourceModel(resources)) }
        }
        json.field("unreserved_resources_allocated", ResourceModel(allocated.unreserved))
    }
}

extension AgentSnapshot.Framework {
    var allocatedResources: Resources {
        executors.reduce(into: Resources()) { $0 += $1.allocatedResources }
    }
}

extension AgentSnapshot.Executor {
    /// What the executor and those of its tasks that have not ended may use.
    var allocatedResources: Resources {
        let entries = info.resources + (queuedTasks + launchedTasks).flatMap(\.resources)
        // What the agent has accepted can be read.
        return (try? Resources(entries)) ?? Resources()
    }
}
