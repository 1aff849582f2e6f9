import MesosBase
import MesosKit

/// A thousand tasks that no agent can hold, on ten thousand offers: to find that out and to say why.
struct ExplainedPlacements: Workload {
    let figures = ["placement.explain.ms", "placement.explain.megabytes"]

    func measure() async throws -> [Figure] {
        let offers = try PlacementCluster.offers(10_000)
        let times = try (0..<5).map { try Self.time(on: offers, seed: $0) }
        let bytes = try await ChildMeasurement.measure("placement-explanations").bytes
        return [
            Figure(
                name: "placement.explain.ms", value: times.median, unit: "ms", reference: 100, comparison: "the limit",
                runs: times.count, isBetterIfLess: true),
            Figure(
                name: "placement.explain.megabytes", value: bytes / 1_048_576, unit: "MB", reference: 20,
                comparison: "the limit", isBetterIfLess: true),
        ]
    }

    /// How much more a process has resident after a placement that explains all, which it keeps, than before.
    static func bytes() throws -> Double {
        let offers = try PlacementCluster.offers(10_000)
        let jobs = PlacementCluster.impossibleJobs(1_000)
        let before = AllocatorMemory.residentBytes()
        let plan = PlacementEngine().place(jobs, on: offers, now: .zero, seed: 1)
        let bytes = AllocatorMemory.residentBytes() - before
        try UnexpectedOutcome.check(plan.unplaced.count, is: 1_000, "tasks without a place")
        return bytes
    }

    private static func time(on offers: [Offer], seed: Int) throws -> Double {
        let jobs = PlacementCluster.impossibleJobs(1_000)
        let begin = ContinuousClock.now
        let plan = PlacementEngine().place(jobs, on: offers, now: .zero, seed: UInt64(seed))
        let sentences = plan.unplaced.count { $0.explanation.hasPrefix("of 10000 offers, ") }
        let time = (ContinuousClock.now - begin).milliseconds
        try UnexpectedOutcome.check(sentences, is: 1_000, "tasks without a place, explained")
        return time
    }
}
