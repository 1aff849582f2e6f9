public import MesosBase
import MesosResources
public import MesosWire

/// What one rule says of one agent, with what the rules within it say; or all that some work asks of it.
public struct Verdict: Sendable, Codable, Equatable {
    /// The rule's name or text; for what is needed the resource; at the top the work.
    public var label: String
    /// Whether the agent passes.
    public var passes: Bool
    /// Why not, for programs.
    public var code: ExclusionCode?
    /// What is wrong, such as `it is "windows"`; of a resource also how much there is, if it is enough.
    public var evidence: String
    /// The parts that this is made of.
    public var parts: [Verdict]
    /// How good the agent is by the work's preferences, from 0 to 1; at the top only, and if it passes.
    public var score: Double?
}

extension Verdict: CustomStringConvertible {
    /// A line for each part, indented by how deep it lies.
    public var description: String { lines(indent: "").joined(separator: "\n") }

    private func lines(indent: String) -> [String] {
        let detail = evidence.isEmpty || passes ? "" : " — \(evidence)"
        let points = score.map { ", score \(PlacementRound.text(of: $0))" } ?? ""
        return ["\(indent)\(passes ? "✓" : "✗") \(label)\(points)\(detail)"]
            + parts.flatMap { $0.lines(indent: indent + "  ") }
    }
}

extension PlacementEngine {
    /// What each demand and rule of some work says of one agent, as the offers and the world are: before anything is
    /// placed.
    ///
    /// - Parameters:
    ///   - work: The work; of a gang with several kinds of tasks, the first kind is asked for.
    ///   - agentID: The agent, which must be among the offers.
    ///   - offers: All offers at hand.
    ///   - world: What is known beside the offers.
    ///   - now: The time.
    /// - Returns: The verdict, or `nil` if the agent is not offered.
    /// - Throws: A mistake in the work.
    public func verdict(
        on work: any Work, agent agentID: AgentID, offers: [Offer], world: World = World(), now: Instant
    ) throws(JobError) -> Verdict? {
        let template = try JobTemplate(work)
        var round = PlacementRound(offers: offers, world: world, now: now, seed: 0, seesAllAgents: true)
        let slots = round.roster.slots.indices.filter { index in
            round.roster.agentIDs[round.roster.slots[index].agent] == agentID
        }
        // Of what it offers for several roles the first counts that the work can use.
        guard let slot = slots.first(where: { template.role == nil || round.roster.slots[$0].role == template.role }),
            let unit = template.units.first
        else { return nil }
        let waited = max(.zero, now - (world.waits[template.name] ?? now))
        return round.verdict(on: template, slot, unit, waited: waited)
    }
}

extension PlacementRound {
    mutating func verdict(
        on template: JobTemplate, _ slot: Int, _ unit: PendingUnit, waited: Duration
    ) -> Verdict {
        let member = template.kind == .pod ? nil : unit.members.first
        var search = WorkSearch(template, member: member, unit: unit, waited: waited, in: &self)
        var parts = search.needs.map { need in
            let free = Scalar(milli: stock.total(need.columns, slot))
            let wanted = Scalar(milli: need.minimum)
            return Verdict(
                label: "\(need.name) >= \(wanted)", passes: free >= wanted,
                code: free >= wanted ? nil : .lacksResource,
                evidence: "\(free) offered" + (free >= wanted ? "" : ", short by \(wanted - free)"), parts: [])
        }
        if search.demand.needsDetails, parts.allSatisfy(\.passes) {
            let lack = stock.lackingDetail(search.demand, slot, roster, offers)
            parts.append(
                Verdict(
                    label: lack?.name ?? "ports and reservations", passes: lack == nil,
                    code: lack == nil ? nil : .lacksDetail, evidence: Self.text(of: lack), parts: []))
        }
        if frozen.contains(slot) {
            parts.append(Verdict(label: "not frozen", passes: false, code: .frozen, evidence: "", parts: []))
        }
        for entry in search.rules.entries { parts.append(verdict(entry.rule, slot, unit, &search)) }
        let passes = parts.allSatisfy(\.passes)
        let score = passes && search.rules.weight > 0 ? search.score(slot, unit, &self) : nil
        return Verdict(
            label: template.name, passes: passes, code: nil, evidence: "", parts: parts, score: score)
    }

    private mutating func verdict(
        _ rule: Rule, _ slot: Int, _ unit: PendingUnit, _ search: inout WorkSearch
    ) -> Verdict {
        let passes = holds(rule, slot, unit, &search)
        let finding = passes ? nil : finding(rule, slot, unit, &search)
        var parts: [Verdict] = []
        switch rule.node {
        case .all(let rules), .any(let rules), .none(let rules):
            for inner in rules { parts.append(verdict(inner, slot, unit, &search)) }
        case .when(let first, let rest):
            for inner in [first] + rest { parts.append(verdict(inner, slot, unit, &search)) }
        default: break
        }
        // What is wrong within a combination, its parts say.
        return Verdict(
            label: rule.name ?? rule.shortText, passes: passes, code: finding?.code,
            evidence: parts.isEmpty ? finding?.evidence ?? "" : "", parts: parts)
    }
}

extension Rule {
    /// The rule's text, without that of the rules within it.
    fileprivate var shortText: String {
        switch node {
        case .all: "AllOf"
        case .any: "AnyOf"
        case .none(let rules): rules.count == 1 ? "Not" : "NoneOf"
        case .when: "When"
        default: description
        }
    }
}
