import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// An agent's request to join or to come back, while the registry writes it down.
struct Admission: Sendable {
    /// What the master knows of the agent.
    enum Kind: Sendable {
        /// It has never been here.
        case new
        /// It is registered.
        case known
        /// An earlier master knew it.
        case recovered
        /// It did not answer for too long, or nobody knows it any more.
        case unknown
    }

    let kind: Kind
    let connection: AgentConnectionID
    let info: AgentInfo
    let total: Resources
    let version: String
    let capabilities: [V1.AgentInfo.Capability]
    let resourceVersion: V1.UUID?
    /// What the agent already runs, if it is coming back.
    let state: Internal.ReregisterAgentMessage?

    /// What the allocator needs to know of the agent.
    var profile: AgentProfile {
        AgentProfile(
            hostname: info.hostname, capabilities: AgentCapabilities(capabilities), domain: info.domain,
            attributes: info.attributes)
    }
}

extension MasterMachine {
    /// Writes a change down that lets an agent in.
    mutating func admit(_ admission: Admission, as change: RegistryChange, in turn: inout Turn<Effect>) {
        persist(change, then: .admission(admission), in: &turn)
        admitting[admission.connection] = PersistToken(number: lastToken)
    }

    /// The registry has the agent: it is part of the cluster.
    mutating func admitted(_ admission: Admission, in turn: inout Turn<Effect>) {
        guard let agent = admission.info.id else { return }
        let connection = admission.connection
        admitting.removeValue(forKey: connection)
        reregistering.removeValue(forKey: agent)
        if case .gone = departing[agent] {
            return ignoreReregistration(of: admission.info, "a gone operation is already in progress", in: &turn)
        }
        guard !goneAgents.contains(agent) else { return refuseGone(agent, over: connection, in: &turn) }
        guard admission.kind != .known else { return takeBack(admission, in: &turn) }
        if admission.kind == .new { counters.agentRegistrations += 1 } else { counters.agentReregistrations += 1 }
        var record = AgentRecord(
            id: agent, info: admission.info, version: admission.version, capabilities: admission.capabilities,
            connection: connection, total: admission.total, registeredTime: turn.date)
        record.setResourceVersion(admission.resourceVersion)
        record.setPeer(peers[connection])
        if admission.kind != .new { record.reregisteredTime = turn.date }
        agents[agent] = record
        links[connection] = agent
        if let state = admission.state {
            adopt(state, as: admission, in: &turn)
        } else {
            allocator.add(agent: agent, profile: admission.profile, resources: admission.total, used: [])
            tellOperators(ofNewAgent: agent, bringing: [], in: &turn)
            confirmRegistration(of: agent, over: connection, in: &turn)
        }
        turn.emit(
            .observed(.agentRegistered(agent, hostname: admission.info.hostname, resources: admission.total)))
        ping(agent, in: &turn)
    }

    /// The agent asks again after its back-off.
    mutating func admissionFailed(_ admission: Admission, _ message: String, in turn: inout Turn<Effect>) {
        admitting.removeValue(forKey: admission.connection)
        if let agent = admission.info.id { reregistering.removeValue(forKey: agent) }
        report("agent \(admission.info.hostname) is not admitted: the registry said \(message)", in: &turn)
    }

    /// The link broke before the registry had written the agent down.
    mutating func abandonAdmission(over connection: AgentConnectionID) {
        guard let token = admitting.removeValue(forKey: connection),
            case .admission(let admission) = pendingChanges[token], let agent = admission.info.id
        else { return }
        reregistering.removeValue(forKey: agent)
        pendingChanges[token] =
            switch admission.kind {
            case .new: .abandonedAdmission(admission.info)
            case .unknown: .abandonedReturn(admission.info)
            case .known, .recovered: .nothing
            }
    }

    /// The registry has a new agent that is gone again before it was part of the cluster, and will never come back
    /// under its id.
    mutating func admissionAbandoned(of info: AgentInfo, in turn: inout Turn<Effect>) {
        guard let agent = info.id else { return }
        persist(.remove(agent), then: .withdrawal(info), in: &turn)
    }

    /// The registry has taken an agent back that is gone again before it was part of the cluster: it is as unreachable
    /// as before.
    mutating func returnAbandoned(of info: AgentInfo, in turn: inout Turn<Effect>) {
        guard let agent = info.id, agents.position(of: agent) == nil, reregistering[agent] == nil,
            !goneAgents.contains(agent)
        else { return }
        if !unreachableAgents.contains(agent) { unreachableAgents.append(agent, at: turn.date) }
        persist(.markUnreachable(agent, at: turn.date), then: .withdrawal(info), in: &turn)
    }

    /// The registry still has an agent that is not part of the cluster: like those of a former master it is waited for
    /// and, if it does not come, given up. Nobody would ever do so otherwise.
    mutating func withdrawalFailed(of info: AgentInfo, _ message: String, in turn: inout Turn<Effect>) {
        report("agent \(info.hostname) is not withdrawn from the registry yet: it said \(message)", in: &turn)
        guard let agent = info.id, agents.position(of: agent) == nil, !goneAgents.contains(agent) else { return }
        recoveredAgents[agent] = info
        awaitRecoveredAgents(from: turn.now)
    }

    /// How often the agent may expect a ping.
    var pingPromise: Internal.MasterAgentConnection {
        let total = configuration.agentPingTimeout * configuration.maxAgentPingTimeouts
        return Internal.MasterAgentConnection(totalPingTimeoutSeconds: total.inSeconds)
    }

    mutating func confirmRegistration(
        of agent: AgentID, over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        turn.emit(
            .sendToAgent(
                connection,
                .registered(Internal.AgentRegisteredMessage(agentID: agent, connection: pingPromise))))
    }

    /// An operator has given the agent up: it must end, however often it asks.
    mutating func refuseGone(_ agent: AgentID, over connection: AgentConnectionID, in turn: inout Turn<Effect>) {
        report("Refusing re-registration of agent \(agent) because it is already marked gone", in: &turn)
        shutDown(over: connection, because: "Agent has been marked gone", in: &turn)
    }

    mutating func shutDown(
        over connection: AgentConnectionID, because message: String, in turn: inout Turn<Effect>
    ) {
        turn.emit(.sendToAgent(connection, .shutdown(Internal.ShutdownMessage(message: message))))
        peers.removeValue(forKey: connection)
        turn.emit(.closeAgent(connection))
    }

    func ignoreReregistration(of info: AgentInfo, _ cause: String, in turn: inout Turn<Effect>) {
        let id = info.id ?? AgentID("")
        report("Ignoring reregister agent message from agent \(id) (\(info.hostname)) as \(cause)", in: &turn)
    }
}
