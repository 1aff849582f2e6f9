import MesosBase
import MesosWire

/// The search for the instances of one work that are missed least: the rules and scores of a placement, asked of each
/// instance as if it were to be placed where it is.
struct VictimSearch: Sendable {
    /// An instance, as the rules are asked about it.
    private struct Candidate: Sendable {
        let instance: PlacedInstance
        let parts: [Part]
    }

    /// The tasks of an instance that are on one agent.
    private struct Part: Sendable {
        let unit: PendingUnit
        let slot: Int
        /// What is free on the agent when they end.
        let amounts: [ResourceAmount]
        /// Whether the rules see them.
        let isCounted: Bool
    }

    private let template: JobTemplate
    private var round: PlacementRound
    /// One for each kind of tasks.
    private var searches: [WorkSearch]
    private let domainRules: [LoadedRule]
    /// Candidates between which only their numbers decide, the highest at the end.
    private var groups: [[Candidate]] = []

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - template: The work.
    ///   - instances: Those of its instances that may be chosen, each on an agent.
    ///   - world: The agents, and the tasks that the rules see: also those of these instances, but none that is being
    ///     ended.
    init(_ template: JobTemplate, _ instances: [PlacedInstance], world: World, now: Instant) {
        self.template = template
        var slots = Table<AgentID, Int>()
        var agentIDs: [AgentID] = []
        for part in instances.flatMap(\.parts) where slots[part.agentID] == nil {
            slots[part.agentID] = agentIDs.count
            agentIDs.append(part.agentID)
        }
        var round = PlacementRound(
            offers: world.imaginedOffers(of: agentIDs, for: template), world: world, now: now, seed: 0,
            seesAllAgents: true)
        let waited = max(.zero, now - (world.waits[template.name] ?? now))
        let kinds = template.kind == .gang ? Array(template.members.indices) : [0]
        let unit = PendingUnit(number: 0, instance: "", launch: 1, members: [0], taskIDs: [])
        searches = kinds.map { kind in
            WorkSearch(
                template, member: template.kind == .pod ? nil : kind, unit: unit, waited: waited, in: &round)
        }
        domainRules = LoadedRule.all(in: searches[0].rules, of: round)
        self.round = round
        addGroups(instances, slots)
    }

    private mutating func addGroups(_ instances: [PlacedInstance], _ slots: Table<AgentID, Int>) {
        let units = template.kind == .gang ? template.units : []
        let tellsApart = template.tellsInstancesApart
        var positions = Table<Int, Int>()
        for instance in instances.sorted(by: { $0.number < $1.number }) {
            let parts = instance.parts.compactMap { part -> Part? in
                guard let slot = slots[part.agentID] else { return nil }
                let unit = part.number - 1
                let name = units.indices.contains(unit) ? units[unit].instance : "\(template.name)-\(part.number)"
                let known = part.taskIDs.compactMap { round.world.tasks[$0] }
                return Part(
                    unit: PendingUnit(
                        number: part.number, instance: name, launch: 1,
                        members: [template.member(ofNumber: part.number)], taskIDs: part.taskIDs),
                    slot: slot, amounts: known.flatMap(template.amounts), isCounted: !known.isEmpty)
            }
            let candidate = Candidate(instance: instance, parts: parts)
            if !tellsApart, parts.count == 1, let group = positions[parts[0].slot] {
                groups[group].append(candidate)
            } else {
                if parts.count == 1 { positions[parts[0].slot] = groups.count }
                groups.append([candidate])
            }
        }
    }

    /// Chooses some of the instances, those that are missed least first.
    ///
    /// All are looked at again after each choice. If many are chosen, they are after a small part of them, and in
    /// between only what seems to be next: what is not the very best then is made up for by the choices that follow.
    mutating func choose(_ count: Int) -> [PlacedInstance] {
        var chosen: [PlacedInstance] = []
        while chosen.count < count, !groups.isEmpty {
            var ranking = groups.indices.compactMap { ranked($0) }
            let share = (count - chosen.count) / 32
            if share > 1 {
                ranking.sort { $1.standing.precedes($0.standing) }
                var looks = 2 * ranking.count
                for _ in 0..<share {
                    guard let group = next(in: &ranking, looks: &looks) else { break }
                    chosen.append(end(group))
                    if let ranked = ranked(group) { Self.insert(ranked, into: &ranking) }
                }
            } else if let first = ranking.min(by: { $0.standing.precedes($1.standing) }) {
                chosen.append(end(first.group))
            }
            groups.removeAll(where: \.isEmpty)
        }
        return chosen
    }

    /// A group, and what speaks for the end of the candidate in it that is next.
    private struct Ranked: Sendable {
        let group: Int
        let standing: Standing
    }

    private mutating func ranked(_ group: Int) -> Ranked? {
        groups[group].last.map { Ranked(group: group, standing: standing(of: $0)) }
    }

    /// Takes the group out of a ranking that is next, as things are now; or, after so many looks, as they were.
    private mutating func next(in ranking: inout [Ranked], looks: inout Int) -> Int? {
        while let last = ranking.popLast() {
            looks -= 1
            guard looks > 0 else { return last.group }
            guard let ranked = ranked(last.group) else { continue }
            guard let rival = ranking.last, rival.standing.precedes(ranked.standing) else { return ranked.group }
            Self.insert(ranked, into: &ranking)
        }
        return nil
    }

    /// Puts a group where it belongs in a ranking, in which the first to end comes last.
    private static func insert(_ ranked: Ranked, into ranking: inout [Ranked]) {
        var (low, high) = (0, ranking.count)
        while low < high {
            let middle = (low + high) / 2
            if ranked.standing.precedes(ranking[middle].standing) { low = middle + 1 } else { high = middle }
        }
        ranking.insert(ranked, at: low)
    }

    private mutating func end(_ group: Int) -> PlacedInstance {
        let candidate = groups[group].removeLast()
        remove(candidate)
        for index in searches.indices { searches[index].rules.refresh() }
        return candidate.instance
    }

    private mutating func remove(_ candidate: Candidate) {
        for part in candidate.parts {
            round.stock.add(part.amounts, times: 1, like: searches[0].demand, to: part.slot)
            guard part.isCounted else { continue }
            let task = LocatedTask(
                taskIDs: part.unit.taskIDs, work: template.name, labels: template.labels,
                agent: round.roster.slots[part.slot].agent)
            for index in searches.indices { searches[index].rules.remove(task, in: round) }
        }
    }
}

extension VictimSearch {
    /// What speaks for the end of an instance.
    private struct Standing: Sendable {
        /// How many rules it breaks where it is, but those about counts.
        var faults = 0
        /// How many rules about counts are broken where it is.
        var excesses = 0
        /// How full its domains are by the rules that count, in the order of the rules.
        var loads: [Double] = []
        /// How good its place is by the preferences.
        var score = 0.0
        /// How full its domains are by the rules that only limit a count.
        var counts: [Double] = []
        let number: Int

        /// Whether the instance is to end before another one.
        func precedes(_ other: Standing) -> Bool {
            if faults != other.faults { return faults > other.faults }
            if excesses != other.excesses { return excesses > other.excesses }
            if loads != other.loads { return other.loads.lexicographicallyPrecedes(loads) }
            if score != other.score { return score < other.score }
            if counts != other.counts { return other.counts.lexicographicallyPrecedes(counts) }
            return number > other.number
        }
    }

    private mutating func standing(of candidate: Candidate) -> Standing {
        var standing = Standing(number: candidate.instance.number)
        for rule in domainRules {
            let load = candidate.parts.reduce(0) { sum, part in
                sum + rule.load(part.slot, searches[0].rules, round)
            }
            if rule.isLimit { standing.counts.append(load) } else { standing.loads.append(load) }
        }
        for part in candidate.parts {
            if isLeaving(part.slot) { standing.faults += 1 }
            let search = searches.count == 1 ? 0 : part.unit.members[0]
            for entry in searches[search].rules.entries where !passes(entry.condition, part, search) {
                if case .domain(let index) = entry.condition, searches[search].rules.domainRules[index].isAboutCounts {
                    standing.excesses += 1
                } else {
                    standing.faults += 1
                }
            }
            standing.score += score(part, search) / Double(candidate.parts.count)
        }
        return standing
    }

    /// Whether tasks on an agent end soon anyway.
    private func isLeaving(_ slot: Int) -> Bool {
        guard let agent = round.agent(of: slot) else { return true }
        return agent.isFrozen || agent.isDraining || round.isMaintained(slot: slot, within: .zero) != nil
    }

    private mutating func passes(_ condition: WorkRules.Condition, _ part: Part, _ search: Int) -> Bool {
        switch condition {
        case .domain(let index):
            let rules = searches[search].rules
            let rule = rules.domainRules[index]
            return rule.allowsTask(
                of: round.fields[rule.column].slotDomains[part.slot], rules.counters[rule.counter])
        case .all(let conditions):
            for condition in conditions where !passes(condition, part, search) { return false }
            return true
        case .any(let conditions):
            for condition in conditions where passes(condition, part, search) { return true }
            return false
        case .none(let conditions):
            for condition in conditions where passes(condition, part, search) { return false }
            return true
        case .when(let first, let rest):
            return !passes(first, part, search) || passes(.all(rest), part, search)
        case .slots, .formerPlace, .custom:
            return searches[search].passes(condition, part.slot, part.unit, &round)
        }
    }

    private mutating func score(_ part: Part, _ search: Int) -> Double {
        let weight = searches[search].rules.weight
        guard weight > 0 else { return 0 }
        round.stock.add(part.amounts, times: 1, like: searches[search].demand, to: part.slot)
        defer { round.stock.add(part.amounts, times: -1, like: searches[search].demand, to: part.slot) }
        var score = 0.0
        for scorer in searches[search].rules.scorers {
            let value: Double
            switch scorer.form {
            case .condition(let condition): value = passes(condition, part, search) ? 1 : 0
            case .degrees(let index):
                let rules = searches[search].rules
                let rule = rules.domainRules[index]
                value = rule.score(
                    ofTaskIn: round.fields[rule.column].slotDomains[part.slot], rules.counters[rule.counter])
            default: value = searches[search].part(scorer.form, part.slot, part.unit, &round)
            }
            score += value * scorer.preference.weight / weight
        }
        return score
    }
}
