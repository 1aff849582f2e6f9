import AgentCore
import MasterCore
import MesosWire

/// A connection of an agent to the master.
final class AgentWire: Wire {
    let id: AgentConnectionID
    let agent: SimulatedAgent
    var up = Lane()
    var down = Lane()
    /// The master has ended it; what it sent before still arrives.
    var isEnded = false

    init(id: AgentConnectionID, agent: SimulatedAgent) {
        self.id = id
        self.agent = agent
    }

    override var conditions: NodeConditions? { agent.conditions }
}

extension Simulation {
    /// Opens a connection for an agent, or tells it that there is none to be had.
    func connect(_ agent: SimulatedAgent) {
        if let old = agent.wire { hangUp(old) }
        agent.attempt += 1
        let attempt = agent.attempt
        let isSilent = agent.link.isSilent
        let handshake = draw(options.latency) + draw(options.latency) + extraLatency(agent.conditions)
        schedule(after: isSilent ? options.connectTimeout : handshake, label: .connection) { simulation in
            guard agent.attempt == attempt, agent.host != nil else { return }
            guard !isSilent, agent.link == .up, simulation.master.host != nil else {
                simulation.feed(agent, .agent(.masterDisconnected))
                return
            }
            simulation.lastConnection += 1
            let wire = AgentWire(id: AgentConnectionID(simulation.lastConnection), agent: agent)
            simulation.agentWires[wire.id] = wire
            simulation.peers.append(agent.name)
            agent.wire = wire
            simulation.feed(agent, .agent(.masterConnected))
        }
    }

    func send(_ message: AgentToMasterMessage, from agent: SimulatedAgent, _ passage: Passage? = nil) {
        guard let wire = agent.wire else { return }
        guard passage != nil || tap.isIdle else { return tapped(message, from: agent, over: wire) }
        let copies = copies(of: .fromAgent(agent.name, message), passage) * arrivals(agent.conditions, true)
        let receipt = passage?.receipt
        for _ in 0..<copies {
            let latency = latency(of: .fromAgent(agent.name, message), passage) + extraLatency(agent.conditions)
            let arrival = wire.up.arrival(from: now, latency: latency, occupying: messageTime(agent.conditions))
            arrive(over: wire, .toMaster, at: arrival, background: message == .pong) { simulation in
                receipt?.arrived(at: simulation.now)
                simulation.feedMaster(.agentSent(wire.id, message))
            }
        }
    }

    func send(_ message: MasterToAgentMessage, toAgentOn id: AgentConnectionID, _ passage: Passage? = nil) {
        guard let wire = agentWires[id], !wire.isEnded else { return }
        guard passage != nil || tap.isIdle else { return tapped(message, over: wire) }
        var isPing = false
        if case .ping = message { isPing = true }
        let conditions = wire.agent.conditions
        let copies = copies(of: .toAgent(wire.agent.name, message), passage) * arrivals(conditions, true)
        let receipt = passage?.receipt
        for _ in 0..<copies {
            let latency = latency(of: .toAgent(wire.agent.name, message), passage) + extraLatency(conditions)
            let arrival = wire.down.arrival(from: now, latency: latency, occupying: messageTime(conditions))
            arrive(over: wire, .fromMaster, at: arrival, background: isPing) { simulation in
                guard wire.agent.wire === wire else { return }
                receipt?.arrived(at: simulation.now)
                simulation.feed(wire.agent, .agent(.masterSent(message)))
            }
        }
    }

    /// The agent ends its connection; the master hears of it behind what the agent sent before.
    func hangUp(_ wire: AgentWire) {
        if wire.agent.wire === wire { wire.agent.wire = nil }
        guard !wire.isCut else { return }
        arrive(over: wire, .toMaster, at: wire.up.arrival(from: now, latency: draw(options.latency))) { simulation in
            wire.isCut = true
            wire.isMasterEndClosed = true
            simulation.agentWires[wire.id] = nil
            simulation.feedMaster(.agentDisconnected(wire.id))
        }
    }

    /// The master ends a connection; the agent hears of it behind what the master sent before.
    func close(_ id: AgentConnectionID) {
        guard let wire = agentWires[id], !wire.isEnded else { return }
        wire.isEnded = true
        arrive(over: wire, .fromMaster, at: wire.down.arrival(from: now, latency: draw(options.latency))) {
            simulation in
            wire.isCut = true
            simulation.agentWires[id] = nil
            guard wire.agent.wire === wire else { return }
            wire.agent.wire = nil
            simulation.feed(wire.agent, .agent(.masterDisconnected))
        }
    }

    /// A connection breaks; see ``sever(_:lastToMaster:lastFromMaster:tellMaster:tellNode:)``.
    func cut(_ wire: AgentWire) {
        guard !wire.isCut else { return }
        agentWires[wire.id] = nil
        sever(wire, lastToMaster: wire.up.lastArrival, lastFromMaster: wire.down.lastArrival) { simulation in
            simulation.feedMaster(.agentDisconnected(wire.id))
        } tellNode: { simulation in
            guard wire.agent.wire === wire else { return }
            wire.agent.wire = nil
            simulation.feed(wire.agent, .agent(.masterDisconnected))
        }
    }
}
