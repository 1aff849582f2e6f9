import MesosSimulation
import Testing

/// The same seed gives the same run, here and in every other process.
@Suite struct ReplayTests {
    private func digest(seed: UInt64) -> UInt64 {
        var workload = RandomWorkload(seed: seed)
        workload.agentCrashes = 1
        workload.masterCrashes = 1
        return workload.run().simulation.trace.digest.value
    }

    @Test func theSameSeedGivesTheSameRun() {
        #expect(digest(seed: 7) == digest(seed: 7))
        #expect(digest(seed: 7) != digest(seed: 8))
    }

    /// A hash seed that differs from process to process must not reach any effect; then this number is the same in all
    /// of them. Whoever changes what machines do, or how traces are written, changes it, and may put the new one here.
    @Test func theSameSeedGivesTheSameRunInEveryProcess() {
        #expect(digest(seed: 2_026) == 17_537_071_793_420_027)
    }
}
