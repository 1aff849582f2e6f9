import MesosBase
import MesosResources
import MesosWire

/// What is wrong with a slot by a rule.
struct Finding: Sendable, Equatable {
    var code: ExclusionCode
    var stability: Stability
    var evidence: String
}

extension PlacementRound {
    /// What is wrong with a slot by a rule that it fails.
    mutating func finding(
        _ rule: Rule, _ slot: Int, _ unit: PendingUnit, _ search: inout WorkSearch
    ) -> Finding {
        switch rule.node {
        case .test(let test): return finding(test, slot)
        case .dedicated(let purpose, required: let isRequired):
            return finding(Rule.dedicatedTest(purpose, isRequired), slot)
        case .all(let rules):
            // The first rule within it that fails says what is wrong.
            for inner in rules where !holds(inner, slot, unit, &search) {
                let finding = finding(inner, slot, unit, &search)
                return Finding(
                    code: finding.code, stability: finding.stability,
                    evidence: "\(inner.label): \(finding.evidence)")
            }
            return Finding(code: .combination, stability: .moving, evidence: "")
        case .any(let rules):
            let parts = rules.map { finding($0, slot, unit, &search).evidence }
            return Finding(code: .combination, stability: .moving, evidence: Self.joined(parts))
        case .none(let rules):
            let held = rules.filter { holds($0, slot, unit, &search) }
            return Finding(
                code: .combination, stability: .moving, evidence: "\(Self.joined(held.map(\.label))) holds")
        case .when(_, let rules):
            return finding(Rule(.all(rules)), slot, unit, &search)
        case .samePlace:
            let former = world.place(of: search.template.name, unit.number)?.agentID.value ?? ""
            return Finding(code: .otherPlace, stability: .moving, evidence: "it ran on \(former)")
        case .noMaintenance(within: let time):
            let begin = isMaintained(slot: slot, within: time).map { $0.begin - (world.date ?? 0) } ?? 0
            let text = begin <= 0 ? "it is under way" : "it begins in \(DurationText.format(.nanoseconds(begin)))"
            return Finding(code: .maintenance, stability: .moving, evidence: text)
        case .notDraining: return Finding(code: .draining, stability: .moving, evidence: "it is being drained")
        case .rested(_, within: let time):
            let count = failures(agent: roster.slots[slot].agent, within: time)
            return Finding(code: .failures, stability: .moving, evidence: "\(count) tasks failed there")
        case .custom(let rule):
            guard case .fails(let text, let stability) = rule.value.verdict(on: search.candidate(slot, unit, self))
            else { return Finding(code: .custom, stability: .moving, evidence: "") }
            return Finding(code: .custom, stability: stability, evidence: text)
        default: return domainFinding(rule, slot, &search)
        }
    }

    /// Whether a rule, or one within a rule, lets a unit go to a slot.
    mutating func holds(
        _ rule: Rule, _ slot: Int, _ unit: PendingUnit, _ search: inout WorkSearch
    ) -> Bool {
        let condition = search.rules.condition(of: rule, in: &self)
        return search.passes(condition, slot, unit, &self)
    }

    private static func joined(_ parts: [String]) -> String {
        let shown = parts.filter { !$0.isEmpty }
        return shown.prefix(3).joined(separator: ", ") + (shown.count > 3 ? " …" : "")
    }

    private mutating func finding(_ test: FieldTest, _ slot: Int) -> Finding {
        let (answer, values) = fields.answer(test, agent: roster.slots[slot].agent)
        let shown = (values ?? []).prefix(test.subject.anyValue ? 3 : 1).map { value in
            if case .text(let text) = value { "\"\(text)\"" } else { value.text }
        }.joined(separator: ", ")
        switch answer {
        case .missing, .passes: return Finding(code: .fieldMissing, stability: .fixed, evidence: "it has none")
        case .otherKind:
            return Finding(
                code: .fieldOfOtherKind, stability: .fixed, evidence: "it is \(shown), of another kind")
        case .differs: return Finding(code: .fieldDiffers, stability: .fixed, evidence: "it is \(shown)")
        }
    }

    /// What is wrong by a rule about domains.
    private mutating func domainFinding(_ rule: Rule, _ slot: Int, _ search: inout WorkSearch) -> Finding {
        guard case .domain(let index) = search.rules.condition(of: rule, in: &self) else {
            return Finding(code: .combination, stability: .moving, evidence: "")
        }
        let domainRule = search.rules.domainRules[index]
        let counter = search.rules.counters[domainRule.counter]
        let column = fields[domainRule.column]
        let domain = column.slotDomains[slot]
        guard domain >= 0 else {
            return Finding(code: .fieldMissing, stability: .fixed, evidence: "it has none")
        }
        let name = column.domains[Int(domain)]
        let count = counter.count(Int(domain))
        switch domainRule.kind {
        case .atMost: return Finding(code: .domainFull, stability: .moving, evidence: "\(name) has \(count)")
        case .spread:
            return Finding(
                code: .domainAhead, stability: .moving,
                evidence: "\(name) has \(count), the emptiest has \(domainRule.least)")
        case .minDomains:
            return Finding(
                code: .tooFewDomains, stability: .moving, evidence: "they are in \(counter.used) so far")
        case .share: return Finding(code: .shareFull, stability: .moving, evidence: "\(name) has \(count)")
        case .near: return Finding(code: .apartFromOthers, stability: .moving, evidence: "none is in \(name)")
        case .together:
            let others = counter.filled.map { column.domains[$0.domain] }
            return Finding(
                code: .apartFromOthers, stability: .moving, evidence: "the others are in \(Self.joined(others))")
        case .apart:
            return Finding(
                code: .nearOthers, stability: .moving, evidence: "\(count) \(count == 1 ? "is" : "are") in \(name)")
        }
    }
}
