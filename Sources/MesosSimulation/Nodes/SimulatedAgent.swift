package import AgentCore
import MesosBase
package import MesosWire

/// An agent of a simulation: one machine at a time, which may crash and start anew.
final class SimulatedAgent {
    let name: String
    /// Its place in the order in which agents were added.
    let number: Int
    let configuration: AgentConfiguration
    /// The machine that runs; none while the agent is down.
    var host: Host<HostedAgent>?
    /// What hosted the machine that ran last.
    var last: Host<HostedAgent>?
    /// What faults have done to it; nothing if there are none.
    var conditions: NodeConditions?
    /// Its connection to the master.
    var wire: AgentWire?
    /// Numbers the attempts to connect; only the latest counts.
    var attempt: UInt64 = 0
    var processes: [ContainerID: SimulatedProcess] = [:]
    var containers: [ContainerID: SimulatedContainer] = [:]
    /// The looks that are being taken at the task in each container.
    var probes: [ContainerID: [Probe.ID]] = [:]
    var lastPID: Int32 = 1_000
    /// How full its disk is.
    var diskUse = 0.5

    init(name: String, number: Int, configuration: AgentConfiguration) {
        self.name = name
        self.number = number
        self.configuration = configuration
    }
}

extension Simulation {
    /// Adds an agent and starts it; a name that there is already changes nothing.
    package func addAgent(_ name: String, _ configuration: AgentConfiguration) {
        guard agents[name] == nil else { return }
        let agent = SimulatedAgent(name: name, number: agentList.count, configuration: configuration)
        agents[name] = agent
        agentList.append(agent)
        startAgent(name)
    }

    /// Starts an agent that has no id yet, in place of one that has crashed or stopped.
    package func startAgent(_ name: String) {
        guard let agent = agents[name], agent.host == nil else { return }
        agent.host = Host(HostedAgent(configuration: agent.configuration))
        feed(agent, .agent(.started))
    }

    /// Ends an agent at once, and everything that runs on it.
    package func crashAgent(_ name: String) {
        guard let agent = agents[name], let host = agent.host else { return }
        trace.add(now, name, "crashes")
        agent.last = host
        agent.host = nil
        agent.processes = [:]
        retireContainers(of: agent)
        agent.probes = [:]
        if let wire = agent.wire { cut(wire) }
        agent.wire = nil
    }

    /// Asks an agent to shut down.
    package func stopAgent(_ name: String) {
        if let agent = agents[name] { feed(agent, .agent(.stopRequested)) }
    }

    /// Sends the master something over an agent's connection that the agent itself would not say.
    package func say(_ message: AgentToMasterMessage, byAgent name: String) {
        if let agent = agents[name] { send(message, from: agent) }
    }

    /// The agents that were added, in the order of their names.
    package var agentNames: [String] { agents.keys.sorted() }

    /// The agent or framework that a connection belongs to, or belonged to.
    package func peer(ofConnection number: UInt64) -> String? {
        1...UInt64(max(1, peers.count)) ~= number ? peers[Int(number) - 1] : nil
    }

    /// The agent's machine, or that which ran last while it is down.
    package func agentMachine(_ name: String) -> HostedAgent? {
        agents[name].flatMap { ($0.host ?? $0.last)?.machine }
    }

    @discardableResult
    func feed(_ agent: SimulatedAgent, _ input: HostedAgent.Input) -> [HostedAgent.Effect] {
        guard agent.host != nil else { return [] }
        trace.add(now, agent, input)
        var effects = agent.host?.apply(input, now: now, date: date(agent.conditions), entropy: entropy) ?? []
        let isLast = agent.conditions?.cutShort(&effects) == true
        trace.add(now, agent, effects)
        inspector.ledger?.agentTook(agent, input, effects, in: self)
        for effect in effects { perform(effect, of: agent) }
        if isLast { crashMidway(.agent(agent.name)) }
        setAlarm(of: agent)
        return effects
    }

    /// Hands an executor's call to its agent; the answer is how the agent refused it, if it did.
    func feedExecutorCall(
        _ call: V1.Executor.Call, from id: ContainerID, on agent: SimulatedAgent
    ) -> ExecutorRefusal? {
        for effect in feed(agent, .agent(.executorCalled(id, call))) {
            if case .rejectExecutorCall(id, let status, let message) = effect {
                return ExecutorRefusal(status: status, message: message)
            }
        }
        return nil
    }

    private func setAlarm(of agent: SimulatedAgent) {
        if let instant = agent.host?.newAlarm(at: now) {
            schedule(.agentAlarm(agent.number), at: instant, background: true)
        }
    }

    /// An agent's alarm goes off.
    func wake(_ agent: SimulatedAgent) {
        if agent.host?.isDue(at: now) == true {
            feed(agent, .deadlineReached)
        } else {
            setAlarm(of: agent)
        }
    }

    private func perform(_ effect: HostedAgent.Effect, of agent: SimulatedAgent) {
        switch effect {
        case .connectToMaster: connect(agent)
        case .sendToMaster(let message): send(message, from: agent)
        case .launchContainer(let launch): start(launch, on: agent)
        case .sendToExecutor(let id, let event): send(event, to: id, on: agent)
        case .rejectExecutorCall, .answerExecutor: break  // Whoever carries the call looks for it.
        case .runProcess(let launch, let process): run(launch, process, on: agent)
        case .signalProcess(let id, let signal): self.signal(id, signal, on: agent)
        case .startProbe(let launch, let probe): self.probe(launch, probe, on: agent)
        case .endProbes(let container): agent.probes.removeValue(forKey: container)
        case .destroyContainer(let id): destroy(id, on: agent)
        case .garbage(let effect): perform(effect, of: agent)
        case .observed: break
        case .stopped:
            if let wire = agent.wire { hangUp(wire) }
            agent.last = agent.host
            agent.host = nil
        }
    }

    private func destroy(_ id: ContainerID, on agent: SimulatedAgent) {
        agent.probes.removeValue(forKey: id)
        let kill: Int32 = 9
        if let container = agent.containers[id] {
            end(container, on: agent, after: draw(options.processDeath), .signaled(kill))
        } else {
            signal(id, kill, on: agent)
        }
    }
}
