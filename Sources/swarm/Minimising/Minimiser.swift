import MesosBase
import MesosSimulation

/// Looks for the least of a scenario that still fails in the same way.
///
/// Delta debugging: parts are left out, ever smaller ones, for as long as what is left still breaks the same rule.
struct Minimiser {
    /// How a scenario fails: the first rule that it breaks; none if it does not fail.
    let failure: (Scenario) -> String?
    /// How many scenarios may be run.
    var budget = 400
    private(set) var runs = 0

    init(budget: Int = 400, failure: @escaping (Scenario) -> String?) {
        self.budget = budget
        self.failure = failure
    }

    /// The smallest scenario found, and the limits that lead to it from the one of its seed.
    mutating func minimise(_ scenario: Scenario) -> (scenario: Scenario, limits: ScenarioLimits) {
        guard let rule = failure(scenario) else { return (scenario, ScenarioLimits()) }
        var smallest = scenario
        leaveOutFaults(of: &smallest, rule)
        let limits = limit(&smallest, rule)
        leaveOutFaults(of: &smallest, rule)
        shortenFaults(of: &smallest, rule)
        return (smallest, limits)
    }

    private mutating func fails(_ scenario: Scenario, _ rule: String) -> Bool {
        guard runs < budget else { return false }
        runs += 1
        return failure(scenario) == rule
    }

    private mutating func leaveOutFaults(of scenario: inout Scenario, _ rule: String) {
        var length = max(1, scenario.faults.count)
        while length >= 1, scenario.faults.count > 0 {
            var start = 0
            var isSmaller = false
            while start < scenario.faults.count {
                var candidate = scenario
                let end = min(start + length, scenario.faults.count)
                candidate.faults = scenario.faults.removing(start..<end)
                if fails(candidate, rule) {
                    scenario = candidate
                    isSmaller = true
                } else {
                    start = end
                }
            }
            if length == 1, !isSmaller { return }
            length = max(1, length / 2)
        }
    }

    private mutating func limit(_ scenario: inout Scenario, _ rule: String) -> ScenarioLimits {
        var limits = ScenarioLimits()
        func limitOne(
            _ path: WritableKeyPath<ScenarioLimits, Int?>, from count: Int, _ minimiser: inout Minimiser
        ) {
            for number in 1..<max(1, count) {
                var candidate = limits
                candidate[keyPath: path] = number
                let limited = scenario.limited(to: candidate)
                if minimiser.fails(limited, rule) {
                    limits = candidate
                    scenario = limited
                    return
                }
            }
        }
        limitOne(\.frameworks, from: scenario.frameworks.count, &self)
        limitOne(\.tasks, from: scenario.frameworks.map(\.tasks.count).max() ?? 0, &self)
        limitOne(\.agents, from: scenario.agents.count, &self)
        return limits
    }

    private mutating func shortenFaults(of scenario: inout Scenario, _ rule: String) {
        for index in scenario.faults.entries.indices {
            while let shorter = scenario.faults.entries[index].fault.halved {
                var candidate = scenario
                candidate.faults.entries[index].fault = shorter
                guard fails(candidate, rule) else { break }
                scenario = candidate
            }
        }
    }
}

extension Fault {
    /// The fault for half as long; none if it is short or does not last.
    var halved: Fault? {
        func half(_ time: Duration?) -> Duration? {
            time.flatMap { $0 > .milliseconds(200) ? .milliseconds($0.clampedNanoseconds / 2_000_000) : nil }
        }
        switch self {
        case .crash(let group, let point, let delay):
            return half(delay).map { .crash(group, at: point, restartAfter: $0) }
        case .stop(let group, let delay): return half(delay).map { .stop(group, restartAfter: $0) }
        case .partition(let group, let direction, let time):
            return half(time).map { .partition(group, direction: direction, for: $0) }
        case .slow(let group, let latency, let time): return half(time).map { .slow(group, by: latency, for: $0) }
        case .drop(let group, let oneIn, let time): return half(time).map { .drop(group, oneIn: oneIn, for: $0) }
        case .duplicate(let group, let oneIn, let time):
            return half(time).map { .duplicate(group, oneIn: oneIn, for: $0) }
        case .delay(let group, let oneIn, let latency, let time):
            return half(time).map { .delay(group, oneIn: oneIn, by: latency, for: $0) }
        default: return nil
        }
    }
}
