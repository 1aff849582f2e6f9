/// A rule of some work by which its domains are more or less full.
struct LoadedRule: Sendable {
    /// The position of the rule among the work's rules about domains.
    private let index: Int
    /// The parts of the instances that the domains are to have, for a rule that says so; all unlisted ones have the
    /// last one together.
    private let parts: [Double]

    /// Whether the rule only limits a count, so that within the limit nothing speaks for one domain.
    let isLimit: Bool

    /// The rules that bind by themselves, in their order.
    static func all(in rules: WorkRules, of round: PlacementRound) -> [LoadedRule] {
        rules.entries.flatMap { entry in loads(entry.rule, entry.condition, rules, round) }
    }

    private static func loads(
        _ rule: Rule, _ condition: WorkRules.Condition, _ rules: WorkRules, _ round: PlacementRound
    ) -> [LoadedRule] {
        switch (rule.node, condition) {
        case (.all(let inner), .all(let conditions)):
            return zip(inner, conditions).flatMap { loads($0, $1, rules, round) }
        case (.share(over: let field, let shares), .domain(let index)):
            let domains = round.fields[rules.domainRules[index].column].domains
            var parts = Array(repeating: -1.0, count: domains.count)
            for share in shares {
                for (domain, name) in domains.enumerated() where share.means(name, of: field) {
                    parts[domain] = share.fraction
                }
            }
            let rest = max(0, 1 - shares.reduce(0) { $0 + $1.fraction })
            return [LoadedRule(index: index, parts: parts + [rest], isLimit: false)]
        case (.spread, .domain(let index)), (.together, .domain(let index)), (.minDomains, .domain(let index)):
            return [LoadedRule(index: index, parts: [], isLimit: false)]
        case (.atMost, .domain(let index)): return [LoadedRule(index: index, parts: [], isLimit: true)]
        default: return []
        }
    }

    /// How full the domain of a slot is: the instance in the fullest one goes first.
    func load(_ slot: Int, _ rules: WorkRules, _ round: PlacementRound) -> Double {
        let rule = rules.domainRules[index]
        let counter = rules.counters[rule.counter]
        let domain = Int(round.fields[rule.column].slotDomains[slot])
        guard domain >= 0 else { return 0 }
        let count = Double(counter.count(domain))
        switch rule.kind {
        case .spread, .atMost: return count
        // A group that is all of the tasks but a few stays together.
        case .together: return -count
        // The last one of a domain stays while others have two.
        case .minDomains: return min(count, 2)
        case .share(let limits, _):
            let rest = Double(counter.total - 1)
            if parts[domain] >= 0 { return count - parts[domain] * rest }
            let unlisted = limits.indices.reduce(0) { limits[$1] < 0 ? $0 + Double(counter.count($1)) : $0 }
            return unlisted - parts[parts.count - 1] * rest
        case .near, .apart: return 0
        }
    }
}
