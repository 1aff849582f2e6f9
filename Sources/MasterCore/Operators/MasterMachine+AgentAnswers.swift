import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    func agentsAnswer(_ usage: Usage) -> V1.Master.Response.GetAgents {
        .init(
            agents: agents.values.map { answer(about: $0, using: usage.agents[$0.id] ?? Resources()) },
            recoveredAgents: recoveredAgents.values)
    }

    /// What an operator sees of an agent. Resources are in both formats, as everywhere where people look.
    func answer(about agent: AgentRecord, using used: Resources) -> V1.Master.Response.GetAgents.Agent {
        let offered = agent.offers.keys.reduce(into: Resources()) { sum, offer in
            if let record = offers[offer] { sum += record.resources }
        }
        return .init(
            agentInfo: agent.info, active: agent.isConnected, version: agent.version, pid: agent.pid,
            registeredTime: V1.TimeInfo(agent.registeredTime),
            reregisteredTime: agent.reregisteredTime.map { V1.TimeInfo($0) },
            totalResources: agent.total.endpointWireValue, allocatedResources: used.endpointWireValue,
            offeredResources: offered.endpointWireValue, capabilities: agent.capabilities, deactivated: false)
    }

    var executorsAnswer: V1.Master.Response.GetExecutors {
        var found: SortedMap<FrameworkID, [V1.Master.Response.GetExecutors.Executor]> = [:]
        for agent in agents.values {
            for (framework, executors) in agent.executors {
                let listed = executors.values.map {
                    V1.Master.Response.GetExecutors.Executor(executorInfo: $0, agentID: agent.id)
                }
                if found.update(framework, { $0 += listed }) == nil { found[framework] = listed }
            }
        }
        return .init(executors: found.values.flatMap(\.self))
    }
}

extension V1.TimeInfo {
    init(_ time: Timestamp) {
        self.init(nanoseconds: time.nanoseconds)
    }
}
