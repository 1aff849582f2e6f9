import MesosBase
import MesosWire
import Testing

/// Messages that hold messages that hold messages are values through and through.
@Suite struct OperatorMessageTests {
    private let agent = V1.Master.Response.GetAgents.Agent(
        agentInfo: AgentInfo(hostname: "h", id: "S0"), active: true, version: "1.11.0",
        drainInfo: V1.DrainInfo(state: .draining, config: V1.DrainConfig(markGone: true)))

    @Test func answersAreChangedInOneCopyOnly() {
        let response = V1.Master.Response(
            type: .getState, getState: .init(getAgents: .init(agents: [agent], recoveredAgents: [agent.agentInfo])))
        var copy = response
        #expect(copy == response)
        copy.getState?.getAgents?.agents[0].drainInfo?.state = .drained
        copy.getState?.getAgents?.recoveredAgents = []
        #expect(copy != response)
        #expect(copy.getState?.getAgents?.agents[0].drainInfo?.state == .drained)
        #expect(copy.getState?.getAgents?.agents[0].drainInfo?.config.markGone == true)
        #expect(response.getState?.getAgents?.agents[0].drainInfo?.state == .draining)
        #expect(response.getState?.getAgents?.recoveredAgents == [agent.agentInfo])
    }

    @Test func callsAreChangedInOneCopyOnly() {
        let call = V1.Master.Call(
            type: .updateQuota,
            updateQuota: .init(quotaConfigs: [.init(role: "ads", limits: ["cpus": .init(value: 8)])]))
        var copy = call
        #expect(copy == call)
        copy.updateQuota?.quotaConfigs[0].limits["cpus"] = .init(value: 9)
        #expect(copy != call)
        #expect(call.updateQuota?.quotaConfigs[0].limits["cpus"]?.value == 8)
        copy.updateQuota?.quotaConfigs[0].limits["cpus"] = .init(value: 8)
        #expect(copy == call)
    }

    @Test func eventsAndStreamsAreComparedByWhatTheyHold() {
        let added = V1.Master.Event(type: .agentAdded, agentAdded: .init(agent: agent))
        #expect(added == V1.Master.Event(type: .agentAdded, agentAdded: .init(agent: agent)))
        var other = agent
        other.reregisteredTime = V1.TimeInfo(nanoseconds: 1)
        #expect(added != V1.Master.Event(type: .agentAdded, agentAdded: .init(agent: other)))

        let output = V1.Agent.ProcessIO(type: .data, data: .init(type: .stdout, data: [104, 105]))
        let input = V1.Agent.Call(
            type: .attachContainerInput, attachContainerInput: .init(type: .processIO, processIO: output))
        #expect(input.attachContainerInput?.processIO == output)
        #expect(input.attachContainerInput?.processIO?.data?.data == [104, 105])
        #expect(input != V1.Agent.Call(type: .attachContainerInput))
    }

    @Test func machinesAreFoundByTheirNames() {
        let both = V1.MachineID(hostname: "h", ip: "10.0.0.1")
        #expect(Set([both, V1.MachineID(hostname: "h", ip: "10.0.0.1"), V1.MachineID(hostname: "h")]).count == 2)
    }

    @Test func absentFieldsHaveAMeaning() {
        #expect(V1.Master.Call.DrainAgent.Defaults.markGone == false)
        #expect(V1.DrainConfig.Defaults.markGone == false)
        #expect(V1.ProtobufDuration().seconds == nil)
        #expect(V1.ProtobufDuration.Defaults.seconds == 0)
        #expect(V1.ProtobufDuration.Defaults.nanos == 0)
        #expect(V1.CSIPluginInfo.Defaults.name == "default")
        #expect(Internal.TaskHealthStatus.Defaults.killTask == false)
    }

    @Test func agentsNameTheirResourceProviders() {
        let version = V1.UUID(value: [1])
        let provider = Internal.UpdateAgentMessage.ResourceProvider(
            operations: .init(), resourceVersionUUID: version, totalResources: [])
        var message = Internal.UpdateAgentMessage(agentID: "S0", resourceProviders: .init(providers: [provider]))
        #expect(message.resourceProviders?.providers.first?.resourceVersionUUID == version)
        // No word about providers is not the same as word that there are none.
        message.resourceProviders?.providers = []
        #expect(message != Internal.UpdateAgentMessage(agentID: "S0"))
    }
}
