import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension Ledger {
    /// What is promised of an agent has changed, or may have.
    func changed(_ agent: Int32, at now: Instant) {
        agents[Int(agent)].changedAt = now
        guard agents[Int(agent)].changedIn != turn else { return }
        agents[Int(agent)].changedIn = turn
        changedAgents.append(agent)
    }

    /// Every task that a framework launched was either sent to its agent or refused.
    func checkAnswers(_ answered: AnsweredTasks, _ input: MasterMachine.Input, at now: Instant) {
        guard !answered.isRejected, case .schedulerCalled(_, let call) = input, let framework = call.frameworkID else {
            return
        }
        for task in answered.asked where !answered.launched.contains(task) {
            find(
                .noTaskLostSilently, at: now,
                "task \(task) of \(framework) is launched with an offer, and neither sent to its agent nor refused",
                framework: framework, task: task)
        }
    }

    /// Who asks for a task that the master knows to live is not told that it is lost.
    func checkReconciliation(_ status: TaskStatus, _ slot: Int32, in simulation: Simulation) {
        let framework = frameworks[Int(slots[Int(slot)].framework)].id
        guard status.reason == .reconciliation,
            case .active(_, let known)? = simulation.master.host?.machine.place(of: status.taskID, framework),
            !known.isTerminal
        else { return }
        find(
            .noTaskLostSilently, slot, at: simulation.now,
            "is \(known), and its scheduler, which asked, is told \(status.state)")
    }

    /// A scheduler has heard of an update before it is acknowledged to the agent that holds it.
    func checkAcknowledgement(
        _ message: Internal.StatusUpdateAcknowledgementMessage, by whom: String, at now: Instant
    ) {
        guard let slot = slot(of: message.taskID, message.frameworkID), let update = UpdateName.of(message.uuid) else {
            return
        }
        let framework = frameworks[Int(slots[Int(slot)].framework)]
        if !hasHeard(update, slot) {
            find(
                .everyUpdateAcknowledgedOrRetried, slot, at: now,
                "has an update that \(whom) acknowledges and its scheduler has not heard of")
        } else if !framework.acknowledgesItself, framework.unreturned.contains(update) {
            find(
                .everyUpdateAcknowledgedOrRetried, slot, at: now,
                "has an update that \(whom) acknowledges before its scheduler's callback has returned")
        }
    }

    /// A scheduler has asked for the end of a task: its agent is told, or will be when it comes back.
    func killAsked(
        _ kill: V1.Scheduler.Call.Kill, of framework: FrameworkID, _ answered: AnsweredTasks, isRejected: Bool,
        in simulation: Simulation
    ) {
        guard !isRejected, let slot = slot(of: kill.taskID, framework),
            case .active(let agent, let state)? = simulation.master.host?.machine.place(of: kill.taskID, framework),
            !state.isTerminal, kill.agentID == nil || kill.agentID == agent
        else { return }
        slots[Int(slot)].killAskedOf = masters
        guard !answered.killed.contains(kill.taskID), simulation.master.host?.machine.isConnected(agent) == true else {
            return
        }
        find(.noTaskOutlivesItsKill, slot, at: simulation.now, "is to be killed, and its agent is not told")
    }

    /// An agent is back: the kills that it may have missed are sent again.
    func checkKills(
        of message: Internal.ReregisterAgentMessage, _ answered: AnsweredTasks, in simulation: Simulation
    ) {
        for task in message.tasks where !task.state.isTerminal {
            guard let slot = slot(of: task.taskID, task.frameworkID), slots[Int(slot)].killAskedOf == masters,
                slots[Int(slot)].agent >= 0, agents[Int(slots[Int(slot)].agent)].id == message.agent.id,
                !answered.killed.contains(task.taskID), !answered.ended.contains(task.frameworkID),
                simulation.keepsTasksOverBrokenLinks(task.frameworkID)
            else { continue }
            find(
                .noTaskOutlivesItsKill, slot, at: simulation.now,
                "was to be killed, and its agent is not told when it comes back")
        }
    }

    /// An agent is back: what the master has of its tasks now, it knows.
    func adopt(tasksOf agent: Int32, in simulation: Simulation) {
        changed(agent, at: simulation.now)
        for slot in tasks(on: agent) {
            let account = slots[Int(slot)]
            let place = simulation.master.host?.machine.place(
                of: account.id, frameworks[Int(account.framework)].id)
            guard case .active(agents[Int(agent)].id, _)? = place else { continue }
            slots[Int(slot)].knownTo = masters
            slots[Int(slot)].givenUpBy = 0
            slots[Int(slot)].latest = simulation.now
        }
    }

    /// Whoever cannot answer holds no offers.
    func checkOffersOfDisconnected(_ id: FrameworkID, in simulation: Simulation) {
        let audits = simulation.master.host?.machine.frameworkAudits ?? []
        guard let audit = audits.first(where: { $0.id == id }), !audit.isConnected, audit.offers > 0 else { return }
        find(
            .noResourceOversubscribed, at: simulation.now,
            "framework \(id) is disconnected, and holds \(audit.offers) offers", framework: id)
    }

    /// An agent has left: those who had tasks there have been told, if they can hear.
    func agentRemoved(_ id: AgentID, in simulation: Simulation) {
        let agent = place(ofAgent: id)
        changed(agent, at: simulation.now)
        agents[Int(agent)].isOvercommitted = false
        for framework in frameworks {
            for offer in framework.offers.sortedKeys() where framework.offers[offer] == agent {
                find(
                    .noResourceOversubscribed, at: simulation.now,
                    "agent \(id) has left, and offer \(offer) of it to \(framework.id) is not rescinded",
                    framework: framework.id, agent: id)
            }
        }
        for slot in tasks(on: agent) {
            // With the agent, its master forgets what was to be killed there.
            slots[Int(slot)].killAskedOf = 0
            let account = slots[Int(slot)]
            guard account.knownTo == masters, account.givenUpBy != masters, !account.marks.contains(.isOver) else {
                continue
            }
            let framework = frameworks[Int(account.framework)]
            guard !framework.hasEnded, simulation.master.host?.machine.isConnected(framework.id) == true,
                simulation.keepsTasksOverBrokenLinks(framework.id)
            else { continue }
            find(.noTaskLostSilently, slot, at: simulation.now, "was on an agent that has left, and nobody is told")
        }
    }

    /// Looks at the agents that this turn has changed. One with many tasks is looked at after as many changes as a
    /// fourth of what there is to add up.
    func checkResources(hasComeBack: AgentID?, in simulation: Simulation) {
        for place in changedAgents {
            let index = Int(place)
            agents[index].changes += 1
            let isBack = hasComeBack.map { $0 == agents[index].id } ?? false
            guard isBack || agents[index].changes * 4 >= agents[index].entries else { continue }
            guard let audit = simulation.master.host?.machine.audit(agents[index].id) else { continue }
            judge(audit, of: place, isBack: isBack, at: simulation.now)
        }
    }

    /// Compares what is promised of an agent with what it has.
    func judge(_ audit: AgentAudit, of place: Int32, isBack: Bool, at now: Instant) {
        let index = Int(place)
        agents[index].changes = 0
        agents[index].entries = Int32(clamping: audit.entries)
        if isBack { agents[index].isOvercommitted = true }
        if let problem = audit.excess {
            // An agent that comes back may bring tasks whose resources others have been given meanwhile.
            if !agents[index].isOvercommitted {
                find(
                    .noResourceOversubscribed, at: now, "agent \(agents[index].id) \(problem)", agent: agents[index].id)
            }
        } else {
            agents[index].isOvercommitted = false
        }
        if let problem = audit.discrepancy {
            find(.noResourceOversubscribed, at: now, "agent \(agents[index].id) \(problem)", agent: agents[index].id)
        }
    }
}

extension AgentAudit {
    private var promised: Resources { (used + offered).unallocated() }

    /// What is wrong if more is promised than there is.
    var excess: String? {
        if !isConnected, !offered.isEmpty { return "is away, and \(offered) of it are offered" }
        return total.contains(promised) ? nil : "has \(total), of which \(text(used)) used and \(text(offered)) offered"
    }

    /// What is wrong if the master and its allocator do not agree on what is left.
    var discrepancy: String? {
        guard let unheld else { return nil }
        let left = total.unallocated().nonShared - promised.nonShared
        guard unheld != left else { return nil }
        return "has \(total), of which \(text(used)) used and \(text(offered)) offered; its allocator has "
            + "\(unheld.isEmpty ? "nothing" : "\(unheld)") left"
    }

    private func text(_ resources: Resources) -> String {
        resources.isEmpty ? "nothing is" : "\(resources) are"
    }
}

extension Simulation {
    /// Whether a master keeps the tasks of a framework when the link of their agent breaks. Of those that it does not
    /// keep, it tells the framework at that moment, if the framework is there to hear, and knows nothing afterwards.
    fileprivate func keepsTasksOverBrokenLinks(_ framework: FrameworkID) -> Bool {
        frameworks.values.first { $0.id == framework }?.host.machine.framework.checkpoint == true
    }
}
