import MesosBase
import MesosResources
import MesosWire

extension AgentCover {
    /// Agents among which are all that waiting work may go to now.
    init(_ template: JobTemplate, in world: World) {
        // A work that is spread must see every domain that counts: only what decides which ones do is told.
        let isSpread = template.rules.contains { $0.spreads }
        var cover = AgentCover.everything
        for rule in template.rules where rule.dropDelay == nil {
            switch rule.node {
            case .test, .dedicated: break
            default: if isSpread { continue }
            }
            cover = cover.and(AgentCover(passing: rule, of: template, in: world))
        }
        self = cover
    }

    private init(passing rule: Rule, of template: JobTemplate, in world: World) {
        func passing(_ rules: [Rule]) -> [AgentCover] {
            rules.map { AgentCover(passing: $0, of: template, in: world) }
        }
        self = .everything
        guard rule.dropDelay == nil else { return }
        switch rule.node {
        case .test(let test): self.init(passing: test)
        case .dedicated(let purpose, required: let isRequired):
            self.init(passing: Rule.dedicatedTest(purpose, isRequired))
        case .all(let rules): self = .all(passing(rules))
        case .any(let rules): self = .any(passing(rules))
        case .none(let rules): self = .all(rules.map { AgentCover(failing: $0, of: template, in: world) })
        case .when(let condition, let rules):
            self = AgentCover(failing: condition, of: template, in: world).or(.all(passing(rules)))
        case .atMost(let limit, per: let field, of: let tasks):
            let counts = world.counts(of: tasks, per: field, for: template)
            let own = tasks.selects(template.sample, ownWork: template.name) ? 1 : 0
            let full = counts.filter { $0.value + own > limit }.map(\.key)
            self = .having(field).and(.outside(full, field))
        case .together(within: let field, of: let tasks):
            self = .having(field)
            let values = world.counts(of: tasks, per: field, for: template).map(\.key)
            // An agent that is not known may show another domain in the next offer.
            let areKnown = world.tasks.allSatisfy {
                $0.value.work != template.name || world.agents[$0.value.agentID]?.value(of: field) != nil
            }
            if tasks == .own, areKnown, values.count == 1, values[0].isPlain { self = .equal(field, values[0]) }
        case .apart(let tasks, within: let field):
            let taken = world.counts(of: tasks, per: field, for: template).map(\.key)
            self = .having(field).and(.outside(taken, field))
        case .minDomains(_, of: let field), .share(over: let field, _), .near(_, within: let field):
            self = .having(field)
        case .spread(let spread): self = .having(spread.field)
        case .samePlace, .noMaintenance, .notDraining, .rested, .custom: break
        }
    }

    private init(failing rule: Rule, of template: JobTemplate, in world: World) {
        func passing(_ rule: Rule) -> AgentCover { AgentCover(passing: rule, of: template, in: world) }
        func failing(_ rules: [Rule]) -> [AgentCover] {
            rules.map { AgentCover(failing: $0, of: template, in: world) }
        }
        self = .everything
        guard rule.dropDelay == nil else { return }
        switch rule.node {
        case .test(let test): self.init(failing: test)
        case .dedicated(let purpose, required: let isRequired):
            self.init(failing: Rule.dedicatedTest(purpose, isRequired))
        case .all(let rules): self = .any(failing(rules))
        case .any(let rules): self = .all(failing(rules))
        case .none(let rules): self = .any(rules.map(passing))
        case .when(let condition, let rules): self = passing(condition).and(.any(failing(rules)))
        case .atMost, .together, .spread, .minDomains, .share, .near, .apart, .samePlace, .noMaintenance, .notDraining,
            .rested, .custom:
            break
        }
    }

    /// Agents that have none of these values. Zones are left out: one of the same name in another region may be free.
    private static func outside(_ values: [String], _ field: Field) -> AgentCover {
        guard field.kind != .zone else { return .everything }
        let leaves = values.filter(\.isPlain).compactMap {
            Leaf(field, .textNotEquals(Leaf.Predicate.TextNotEquals(value: $0)))
        }
        return AgentCover(all: leaves)
    }
}

extension Rule {
    /// Whether tasks are spread by the rule or one within it.
    var spreads: Bool {
        switch node {
        case .spread: true
        case .all(let rules), .any(let rules), .none(let rules): rules.contains { $0.spreads }
        case .when(let condition, let rules): condition.spreads || rules.contains { $0.spreads }
        default: false
        }
    }
}

extension String {
    /// Whether texts that are equal to this one have the same bytes: other texts may be written in several ways.
    fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension JobTemplate {
    fileprivate var sample: LocatedTask {
        LocatedTask(taskIDs: [TaskID(name)], work: name, labels: labels, agent: -1)
    }
}

extension World {
    /// How many of the tasks of a selector have each value of a field. All tasks of an instance count as one.
    fileprivate func counts(
        of tasks: TaskSelector, per field: Field, for template: JobTemplate
    ) -> SortedMap<String, Int> {
        struct Unit: Hashable {
            let work: String
            let number: Int
            let agentID: AgentID
        }
        var seen = Table<Unit, Bool>()
        var counts: SortedMap<String, Int> = [:]
        for (taskID, task) in self.tasks {
            let located = LocatedTask(taskIDs: [taskID], work: task.work, labels: task.labels, agent: -1)
            guard tasks.selects(located, ownWork: template.name) else { continue }
            if task.number > 0 {
                let unit = Unit(work: task.work, number: task.number, agentID: task.agentID)
                guard seen[unit] == nil else { continue }
                seen[unit] = true
            }
            guard let value = agents[task.agentID]?.value(of: field) else { continue }
            counts[value] = (counts[value] ?? 0) + 1
        }
        return counts
    }
}

extension WorldAgent {
    /// The name of the agent's domain, that of a zone without its region.
    fileprivate func value(of field: Field) -> String? {
        switch field.kind {
        case .attribute(let name): attributes.first { $0.name == name }?.value.text
        case .hostname: hostname
        case .region: region
        case .zone: zone
        case .agent: nil
        }
    }
}
