import Foundation
import MesosBase
import MesosKit
import MesosSimulation

/// How fast the simulator is, and how much it holds.
struct SimulatedClusters: Workload {
    let figures = [
        "simulation.events_per_second", "simulation.speedup.1000", "simulation.million_tasks.seconds",
        "simulation.million_tasks.gigabytes", "simulation.event_us.100", "simulation.event_us.100000",
        "simulation.event_cost_ratio",
    ]

    func measure() async throws -> [Figure] {
        let day = try await Self.day()
        let million = try await ChildMeasurement.measure("simulated-tasks")
        let costs = try await [100, 1_000, 10_000, 100_000].asyncMap { try await Self.eventCost(agents: $0) }
        let ratio = (costs.max() ?? 0) / (costs.min() ?? 1)
        return [
            Figure(name: "simulation.events_per_second", value: day.eventsPerSecond, unit: "events/s"),
            Figure(
                name: "simulation.speedup.1000", value: day.speedup, unit: "times real time", reference: 1_000,
                comparison: "the promise"),
            Figure(
                name: "simulation.million_tasks.seconds", value: million.seconds, unit: "s", reference: 600,
                comparison: "the promise"),
            Figure(
                name: "simulation.million_tasks.gigabytes", value: million.gigabytes, unit: "GB", reference: 8,
                comparison: "the promise"),
            Figure(name: "simulation.event_us.100", value: costs[0], unit: "us"),
            Figure(name: "simulation.event_us.100000", value: costs[3], unit: "us"),
            Figure(
                name: "simulation.event_cost_ratio", value: ratio, unit: "times", reference: 4,
                comparison: "the promise, from 100 to 100,000 agents"),
        ]
    }

    /// Neither a trace nor what became of each task is kept.
    static var options: SimulationOptions {
        var options = SimulationOptions()
        options.traceLimit = 0
        options.keepsHistory = false
        return options
    }

    private static let resources: Resources = "cpus:8;mem:16384;disk:10240"

    /// 1,000 agents, 100 frameworks and 50,000 tasks over one day, in which agents and masters crash and links break.
    private static func day() async throws -> (speedup: Double, eventsPerSecond: Double) {
        let simulation = Simulation(seed: 1, options: options)
        simulation.addAgents(1_000, resources: resources)
        for number in 0..<100 {
            let info = FrameworkInfo(user: "nobody", name: "f\(number)", failoverTimeout: 604_800, checkpoint: true)
            let scheduler = SteadyScheduler("f\(number)", limit: 500, width: 50, command: "sleep 6000")
            simulation.addFramework("f\(number)", info, scheduler)
        }
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let instant = Duration.seconds(Int64.random(in: 0..<80_000, using: &generator))
            let agent = "agent-\(Int.random(in: 0..<1_000, using: &generator))"
            let kind = Int.random(in: 0..<3, using: &generator)
            simulation.after(instant) { simulation in
                switch kind {
                case 0: simulation.breakLink(ofAgent: agent)
                case 1: simulation.crashAgent(agent)
                default: simulation.setLink(ofAgent: agent, .silent)
                }
            }
            simulation.after(instant + .seconds(120)) { simulation in
                simulation.startAgent(agent)
                simulation.setLink(ofAgent: agent, .up)
            }
        }
        for hour in 1..<20 {
            simulation.after(.seconds(hour * 4_000)) { $0.crashMaster() }
            simulation.after(.seconds(hour * 4_000 + 10)) { $0.startMaster() }
        }
        let begin = ContinuousClock.now
        try await simulation.advance(by: .seconds(86_400))
        let seconds = (ContinuousClock.now - begin).seconds
        let ended = (0..<100).reduce(0) {
            $0 + (simulation.scheduler("f\($1)", as: SteadyScheduler.self)?.ended ?? 0)
        }
        guard ended >= 49_000 else { throw SimulationProblem.unfinished(ended, of: 50_000) }
        return (86_400 / seconds, Double(simulation.eventCount) / seconds)
    }

    /// 10,000 agents and 1,000,000 tasks.
    static func millionTasks() async throws {
        let simulation = Simulation(seed: 1, options: options)
        simulation.addAgents(10_000, resources: resources)
        for number in 0..<20 {
            let scheduler = SteadyScheduler("f\(number)", limit: 50_000, width: 4_000, command: "sleep 60")
            simulation.addFramework("f\(number)", FrameworkInfo(user: "nobody", name: "f\(number)"), scheduler)
        }
        func isDone() -> Bool {
            (0..<20).allSatisfy { simulation.scheduler("f\($0)", as: SteadyScheduler.self)?.isDone == true }
        }
        while !isDone() {
            guard simulation.now < Instant(nanoseconds: 86_400_000_000_000) else {
                throw SimulationProblem.unfinished(0, of: 1_000_000)
            }
            try await simulation.advance(by: .seconds(10))
        }
    }

    /// What one event costs in an idle cluster, in microseconds, without the allocator: no framework wants anything.
    private static func eventCost(agents: Int) async throws -> Double {
        let simulation = Simulation(seed: 1, options: options)
        simulation.addAgents(agents, resources: resources)
        try await simulation.advance(by: .seconds(120))
        let (before, begin) = (simulation.eventCount, ContinuousClock.now)
        while simulation.eventCount - before < 2_000_000 { try await simulation.advance(by: .seconds(15)) }
        return (ContinuousClock.now - begin).seconds * 1e6 / Double(simulation.eventCount - before)
    }
}

/// How many idle agents fit in 8 GB: as many as asked for are really there, in a process of its own.
struct SimulatedAgents: Workload {
    let figures = ["simulation.agents_in_8GB", "simulation.million_agents.gigabytes"]

    func measure() async throws -> [Figure] {
        let measurement = try await ChildMeasurement.measure("simulated-agents")
        return [
            Figure(
                name: "simulation.million_agents.gigabytes", value: measurement.gigabytes, unit: "GB", reference: 8,
                comparison: "the goal"),
            Figure(
                name: "simulation.agents_in_8GB", value: 1e6 * 8 / measurement.gigabytes, unit: "agents",
                reference: 1e6, comparison: "the goal"),
        ]
    }

    static func millionAgents() async throws {
        let simulation = Simulation(seed: 1, options: SimulatedClusters.options)
        simulation.addAgents(1_000_000, resources: "cpus:8;mem:16384;disk:10240")
        try await simulation.advance(by: .seconds(120))
        let known = simulation.masterMachine?.agents.count ?? 0
        guard known == 1_000_000 else { throw SimulationProblem.unfinished(known, of: 1_000_000) }
    }
}

/// The experiment of the paper that presented Mesos: 50,000 agents and 200 frameworks whose tasks take 30 s, and one
/// framework more that launches single tasks now and then. How long it takes from its launch to the news that the task
/// runs, on the clock on the wall: everything else that the cluster does meanwhile is in it.
struct SimulatedLaunches: Workload {
    let figures = ["simulation.50000.launch_ms.median", "simulation.50000.launch_ms.p95"]

    func measure() async throws -> [Figure] {
        let simulation = Simulation(seed: 1, options: SimulatedClusters.options)
        simulation.addAgents(50_000, resources: "cpus:1;mem:1024")
        for number in 0..<200 {
            let scheduler = SteadyScheduler("f\(number)", limit: .max, width: 240, command: "sleep 30")
            simulation.addFramework("f\(number)", FrameworkInfo(user: "nobody", name: "f\(number)"), scheduler)
        }
        try await simulation.advance(by: .seconds(45))
        let times = LaunchTimes()
        simulation.addFramework("probe", FrameworkInfo(user: "nobody", name: "probe"), LaunchProbe(times: times))
        while times.milliseconds.count < 40 { try await simulation.advance(by: .seconds(1)) }
        let sorted = times.milliseconds.sorted()
        return [
            Figure(
                name: "simulation.50000.launch_ms.median", value: sorted[sorted.count / 2], unit: "ms",
                reference: 1_000, comparison: "the paper: below a second", runs: sorted.count),
            Figure(
                name: "simulation.50000.launch_ms.p95", value: sorted[sorted.count * 95 / 100], unit: "ms",
                runs: sorted.count),
        ]
    }

    /// What the probe has measured so far.
    private final class LaunchTimes {
        var milliseconds: [Double] = []
        var launched: ContinuousClock.Instant?
        var count = 0
    }

    /// Launches one task at a time and takes the time.
    private struct LaunchProbe: SimulatedScheduler {
        let times: LaunchTimes

        mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
            switch callback {
            case .resourceOffers(let offers): return launch(on: offers)
            case .statusUpdate(let status) where status.state == .running:
                if let begin = times.launched {
                    times.milliseconds.append((ContinuousClock.now - begin).seconds * 1_000)
                }
            case .statusUpdate(let status) where status.state.isTerminal: times.launched = nil
            default: break
            }
            return []
        }

        private func launch(on offers: [Offer]) -> [V1.Scheduler.Call] {
            var rest = offers.map(\.id)[...]
            var calls: [V1.Scheduler.Call] = []
            if times.launched == nil, let offer = offers.first {
                rest = rest.dropFirst()
                times.count += 1
                let task = TaskInfo(
                    name: "probe", taskID: TaskID("probe-\(times.count)"), agentID: offer.agentID,
                    resources: offer.resources, command: CommandInfo(value: "sleep 1"))
                times.launched = ContinuousClock.now
                calls.append(
                    V1.Scheduler.Call(
                        type: .accept, accept: .init(offerIDs: [offer.id], operations: [.launch([task])])))
            }
            if !rest.isEmpty {
                let filters = Filters(refuseSeconds: 1)
                calls.append(
                    V1.Scheduler.Call(
                        type: .decline, decline: .init(offerIDs: Array(rest), filters: filters)))
            }
            return calls
        }
    }
}

enum SimulationProblem: Error, CustomStringConvertible {
    case unfinished(Int, of: Int)

    var description: String {
        switch self {
        case .unfinished(let count, let total): "the simulation did not get there: \(count) of \(total)"
        }
    }
}

extension Array {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
