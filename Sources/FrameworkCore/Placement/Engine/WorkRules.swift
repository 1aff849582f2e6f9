import MesosBase
import MesosWire

/// The rules of one work, ready to be asked in one round.
struct WorkRules: Sendable {
    /// A rule in a form that answers quickly.
    indirect enum Condition: Sendable {
        /// Settled for all slots while the round lasts.
        case slots(SlotSet)
        /// By the domain of the slot, as tasks are counted.
        case domain(Int)
        /// The agent that the instance ran on before.
        case formerPlace(Duration?)
        case custom(any PlacementRule)
        case all([Condition])
        case any([Condition])
        case none([Condition])
        case when(Condition, [Condition])
    }

    /// A rule that binds, and its form.
    struct Entry: Sendable {
        let rule: Rule
        let condition: Condition
    }

    /// A preference, and its form.
    struct Scorer: Sendable {
        enum Form: Sendable {
            case condition(Condition)
            case degrees(Int)
            case tightest
            case loosest
            case least(Stock.Need)
            case mostLeft(Stock.Need)
            case failures([Double])
            case custom(any PlacementScore)
        }

        let preference: Preference
        let form: Form
    }

    private(set) var entries: [Entry] = []
    private(set) var scorers: [Scorer] = []
    private(set) var counters: [TaskCounter] = []
    var domainRules: [DomainRule] = []
    private(set) var weight = 0.0
    private let ownWork: String
    private let template: JobTemplate
    private let waited: Duration
    /// The task that is to be placed, or one like it.
    private let task: LocatedTask

    init(_ template: JobTemplate, unit: PendingUnit, waited: Duration, in round: inout PlacementRound) {
        ownWork = template.name
        self.template = template
        self.waited = waited
        task = LocatedTask(taskIDs: unit.taskIDs, work: template.name, labels: template.labels, agent: -1)
        for rule in template.rules {
            if let delay = rule.dropDelay, waited >= delay {
                add(Preference(.rule(rule), weight: 1), template, &round)
            } else {
                entries.append(Entry(rule: rule, condition: condition(rule, template, &round)))
            }
        }
        for preference in template.preferences { add(preference, template, &round) }
    }

    /// A rule, or one within a rule, in a form that answers quickly.
    mutating func condition(of rule: Rule, in round: inout PlacementRound) -> Condition {
        if let entry = entries.first(where: { $0.rule == rule }) { return entry.condition }
        let condition = condition(rule, template, &round)
        refresh()
        return condition
    }

    /// Takes note of a task of the work itself that was placed.
    mutating func count(_ task: LocatedTask, in round: PlacementRound) {
        for index in counters.indices where counters[index].selector.selects(task, ownWork: ownWork) {
            counters[index].add(round.fields[counters[index].column].domain(ofAgent: task.agent))
        }
    }

    /// Takes note that a task of the work itself has ended.
    mutating func remove(_ task: LocatedTask, in round: PlacementRound) {
        for index in counters.indices where counters[index].selector.selects(task, ownWork: ownWork) {
            counters[index].remove(round.fields[counters[index].column].agentDomains[task.agent])
        }
    }

    /// Brings the rules about domains up to date.
    mutating func refresh() {
        for index in domainRules.indices { domainRules[index].refresh(counters[domainRules[index].counter]) }
    }
}

extension WorkRules {
    private mutating func add(_ preference: Preference, _ template: JobTemplate, _ round: inout PlacementRound) {
        let form: Scorer.Form
        switch preference.node {
        case .rule(let rule):
            let condition = condition(rule, template, &round)
            if case .domain(let index) = condition { form = .degrees(index) } else { form = .condition(condition) }
        case .tightest: form = .tightest
        case .loosest: form = .loosest
        case .least(let name): form = .least(round.stock.usable(name, by: template.instanceDemand))
        case .most(let name): form = .mostLeft(round.stock.usable(name, by: template.instanceDemand))
        case .failures(within: let time): form = .failures(round.failureScores(within: time))
        case .custom(let score): form = .custom(score.value)
        }
        weight += preference.weight
        scorers.append(Scorer(preference: preference, form: form))
    }

    private mutating func condition(
        _ rule: Rule, _ template: JobTemplate, _ round: inout PlacementRound
    ) -> Condition {
        let slotCount = round.roster.slots.count
        switch rule.node {
        case .test(let test): return .slots(round.fields.passing(test))
        case .all(let rules): return combined(rules, template, &round) { .all($0) }
        case .any(let rules): return combined(rules, template, &round) { .any($0) }
        case .none(let rules): return combined(rules, template, &round) { .none($0) }
        case .when(let first, let rules):
            let conditions = ([first] + rules).map { condition($0, template, &round) }
            return Self.settled(.when(conditions[0], Array(conditions.dropFirst())), limit: slotCount)
        case .atMost(let count, per: let field, of: let tasks):
            return domain(.atMost(count), field, tasks, template, &round)
        case .together(within: let field, of: let tasks):
            return domain(.together, field, tasks, template, &round)
        case .spread(let spread): return spreadCondition(spread, template, &round)
        case .minDomains(let count, of: let field):
            return domain(.minDomains(count, instances: template.taskCount), field, .own, template, &round)
        case .share(over: let field, let shares): return shareCondition(field, shares, template, &round)
        case .near(let tasks, within: let field): return domain(.near, field, tasks, template, &round)
        case .apart(let tasks, within: let field): return domain(.apart, field, tasks, template, &round)
        case .samePlace(let expiry): return .formerPlace(expiry)
        case .noMaintenance, .notDraining, .rested: return .slots(round.slots(passing: rule.node))
        case .dedicated(let purpose, required: let isRequired):
            return .slots(round.fields.passing(Rule.dedicatedTest(purpose, isRequired)))
        case .custom(let rule): return .custom(rule.value)
        }
    }

    private mutating func combined(
        _ rules: [Rule], _ template: JobTemplate, _ round: inout PlacementRound, _ form: ([Condition]) -> Condition
    ) -> Condition {
        let conditions = rules.map { condition($0, template, &round) }
        return Self.settled(form(conditions), limit: round.roster.slots.count)
    }

    /// The condition as a set of slots, if nothing in it can change during the round.
    private static func settled(_ condition: Condition, limit: Int) -> Condition {
        func sets(_ conditions: [Condition]) -> [SlotSet]? {
            var sets: [SlotSet] = []
            for condition in conditions {
                guard case .slots(let set) = condition else { return nil }
                sets.append(set)
            }
            return sets
        }
        func all(_ sets: [SlotSet]) -> SlotSet {
            sets.reduce(into: SlotSet(limit: limit, filled: true)) { $0.formIntersection($1) }
        }
        func any(_ sets: [SlotSet]) -> SlotSet { sets.reduce(into: SlotSet(limit: limit)) { $0.formUnion($1) } }
        switch condition {
        case .all(let conditions): return sets(conditions).map { .slots(all($0)) } ?? condition
        case .any(let conditions): return sets(conditions).map { .slots(any($0)) } ?? condition
        case .none(let conditions): return sets(conditions).map { .slots(any($0).complement) } ?? condition
        case .when(let first, let rest):
            guard case .slots(let when) = first, let rest = sets(rest) else { return condition }
            return .slots(any([when.complement, all(rest)]))
        default: return condition
        }
    }

    private mutating func counter(_ field: Field, _ tasks: TaskSelector, _ round: inout PlacementRound) -> Int {
        let column = round.fields.position(of: field)
        if let index = counters.firstIndex(where: { $0.column == column && $0.selector == tasks }) { return index }
        counters.append(round.counter(of: tasks, column: column, ownWork: ownWork))
        return counters.count - 1
    }

    private mutating func domain(
        _ kind: DomainRule.Kind, _ field: Field, _ tasks: TaskSelector, _ template: JobTemplate,
        _ round: inout PlacementRound, eligible: [Bool] = [], hasUnknownDomains: Bool = false
    ) -> Condition {
        let counter = counter(field, tasks, &round)
        var countsItself = tasks.selects(task, ownWork: ownWork)
        // Others of the work's tasks may be among those that it is to be near.
        if case .near = kind, tasks.couldMeanSomeTasks(of: ownWork) { countsItself = true }
        domainRules.append(
            DomainRule(
                kind, counter: counter, column: counters[counter].column, countsItself: countsItself,
                eligible: eligible, hasUnknownDomains: hasUnknownDomains))
        return .domain(domainRules.count - 1)
    }

    private mutating func spreadCondition(
        _ spread: SpreadRule, _ template: JobTemplate, _ round: inout PlacementRound
    ) -> Condition {
        let column = round.fields.position(of: spread.field)
        let eligible = round.eligibleDomains(column, for: template, waited)
        let count = eligible.count { $0 }
        return domain(
            .spread(maxSkew: spread.maxSkew), spread.field, spread.tasks, template, &round, eligible: eligible,
            hasUnknownDomains: spread.domains.map { count < $0 } ?? false)
    }

    private mutating func shareCondition(
        _ field: Field, _ shares: [DomainShare], _ template: JobTemplate, _ round: inout PlacementRound
    ) -> Condition {
        let position = round.fields.position(of: field)
        let column = round.fields[position]
        let instances = Double(template.taskCount)
        func limit(_ fraction: Double) -> Int { Int((fraction * instances - 1e-9).rounded(.up)) }
        var limits = Array(repeating: -1, count: column.domains.count)
        for share in shares {
            for (domain, name) in column.domains.enumerated() where share.means(name, of: field) {
                limits[domain] = limit(share.fraction)
            }
        }
        let others = limit(max(0, 1 - shares.reduce(0) { $0 + $1.fraction }))
        return self.domain(.share(limits: limits, others: others), field, .own, template, &round)
    }
}

extension DomainShare {
    /// Whether a domain of this name has the part: the zone of the name in any region, or else that of the very name.
    func means(_ domain: String, of field: Field) -> Bool {
        if domain == value { return true }
        guard field == .zone, let slash = domain.firstIndex(of: "/") else { return false }
        return domain[domain.index(after: slash)...] == value
    }
}

extension Rule {
    /// The test that stands behind the words about agents that are set apart.
    package static func dedicatedTest(_ purpose: String, _ isRequired: Bool) -> FieldTest {
        var subject = FieldTest.Subject(.attribute("dedicated"))
        subject.anyValue = true
        subject.orMissing = !isRequired
        return FieldTest(subject, .equals(.text(purpose)))
    }
}
