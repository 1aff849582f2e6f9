import MesosBase
import MesosSimulation
import Testing

@testable import swarm

/// Random clusters, of which each must be sound when it has come to rest.
@Suite struct ScenarioTests {
    /// Seeds run in blocks, so that they spread over the processors.
    @Test(arguments: Array(0..<UInt64(20)))
    func randomClustersStaySound(_ block: UInt64) {
        for seed in block * 15..<(block + 1) * 15 {
            let run = Scenario(seed: seed).run()
            #expect(run.findings.isEmpty, "swarm --seed \(seed)")
        }
    }

    @Test func aSeedSaysEverything() {
        #expect(Scenario(seed: 11).run().digest == Scenario(seed: 11).run().digest)
        #expect(Scenario(seed: 11).run().digest != Scenario(seed: 12).run().digest)
    }

    @Test func aTraceChangesNothing() {
        let silent = Scenario(seed: 5).run()
        let told = Scenario(seed: 5).run(traceLimit: 1_000)
        #expect(silent.trace.isEmpty)
        #expect(told.trace.count == 1_000)
        #expect(silent.digest == told.digest)
    }

    @Test func aScheduleSurvivesItsText() throws {
        for seed in 0..<UInt64(50) {
            let faults = Scenario(seed: seed).faults
            #expect(try FaultSchedule(parsing: "\(faults)") == faults)
        }
    }

    @Test(arguments: RegressionSeeds.all)
    func whatFailedOnceFailsNoMore(_ regression: RegressionSeed) throws {
        var scenario = Scenario(seed: regression.seed).limited(to: regression.limits)
        if let faults = regression.faults { scenario.faults = try FaultSchedule(parsing: faults) }
        #expect(scenario.run().findings.isEmpty, "\(regression.found)")
    }
}
