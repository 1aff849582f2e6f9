import MesosBase
import MesosIO
import MesosKit
import MesosNodes

/// Mesos's Metrics: 200 roles with quotas and a framework each, and 10,000 agents. Timed is writing the whole text of
/// `/metrics/snapshot`, by a master with that allocator.
struct AllocatorMetrics: Workload {
    let figures = ["metrics.snapshot.10000x200"]

    func measure() throws -> [Figure] {
        var measured = MeasuredAllocator()
        let quota: Resources = "cpus:1;mem:512;disk:256"
        for number in 0..<200 { measured.allocator.setQuota("\(number)", guarantee: quota, limit: quota) }
        measured.addFrameworks(200) { "\($0)" }
        measured.addAgents(10_000) { _ in "cpus:16;mem:2048;disk:1024" }
        _ = measured.cycle()
        var machine = MasterMachine(allocator: measured.allocator)
        var turn = Turn<MasterMachine.Effect>(
            now: measured.now, date: Timestamp(nanoseconds: 1), entropy: SystemEntropy())
        machine.apply(.started(Registry()), in: &turn)
        let facts = MasterHostFacts(version: V1.VersionInfo(version: "1.11.0"), date: SystemClock().date)
        let times = try (0..<15).map { _ in
            let begin = ContinuousClock.now
            let size = machine.metricsBody(facts).count
            let time = (ContinuousClock.now - begin).milliseconds
            guard size > 10_000 else { throw UnexpectedOutcome(description: "metrics of \(size) bytes") }
            return time
        }
        return [Figure(name: "metrics.snapshot.10000x200", milliseconds: times, mesos: 46)]
    }
}
