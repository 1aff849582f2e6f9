import MesosBase
import MesosResources
import MesosWire

extension FrameworkExplanation: CustomStringConvertible {
    /// The explanation in a few lines, with frameworks and agents called by their ids.
    public var description: String { text() }

    /// The explanation in a few lines.
    public func text(names: ExplanationNames = .none) -> String {
        let phrases = ExplanationPhrases(names: names, time: time)
        var lines = [headline(phrases)]
        if standing == .active || standing == .inactive {
            for role in roles.first {
                lines += ["", role.headline] + role.lines(phrases, isActive: standing == .active)
            }
            let rest = roles.count - roles.first.count
            if rest > 0 { lines += ["", "It has \(ExplanationPhrases.count(rest, "more role")), not shown."] }
        }
        if !remarks.isEmpty { lines += (roles.isEmpty ? [] : [""]) + remarks }
        return lines.joined(separator: "\n")
    }

    private func headline(_ phrases: ExplanationPhrases) -> String {
        let name = "Framework \(phrases.text(of: framework))"
        switch standing {
        case .notExplained: return "\(name): this allocator does not explain itself."
        case .unknown: return "\(name) is not known to the allocator."
        case .inactive:
            return
                "\(name) is offered nothing: it is disconnected or deactivated. Its filters are gone and come no more."
        case .active: break
        }
        guard let verdict else {
            return remarks.isEmpty ? "\(name) is offered nothing: it has no roles." : "\(name):"
        }
        let groups = roles.first.flatMap(\.groups)
        let offered = groups.filter { $0.reason.distance == 0 }.reduce(0) { $0 + $1.agents.count }
        if offered > 0 {
            return "\(name) will be offered something of \(ExplanationPhrases.count(offered, "agent")) "
                + "\(nextRun.map(phrases.moment) ?? "soon"), unless something changes before."
        }
        if groups.isEmpty || pause != nil { return "\(name) is offered nothing: \(phrases.sentence(verdict))." }
        let advice = phrases.advice(verdict).map { " \($0)" } ?? ""
        guard roles.count == 1 else {
            return "\(name) is offered nothing in the next run, for none of its roles.\(advice)"
        }
        return "\(name) is offered nothing in the next run. \(phrases.tally(groups))\(advice)"
    }
}

extension FrameworkExplanation.RoleOutlook {
    fileprivate var headline: String {
        let held =
            agentsHeldOn == 0
            ? "it holds nothing" : "it holds \(held) on \(ExplanationPhrases.count(agentsHeldOn, "agent"))"
        return "Role \(ExplanationNames.printable(role)): \(held)."
    }

    fileprivate func lines(_ phrases: ExplanationPhrases, isActive: Bool) -> [String] {
        var lines: [String] = []
        if isSuppressed { lines.append("  The framework has suppressed the role; REVIVE ends that.") }
        lines += groups.flatMap(phrases.lines).map { "  \($0)" }
        if let position { lines += phrases.lines(position).map { "  \($0)" } }
        if let quota { lines.append("  \(phrases.line(quota))") }
        return lines
    }
}

extension ExplanationPhrases {
    /// How many agents there are of each group, in one sentence.
    func tally(_ groups: [AgentGroup]) -> String {
        let agents = groups.reduce(0) { $0 + $1.agents.count }
        guard let only = groups.first, agents > 0 else {
            return groups.first.map { "\(capitalized(sentence($0.reason)))." } ?? ""
        }
        if groups.count == 1, agents > 1 {
            return "\(agents == 2 ? "Both" : "All \(agents)") agents: \(heading(only.reason))."
        }
        if groups.count == 1 { return "The only agent: \(heading(only.reason))." }
        let parts = groups.map { "\($0.agents.count) \(word($0.reason))" }
        return "Of \(agents) agents: \(parts.joined(separator: ", "))."
    }

    /// What must be said of a group of agents: of one on one line, of several in general, of one as an example, and who
    /// they are.
    func lines(_ group: AgentGroup) -> [String] {
        guard !group.agents.isEmpty else { return ["\(capitalized(sentence(group.reason)))."] }
        if group.agents.count == 1 {
            return ["Agent \(group.agents.text(text(of:))): \(sentence(group.reason))."]
        }
        let isGeneral = isGeneral(group.reason)
        var general = "\(Self.count(group.agents.count, "agent")): "
        general += isGeneral ? sentence(group.reason) : heading(group.reason)
        if let end = group.earliestEnd { general += "; the first refusal ends \(moment(end))" }
        var lines = ["\(general)."]
        if !isGeneral, let nearest = group.nearest, let detail = detail(group.reason) {
            lines.append("  For example \(text(of: nearest)): \(detail).")
        }
        return lines + ["  They are \(group.agents.text(text(of:)))."]
    }

    /// What a quota is and how much of it is consumed, on one line.
    func line(_ quota: QuotaStanding) -> String {
        var parts: [String] = []
        if !quota.quota.guarantees.isEmpty { parts.append("guarantees \(quota.quota.guarantees)") }
        if !quota.quota.limits.isEmpty { parts.append("allows \(quota.quota.limits) at most") }
        var text = "The quota of \(Self.role(quota.role)) \(parts.joined(separator: " and ")); "
        text += quota.consumed.isEmpty ? "nothing is consumed" : "\(quota.consumed) are consumed"
        if !quota.consumers.isEmpty { text += ", by \(Self.amounts(quota.consumers))" }
        return text + "."
    }

    /// Where somebody stands, a line for each level at which there is somebody to compete with.
    func lines(_ position: SharePosition) -> [String] {
        let levels = position.levels.filter { $0.count > 1 }.map { level in
            var text = "\(contender(level.name)) is \(Self.ordinal(level.rank)) of \(level.count), with \(share(level))"
            if !level.before.isEmpty {
                text += "; before it: " + level.before.text { "\(contender($0.name)) (\(Self.percent($0.share)))" }
            }
            return "  \(text)."
        }
        guard !levels.isEmpty else { return [] }
        let heading =
            position.isRandom
            ? "Who is served first is drawn anew for each agent. At present:"
            : "Who has least is served first; of equals, who was served less often:"
        return [heading] + levels
    }

    /// A role or framework as it is called in an order.
    private func contender(_ name: SharePosition.Name) -> String {
        switch name {
        case .role(let role): Self.role(role)
        case .frameworks(let role): "\(Self.role(role)) itself"
        case .framework(let framework): text(of: framework)
        }
    }

    private func share(_ level: SharePosition.Level) -> String {
        guard let resource = level.resource else { return "nothing" }
        let own = "\(Self.percent(level.share * level.weight)) of all \(resource)"
        guard level.weight != 1 else { return own }
        return "\(own), which with weight \(Scalar(level.weight)) counts as \(Self.percent(level.share))"
    }

    /// A sentence with its first letter as a capital.
    private func capitalized(_ sentence: String) -> String { sentence.prefix(1).uppercased() + sentence.dropFirst() }
}
