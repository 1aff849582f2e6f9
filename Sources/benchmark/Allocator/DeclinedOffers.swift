import MesosBase
import MesosKit

/// Mesos's DeclineOffers: every offer of every cycle is declined for ever, so that filters grow with each cycle until
/// all is filtered. Only the cycles are timed, not the declining, as in Mesos's benchmark.
struct DeclinedOffers: Workload {
    let agents: Int
    let frameworks: Int
    /// How many cycles are measured; each offers every agent, as long as they are not more than the frameworks.
    let cycles: Int
    /// What Mesos takes for such a cycle, in milliseconds.
    let reference: Double
    var comparison = "Mesos, measured"
    var tellsCostOfOffer = false

    private var name: String { "allocator.decline.\(agents)x\(frameworks)" }
    var figures: [String] { [name] + (tellsCostOfOffer ? [name + ".us_per_offer"] : []) }

    func measure() throws -> [Figure] {
        let times = try Self.times(agents: agents, frameworks: frameworks, cycles: cycles)
        var figures = [Figure(name: name, milliseconds: times, mesos: reference, comparison: comparison)]
        if tellsCostOfOffer {
            let cost = Self.microsecondsPerOffer(times, agents: agents)
            figures.append(
                Figure(
                    name: name + ".us_per_offer", value: cost, unit: "us", reference: 1.1,
                    comparison: "the goal", runs: times.count, isBetterIfLess: true))
        }
        return figures
    }

    /// The times of cycles that offer every agent, in milliseconds.
    static func times(agents: Int, frameworks: Int, cycles: Int) throws -> [Double] {
        var measured = cluster(agents: agents, frameworks: frameworks)
        _ = measured.run()
        return try (0..<min(cycles, frameworks - 1)).map { _ in
            measured.returnOffers(refusing: .ever)
            let time = measured.cycle()
            try UnexpectedOutcome.check(measured.offers.count, is: agents, "offers of \(agents) x \(frameworks)")
            return time
        }
    }

    static func cluster(agents: Int, frameworks: Int) -> MeasuredAllocator {
        var measured = MeasuredAllocator()
        measured.addFrameworks(frameworks)
        let used = Resources(cpus: 16, mem: 2_014, disk: 1_024, ports: .fragmented(31_000...32_000, into: 16))
        measured.addAgents(agents, used: used.allocated(to: "*"), by: frameworks) { _ in
            "cpus:24;mem:4096;disk:4096;ports:[31000-32000]"
        }
        return measured
    }

    static func microsecondsPerOffer(_ times: [Double], agents: Int) -> Double {
        times.reduce(0, +) * 1_000 / Double(times.count * agents)
    }
}

/// How the cost of an offer grows from 10,000 agents and 1,000 frameworks to five and six times as many.
struct DeclineGrowth: Workload {
    let figures = ["allocator.decline.50000x6000.us_per_offer", "allocator.decline.growth"]

    func measure() throws -> [Figure] {
        let small = DeclinedOffers.microsecondsPerOffer(
            try DeclinedOffers.times(agents: 10_000, frameworks: 1_000, cycles: 20), agents: 10_000)
        let large = DeclinedOffers.microsecondsPerOffer(
            try DeclinedOffers.times(agents: 50_000, frameworks: 6_000, cycles: 20), agents: 50_000)
        return [
            Figure(
                name: "allocator.decline.50000x6000.us_per_offer", value: large, unit: "us", reference: small,
                comparison: "10,000 x 1,000 beside it", runs: 20, isBetterIfLess: true),
            Figure(
                name: "allocator.decline.growth", value: large / small, unit: "times the cost of an offer",
                reference: 1, comparison: "linear growth", runs: 20, isBetterIfLess: true),
        ]
    }
}

/// Mesos's DeclineOffers to its end: all that is free is filtered for every framework, for ever.
///
/// Mesos looks at each agent in each such cycle. This allocator looks only at agents on which something has changed, so
/// before each measured cycle one framework says that it understands something more or less than before: every agent
/// must then be looked at, and each framework's filter for it. The figure of a cycle before which nothing has changed
/// stands beside it.
struct FilteredOffers: Workload {
    let agents: Int
    let frameworks: Int
    /// What Mesos takes for a cycle, in milliseconds.
    let reference: Double

    private var name: String { "allocator.filtered.\(agents)x\(frameworks)" }
    var figures: [String] { [name, name + ".unchanged"] }

    func measure() throws -> [Figure] {
        var measured = DeclinedOffers.cluster(agents: agents, frameworks: frameworks)
        _ = measured.run()
        for _ in 0..<frameworks {
            measured.returnOffers(refusing: .ever)
            _ = measured.cycle()
        }
        measured.returnOffers(refusing: .ever)
        _ = measured.cycle()
        try UnexpectedOutcome.check(measured.offers.count, is: 0, "\(name), offers")
        var (looked, unchanged): ([Double], [Double]) = ([], [])
        for round in 0..<15 {
            var capabilities = MeasuredAllocator.capabilities
            capabilities.gpuResources = round % 2 == 0
            measured.allocator.update(
                framework: MeasuredAllocator.framework(round % frameworks),
                profile: FrameworkProfile(roles: ["*"], capabilities: capabilities))
            looked.append(measured.cycle())
            try UnexpectedOutcome.check(measured.offers.count, is: 0, "\(name), offers")
            unchanged.append(measured.cycle())
        }
        return [
            Figure(name: name, milliseconds: looked, mesos: reference),
            Figure(name: name + ".unchanged", milliseconds: unchanged, mesos: reference),
        ]
    }
}
