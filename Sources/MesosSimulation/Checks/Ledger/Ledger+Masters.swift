import AllocatorCore
import MasterCore
import MesosBase
import MesosWire

extension Ledger {
    /// The master has taken an input.
    func masterTook(
        _ input: MasterMachine.Input, _ effects: [MasterMachine.Effect], isCutShort: Bool = false,
        in simulation: Simulation
    ) {
        turn &+= 1
        changedAgents.removeAll(keepingCapacity: true)
        var answered = AnsweredTasks()
        switch input {
        case .started:
            masters += 1
            masterStart = simulation.now
            streams = Table()
            for framework in frameworks { framework.offers = Table() }
        case .schedulerCalled(_, let call):
            answered.asked = callTaken(call, at: simulation.now)
        case .schedulerDisconnected(let stream):
            streams.removeValue(forKey: stream)
        case .agentSent(_, .statusUpdate(let message)):
            updateTaken(message.update, at: simulation.now)
        case .agentSent(_, .exitedExecutor(let message)):
            changed(place(ofAgent: message.agentID), at: simulation.now)
        default: break
        }
        for effect in effects { take(effect, &answered, in: simulation) }
        // Who crashes in the middle of what follows from an input owes nobody the rest.
        guard !isCutShort else { return }
        if !answered.asked.isEmpty { checkAnswers(answered, input, at: simulation.now) }
        switch input {
        case .schedulerCalled(_, let call) where call.type == .kill:
            if let kill = call.kill, let id = call.frameworkID {
                killAsked(kill, of: id, answered, isRejected: answered.isRejected, in: simulation)
            }
        case .agentSent(_, .reregister(let message)) where answered.takenBack == message.agent.id:
            checkKills(of: message, answered, in: simulation)
        default: break
        }
        if looksAtShares { checkShares(effects, in: simulation) }
        if !changedAgents.isEmpty { checkResources(hasComeBack: answered.takenBack, in: simulation) }
    }

    /// What a turn of the master said of tasks, as far as somebody wants to know.
    struct AnsweredTasks {
        /// The tasks that the call launches.
        var asked: [TaskID] = []
        /// The tasks that were sent to agents or refused.
        var launched: Set<TaskID> = []
        var isRejected = false
        /// The tasks whose kills were passed on.
        var killed: [TaskID] = []
        /// The frameworks of which agents are to end all tasks.
        var ended: [FrameworkID] = []
        /// The agent that was taken back.
        var takenBack: AgentID?
    }

    /// A scheduler's call; returns the tasks that it launches.
    private func callTaken(_ call: V1.Scheduler.Call, at now: Instant) -> [TaskID] {
        guard let place = call.frameworkID.flatMap(knownPlace) else { return [] }
        let framework = frameworks[Int(place)]
        switch call.type {
        case .accept:
            guard let accept = call.accept else { return [] }
            takeBack(accept.offerIDs, of: framework, accept.filters, at: now)
            var tasks: [TaskID] = []
            for operation in accept.operations {
                switch operation.type {
                case .launch: for task in operation.launch?.taskInfos ?? [] { tasks.append(task.taskID) }
                case .launchGroup:
                    for task in operation.launchGroup?.taskGroup.tasks ?? [] { tasks.append(task.taskID) }
                default: break
                }
            }
            return tasks
        case .decline:
            if let decline = call.decline { takeBack(decline.offerIDs, of: framework, decline.filters, at: now) }
        case .revive:
            framework.refusals = Table()
            framework.wish = now
        case .suppress, .updateFramework: framework.wish = now
        default: break
        }
        return []
    }

    /// Offers return to the master; what the framework refuses it may not be offered again for a while.
    private func takeBack(_ offers: [OfferID], of framework: FrameworkAccount, _ filters: Filters?, at now: Instant) {
        let longest = 31_536_000.0
        let given = filters?.refuseSeconds ?? 5
        let seconds = given > 0 ? min(given, longest) : given == 0 ? 0 : 5
        for offer in offers {
            guard let agent = framework.offers.removeValue(forKey: offer) else { continue }
            changed(agent, at: now)
            let end = now + .seconds(seconds)
            if end > framework.refusals[agent] ?? .zero { framework.refusals[agent] = end }
        }
    }

    /// An agent's update has come to the master.
    private func updateTaken(_ update: Internal.StatusUpdate, at now: Instant) {
        guard (update.latestState ?? update.status.state).isTerminal || update.status.state.isTerminal else { return }
        if let slot = slot(of: update.status.taskID, update.frameworkID) {
            slots[Int(slot)].marks.insert(.isOver)
            slots[Int(slot)].latest = now
            if slots[Int(slot)].agent >= 0 { changed(slots[Int(slot)].agent, at: now) }
        }
        if let agent = update.agentID { changed(place(ofAgent: agent), at: now) }
    }

    private func take(_ effect: MasterMachine.Effect, _ answered: inout AnsweredTasks, in simulation: Simulation) {
        switch effect {
        case .sendToAgent(_, let message): take(message, &answered, in: simulation)
        case .sendToScheduler(let stream, let event): take(event, over: stream, &answered, in: simulation)
        case .rejectCall: answered.isRejected = true
        case .observed(.agentRemoved(let agent, _, _)): agentRemoved(agent, in: simulation)
        case .observed(.agentDisconnected(let agent, _)), .observed(.agentRegistered(let agent, _, _)):
            changed(place(ofAgent: agent), at: simulation.now)
        case .observed(.frameworkRemoved(let id, _)):
            let framework = frameworks[Int(place(ofFramework: id))]
            framework.hasEnded = true
            voidOffers(of: framework, at: simulation.now)
            upheaval = simulation.now
        case .observed(.frameworkDisconnected(let id, _)):
            voidOffers(of: frameworks[Int(place(ofFramework: id))], at: simulation.now)
            checkOffersOfDisconnected(id, in: simulation)
        default: break
        }
    }

    /// All offers of a framework are void, and its refusals are forgotten.
    private func voidOffers(of framework: FrameworkAccount, at now: Instant) {
        for offer in framework.offers.sortedKeys() {
            if let agent = framework.offers[offer] { changed(agent, at: now) }
        }
        framework.offers = Table()
        framework.refusals = Table()
    }

    private func take(
        _ message: MasterToAgentMessage, _ answered: inout AnsweredTasks, in simulation: Simulation
    ) {
        switch message {
        case .runTask(let run):
            guard let id = run.framework.id else { return }
            launched(run.task, of: id, at: simulation.now)
            if !answered.asked.isEmpty { answered.launched.insert(run.task.taskID) }
        case .runTaskGroup(let run):
            guard let id = run.framework.id else { return }
            for task in run.taskGroup.tasks {
                launched(task, of: id, at: simulation.now)
                if !answered.asked.isEmpty { answered.launched.insert(task.taskID) }
            }
        case .acknowledgeStatusUpdate(let message): checkAcknowledgement(message, by: "the master", at: simulation.now)
        case .killTask(let kill): answered.killed.append(kill.taskID)
        case .shutdownFramework(let end): answered.ended.append(end.frameworkID)
        case .reregistered(let message):
            answered.takenBack = message.agentID
            adopt(tasksOf: place(ofAgent: message.agentID), in: simulation)
        default: break
        }
    }

    /// A task is on its way to its agent.
    private func launched(_ task: TaskInfo, of framework: FrameworkID, at now: Instant) {
        let agent = place(ofAgent: task.agentID)
        let slot = openSlot(of: task.taskID, framework: place(ofFramework: framework))
        move(slot, to: agent)
        changed(agent, at: now)
        let index = Int(slot)
        slots[index].marks = .isOpen
        slots[index].state = UInt8(clamping: TaskState.staging.rawValue)
        slots[index].knownTo = masters
        slots[index].givenUpBy = 0
        slots[index].killAskedOf = 0
        slots[index].inFlight = 0
        slots[index].wait &+= 1
        slots[index].latest = now
        slots[index].grace = (task.killPolicy?.gracePeriod?.nanoseconds).map { UInt32(clamping: $0 / 1_000_000) }
        kills.cancel(slot)
    }

    private func take(
        _ event: V1.Scheduler.Event, over stream: SchedulerConnectionID, _ answered: inout AnsweredTasks,
        in simulation: Simulation
    ) {
        switch event.type {
        case .update:
            guard let status = event.update?.status, status.uuid == nil else { return }
            if !answered.asked.isEmpty { answered.launched.insert(status.taskID) }
            guard status.state.isGivenUp, let framework = streams[stream],
                let slot = frameworks[Int(framework)].tasks[status.taskID]
            else { return }
            slots[Int(slot)].latest = simulation.now
            checkReconciliation(status, slot, in: simulation)
            // A launch that is refused says nothing about another task of that name, which runs.
            if answered.asked.contains(status.taskID) { return }
            slots[Int(slot)].givenUpBy = masters
            slots[Int(slot)].killAskedOf = 0
        case .offers:
            guard let framework = streams[stream] else { return }
            for offer in event.offers?.offers ?? [] {
                let agent = place(ofAgent: offer.agentID)
                frameworks[Int(framework)].offers[offer.id] = agent
                changed(agent, at: simulation.now)
            }
        case .rescind:
            guard let framework = streams[stream], let offer = event.rescind?.offerID,
                let agent = frameworks[Int(framework)].offers.removeValue(forKey: offer)
            else { return }
            changed(agent, at: simulation.now)
        case .subscribed:
            guard let id = event.subscribed?.frameworkID else { return }
            let place = place(ofFramework: id)
            streams[stream] = place
            frameworks[Int(place)].subscription = simulation.now
            frameworks[Int(place)].wish = simulation.now
            voidOffers(of: frameworks[Int(place)], at: simulation.now)
        default: break
        }
    }
}
