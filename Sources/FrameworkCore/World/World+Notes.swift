public import MesosBase
import MesosResources
public import MesosWire

extension World {
    /// Failures on an agent beyond this number are forgotten, the oldest first.
    package static let mostFailures = 32
    /// Of no more agents is anything remembered.
    package static let mostAgents = 200_000

    /// Notes the agents that are offered: what they are, and what they have at least.
    public mutating func note(_ offers: [Offer]) {
        for offer in offers { note(offer) }
        while agents.count > Self.mostAgents, let first = agents.first?.key { agents.removeValue(forKey: first) }
    }

    private mutating func note(_ offer: Offer) {
        let domain = offer.domain?.faultDomain
        let unavailability = offer.unavailability
        let maintenance = unavailability.map { time in
            let begin = time.start.nanoseconds
            return WorldAgent.Maintenance(
                begin: begin,
                end: time.duration.map { begin.addingReportingOverflow($0.nanoseconds) }.map {
                    $0.overflow ? .max : $0.partialValue
                })
        }
        let isKnown: Void? = agents.update(offer.agentID) { agent -> Void in
            agent.hostname = offer.hostname
            agent.region = domain?.region.name
            agent.zone = domain?.zone.name
            agent.maintenance = maintenance
            let attributes = offer.attributes
            if agent.attributes.count != attributes.count
                || !zip(agent.attributes, attributes).allSatisfy({ $0 == WorldAttribute($1) })
            {
                agent.attributes = attributes.map { WorldAttribute($0) }
            }
            agent.note(offer.resources)
        }
        guard isKnown == nil else { return }
        var agent = WorldAgent(
            hostname: offer.hostname, region: domain?.region.name, zone: domain?.zone.name,
            attributes: offer.attributes.map { WorldAttribute($0) }, capacity: [], maintenance: maintenance)
        agent.note(offer.resources)
        agents[offer.agentID] = agent
    }

    /// Notes what is being launched and what is being ended, and since when the rest waits.
    public mutating func note(_ plan: Plan, at now: Instant) {
        for placed in plan.placed { note(placed) }
        for victim in plan.victims where tasks[victim.taskID] != nil { endings[victim.taskID] = victim.work }
        for unplaced in plan.unplaced where waits[unplaced.work] == nil { waits[unplaced.work] = now }
        var waiting = Table<String, Bool>()
        for unplaced in plan.unplaced { waiting[unplaced.work] = true }
        for work in waits.map(\.key) where waiting[work] == nil { waits.removeValue(forKey: work) }
        var holding: SortedMap<String, Instant> = [:]
        for hold in plan.holds { holding[hold.work] = holds[hold.work] ?? now }
        holds = holding
    }

    /// Notes that work waits, and says since when it does.
    package mutating func noteWait(of work: String, since now: Instant) -> Instant {
        if let begin = waits[work] { return begin }
        waits[work] = now
        return now
    }

    package mutating func note(_ placed: Plan.Placed) {
        tasks[placed.taskID] = WorldTask(
            work: placed.work, number: placed.number, agentID: placed.agentID, labels: placed.labels,
            priority: placed.priority, amounts: placed.amounts)
        launches[placed.instance] = placed.launch
    }

    /// Notes what has become of a task: one that has ended no longer counts.
    public mutating func note(_ status: TaskStatus, at now: Instant) {
        guard status.state.isTerminal, let task = tasks[status.taskID] else { return }
        remove(task: status.taskID)
        places["\(task.work)-\(task.number)"] = FormerPlace(agentID: task.agentID, end: now)
        guard status.state == .failed else { return }
        agents.update(task.agentID) { agent -> Void in
            agent.failures.append(now)
            if agent.failures.count > Self.mostFailures { agent.failures.removeFirst() }
        }
    }

    package mutating func note(_ taskID: TaskID, _ task: WorldTask) {
        tasks[taskID] = task
    }

    /// Notes a task that somebody else has launched and that rules are to see.
    ///
    /// - Parameters:
    ///   - taskID: Its identifier.
    ///   - work: What rules call the work that it belongs to.
    ///   - agentID: The agent that it runs on.
    ///   - labels: Its labels.
    public mutating func add(
        task taskID: TaskID, of work: String, on agentID: AgentID, labels: KeyValuePairs<String, String> = [:]
    ) {
        tasks[taskID] = WorldTask(
            work: work, number: 0, agentID: agentID,
            labels: labels.map { TaskSelector.Label(key: $0.key, value: $0.value) })
    }

    /// Forgets a task.
    public mutating func remove(task taskID: TaskID) {
        tasks.removeValue(forKey: taskID)
        endings.removeValue(forKey: taskID)
    }

    /// Forgets an agent that has left the cluster; its tasks go on counting until their updates come.
    public mutating func remove(agent agentID: AgentID) {
        agents.removeValue(forKey: agentID)
    }

    /// Notes that nothing more is to be placed on an agent, or that it may be again. Does nothing for an unknown one.
    public mutating func freeze(_ agentID: AgentID, _ isFrozen: Bool = true) {
        agents.update(agentID) { $0.isFrozen = isFrozen }
    }

    /// Notes that operators drain an agent, or have ceased to. Does nothing for an unknown one.
    public mutating func drain(_ agentID: AgentID, _ isDraining: Bool = true) {
        agents.update(agentID) { $0.isDraining = isDraining }
    }

    /// Tells the wall-clock time, in nanoseconds since 1970, by which planned maintenance is judged.
    public mutating func note(date nanoseconds: Int64) {
        date = nanoseconds
    }
}

extension WorldAgent {
    fileprivate mutating func note(_ resources: [V1.Resource]) {
        var seen: [ResourceAmount] = []
        for resource in resources where resource.revocable == nil && resource.shared == nil {
            let amount: Scalar
            if resource.type == .scalar {
                amount = Scalar(resource.scalar?.value ?? 0)
            } else {
                guard resource.type == .ranges else { continue }
                amount = (resource.ranges?.range ?? []).reduce(.zero) {
                    $1.begin <= $1.end ? $0 + Scalar(Int(clamping: $1.end - $1.begin) + 1) : $0
                }
            }
            if let index = seen.firstIndex(where: { $0.name == resource.name }) {
                seen[index].amount += amount
            } else {
                seen.append(ResourceAmount(name: resource.name, amount: amount))
            }
        }
        for item in seen {
            if let index = capacity.firstIndex(where: { $0.name == item.name }) {
                capacity[index].amount = max(capacity[index].amount, item.amount)
            } else {
                capacity.append(item)
            }
        }
    }
}
