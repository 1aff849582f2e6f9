import MesosBase
import MesosWire

extension JobMachine {
    /// Places what waits on new offers and on those that gangs hold.
    mutating func place(on offers: [Offer], in turn: inout Turn<JobDecision>) {
        let offers = heldOffers + offers
        var hostnames = Table<AgentID, String>()
        for offer in offers { hostnames[offer.agentID] = offer.hostname }
        world.note(offers)
        world.note(date: turn.date.nanoseconds)
        let engine = PlacementEngine()
        let plan = engine.place(requests(), on: offers, world: world, now: turn.now, seed: 0)
        world.note(plan, at: turn.now)
        seenOffers.note(offers, used: plan)
        control.noteChange()
        if plan.refusals.contains(where: { $0.duration == engine.fixedRefusal }) { control.noteLongRefusals() }
        keep(plan.holds, of: offers)
        if !plan.isEmpty { turn.emit(.accept(plan)) }
        for placed in plan.placed { note(placed, on: hostnames[placed.agentID]) }
        for victim in plan.victims {
            guard let place = tasks[victim.taskID] else { continue }
            instances[place.instance].isPreempted = true
            // The tasks of a pod end together.
            if instances[place.instance].taskIDs.count > 1 { kill(place.instance, in: &turn) }
        }
        for report in plan.reports where report.expired != nil { giveUp(report, in: &turn) }
        // While tasks run, those that wait have reason to; and what was said once is not said again.
        guard instances.liveCount == 0, !isDone else { return }
        let waits = waits(at: turn.now)
        guard waits != lastWait else { return }
        for wait in waits { turn.emit(.report(wait)) }
        lastWait = waits
    }

    private mutating func note(_ placed: Plan.Placed, on hostname: String?) {
        guard let job = position(of: placed.work), jobs[job].members.indices.contains(placed.number - 1) else { return }
        let index = jobs[job].members[placed.number - 1]
        tasks[placed.taskID] = TaskPlace(instance: index, member: instances[index].taskIDs.count)
        instances[index].taskIDs.append(placed.taskID)
        instances[index].phases.append(.launched)
        instances[index].agentID = placed.agentID
        instances[index].hostname = hostname
        instances.set(index, .launched)
    }

    private mutating func keep(_ holds: [Plan.Hold], of offers: [Offer]) {
        var isHeld = Table<OfferID, Bool>()
        for hold in holds { for offerID in hold.offerIDs { isHeld[offerID] = true } }
        heldOffers = holds.isEmpty ? [] : offers.filter { isHeld[$0.id] != nil }
        guard let end = holds.map(\.end).min() else { return deadlines.cancel(.hold) }
        deadlines.set(.hold, at: end)
    }

    /// The instances without a place, each with the names of the tasks that it will be.
    private mutating func requests() -> [PlacementRequest] {
        var requests: [PlacementRequest] = []
        for job in jobs.indices where !jobs[job].pending.isEmpty {
            var rest = Deque<Int>()
            var units: [PendingUnit] = []
            for index in jobs[job].pending {
                instances[index].isQueued = instances[index].state == .pending
                guard instances[index].isQueued else { continue }
                rest.append(index)
                units.append(jobs[job].unit(instances[index].number, launch: instances[index].attempt))
            }
            jobs[job].pending = rest
            if !units.isEmpty { requests.append(PlacementRequest(jobs[job].template, units: units)) }
        }
        return requests
    }

    /// Ends the instances of a job that have waited for as long as they were to.
    private mutating func giveUp(_ report: WorkReport, in turn: inout Turn<JobDecision>) {
        guard let job = position(of: report.work) else { return }
        for index in jobs[job].pending where instances[index].state == .pending {
            let description = description(of: index)
            let status = TaskStatus(taskID: description.taskID, state: .dropped, message: report.sentence)
            turn.emit(.report(.update(status, of: description)))
            fail(index, status)
        }
    }

    /// Which jobs wait for a place, and why they have none on all that was offered so far.
    private mutating func waits(at now: Instant) -> [JobEvent] {
        let waiting = requests()
        guard !waiting.isEmpty else { return [] }
        let plan = PlacementEngine().place(waiting, on: seenOffers.unfit, world: world, now: now, seed: 0)
        return waiting.compactMap { request in
            // What would have a place now is offered it again.
            guard let report = plan.report(of: request.template.name), report.unplaced > 0 else { return nil }
            return .waiting(job: report.work, instances: request.units.count, reason: report.sentence)
        }
    }
}

extension Plan {
    /// Whether there is nothing to carry out.
    fileprivate var isEmpty: Bool { launches.isEmpty && refusals.isEmpty && victims.isEmpty && holds.isEmpty }
}
