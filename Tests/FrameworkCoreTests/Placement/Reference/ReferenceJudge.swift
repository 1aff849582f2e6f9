import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// Judges places by what the rules say, one agent and one task at a time, and knows nothing of how the engine works.
struct ReferenceJudge {
    struct Placed {
        let work: String
        let number: Int
        let agentID: AgentID
        var taskID: TaskID = ""
        var labels: [TaskSelector.Label] = []
    }

    let offers: [Offer]
    let world: World
    let now: Instant
    var placed: [Placed]

    init(offers: [Offer], world: World, now: Instant) {
        self.offers = offers
        self.world = world
        self.now = now
        placed = world.tasks.map { taskID, task in
            Placed(
                work: task.work, number: task.number, agentID: task.agentID, taskID: taskID, labels: task.labels)
        }
    }

    func values(_ field: Field, of agentID: AgentID) -> [WorldAttribute.Value] {
        let offer = offers.first { $0.agentID == agentID }
        let known = world.agents[agentID]
        switch field.kind {
        case .attribute(let name):
            let attributes = offer?.attributes.map { WorldAttribute($0) } ?? known?.attributes ?? []
            return attributes.filter { $0.name == name }.map(\.value)
        case .hostname: return (offer?.hostname ?? known?.hostname).map { [.text($0)] } ?? []
        case .region: return (offer?.domain?.faultDomain?.region.name ?? known?.region).map { [.text($0)] } ?? []
        case .zone: return (offer?.domain?.faultDomain?.zone.name ?? known?.zone).map { [.text($0)] } ?? []
        case .agent: return [.text(agentID.value)]
        }
    }

    func domain(_ field: Field, of agentID: AgentID) -> String? {
        guard let value = values(field, of: agentID).first else { return nil }
        guard field == .zone else { return value.text }
        let region = values(.region, of: agentID).first?.text ?? ""
        return "\(region)/\(value.text)"
    }

    /// The tasks that a selector means, by the domains that they are in.
    func domains(_ field: Field, _ tasks: TaskSelector, of job: Job) -> [String?] {
        placed.filter { selects(tasks, $0, job) }.map { domain(field, of: $0.agentID) }
    }

    /// Whether a selector means a task, in a rule of some job.
    func selects(_ tasks: TaskSelector, _ task: Placed, _ job: Job) -> Bool {
        switch tasks.kind {
        case .own: task.work == job.name
        case .named(let name): [task.work, task.taskID.value].contains { TaskSelector.matches($0, name) }
        case .labelled(let labels): labels.allSatisfy { task.labels.contains($0) }
        }
    }

    /// The task of a job that is to have a place.
    func candidate(_ job: Job, _ number: Int, on agentID: AgentID) -> Placed {
        var task = Placed(work: job.name, number: number, agentID: agentID, taskID: TaskID("\(job.name)-\(number)"))
        for part in job.parts { if case .label(let label) = part.content { task.labels.append(label) } }
        return task
    }

    /// Whether a rule lets a job's task of this number go to an agent next.
    func allows(_ rule: Rule, _ job: Job, number: Int = 1, on agentID: AgentID) -> Bool {
        switch rule.node {
        case .test(let test): return self.test(test, agentID)
        case .all(let rules): return rules.allSatisfy { allows($0, job, number: number, on: agentID) }
        case .any(let rules): return rules.contains { allows($0, job, number: number, on: agentID) }
        case .none(let rules): return !rules.contains { allows($0, job, number: number, on: agentID) }
        case .when(let first, let rest):
            return !allows(first, job, number: number, on: agentID)
                || rest.allSatisfy { allows($0, job, number: number, on: agentID) }
        case .atMost(let limit, per: let field, of: let tasks):
            guard let own = domain(field, of: agentID) else { return false }
            let count = domains(field, tasks, of: job).count { $0 == own }
            let countsItself = selects(tasks, candidate(job, number, on: agentID), job)
            return count + (countsItself ? 1 : 0) <= limit
        case .together(within: let field, of: let tasks):
            guard let own = domain(field, of: agentID) else { return false }
            let others = domains(field, tasks, of: job).compactMap { $0 }
            return others.isEmpty || others.contains(own)
        case .spread(let spread):
            guard let own = domain(spread.field, of: agentID) else { return false }
            let taken = domains(spread.field, spread.tasks, of: job)
            return taken.count { $0 == own } + 1 - least(spread, job) <= spread.maxSkew
        case .minDomains(let wanted, of: let field):
            guard let own = domain(field, of: agentID) else { return false }
            let taken = domains(field, .own, of: job)
            var used: [String] = []
            for case let name? in taken + [own] where !used.contains(name) { used.append(name) }
            return used.count + max(0, job.instances - taken.count - 1) >= min(wanted, job.instances)
        case .near(let tasks, within: let field):
            guard let own = domain(field, of: agentID) else { return false }
            return domains(field, tasks, of: job).contains(own)
        case .apart(let tasks, within: let field):
            guard let own = domain(field, of: agentID) else { return false }
            return !domains(field, tasks, of: job).contains(own)
        default: return allowsByAgent(rule, job, number: number, on: agentID)
        }
    }

    /// The least that any domain has of the tasks that are to be spread.
    func least(_ spread: SpreadRule, _ job: Job) -> Int {
        let eligible = eligibleDomains(spread.field, job)
        if let domains = spread.domains, eligible.count < domains { return 0 }
        let taken = domains(spread.field, spread.tasks, of: job)
        return eligible.map { name in taken.count { $0 == name } }.min() ?? 0
    }

    private func eligibleDomains(_ field: Field, _ job: Job) -> [String] {
        var names: [String] = []
        var agents = offers.map(\.agentID)
        for (agentID, _) in world.agents where !agents.contains(agentID) { agents.append(agentID) }
        for agentID in agents {
            guard let name = domain(field, of: agentID), !names.contains(name) else { continue }
            let passes = job.parts.allSatisfy { part in
                guard case .rule(let rule) = part.content else { return true }
                switch rule.node {
                case .test, .dedicated: return isDropped(rule, job) || allows(rule, job, on: agentID)
                default: return true
                }
            }
            guard passes, let demand = try? JobTemplate(job).instanceDemand else { continue }
            let holds = demand.amounts.allSatisfy { amount in
                let seen = world.agents[agentID]?.capacity.first { $0.name == amount.name }?.amount ?? .zero
                let offered = offers.filter { $0.agentID == agentID }.reduce(Scalar.zero) {
                    $0
                        + Scalar(
                            $1.resources.filter { $0.name == amount.name }.reduce(0) { $0 + ($1.scalar?.value ?? 0) })
                }
                return max(seen, offered) >= amount.minimum
            }
            if holds { names.append(name) }
        }
        return names
    }

    /// Whether all rules of a job that bind let its task of this number go to an agent next.
    func allows(_ job: Job, number: Int = 1, on agentID: AgentID) -> Bool {
        guard world.agents[agentID]?.isFrozen != true else { return false }
        return job.parts.allSatisfy { part in
            guard case .rule(let rule) = part.content, !isDropped(rule, job) else { return true }
            return allows(rule, job, number: number, on: agentID)
        }
    }

    /// Whether a rule of a job no longer binds.
    func isDropped(_ rule: Rule, _ job: Job) -> Bool {
        rule.dropDelay.map { waited(job) >= $0 } ?? false
    }

    func waited(_ job: Job) -> Duration { world.waits[job.name].map { now - $0 } ?? .zero }
}
