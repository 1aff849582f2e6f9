import MesosBase
import MesosKit

/// Mesos's AddAndUpdateSlave: agents come of which a framework uses a part, then each gets revocable processors.
///
/// All of it is timed, the runs that the events ask for too. Mesos runs once for all events that have come since the
/// last run; here that is once for each thousand agents.
struct AgentArrivals: Workload {
    let figures = ["allocator.add.10000x200", "allocator.update.10000x200"]

    private static let (agents, frameworks) = (10_000, 200)

    func measure() throws -> [Figure] {
        var (added, updated): ([Double], [Double]) = ([], [])
        for _ in 0..<5 {
            var measured = MeasuredAllocator()
            var capabilities = MeasuredAllocator.capabilities
            capabilities.revocableResources = true
            measured.addFrameworks(Self.frameworks, capabilities: capabilities)
            let resources: Resources = "cpus:2;mem:1024;disk:4096;ports:[31000-32000]"
            let used: Resources =
                "cpus:1;mem:128;disk:1024;ports:[31126-31510,31512-31623,31810-31852,31854-31964]"
            let revocable = Resources([Resource(name: "cpus", value: .scalar(10), isRevocable: true)])
            let profiles = (0..<Self.agents).map { AgentProfile(hostname: "agent\($0)") }
            added.append(
                try Self.time(in: &measured) { allocator, number in
                    allocator.add(
                        agent: MeasuredAllocator.agent(number), profile: profiles[number], resources: resources,
                        used: [(MeasuredAllocator.framework(number % Self.frameworks), used.allocated(to: "*"))])
                })
            updated.append(
                try Self.time(in: &measured) { allocator, number in
                    allocator.update(
                        agent: MeasuredAllocator.agent(number), profile: profiles[number],
                        resources: resources + revocable)
                })
        }
        return [
            Figure(name: "allocator.add.10000x200", milliseconds: added, mesos: 2_200),
            Figure(name: "allocator.update.10000x200", milliseconds: updated, mesos: 1_500),
        ]
    }

    /// How many milliseconds an event of each agent takes together with the runs, each of which offers all thousand.
    private static func time(
        in measured: inout MeasuredAllocator, event: (inout HierarchicalAllocator, Int) -> Void
    ) throws -> Double {
        var (offers, runs) = (0, 0.0)
        let begin = ContinuousClock.now
        for number in 0..<agents {
            event(&measured.allocator, number)
            guard number % 1_000 == 999 else { continue }
            runs += measured.run()
            offers += measured.offers.count
        }
        let time = (ContinuousClock.now - begin).milliseconds
        try UnexpectedOutcome.check(offers, is: agents, "offers of agents that came or changed")
        return time
    }
}

/// Mesos's AllocatorBacklog: all resources are given out, then each framework asks to be offered something again.
///
/// Mesos runs once for all calls that have come since the last run; here there is a run after each of the 200.
struct RevivedFrameworks: Workload {
    let figures = ["allocator.revive.10000x200"]

    func measure() throws -> [Figure] {
        var times: [Double] = []
        for _ in 0..<5 {
            var measured = MeasuredAllocator()
            measured.addFrameworks(200)
            measured.addAgents(10_000) { _ in "cpus:24;mem:4096;disk:4096;ports:[31000-32000]" }
            _ = measured.run()
            try UnexpectedOutcome.check(measured.offers.count, is: 10_000, "offers to 200 frameworks")
            let begin = ContinuousClock.now
            for number in 0..<200 {
                measured.allocator.revive(framework: MeasuredAllocator.framework(number))
                _ = measured.run()
            }
            times.append((ContinuousClock.now - begin).milliseconds)
        }
        return [Figure(name: "allocator.revive.10000x200", milliseconds: times, mesos: 2_200)]
    }
}

/// What one event costs in a cluster of 10,000 agents and 200 frameworks, all of whose resources are given out: an
/// agent has more memory than before, and the run that follows offers it.
struct SingleEvents: Workload {
    let figures = ["allocator.event_us"]

    func measure() throws -> [Figure] {
        var measured = MeasuredAllocator()
        measured.addFrameworks(200)
        measured.addAgents(10_000) { _ in "cpus:24;mem:4096;disk:4096;ports:[31000-32000]" }
        _ = measured.run()
        let larger: Resources = "cpus:24;mem:8192;disk:4096;ports:[31000-32000]"
        var generator = SeededGenerator(seed: 1)
        let numbers = (0..<10_000).shuffled(using: &generator).prefix(1_000)
        let times = try numbers.map { number in
            let (agent, profile) = (MeasuredAllocator.agent(number), AgentProfile(hostname: "agent\(number)"))
            let begin = ContinuousClock.now
            measured.allocator.update(agent: agent, profile: profile, resources: larger)
            _ = measured.run()
            let time = (ContinuousClock.now - begin).seconds * 1e6
            try UnexpectedOutcome.check(measured.offers.count, is: 1, "offers after an event")
            return time
        }
        return [
            Figure(
                name: "allocator.event_us", value: times.median, unit: "us", reference: 150,
                comparison: "Mesos, 10,000 agents updated at once", runs: times.count, isBetterIfLess: true)
        ]
    }
}
