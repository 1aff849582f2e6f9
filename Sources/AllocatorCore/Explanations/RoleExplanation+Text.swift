import MesosBase
import MesosResources
import MesosWire

extension RoleExplanation: CustomStringConvertible {
    /// The explanation in a few lines, with frameworks and agents called by their ids.
    public var description: String { text() }

    /// The explanation in a few lines.
    public func text(names: ExplanationNames = .none) -> String {
        let phrases = ExplanationPhrases(names: names, time: time)
        var lines = [headline(phrases)]
        if standing == .active || standing == .idle {
            lines += holdings
            if let position { lines += phrases.lines(position).map { "  \($0)" } }
            if let quota { lines.append("  \(phrases.line(quota))") }
            lines += memberLines(phrases) + agentLines(phrases)
        }
        return (lines + remarks).joined(separator: "\n")
    }

    private func headline(_ phrases: ExplanationPhrases) -> String {
        let name = "Role \(ExplanationNames.printable(role))"
        switch standing {
        case .notExplained: return "\(name): this allocator does not explain itself."
        case .unknown: return "\(name) is not known to the allocator: no framework has it or a role below it."
        case .idle:
            guard suppressed.isEmpty, inactive.isEmpty else {
                return "\(name) is offered nothing: its frameworks have suppressed it or are not active."
            }
            return "\(name) is offered nothing: it has no framework that wants anything."
        case .active: break
        }
        if members.isEmpty { return "\(name) has no active framework of its own, only roles below it." }
        if let pause { return "\(name) is offered nothing: \(phrases.sentence(.paused(pause)))." }
        if let offered = groups.first, case .offered = offered.reason {
            return "\(name) will be offered something of \(ExplanationPhrases.count(offered.agents.count, "agent")) "
                + "\(nextRun.map(phrases.moment) ?? "soon"), unless something changes before."
        }
        if !openAgents.isEmpty {
            let agents = openAgents.count == 1 ? "1 agent has" : "\(openAgents.count) agents have"
            return "\(name) is offered nothing in the next run, although \(agents) something free for it: its "
                + "frameworks have refused that or may not have it."
        }
        return "\(name) is offered nothing in the next run. \(phrases.tally(groups))"
    }

    private var holdings: [String] {
        var text = "  It holds \(held.isEmpty ? "nothing" : held.description)"
        if !reserved.isEmpty { text += "; \(reserved) are reserved for it" }
        if weight != 1 { text += "; its weight is \(Scalar(weight))" }
        return [text + "."]
    }

    private func memberLines(_ phrases: ExplanationPhrases) -> [String] {
        var lines: [String] = []
        if !members.isEmpty {
            lines.append("  \(ExplanationPhrases.count(members.count, "active framework")), in the order of serving:")
            for (place, member) in members.first.enumerated() {
                let held =
                    member.held.isEmpty
                    ? "nothing" : "\(member.held), a share of \(ExplanationPhrases.percent(member.share))"
                lines.append("    \(place + 1). \(phrases.text(of: member.framework)) holds \(held).")
            }
        }
        if !suppressed.isEmpty { lines.append("  Suppressed by \(suppressed.text(phrases.text(of:))).") }
        if !inactive.isEmpty { lines.append("  Not active: \(inactive.text(phrases.text(of:))).") }
        if !subroles.isEmpty {
            lines.append("  Roles below it: \(subroles.text { ExplanationNames.printable($0) }).")
        }
        return lines
    }

    private func agentLines(_ phrases: ExplanationPhrases) -> [String] {
        var lines = groups.flatMap(phrases.lines).map { "  \($0)" }
        if !openAgents.isEmpty {
            lines.append(
                "  Free for it is something of \(openAgents.text(phrases.text(of:))); ask about one of its frameworks "
                    + "to learn why that is not offered it."
            )
        }
        return lines
    }
}
