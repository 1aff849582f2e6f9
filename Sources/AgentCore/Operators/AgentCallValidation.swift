package import MesosWire

/// Why an operator's call makes no sense, in the words of Apache Mesos.
package enum AgentCallValidation {
    /// The sentence for a call that makes no sense by itself, or `nil` for one that may.
    package static func problem(of call: V1.Agent.Call) -> String? {
        guard let text = text(call) else { return nil }
        return "Failed to validate agent::Call: \(text)"
    }

    private static func text(_ call: V1.Agent.Call) -> String? {
        switch call.type {
        case nil: "Expecting 'type' to be present"
        case .getMetrics: missing("get_metrics", call.getMetrics)
        case .setLoggingLevel: missing("set_logging_level", call.setLoggingLevel)
        case .listFiles: missing("list_files", call.listFiles)
        case .readFile: missing("read_file", call.readFile)
        case .addResourceProviderConfig:
            identified("add_resource_provider_config", call.addResourceProviderConfig.map(\.info))
        case .updateResourceProviderConfig:
            identified("update_resource_provider_config", call.updateResourceProviderConfig.map(\.info))
        case .removeResourceProviderConfig:
            missing("remove_resource_provider_config", call.removeResourceProviderConfig)
        case .markResourceProviderGone: missing("mark_resource_provider_gone", call.markResourceProviderGone)
        default: containerText(call)
        }
    }

    private static func containerText(_ call: V1.Agent.Call) -> String? {
        switch call.type {
        case .launchNestedContainer: nested("launch_nested_container", call.launchNestedContainer?.containerID)
        case .waitNestedContainer: nested("wait_nested_container", call.waitNestedContainer?.containerID)
        case .killNestedContainer: nested("kill_nested_container", call.killNestedContainer?.containerID)
        case .removeNestedContainer: nested("remove_nested_container", call.removeNestedContainer?.containerID)
        case .launchNestedContainerSession:
            nested("launch_nested_container_session", call.launchNestedContainerSession?.containerID)
        case .attachContainerInput: text(call.attachContainerInput)
        case .attachContainerOutput: named("attach_container_output", call.attachContainerOutput?.containerID)
        case .launchContainer: named("launch_container", call.launchContainer?.containerID)
        case .waitContainer: named("wait_container", call.waitContainer?.containerID)
        case .killContainer: named("kill_container", call.killContainer?.containerID)
        case .removeContainer: named("remove_container", call.removeContainer?.containerID)
        default: nil
        }
    }

    private static func missing(_ field: String, _ value: (some Any)?) -> String? {
        value == nil ? "Expecting '\(field)' to be present" : nil
    }

    /// A container that has to be there, with a name that can be one.
    private static func named(_ field: String, _ container: ContainerID?) -> String? {
        guard let container else { return missing(field, container) }
        do throws(IdentifierError) {
            try container.validate()
            return nil
        } catch {
            return "'\(field).container_id' is invalid: \(error)"
        }
    }

    /// A container that has to be within another.
    private static func nested(_ field: String, _ container: ContainerID?) -> String? {
        if let problem = named(field, container) { return problem }
        return container?.parent == nil ? "Expecting '\(field).container_id.parent' to be present" : nil
    }

    private static func text(_ input: V1.Agent.Call.AttachContainerInput?) -> String? {
        let field = "attach_container_input"
        guard let input else { return missing(field, input) }
        return switch input.type {
        case nil: "Expecting '\(field).type' to be present"
        case .unknown: "'\(field).type' is unknown"
        // A container that is not named is one of an empty name.
        case .containerID: named(field, input.containerID ?? ContainerID(value: ""))
        case .processIO: nil
        }
    }

    /// A resource provider that is not to bring an id of its own.
    private static func identified(_ field: String, _ info: V1.ResourceProviderInfo?) -> String? {
        guard let info else { return missing(field, info) }
        return info.id == nil ? nil : "Expecting '\(field).info.id' to be unset"
    }
}
