import MesosBase
import MesosResources
import MesosWire

extension PlacementRound {
    /// What kept units of a work from having a place, as things stand.
    mutating func report(
        on template: JobTemplate, unit: PendingUnit, waited: Duration
    ) -> (exclusions: [Exclusion], fitting: Int, nearest: WorkReport.NearestFit?) {
        guard !roster.slots.isEmpty else { return ([], 0, nil) }
        var survey = Survey(template, unit: unit, waited: waited, in: &self)
        var exclusions: [Exclusion] = []
        for check in survey.checks where !check.failingFirst.isEmpty {
            exclusions.append(exclusion(check, unit, &survey))
        }
        exclusions = exclusions.enumerated().sorted {
            ($1.element.offers, $0.offset) < ($0.element.offers, $1.offset)
        }.map(\.element)
        var nearest: WorkReport.NearestFit?
        if survey.fitting.isEmpty, let slot = survey.nearest(in: stock) {
            let offer = offers[roster.slots[slot].offers[0]]
            var failures: [String] = []
            for check in survey.checks where !check.passing.contains(slot) {
                failures.append(failure(check, slot, unit, &survey))
            }
            nearest = WorkReport.NearestFit(agentID: offer.agentID, hostname: offer.hostname, failures: failures)
        }
        return (exclusions, offerCount(survey.fitting), nearest)
    }

    /// How many offers these slots are made of.
    func offerCount(_ slots: SlotSet) -> Int {
        if offers.count == roster.slots.count { return slots.count }
        var count = 0
        slots.forEach { count += roster.slots[$0].offers.count }
        return count
    }

    private mutating func exclusion(
        _ check: Survey.Check, _ unit: PendingUnit, _ survey: inout Survey
    ) -> Exclusion {
        let failing = check.failingFirst.numbers
        var examples: [AgentID] = []
        for slot in failing {
            let agentID = roster.agentIDs[roster.slots[Int(slot)].agent]
            if examples.last != agentID { examples.append(agentID) }
            if examples.count == Exclusion.mostExamples { break }
        }
        let agents = roster.isPlain ? failing.count : SlotSet(agentsOf: failing, roster).count
        let slot = failing.first.map(Int.init) ?? 0
        var exclusion = Exclusion(
            rule: "", code: .combination, stability: .moving, offers: offerCount(check.failingFirst), agents: agents,
            examples: examples, evidence: "")
        switch check.subject {
        case .role:
            exclusion.rule = "Role(\"\(survey.search.template.role ?? "*")\")"
            exclusion.code = .otherRole
            exclusion.stability = .fixed
        case .held:
            exclusion.rule = "a gang that holds them"
            exclusion.code = .held
        case .frozen:
            exclusion.rule = "the list of frozen agents"
            exclusion.code = .frozen
        case .need(let need):
            var best: Int64 = 0
            for slot in failing { best = max(best, stock.total(need.columns, Int(slot))) }
            exclusion.rule = need.name
            exclusion.resource = need.name
            exclusion.code = .lacksResource
            exclusion.evidence = "want \(Scalar(milli: need.minimum)), best has \(Scalar(milli: best))"
        case .details:
            let lack = stock.lackingDetail(survey.search.demand, slot, roster, offers)
            exclusion.rule = lack?.name ?? "resources"
            exclusion.resource = exclusion.rule
            exclusion.code = .lacksDetail
            exclusion.evidence = Self.text(of: lack)
        case .rule(let index):
            let rule = survey.search.rules.entries[index].rule
            let finding = finding(rule, slot, unit, &survey.search)
            exclusion.rule = rule.label
            exclusion.reason = rule.reason
            exclusion.code = finding.code
            exclusion.stability = rule.isFixed ? .fixed : finding.stability
            exclusion.evidence = finding.evidence
        case .score:
            exclusion.rule = "the score that is asked for"
            exclusion.code = .lowScore
            let score = survey.search.score(slot, unit, &self)
            exclusion.evidence = "want \(Self.text(of: survey.search.threshold)), it has \(Self.text(of: score))"
        }
        return exclusion
    }

    private mutating func failure(
        _ check: Survey.Check, _ slot: Int, _ unit: PendingUnit, _ survey: inout Survey
    ) -> String {
        switch check.subject {
        case .role: return "Role(\"\(survey.search.template.role ?? "*")\")"
        case .held: return "for a gang holds it"
        case .frozen: return "for it is frozen"
        case .need(let need):
            let free = Scalar(milli: stock.total(need.columns, slot))
            return "\(need.name) (want \(Scalar(milli: need.minimum)), it has \(free))"
        case .details:
            let lack = stock.lackingDetail(survey.search.demand, slot, roster, offers)
            return "\(lack?.name ?? "resources") (\(Self.text(of: lack)))"
        case .rule(let index):
            let rule = survey.search.rules.entries[index].rule
            let evidence = finding(rule, slot, unit, &survey.search).evidence
            return evidence.isEmpty ? rule.label : "\(rule.label) (\(evidence))"
        case .score: return "the score that is asked for"
        }
    }

    static func text(of lack: SlotResources.Lack?) -> String {
        guard let lack else { return "" }
        let place = lack.range.map { range in
            range.count == 1 ? " of number \(range.lowerBound)" : " in \(range.lowerBound)-\(range.upperBound)"
        }
        return "want \(lack.wanted)\(place ?? ""), it has \(lack.found)"
    }

    /// A score with two digits.
    static func text(of score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension SlotSet {
    /// The agents of some slots.
    fileprivate init(agentsOf slots: [Int32], _ roster: Roster) {
        self.init(limit: roster.agentIDs.count)
        for slot in slots { insert(roster.slots[Int(slot)].agent) }
    }
}
