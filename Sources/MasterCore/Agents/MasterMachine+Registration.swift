import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// A new agent asks to join. It is admitted when the registry has it.
    mutating func register(
        _ request: Internal.RegisterAgentMessage, over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        let info = request.agent
        if let problem = RegistrationValidation.problem(with: request) {
            return report(
                "Dropping registration of agent at \(info.hostname) because it sent an invalid registration: "
                    + problem, in: &turn)
        }
        guard admitting[connection] == nil else {
            return report(
                "Ignoring register agent message from \(info.hostname) as registration is already in progress",
                in: &turn)
        }
        if let problem = problem(withVersion: request.version ?? "", of: info, attempt: "registration")
            ?? problem(withDomainOf: info, attempt: "registration")
        {
            return report(problem, in: &turn)
        }
        // A repeated request: the first answer was lost, or is on its way.
        if let known = links[connection] { return confirmRegistration(of: known, over: connection, in: &turn) }
        guard let total = totalResources(of: info, in: &turn) else { return }
        removeFormerAgent(at: info, in: &turn)
        var admitted = info
        admitted.id = AgentID("\(id)-S\(agentCount)")
        agentCount += 1
        admit(
            Admission(
                kind: .new, connection: connection, info: admitted, total: total, version: request.version ?? "",
                capabilities: request.agentCapabilities, resourceVersion: request.resourceVersionUUID, state: nil),
            as: .admit(admitted), in: &turn)
    }

    /// An agent that starts anew will not come back under its former id.
    ///
    /// One that is still connected stays, whatever address it gives: links tell agents apart, and it may be another.
    private mutating func removeFormerAgent(at address: AgentInfo, in turn: inout Turn<Effect>) {
        guard links.count < agents.count else { return }
        for known in agents.values
        where !known.isConnected && known.info.hostname == address.hostname && known.info.port == address.port {
            removeAgent(known.id, because: "a new agent registered at the same address", .replaced, in: &turn)
        }
    }

    /// An agent that has an id is back: the master knows it, or takes over what it runs.
    mutating func reregister(
        _ request: Internal.ReregisterAgentMessage, over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        let info = request.agent
        guard let agent = info.id else {
            return report("an agent's re-registration was ignored: it carries no agent id", in: &turn)
        }
        guard reregistering[agent] == nil, admitting[connection] == nil else {
            return ignoreReregistration(of: info, "re-registration is already in progress", in: &turn)
        }
        if let cause = Self.obstacle(departing[agent]) { return ignoreReregistration(of: info, cause, in: &turn) }
        guard !goneAgents.contains(agent) else { return refuseGone(agent, over: connection, in: &turn) }
        if let problem = RegistrationValidation.problem(with: request) {
            return report(
                "Dropping re-registration of agent at \(info.hostname) because it sent an invalid re-registration: "
                    + problem, in: &turn)
        }
        if let problem = problem(withVersion: request.version ?? "", of: info, attempt: "re-registration")
            ?? problem(withDomainOf: info, attempt: "re-registration")
        {
            return report(problem, in: &turn)
        }
        if let other = links[connection], other != agent {
            return report(
                "Dropping re-registration of agent \(agent) because its link is that of agent \(other)", in: &turn)
        }
        // What comes late over a link that the agent has given up tells of tasks as they were, not as they are.
        if let place = agents.position(of: agent), let current = agents[place].connection, connection < current {
            return ignoreReregistration(of: info, "it came over a link that a newer one has replaced", in: &turn)
        }
        guard let total = totalResources(of: info, in: &turn) else { return }
        readmit(request, as: agent, total: total, over: connection, in: &turn)
    }

    /// Takes an agent back at once if the registry has nothing to change, and else when it has.
    private mutating func readmit(
        _ request: Internal.ReregisterAgentMessage, as agent: AgentID, total: Resources,
        over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        let info = request.agent
        func admission(_ kind: Admission.Kind) -> Admission {
            Admission(
                kind: kind, connection: connection, info: info, total: total, version: request.version ?? "",
                capabilities: request.agentCapabilities, resourceVersion: request.resourceVersionUUID, state: request)
        }
        if let place = agents.position(of: agent) {
            guard agents[place].info.hostname == info.hostname, isAtAddress(of: agents[place], connection) else {
                let hostname = agents[place].info.hostname
                let expected = agents[place].ip.map { "\($0) (\(hostname))" } ?? hostname
                report(
                    "Agent \(agent) (\(info.hostname)) attempted to reregister with different IP / hostname; expected "
                        + "\(expected) shutting it down", in: &turn)
                return shutDown(
                    over: connection, because: "Agent attempted to reregister with different IP / hostname", in: &turn)
            }
            guard agents[place].info != info else { return admitted(admission(.known), in: &turn) }
            admit(admission(.known), as: .update(info), in: &turn)
        } else if let recovered = recoveredAgents[agent] {
            guard recovered != info else { return admitted(admission(.recovered), in: &turn) }
            admit(admission(.recovered), as: .update(info), in: &turn)
        } else {
            admit(admission(.unknown), as: .markReachable(info), in: &turn)
        }
        reregistering[agent] = connection
    }

    /// Whether the other end of a link has the address that the agent had; links within this process have none.
    private func isAtAddress(of agent: AgentRecord, _ connection: AgentConnectionID) -> Bool {
        guard let known = agent.ip, let peer = peers[connection] else { return true }
        return known == peer.ip
    }

    private static func obstacle(_ departure: Departure.Kind?) -> String? {
        switch departure {
        case .unreachable: "a mark unreachable operation is already in progress"
        case .gone: "a gone operation is already in progress"
        case .removed: "a remove operation is already in progress"
        case nil: nil
        }
    }

    private func problem(withVersion version: String, of info: AgentInfo, attempt: String) -> String? {
        guard let parsed = AgentVersion(version) else {
            return
                "Failed to parse version '\(version)' of agent at \(info.hostname); ignoring agent \(attempt) attempt"
        }
        guard parsed.isTooOld else { return nil }
        return "Ignoring \(attempt) attempt from old agent at \(info.hostname): agent version is \(parsed), minimum "
            + "supported agent version is \(AgentVersion.minimum)"
    }

    private func problem(withDomainOf info: AgentInfo, attempt: String) -> String? {
        if let domain = info.domain, configuration.domain == nil {
            let place = domain.faultDomain.map { "\($0.region.name)/\($0.zone.name)" } ?? "without a fault domain"
            return "Agent at \(info.hostname) is configured with domain \(place) but the master has no configured "
                + "domain. Ignoring agent \(attempt) attempt"
        }
        guard configuration.requireAgentDomain, info.domain == nil else { return nil }
        return "Agent at \(info.hostname) attempted to register without a domain, but this master is configured to "
            + "require agent domains. Ignoring agent \(attempt) attempt"
    }

    private func totalResources(of info: AgentInfo, in turn: inout Turn<Effect>) -> Resources? {
        do throws(ResourceError) {
            return try Resources(info.resources)
        } catch {
            report("agent \(info.hostname) is ignored because its resources are invalid: \(error)", in: &turn)
            return nil
        }
    }
}
