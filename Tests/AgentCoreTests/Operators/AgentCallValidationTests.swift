import AgentCore
import MesosWire
import Testing

@Suite struct AgentCallValidationTests {
    private func refusal(_ call: V1.Agent.Call) -> String? {
        do throws(AgentCallError) {
            _ = try AgentHarness.registered().machine.snapshot.answer(call, version: .init(version: "1.12.0"))
            return nil
        } catch {
            return error.status == 400 ? error.message : "\(error.status)"
        }
    }

    @Test func aCallHasAType() {
        #expect(refusal(V1.Agent.Call()) == "Failed to validate agent::Call: Expecting 'type' to be present")
    }

    @Test(
        arguments: [
            (.getMetrics, "get_metrics"), (.setLoggingLevel, "set_logging_level"), (.listFiles, "list_files"),
            (.readFile, "read_file"), (.launchNestedContainer, "launch_nested_container"),
            (.waitNestedContainer, "wait_nested_container"), (.killNestedContainer, "kill_nested_container"),
            (.removeNestedContainer, "remove_nested_container"),
            (.launchNestedContainerSession, "launch_nested_container_session"),
            (.attachContainerInput, "attach_container_input"), (.attachContainerOutput, "attach_container_output"),
            (.launchContainer, "launch_container"), (.waitContainer, "wait_container"),
            (.killContainer, "kill_container"), (.removeContainer, "remove_container"),
            (.addResourceProviderConfig, "add_resource_provider_config"),
            (.updateResourceProviderConfig, "update_resource_provider_config"),
            (.removeResourceProviderConfig, "remove_resource_provider_config"),
            (.markResourceProviderGone, "mark_resource_provider_gone"),
        ] as [(V1.Agent.Call.Kind, String)])
    func aCallHasTheMessageOfItsType(kind: V1.Agent.Call.Kind, field: String) {
        #expect(
            refusal(V1.Agent.Call(type: kind))
                == "Failed to validate agent::Call: Expecting '\(field)' to be present")
    }

    @Test func nestedContainersNameTheirParents() {
        let alone = ContainerID(value: "c")
        #expect(
            refusal(V1.Agent.Call(type: .killNestedContainer, killNestedContainer: .init(containerID: alone)))
                == "Failed to validate agent::Call: Expecting 'kill_nested_container.container_id.parent' to be present"
        )
        #expect(refusal(V1.Agent.Call(type: .killContainer, killContainer: .init(containerID: alone))) == "501")
    }

    @Test func containersHaveNamesThatCanBeOnes() {
        #expect(
            refusal(
                V1.Agent.Call(type: .waitContainer, waitContainer: .init(containerID: ContainerID(value: "a b"))))
                == "Failed to validate agent::Call: 'wait_container.container_id' is invalid: "
                + "'ContainerID.value' 'a b' contains invalid characters")
        #expect(
            refusal(
                V1.Agent.Call(
                    type: .waitContainer,
                    waitContainer: .init(containerID: ContainerID(value: "a", parent: ContainerID(value: "")))))
                == "Failed to validate agent::Call: 'wait_container.container_id' is invalid: "
                + "'ContainerID.parent' is invalid: ID must not be empty")
    }

    @Test func anAttachedInputSaysWhatItIs() {
        let prefix = "Failed to validate agent::Call: "
        let calls: [(V1.Agent.Call.AttachContainerInput, String)] = [
            (.init(), "\(prefix)Expecting 'attach_container_input.type' to be present"),
            (.init(type: .unknown), "\(prefix)'attach_container_input.type' is unknown"),
            (
                .init(type: .containerID),
                "\(prefix)'attach_container_input.container_id' is invalid: ID must not be empty"
            ),
            (.init(type: .processIO), "501"),
        ]
        for (input, sentence) in calls {
            #expect(refusal(V1.Agent.Call(type: .attachContainerInput, attachContainerInput: input)) == sentence)
        }
    }
}
