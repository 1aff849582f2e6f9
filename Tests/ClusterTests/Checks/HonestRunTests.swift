import MesosSimulation
import Testing

/// Clusters that do what they should break no rule, however closely one looks.
@Suite struct HonestRunTests {
    @Test(arguments: 0..<UInt64(20))
    func nothingIsFoundWhereNothingIsWrong(_ seed: UInt64) {
        var workload = RandomWorkload(seed: 60_000 + seed)
        workload.checking = .full(every: 100)
        workload.messageFaults = (lost: 60, twice: 20, late: 60)
        workload.usesExecutors = true
        workload.usesGroups = seed % 2 == 0
        workload.isPartitionAware = true
        workload.kills = 8
        workload.linkFaults = 4
        workload.agentCrashes = 2
        workload.masterCrashes = 2
        workload.goneAgents = 1
        let (simulation, isAtRest) = workload.run()
        #expect(isAtRest)
        expectSound(simulation)
        #expect(simulation.violations(of: Invariant.standard) == [])
    }
}
