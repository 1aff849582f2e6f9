import MesosBase
import MesosResources
import MesosWire

extension PlacementRound {
    /// What is placed after a unit that failed may let it have a place: so often it is tried again.
    private static let mostPasses = 4

    /// Places units of one work, in their order, and returns those that found no place.
    mutating func place(
        _ units: [PendingUnit], of template: JobTemplate, at index: Int, waited: Duration
    ) -> [PendingUnit] {
        var (rest, isSettled) = pass(units, of: template, at: index, waited: waited)
        for _ in 1..<Self.mostPasses where !isSettled {
            (rest, isSettled) = pass(rest, of: template, at: index, waited: waited)
        }
        return rest
    }

    /// Tries all units once. The rest is settled if nothing was placed after the first of it failed.
    private mutating func pass(
        _ units: [PendingUnit], of template: JobTemplate, at index: Int, waited: Duration
    ) -> (rest: [PendingUnit], isSettled: Bool) {
        var rest: [PendingUnit] = []
        var isSettled = true
        var searches: [WorkSearch?] = Array(repeating: nil, count: template.members.count)
        // Equal units fail equally until something is placed, unless a rule tells them apart.
        var failed = Array(repeating: false, count: template.members.count)
        let meansSome = template.meansSomeOfItsTasks
        let isDistinct =
            meansSome || template.rules.contains(where: \.tellsInstancesApart)
            || template.relaxation != nil && template.tellsInstancesApart
        for (position, unit) in units.enumerated() {
            let kind = template.kind == .gang ? unit.members[0] : 0
            if failed[kind], !isDistinct {
                rest.append(unit)
                continue
            }
            var search: WorkSearch
            if let prepared = searches[kind] {
                search = prepared
                searches[kind] = nil
            } else {
                search = WorkSearch(
                    template, member: template.kind == .pod ? nil : kind, unit: unit, waited: waited, in: &self)
            }
            if let (slot, score) = search.find(unit, of: units.count, in: &self) {
                let task = assign(unit, to: slot, score: score, of: template, at: index)
                if !rest.isEmpty { isSettled = false }
                // Nothing more is asked after the last.
                if position == units.count - 1 { break }
                for other in searches.indices { searches[other]?.count(task, in: self) }
                search.count(task, in: self)
                search.requeue(slot, unit, in: &self)
            } else {
                failed[kind] = true
                rest.append(unit)
            }
            if !meansSome { searches[kind] = search }
        }
        return (rest, isSettled)
    }

    private mutating func assign(
        _ unit: PendingUnit, to slot: Int, score: Double, of template: JobTemplate, at index: Int
    ) -> LocatedTask {
        let demands = unit.members.map { template.members[$0].demand }
        let parts = stock.take(demands, from: slot, roster, offers)
        let members = zip(zip(unit.members, unit.taskIDs), parts).map { task, taken in
            Assignment.Member(member: task.0, taskID: task.1, taken: taken)
        }
        let executor = template.kind == .pod ? stock.take(template.executorDemand, from: slot, roster, offers) : nil
        assignments.append(
            Assignment(
                template: index, unit: unit, slot: slot, score: score, members: members, executor: executor))
        let task = LocatedTask(
            taskIDs: unit.taskIDs, work: template.name, labels: template.labels, agent: roster.slots[slot].agent)
        add(task)
        return task
    }

    /// The slots that something was placed on, from an assignment on.
    func usedSlots(from first: Int) -> [Int] {
        var seen = SlotSet(limit: roster.slots.count)
        var slots: [Int] = []
        for assignment in assignments[first...] where !seen.contains(assignment.slot) {
            seen.insert(assignment.slot)
            slots.append(assignment.slot)
        }
        return slots
    }

    /// The slots that pass all rules of a work that lie in what agents are.
    mutating func slotsOfFixedRules(_ template: JobTemplate) -> SlotSet {
        var slots = SlotSet(limit: roster.slots.count, filled: true)
        if let role = template.role {
            for (index, slot) in roster.slots.enumerated() where slot.role ?? "*" != role { slots.remove(index) }
        }
        for rule in template.rules where rule.isFixed { slots.formIntersection(passing(rule)) }
        return slots
    }

    /// The slots that pass a rule that lies in what agents are.
    private mutating func passing(_ rule: Rule) -> SlotSet {
        let limit = roster.slots.count
        switch rule.node {
        case .test(let test): return fields.passing(test)
        case .dedicated(let purpose, required: let isRequired):
            return fields.passing(Rule.dedicatedTest(purpose, isRequired))
        case .all(let rules):
            return rules.reduce(into: SlotSet(limit: limit, filled: true)) { $0.formIntersection(passing($1)) }
        case .any(let rules): return rules.reduce(into: SlotSet(limit: limit)) { $0.formUnion(passing($1)) }
        case .none(let rules):
            return rules.reduce(into: SlotSet(limit: limit)) { $0.formUnion(passing($1)) }.complement
        case .when(let first, let rest):
            var slots = passing(first).complement
            slots.formUnion(passing(Rule(.all(rest))))
            return slots
        default: return SlotSet(limit: limit, filled: true)
        }
    }
}

extension WorkSearch {
    /// Takes note of a task of the work that was placed.
    mutating func count(_ task: LocatedTask, in round: PlacementRound) {
        rules.count(task, in: round)
        rules.refresh()
    }
}

extension JobTemplate {
    /// Whether a rule or a preference counts some of the work's own tasks, by their names, and not others.
    fileprivate var meansSomeOfItsTasks: Bool {
        rules.contains { $0.meansSomeTasks(of: name) }
            || preferences.contains {
                if case .rule(let rule) = $0.node { rule.meansSomeTasks(of: name) } else { false }
            }
    }
}

extension Rule {
    fileprivate func meansSomeTasks(of work: String) -> Bool {
        switch node {
        case .atMost(_, per: _, of: let tasks): tasks.couldMeanSomeTasks(of: work)
        case .all(let rules), .any(let rules), .none(let rules): rules.contains { $0.meansSomeTasks(of: work) }
        case .when(let first, let rest): ([first] + rest).contains { $0.meansSomeTasks(of: work) }
        default: false
        }
    }

    /// Whether the rule may answer differently for two instances of one work.
    var tellsInstancesApart: Bool {
        switch node {
        case .samePlace, .custom: true
        case .all(let rules), .any(let rules), .none(let rules): rules.contains(where: \.tellsInstancesApart)
        case .when(let first, let rest): first.tellsInstancesApart || rest.contains(where: \.tellsInstancesApart)
        default: false
        }
    }

    /// Whether the rule looks only at what an agent is, so that its answer stays while the agent does.
    package var isFixed: Bool {
        guard dropDelay == nil else { return false }
        switch node {
        case .test, .dedicated: return true
        case .all(let rules), .any(let rules), .none(let rules): return rules.allSatisfy(\.isFixed)
        case .when(let first, let rest): return first.isFixed && rest.allSatisfy(\.isFixed)
        default: return false
        }
    }
}
