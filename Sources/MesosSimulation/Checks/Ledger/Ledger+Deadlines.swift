import AgentCore
import MesosBase
import MesosWire

extension Ledger {
    /// Whether something should have happened by now.
    func isDue(at now: Instant) -> Bool {
        retries.next <= now || (kills.next.map { $0 <= now } ?? false)
    }

    /// Looks whether what should have happened by now has.
    func checkDue(in simulation: Simulation) {
        while let wait = retries.popDue(at: simulation.now) {
            if slots[Int(wait.slot)].wait == wait.number { checkRetry(wait.slot, in: simulation) }
        }
        while let slot = kills.popDue(at: simulation.now) { checkKill(slot, in: simulation) }
    }

    /// The simulated agent that a task is on, if it runs under the same id.
    private func host(of slot: Int32, in simulation: Simulation) -> SimulatedAgent? {
        let account = slots[Int(slot)]
        guard account.agent >= 0, agents[Int(account.agent)].number >= 0 else { return nil }
        let agent = simulation.agentList[Int(agents[Int(account.agent)].number)]
        return agent.host != nil && isOn(agent, slot) ? agent : nil
    }

    private func checkRetry(_ slot: Int32, in simulation: Simulation) {
        let account = slots[Int(slot)]
        let framework = frameworks[Int(account.framework)]
        // An agent sends everything again when it registers.
        guard account.inFlight != 0, !framework.hasEnded,
            let machine = host(of: slot, in: simulation)?.host?.machine.agent, machine.isRegistered, machine.isRunning
        else { return }
        if UpdateName.of(machine.heldUpdate(of: account.id, framework.id)) == account.inFlight {
            find(
                .everyUpdateAcknowledgedOrRetried, slot, at: simulation.now,
                "has an update that nobody acknowledges and its agent does not send again")
        } else {
            find(
                .everyUpdateAcknowledgedOrRetried, slot, at: simulation.now,
                "has an update that its agent has dropped though nobody has acknowledged it")
        }
    }

    private func checkKill(_ slot: Int32, in simulation: Simulation) {
        let account = slots[Int(slot)]
        guard let agent = host(of: slot, in: simulation),
            let task = agent.host?.machine.agent.liveTask(account.id, of: frameworks[Int(account.framework)].id),
            task.executor == .commandExecutor || task.executor == .defaultExecutor
        else { return }
        if slots[Int(slot)].respites < Self.maxRespites, isAboutToEnd(task, on: agent, at: simulation.now) {
            slots[Int(slot)].respites += 1
            return kills.set(slot, at: simulation.now + Self.respite)
        }
        find(
            .noTaskOutlivesItsKill, slot, at: simulation.now,
            "still runs though it was killed and its grace period has passed")
    }

    /// Whether the process of a task has yet to start, or will be gone soon: the agent can do no more about it.
    private func isAboutToEnd(_ task: LiveTask, on agent: SimulatedAgent, at now: Instant) -> Bool {
        agent.processes.contains { id, process in
            guard (id.parent ?? id) == task.containerID else { return false }
            return !process.isStarted || process.end.map { $0 <= now + Self.respite } ?? false
        }
    }

    /// For how long, and how often, a process that is slow to start or to end is given more time.
    private static let respite = Duration.seconds(75)
    private static let maxRespites = 4
}
