import MesosBase

/// What came of all seeds so far. It does not depend on the order in which they were run.
struct Tally: Sendable {
    private(set) var seeds: UInt64 = 0
    private(set) var events: UInt64 = 0
    private(set) var simulated = Duration.zero
    /// The sum of the digests of all runs.
    private(set) var digest: UInt64 = 0
    /// How many faults of each kind were injected.
    private(set) var faults: SortedMap<String, Int> = [:]
    /// What each seed that failed has found first.
    private(set) var failures: SortedMap<UInt64, ScenarioRun.Finding> = [:]

    mutating func add(_ run: ScenarioRun, faults kinds: [String]) {
        seeds += 1
        events += run.events
        simulated += run.simulated
        digest &+= run.digest &* (run.seed &* 2 &+ 1)
        for kind in kinds { faults[kind] = (faults[kind] ?? 0) + 1 }
        if let finding = run.findings.first { failures[run.seed] = finding }
    }
}
