import MasterCore
import MesosSimulation
import Testing

/// Many random runs with lost, repeated and late messages, agents that are given up, and crashes of everything; each of
/// them must leave the cluster sound, with every task known to those whom it concerns.
@Suite struct FaultSeedTests {
    /// Seeds run in blocks, so that they spread over the processors.
    private static let blocks = Array(0..<UInt64(20))

    private func run(_ seeds: Range<UInt64>, _ change: (inout RandomWorkload) -> Void) {
        for seed in seeds {
            var workload = RandomWorkload(seed: seed)
            change(&workload)
            let (simulation, isAtRest) = workload.run()
            expectSound(simulation)
            expectEverythingIsFree(simulation)
            #expect(!workload.usesGroups || simulation.trace.lines.contains { $0.contains("RUN GROUP [") })
            #expect(isAtRest, "seed \(seed) does not come to rest:\n\(simulation.trace.tail(100))")
        }
    }

    @Test(arguments: blocks)
    func lostMessagesDoNoHarm(_ block: UInt64) {
        run(10_000 + block * 4..<10_000 + (block + 1) * 4) { workload in
            workload.messageFaults = (lost: 30, twice: 0, late: 0)
            workload.isPartitionAware = true
        }
    }

    @Test(arguments: blocks)
    func repeatedAndLateMessagesDoNoHarm(_ block: UInt64) {
        run(11_000 + block * 4..<11_000 + (block + 1) * 4) { workload in
            workload.messageFaults = (lost: 0, twice: 10, late: 50)
            workload.linkFaults = 3
            workload.kills = 5
        }
    }

    @Test(arguments: blocks)
    func agentsThatAreGivenUpDoNoHarm(_ block: UInt64) {
        run(12_000 + block * 3..<12_000 + (block + 1) * 3) { workload in
            workload.goneAgents = 3
            workload.linkFaults = 4
            workload.isPartitionAware = true
        }
    }

    @Test(arguments: blocks)
    func groupsOfTasksAreAsSound(_ block: UInt64) {
        run(14_000 + block * 3..<14_000 + (block + 1) * 3) { workload in
            workload.usesGroups = true
            workload.usesExecutors = true
            workload.messageFaults = (lost: 60, twice: 20, late: 60)
            workload.isPartitionAware = true
            workload.kills = 8
            workload.linkFaults = 4
            workload.agentCrashes = 1
            workload.masterCrashes = 1
        }
    }

    @Test(arguments: blocks)
    func everyFaultAtOnceDoesNoHarm(_ block: UInt64) throws {
        let limit = try RateLimit(parsing: "1/20secs")
        run(13_000 + block * 4..<13_000 + (block + 1) * 4) { workload in
            workload.messageFaults = (lost: 60, twice: 20, late: 60)
            workload.usesExecutors = true
            workload.isPartitionAware = true
            workload.removalRateLimit = limit
            workload.kills = 5
            workload.linkFaults = 4
            workload.agentCrashes = 2
            workload.masterCrashes = 2
            workload.goneAgents = 1
        }
    }
}
