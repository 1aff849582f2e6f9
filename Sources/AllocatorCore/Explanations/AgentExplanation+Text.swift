import MesosBase
import MesosResources
import MesosWire

extension AgentExplanation: CustomStringConvertible {
    /// The explanation in a few lines, with frameworks and agents called by their ids.
    public var description: String { text() }

    /// The explanation in a few lines.
    public func text(names: ExplanationNames = .none) -> String {
        let phrases = ExplanationPhrases(names: names, time: time)
        var lines = [headline(phrases)]
        if standing != .notExplained, standing != .unknown {
            lines.append("  Free: \(free.isEmpty ? "nothing" : free.description). In all: \(total).")
            if !holders.isEmpty { lines.append("  Held: \(phrases.text(of: holders)).") }
            lines += candidateLines(phrases)
        }
        return (lines + remarks).joined(separator: "\n")
    }

    private func headline(_ phrases: ExplanationPhrases) -> String {
        let name = "Agent \(phrases.text(of: agent))"
        switch standing {
        case .notExplained: return "\(name): this allocator does not explain itself."
        case .unknown: return "\(name) is not known to the allocator."
        case .inactive: return "\(name) is offered to nobody: it is disconnected or deactivated."
        case .notWhitelisted:
            return
                "\(name) is offered to nobody: its host \(ExplanationNames.printable(hostname)) is not on the "
                + "whitelist."
        case .nothingFree: return "\(name) is offered to nobody: all that it has is held."
        case .active: break
        }
        if let pause { return "\(name) is offered to nobody: \(phrases.sentence(.paused(pause)))." }
        guard let first = groups.first else { return "\(name) is offered to nobody: no framework wants anything." }
        guard case .offered = first.reason else {
            let parts = groups.map { "\($0.candidates.count) \(phrases.word($0.reason))" }
            return "\(name) is offered to nobody in the next run. "
                + (parts.count == 1
                    ? "\(candidates.count == 1 ? "The only candidate" : "All candidates"): "
                        + "\(phrases.heading(first.reason))."
                    : "Of \(candidates.count) candidates: \(parts.joined(separator: ", ")).")
        }
        return "\(name) will be offered to \(first.candidates.text(phrases.text(of:))) "
            + "\(nextRun.map(phrases.moment) ?? "soon"), unless something changes before."
    }

    private func candidateLines(_ phrases: ExplanationPhrases) -> [String] {
        var lines: [String] = []
        if !candidates.isEmpty {
            let shown =
                candidates.count > candidates.first.count
                ? ", the first \(candidates.first.count) of \(candidates.count)" : ""
            lines.append("  Candidates in the order in which they are served\(shown):")
            for (place, candidate) in candidates.first.enumerated() {
                let rival = Rival(framework: candidate.framework, role: candidate.role)
                lines.append("    \(place + 1). \(phrases.text(of: rival)): \(phrases.sentence(candidate.reason)).")
            }
        }
        if candidates.count > candidates.first.count {
            let parts = groups.map { "\($0.candidates.count) \(phrases.word($0.reason))" }
            lines.append("  Of all \(candidates.count): \(parts.joined(separator: ", ")).")
        }
        if suppressed > 0 {
            lines.append("  Not counted: \(suppressed) that have suppressed their role or are not active.")
        }
        return lines
    }
}
