import AgentCore
import MesosBase
import MesosWire

extension Ledger {
    /// An agent has taken an input.
    func agentTook(
        _ agent: SimulatedAgent, _ input: HostedAgent.Input, _ effects: [HostedAgent.Effect], in simulation: Simulation
    ) {
        if case .agent(let input) = input {
            switch input {
            case .started: restarted(agent.number)
            case .masterSent(let message): take(message, by: agent, at: simulation.now, in: simulation)
            default: break
            }
        }
        for effect in effects {
            if case .sendToMaster(.statusUpdate(let message)) = effect {
                sent(message.update, by: agent, at: simulation.now)
            }
        }
    }

    /// The agent's process is a new one, which has sent nothing yet and was told nothing.
    private func restarted(_ number: Int) {
        guard let agent = account(ofNumber: number) else { return }
        for slot in tasks(on: agent) {
            slots[Int(slot)].inFlight = 0
            slots[Int(slot)].wait &+= 1
            kills.cancel(slot)
        }
    }

    private func take(
        _ message: MasterToAgentMessage, by agent: SimulatedAgent, at now: Instant, in simulation: Simulation
    ) {
        switch message {
        case .registered(let message): bind(agent.number, to: message.agentID)
        case .reregistered(let message): bind(agent.number, to: message.agentID)
        case .acknowledgeStatusUpdate(let message):
            guard let slot = slot(of: message.taskID, message.frameworkID),
                slots[Int(slot)].inFlight == UpdateName.of(message.uuid)
            else { return }
            checkAcknowledgement(message, by: "somebody", at: now)
            acknowledged(slot)
        case .killTask(let message):
            guard let slot = slot(of: message.taskID, message.frameworkID), isOn(agent, slot), !kills.contains(slot)
            else { return }
            let policy = (message.killPolicy?.gracePeriod).map { Duration.nanoseconds($0.nanoseconds) }
            let own = slots[Int(slot)].grace.map { Duration.milliseconds(Int64($0)) }
            slots[Int(slot)].respites = 0
            let grace = max(.zero, policy ?? own ?? AgentMachine.usualKillGracePeriod)
            kills.set(slot, at: now + grace + simulation.options.killSlack)
        default: break
        }
    }

    /// Whether a task is on this agent, as it is called now.
    func isOn(_ agent: SimulatedAgent, _ slot: Int32) -> Bool {
        account(ofNumber: agent.number).map { $0 == slots[Int(slot)].agent } ?? false
    }

    /// The agent goes on to the task's next update, if it is registered; if not, it will send this one again.
    private func acknowledged(_ slot: Int32) {
        slots[Int(slot)].inFlight = 0
        slots[Int(slot)].wait &+= 1
        if slots[Int(slot)].marks.isSuperset(of: [.isOver, .isHeardOver]) { close(slot) }
    }

    /// The agent has sent an update, for the first time or again.
    private func sent(_ update: Internal.StatusUpdate, by agent: SimulatedAgent, at now: Instant) {
        guard let slot = slot(of: update.status.taskID, update.frameworkID), isOn(agent, slot),
            let name = UpdateName.of(update.uuid)
        else { return }
        let index = Int(slot)
        if slots[index].inFlight == name {
            slots[index].attempt = min(slots[index].attempt + 1, UInt8(RetryWatch.levels))
        } else {
            if slots[index].inFlight != 0, !frameworks[Int(slots[index].framework)].hasEnded {
                find(
                    .everyUpdateAcknowledgedOrRetried, slot, at: now,
                    "has an update that its agent gives up for the next (\(update.status.state)) though nobody has "
                        + "acknowledged it")
            }
            slots[index].inFlight = name
            slots[index].attempt = 0
        }
        slots[index].wait &+= 1
        retries.add(slot, number: slots[index].wait, attempt: slots[index].attempt, now: now)
    }
}

extension SimulationOptions {
    /// How much longer than its grace period a task may take to be killed.
    var killSlack: Duration {
        .seconds(5) + processStart.longest + processDeath.longest + localLatency.longest * 8
    }
}
