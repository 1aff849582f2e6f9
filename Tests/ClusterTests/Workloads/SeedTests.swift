import MesosSimulation
import Testing

/// Many random runs, each of which must leave the cluster sound.
@Suite struct SeedTests {
    /// Seeds run in blocks, so that they spread over the processors.
    private static let blocks = Array(0..<UInt64(20))

    private func run(_ seeds: Range<UInt64>, _ change: (inout RandomWorkload) -> Void = { _ in }) {
        for seed in seeds {
            var workload = RandomWorkload(seed: seed)
            change(&workload)
            let (simulation, isAtRest) = workload.run()
            expectSound(simulation)
            expectEverythingIsFree(simulation)
            #expect(isAtRest, "seed \(seed) does not come to rest:\n\(simulation.trace.tail(100))")
        }
    }

    @Test(arguments: blocks)
    func brokenLinksDoNoHarm(_ block: UInt64) {
        run(block * 10..<(block + 1) * 10)
    }

    @Test(arguments: blocks)
    func crashedAgentsDoNoHarm(_ block: UInt64) {
        run(1_000 + block * 2..<1_000 + (block + 1) * 2) { workload in
            workload.linkFaults = 2
            workload.agentCrashes = 3
        }
    }

    @Test(arguments: blocks)
    func crashedMastersDoNoHarm(_ block: UInt64) {
        run(2_000 + block * 2..<2_000 + (block + 1) * 2) { workload in
            workload.linkFaults = 2
            workload.masterCrashes = 2
        }
    }

    @Test(arguments: blocks)
    func executorsAndKillsDoNoHarm(_ block: UInt64) {
        run(3_000 + block * 3..<3_000 + (block + 1) * 3) { workload in
            workload.usesExecutors = true
            workload.kills = 10
            workload.linkFaults = 3
        }
    }

    @Test(arguments: blocks)
    func everythingAtOnceDoesNoHarm(_ block: UInt64) {
        run(4_000 + block * 3..<4_000 + (block + 1) * 3) { workload in
            workload.usesExecutors = true
            workload.kills = 10
            workload.linkFaults = 4
            workload.agentCrashes = 2
            workload.masterCrashes = 1
        }
    }
}
