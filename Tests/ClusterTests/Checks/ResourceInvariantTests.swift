import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// No resource is promised twice, and nothing of it is lost.
@Suite struct ResourceInvariantTests {
    private func cluster(_ mistake: FaultyAllocator.Mistake, checking: Checking = .incremental) -> Simulation {
        var options = SimulationOptions()
        options.checking = checking
        let simulation = Simulation(seed: 1, options: options) { FaultyAllocator(mistake, seed: $0) }
        simulation.addAgent("a1", .simulated("a1", "cpus:4;mem:4096"))
        simulation.advance(by: .seconds(1))
        return simulation
    }

    private func only(_ simulation: Simulation) throws -> Violation {
        let violations = simulation.violations(of: .noResourceOversubscribed)
        try #require(violations.count == 1)
        guard case .violated(let failed)? = simulation.failure else {
            Issue.record("the simulation goes on")
            return violations[0]
        }
        #expect(failed == violations)
        return violations[0]
    }

    @Test func whatIsOfferedTwiceIsFoundAtOnce() throws {
        let simulation = cluster(.givesTwice)
        simulation.addFramework("f1", .durable("f1"), Silent())
        simulation.advance(by: .seconds(60))
        let agent = try #require(simulation.agentID("a1"))
        let violation = try only(simulation)
        #expect(violation.agentID == agent)
        #expect(
            violation.problem == """
                agent \(agent) has cpus:4;mem:4096, of which nothing is used and cpus:8;mem:8192 are offered
                """)
        #expect(violation.instant < Instant(nanoseconds: 1_100_000_000))
    }

    @Test func whatTheAllocatorForgetsIsFoundAtOnce() throws {
        let simulation = cluster(.forgetsWhatComesBack)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 5")]))
        simulation.advance(by: .seconds(60))
        let agent = try #require(simulation.agentID("a1"))
        let violation = try only(simulation)
        #expect(violation.agentID == agent)
        #expect(
            violation.problem == """
                agent \(agent) has cpus:4;mem:4096, of which cpus:1;mem:64 are used and nothing is offered; its \
                allocator has nothing left
                """)
        #expect(violation.instant < Instant(nanoseconds: 1_100_000_000))
    }

    @Test func withoutAWatchItIsFoundWhenSomebodyLooks() throws {
        let simulation = cluster(.givesTwice, checking: .off)
        simulation.addFramework("f1", .durable("f1"), Silent())
        simulation.advance(by: .seconds(60))
        #expect(simulation.failure == nil)
        simulation.check(.noResourceOversubscribed)
        #expect(try only(simulation).instant == Instant(nanoseconds: 61_000_000_000))
    }
}
