/// What a rule about domains says of a task that is counted already: as if it were to be placed where it is.
extension DomainRule {
    /// Whether the rule would let a task of a domain go there again.
    func allowsTask(of domain: Int32, _ counter: TaskCounter) -> Bool {
        guard domain >= 0 else { return false }
        let others = othersCount(domain, counter)
        switch kind {
        case .atMost(let limit): return others + own <= limit
        case .together: return counter.total - own == 0 || others > 0
        case .spread(let maxSkew): return others + 1 - leastWithout(domain, others) <= maxSkew
        case .minDomains(let wanted, let instances):
            return counter.used + max(0, instances - counter.all) >= min(wanted, instances)
        case .share(let limits, let limit):
            if limits[Int(domain)] >= 0 { return others + 1 <= limits[Int(domain)] }
            let unlisted = limits.indices.reduce(0) { limits[$1] < 0 ? $0 + Int(counter.count($1)) : $0 }
            return unlisted <= limit
        case .near: return others > 0
        case .apart: return others == 0
        }
    }

    /// How good the domain of a task is for it by the rule as a wish, from 0 to 1: the fuller, the worse.
    func score(ofTaskIn domain: Int32, _ counter: TaskCounter) -> Double {
        switch kind {
        case .spread, .share: score(domain, counter)
        case .atMost, .together, .minDomains, .near, .apart: allowsTask(of: domain, counter) ? 1 : 0
        }
    }

    /// Whether the rule is about how many of the tasks are where, so that it is broken by all of a domain at once.
    var isAboutCounts: Bool {
        switch kind {
        case .atMost, .together, .spread, .minDomains, .share: true
        case .near, .apart: false
        }
    }

    private var own: Int { countsItself ? 1 : 0 }

    private func othersCount(_ domain: Int32, _ counter: TaskCounter) -> Int {
        max(0, Int(counter.count(Int(domain))) - own)
    }

    private func leastWithout(_ domain: Int32, _ others: Int) -> Int {
        let isEligible = eligible.indices.contains(Int(domain)) && eligible[Int(domain)]
        return isEligible ? min(Int(least), others) : Int(least)
    }
}
