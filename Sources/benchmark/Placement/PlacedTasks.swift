import MesosBase
import MesosKit

/// A thousand tasks with six rules each on ten thousand offers, as few jobs and as many, and as jobs that ask what is
/// known of the cluster; and ten times the tasks on five times the offers.
struct PlacedTasks: Workload {
    let figures = [
        "placement.1000x10000.ms.1", "placement.1000x10000.ms.10", "placement.1000x10000.ms.1000",
        "placement.ratio_to_bestfit", "placement.world.ms", "placement.10000x50000.ms", "placement.10000x50000.growth",
    ]

    func measure() throws -> [Figure] {
        let offers = try PlacementCluster.offers(10_000)
        var figures: [Figure] = []
        var times: [Double] = []
        for count in [1, 10, 1_000] {
            let jobs = PlacementCluster.jobs(count, tasks: 1_000)
            let time = try Self.time(jobs, on: offers, placed: 1_000, runs: 5)
            times.append(time)
            figures.append(
                Figure(
                    name: "placement.1000x10000.ms.\(count)", value: time, unit: "ms", reference: 150,
                    comparison: "the limit", runs: 5, isBetterIfLess: true))
        }
        let bestFit = BestFit(offers)
        let plain = (0..<5).map { _ in bestFit.time(tasks: 1_000) }.median
        figures.append(
            Figure(
                name: "placement.ratio_to_bestfit", value: times[2] / plain, unit: "times", reference: 2,
                comparison: "the limit, beside a best fit without rules", runs: 5, isBetterIfLess: true))
        let watchful = try Self.time(
            PlacementCluster.watchfulJobs(1_000), on: offers, world: PlacementCluster.world(offers), placed: 1_000,
            runs: 5)
        figures.append(Figure(name: "placement.world.ms", value: watchful, unit: "ms", runs: 5, isBetterIfLess: true))
        let large = try Self.time(
            PlacementCluster.jobs(10, tasks: 10_000), on: PlacementCluster.offers(50_000), placed: 10_000, runs: 3)
        figures.append(Figure(name: "placement.10000x50000.ms", value: large, unit: "ms", runs: 3))
        figures.append(
            Figure(
                name: "placement.10000x50000.growth", value: large / times[1], unit: "times", reference: 50,
                comparison: "in proportion to tasks and offers", runs: 3, isBetterIfLess: true))
        return figures
    }

    static func time(
        _ jobs: [Job], on offers: [Offer], world: World = World(), placed: Int, runs: Int
    ) throws -> Double {
        try (0..<runs).map { run in
            let begin = ContinuousClock.now
            let plan = PlacementEngine().place(jobs, on: offers, world: world, now: .zero, seed: UInt64(run))
            let time = (ContinuousClock.now - begin).milliseconds
            try UnexpectedOutcome.check(plan.placed.count, is: placed, "tasks placed")
            return time
        }.median
    }
}

/// A best fit without rules on plain arrays: for each task it looks at every offer.
struct BestFit {
    private let cpus: [Int64]
    private let memory: [Int64]
    private let ports: [Int64]

    init(_ offers: [Offer]) {
        func amounts(_ name: String) -> [Int64] {
            offers.map { offer in
                offer.resources.reduce(0) { sum, resource in
                    guard resource.name == name else { return sum }
                    let ports = resource.ranges?.range.reduce(0) { $0 + Int64($1.end - $1.begin) + 1 } ?? 0
                    return sum + Int64((resource.scalar?.value ?? 0) * 1_000) + ports * 1_000
                }
            }
        }
        cpus = amounts("cpus")
        memory = amounts("mem")
        ports = amounts("ports")
    }

    /// How many milliseconds it takes to place so many tasks.
    func time(tasks: Int) -> Double {
        var (cpus, memory, ports) = (cpus, memory, ports)
        let begin = ContinuousClock.now
        for task in 0..<tasks {
            let wanted: (cpus: Int64, memory: Int64, ports: Int64) = (
                [500, 1_000, 2_000, 4_000][task % 4], [256_000, 512_000, 2_048_000][task % 3], 1_000
            )
            var best = -1
            var least = Double.infinity
            for slot in cpus.indices {
                guard cpus[slot] >= wanted.cpus, memory[slot] >= wanted.memory, ports[slot] >= wanted.ports else {
                    continue
                }
                let left =
                    Double(cpus[slot] - wanted.cpus) / 64_000 + Double(memory[slot] - wanted.memory) / 262_144_000
                    + Double(ports[slot] - wanted.ports) / 1_001_000
                if left < least {
                    best = slot
                    least = left
                }
            }
            guard best >= 0 else { continue }
            cpus[best] -= wanted.cpus
            memory[best] -= wanted.memory
            ports[best] -= wanted.ports
        }
        return (ContinuousClock.now - begin).milliseconds
    }
}
