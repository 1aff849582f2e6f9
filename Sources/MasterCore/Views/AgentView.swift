import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension AgentInfo {
    /// What agents say of themselves, as the older endpoints of masters show it.
    func writeFields(to json: inout JSONWriter) {
        json.field("id", id?.value ?? "")
        json.field("hostname", hostname)
        json.field("port", port ?? Defaults.port)
        json.field("attributes", AttributeModel(attributes))
        json.field("domain", domain.map(DomainModel.init))
    }
}

extension AgentRecord {
    /// An agent as all older endpoints of masters show it.
    func writeFields(_ share: ClusterTally.Share, to json: inout JSONWriter) {
        info.writeFields(to: &json)
        json.field("pid", pid)
        json.field("registered_time", registeredTime.seconds)
        json.field("reregistered_time", reregisteredTime?.seconds)
        json.field("resources", ResourceModel(total))
        json.field("used_resources", share.used)
        json.field("offered_resources", share.offered)
        json.object("reserved_resources") { json in
            for (role, resources) in total.byReservedRole { json.field(role, ResourceModel(resources)) }
        }
        json.field("unreserved_resources", ResourceModel(total.unreserved))
        json.field("active", isActive)
        json.field("deactivated", false)
        json.field("version", version)
        json.field("capabilities", capabilityNames)
    }

    /// The capabilities that are known, in the order in which they are.
    private var capabilityNames: [String] {
        V1.AgentInfo.Capability.Kind.allCases.filter { kind in
            kind != .unknown && capabilities.contains { $0.type == kind }
        }.map(\.wireName)
    }

    /// Resources with all that belongs to them, as `/slaves` shows them.
    func writeFullResources(used: Resources, offered: Resources, to json: inout JSONWriter) {
        json.object("reserved_resources_full") { json in
            for (role, resources) in total.byReservedRole { json.field(role, messages: resources.endpointWireValue) }
        }
        json.field("unreserved_resources_full", messages: total.unreserved.endpointWireValue)
        json.field("used_resources_full", messages: used.endpointWireValue)
        json.field("offered_resources_full", messages: offered.endpointWireValue)
    }
}

extension JSONWriter {
    /// Writes a field that is a list of messages, which may be empty.
    mutating func field(_ name: String, messages: [some WireMessage]) {
        array(name) { json in
            for message in messages { json.message(message) }
        }
    }
}
