import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// Scores agents by what the preferences say, one agent and one task at a time.
struct ReferenceScores {
    /// What is free on each agent that is offered.
    var free: [AgentID: Resources]
    private let most: [String: Scalar]

    init(_ offers: [Offer]) {
        var free: [AgentID: Resources] = [:]
        for offer in offers { free[offer.agentID, default: Resources()] += offer.resourcesValue }
        self.free = free
        var most: [String: Scalar] = [:]
        for name in ["cpus", "mem", "disk"] { most[name] = free.values.map { $0.scalar(name) }.max() }
        self.most = most
    }

    func hasRoom(_ demand: Demand, on agentID: AgentID) -> Bool {
        demand.amounts.allSatisfy { (free[agentID]?.scalar($0.name) ?? .zero) >= $0.minimum }
    }

    mutating func take(_ demand: Demand, from agentID: AgentID) {
        for amount in demand.amounts {
            free[agentID]? -= Resources([Resource(name: amount.name, value: .scalar(amount.minimum))])
        }
    }

    /// How good an agent is for a job's task of this number, from 0 to 1.
    func score(_ job: Job, number: Int, on agentID: AgentID, _ judge: ReferenceJudge) -> Double {
        var preferences: [Preference] = []
        for part in job.parts {
            switch part.content {
            case .preference(let preference): preferences.append(preference)
            case .rule(let rule) where judge.isDropped(rule, job):
                preferences.append(Preference(.rule(rule), weight: 1))
            default: break
            }
        }
        let weight = preferences.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return 0 }
        return preferences.reduce(0) { $0 + $1.weight * part($1.node, job, number, agentID, judge) } / weight
    }

    private func part(
        _ node: Preference.Node, _ job: Job, _ number: Int, _ agentID: AgentID, _ judge: ReferenceJudge
    ) -> Double {
        switch node {
        case .rule(let rule): return degree(rule, job, number, agentID, judge)
        case .tightest: return 1 - left(job, agentID)
        case .loosest: return left(job, agentID)
        case .least(let name): return most[name].map { 1 - part(free[agentID]?.scalar(name), of: $0) } ?? 0
        case .most(let name): return most[name].map { part(free[agentID]?.scalar(name), of: $0) } ?? 0
        case .failures(within: let time): return 1 / Double(1 + judge.failures(on: agentID, within: time))
        case .custom(let score): return (score.value as? ByNumber)?.score(number, on: agentID) ?? 0
        }
    }

    private func part(_ amount: Scalar?, of most: Scalar) -> Double {
        (amount ?? .zero).doubleValue / most.doubleValue
    }

    /// The mean part that is left of what the task needs, when it is there.
    private func left(_ job: Job, _ agentID: AgentID) -> Double {
        guard let demand = try? JobTemplate(job).instanceDemand else { return 0 }
        let parts = demand.amounts.map { amount in
            part((free[agentID]?.scalar(amount.name) ?? .zero) - amount.minimum, of: most[amount.name] ?? 1)
        }
        return parts.reduce(0, +) / Double(parts.count)
    }

    private func degree(
        _ rule: Rule, _ job: Job, _ number: Int, _ agentID: AgentID, _ judge: ReferenceJudge
    ) -> Double {
        switch rule.node {
        case .spread(let spread):
            guard let own = judge.domain(spread.field, of: agentID) else { return 0 }
            let count = judge.domains(spread.field, spread.tasks, of: job).count { $0 == own }
            return 1 / Double(1 + max(0, count - judge.least(spread, job)))
        case .share(over: let field, let shares):
            guard let own = judge.domain(field, of: agentID), judge.isListed(own, field, shares) else { return 0 }
            let limit = judge.limit(own, field, shares, job)
            guard limit > 0 else { return 0 }
            return max(0, Double(limit - judge.count(own, field, shares, job)) / Double(limit))
        default: return judge.allows(rule, job, number: number, on: agentID) ? 1 : 0
        }
    }
}
