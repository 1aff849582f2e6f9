/// A rule that looks at the domain of an agent only: which domains it allows, as tasks are counted.
struct DomainRule: Sendable {
    enum Kind: Sendable {
        case atMost(Int)
        case together
        case spread(maxSkew: Int)
        case minDomains(Int, instances: Int)
        /// The largest count of each domain, -1 for one that is not listed, and that of all these together.
        case share(limits: [Int], others: Int)
        case near
        case apart
    }

    let kind: Kind
    /// The counter that the rule reads, by its position.
    let counter: Int
    let column: Int
    /// Whether the task that is to be placed counts itself.
    let countsItself: Bool
    /// For a rule that spreads: which domains could ever hold the task.
    let eligible: [Bool]
    /// Whether there are more domains than are known, which are empty then.
    let hasUnknownDomains: Bool
    /// For each domain whether it is allowed; the last entry is for agents in none. Empty while all domains are alike.
    private(set) var allowed: [Bool] = []
    /// Whether a domain is allowed that has none of the tasks.
    private(set) var usual = false
    private var version = -1
    /// The smallest count of an eligible domain.
    private(set) var least: Int32 = 0
    private var listed: Int32 = 0

    init(
        _ kind: Kind, counter: Int, column: Int, countsItself: Bool, eligible: [Bool] = [],
        hasUnknownDomains: Bool = false
    ) {
        self.kind = kind
        self.counter = counter
        self.column = column
        self.countsItself = countsItself
        self.eligible = eligible
        self.hasUnknownDomains = hasUnknownDomains
    }

    /// Whether only the domain that was counted last can have changed.
    private var isLocal: Bool {
        switch kind {
        case .atMost, .near, .apart: true
        case .together, .spread, .minDomains, .share: false
        }
    }

    /// Whether a domain is allowed; -1 stands for none.
    @inline(__always)
    func allows(_ domain: Int32) -> Bool {
        guard domain >= 0 else { return false }
        return allowed.isEmpty ? usual : allowed[Int(domain)]
    }

    /// Whether a domain that is not allowed never will be while tasks of the work are placed one after the other.
    func isFinal(whereOwnCount ownCount: Bool) -> Bool {
        switch kind {
        case .atMost, .together, .minDomains, .share, .apart: true
        case .spread: false
        case .near: !ownCount
        }
    }

    /// Takes note of what was counted.
    mutating func refresh(_ counter: TaskCounter) {
        guard version != counter.version else { return }
        if isLocal, version + 1 == counter.version, !allowed.isEmpty {
            if counter.lastDomain >= 0 {
                allowed[counter.lastDomain] = allows(
                    counter.count(counter.lastDomain), counter, counter.lastDomain)
            }
        } else {
            prepare(counter)
            if isUniform {
                usual = allows(0, counter, -1)
                if counter.total == 0 {
                    allowed = []
                } else {
                    allowed = Array(repeating: usual, count: counter.domainCount + 1)
                    for (domain, count) in counter.filled { allowed[domain] = allows(count, counter, domain) }
                    allowed[counter.domainCount] = false
                }
            } else {
                allowed = (0..<counter.domainCount).map { allows(counter.count($0), counter, $0) } + [false]
            }
        }
        version = counter.version
    }

    /// Whether all domains with the same count are treated alike.
    private var isUniform: Bool {
        if case .share = kind { false } else { true }
    }

    private mutating func prepare(_ counter: TaskCounter) {
        switch kind {
        case .spread: least = hasUnknownDomains ? 0 : counter.least(of: eligible) ?? 0
        case .share(let limits, _):
            listed = limits.indices.reduce(0) { limits[$1] < 0 ? $0 : $0 + counter.count($1) }
        default: break
        }
    }

    private func allows(_ count: Int32, _ counter: TaskCounter, _ domain: Int) -> Bool {
        switch kind {
        case .atMost(let limit): return Int(count) + (countsItself ? 1 : 0) <= limit
        case .together: return counter.total == 0 || count > 0
        case .spread(let maxSkew): return Int(count) + 1 - Int(least) <= maxSkew
        case .minDomains(let wanted, let instances):
            let used = counter.used + (count == 0 ? 1 : 0)
            return used + max(0, instances - counter.all - 1) >= min(wanted, instances)
        case .share(let limits, let others):
            if limits[domain] >= 0 { return Int(count) + 1 <= limits[domain] }
            return counter.total - Int(listed) + 1 <= others
        case .near: return count > 0
        case .apart: return count == 0
        }
    }

    /// How good a domain is by the rule as a wish, from 0 to 1.
    func score(_ domain: Int32, _ counter: TaskCounter) -> Double {
        guard domain >= 0 else { return 0 }
        let count = counter.count(Int(domain))
        switch kind {
        case .spread:
            // The emptiest domain is best, and one with a task more is half as good.
            return 1 / Double(1 + max(0, count - least))
        case .share(let limits, _):
            let limit = limits[Int(domain)]
            guard limit > 0 else { return 0 }
            return max(0, Double(limit - Int(count)) / Double(limit))
        case .atMost, .together, .minDomains, .near, .apart: return allows(domain) ? 1 : 0
        }
    }
}
