import AgentCore
import FrameworkCore
import MesosBase
import MesosWire

extension Simulation {
    /// A message that a rule of the tap holds back, with what lets it go on.
    struct HeldMessage {
        let rule: TapRule
        let message: ClusterMessage
        let action: (Simulation) -> Void
    }

    func tapped(_ message: AgentToMasterMessage, from agent: SimulatedAgent, over wire: AgentWire) {
        let whole = ClusterMessage(from: .agent(agent.name), to: .master, agentNumber: agent.number, .toMaster(message))
        pass(whole) { simulation, passage in
            guard case .toMaster(let message) = passage.message.body, agent.wire === wire else { return }
            simulation.send(message, from: agent, passage)
        }
    }

    func tapped(_ message: MasterToAgentMessage, over wire: AgentWire) {
        let agent = wire.agent
        let whole = ClusterMessage(from: .master, to: .agent(agent.name), agentNumber: agent.number, .toAgent(message))
        pass(whole) { simulation, passage in
            guard case .toAgent(let message) = passage.message.body else { return }
            simulation.send(message, toAgentOn: wire.id, passage)
        }
    }

    func tapped(_ call: V1.Scheduler.Call, _ origin: CallOrigin, over wire: SchedulerWire) {
        let whole = ClusterMessage(from: .framework(wire.framework.name), to: .master, .call(call))
        pass(whole) { simulation, passage in
            guard case .call(let call) = passage.message.body else { return }
            simulation.send(call, origin, from: wire.framework, over: wire.clientID, passage)
        }
    }

    func tapped(_ event: V1.Scheduler.Event, over wire: SchedulerWire) {
        let whole = ClusterMessage(from: .master, to: .framework(wire.framework.name), .event(event))
        pass(whole) { simulation, passage in
            guard case .event(let event) = passage.message.body else { return }
            simulation.enqueue(event, to: wire.id, passage)
        }
    }

    func tapped(_ event: V1.Executor.Event, to container: SimulatedContainer, on agent: SimulatedAgent) {
        let whole = ClusterMessage(
            from: .agent(agent.name), to: container.node(on: agent), agentNumber: agent.number, .executorEvent(event))
        pass(whole) { simulation, passage in
            guard case .executorEvent(let event) = passage.message.body else { return }
            simulation.send(event, to: container.launch.containerID, on: agent, passage)
        }
    }

    func tapped(_ call: V1.Executor.Call, of container: SimulatedContainer, on agent: SimulatedAgent) {
        let whole = ClusterMessage(
            from: container.node(on: agent), to: .agent(agent.name), agentNumber: agent.number, .executorCall(call))
        pass(whole) { simulation, passage in
            guard case .executorCall(let call) = passage.message.body else { return }
            simulation.carry(call, of: container, on: agent, passage)
        }
    }

    /// Lets a message pass the tap and go on as the tap says, at once or when it is released.
    private func pass(_ message: ClusterMessage, _ action: @escaping (Simulation, Passage) -> Void) {
        let passage = tap.passage(of: message, at: now)
        if passage.outcome != TapOutcome() {
            var text = "tap: \(passage.outcome): \(message.kind)\(message.subject) to \(traceName(message.to))"
            if passage.outcome.isRewritten { text += ", now \(passage.message.kind)\(passage.message.subject)" }
            trace.add(now, traceName(message.from), text)
        }
        guard let rule = passage.hold else { return action(self, passage) }
        heldMessages.append(HeldMessage(rule: rule, message: passage.message) { action($0, passage) })
    }

    /// Lets go on what has been released since it was held back.
    func releaseHeldMessages() {
        let released = heldMessages.filter(\.rule.isReleased)
        guard !released.isEmpty else { return }
        heldMessages.removeAll(where: \.rule.isReleased)
        for message in released { message.action(self) }
    }
}

extension SimulatedContainer {
    func node(on agent: SimulatedAgent) -> ClusterNode {
        .executor(launch.containerID.value, agent: agent.name)
    }
}

extension SchedulerWire {
    /// Tells of those of the events whose arrival somebody waits for. The queue at the master may have merged or thrown
    /// away some since they were sent, so that they are known by what they say.
    func noteArrival(of events: [V1.Scheduler.Event], at now: Instant) {
        receipts.removeAll { receipt in
            guard case .event(let event) = receipt.message.body, events.contains(event) else { return false }
            receipt.arrived(at: now)
            return true
        }
    }
}
