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
    }

    let offers: [Offer]
    let world: World
    let now: Instant
    var placed: [Placed]

    init(offers: [Offer], world: World, now: Instant) {
        self.offers = offers
        self.world = world
        self.now = now
        placed = world.tasks.map { Placed(work: $0.value.work, number: $0.value.number, agentID: $0.value.agentID) }
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
    private func domains(_ field: Field, _ tasks: TaskSelector, of job: Job) -> [String?] {
        placed.filter { task in
            switch tasks.kind {
            case .own: task.work == job.name
            case .named(let name): TaskSelector.matches(task.work, name) || name == task.work
            case .labelled: false
            }
        }.map { domain(field, of: $0.agentID) }
    }

    private func test(_ test: FieldTest, _ agentID: AgentID) -> Bool {
        let values = values(test.subject.field, of: agentID)
        guard let first = values.first else { return test.comparison == .missing || test.subject.orMissing }
        if test.comparison == .exists { return true }
        if test.comparison == .missing { return false }
        return (test.subject.anyValue ? values : [first]).contains { value in
            switch (value, test.comparison) {
            case (.text(let text), .equals(.text(let other))): text == other
            case (.text(let text), .differs(.text(let other))): text != other
            case (.text(let text), .isIn(let list)): list.contains(.text(text))
            case (.text(let text), .matches(let pattern)): (try? Pattern(pattern))?.matches(text) == true
            case (.number(let number), .isAtLeast(.number(let other))): number >= other
            case (.number(let number), .isLess(.number(let other))): number < other
            default: false
            }
        }
    }

    /// Whether a rule lets a job's next task go to an agent.
    func allows(_ rule: Rule, _ job: Job, on agentID: AgentID) -> Bool {
        switch rule.node {
        case .test(let test): return self.test(test, agentID)
        case .all(let rules): return rules.allSatisfy { allows($0, job, on: agentID) }
        case .any(let rules): return rules.contains { allows($0, job, on: agentID) }
        case .none(let rules): return !rules.contains { allows($0, job, on: agentID) }
        case .when(let first, let rest):
            return !allows(first, job, on: agentID) || rest.allSatisfy { allows($0, job, on: agentID) }
        case .atMost(let limit, per: let field, of: let tasks):
            guard let own = domain(field, of: agentID) else { return false }
            let count = domains(field, tasks, of: job).count { $0 == own }
            let isOwn =
                switch tasks.kind {
                case .own: true
                case .named(let name): TaskSelector.matches(job.name, name)
                case .labelled: false
                }
            return count + (isOwn ? 1 : 0) <= limit
        case .together(within: let field, of: let tasks):
            guard let own = domain(field, of: agentID) else { return false }
            let others = domains(field, tasks, of: job).compactMap { $0 }
            return others.isEmpty || others.contains(own)
        case .spread(let spread):
            guard let own = domain(spread.field, of: agentID) else { return false }
            let taken = domains(spread.field, spread.tasks, of: job)
            let eligible = eligibleDomains(spread.field, job)
            var least = eligible.map { name in taken.count { $0 == name } }.min() ?? 0
            if let domains = spread.domains, eligible.count < domains { least = 0 }
            return taken.count { $0 == own } + 1 - least <= spread.maxSkew
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
        default: return true
        }
    }

    private func eligibleDomains(_ field: Field, _ job: Job) -> [String] {
        var names: [String] = []
        var agents = offers.map(\.agentID)
        for (agentID, _) in world.agents where !agents.contains(agentID) { agents.append(agentID) }
        for agentID in agents {
            guard let name = domain(field, of: agentID), !names.contains(name) else { continue }
            let passes = job.parts.allSatisfy { part in
                guard case .rule(let rule) = part.content, case .test = rule.node else { return true }
                return allows(rule, job, on: agentID)
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

    /// Whether all rules of a job let its next task go to an agent.
    func allows(_ job: Job, on agentID: AgentID) -> Bool {
        job.parts.allSatisfy { part in
            guard case .rule(let rule) = part.content else { return true }
            return allows(rule, job, on: agentID)
        }
    }
}
