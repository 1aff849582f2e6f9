import FrameworkCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Who wants offers gets them.
@Suite struct StarvationInvariantTests {
    private func cluster(_ mistake: FaultyAllocator.Mistake, checking: Checking) -> Simulation {
        var options = SimulationOptions()
        options.checking = checking
        let simulation = Simulation(seed: 1, options: options) { FaultyAllocator(mistake, seed: $0) }
        simulation.addAgent("a1", .simulated("a1", "cpus:4;mem:4096"))
        simulation.advance(by: .seconds(1))
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 5")]))
        simulation.advance(by: .seconds(1))
        simulation.addFramework("f2", .durable("f2"), Silent())
        return simulation
    }

    @Test func aFrameworkThatIsPassedOverIsFound() throws {
        let simulation = cluster(.starves(1), checking: .full(every: 1))
        simulation.advance(by: .seconds(60))
        let framework = try #require(simulation.frameworkID("f2"))
        let agent = try #require(simulation.agentID("a1"))
        let violation = try #require(simulation.violations(of: .noFrameworkStarves).first)
        #expect(
            violation.problem == """
                framework \(framework) wants offers and is not offered the cpus:4;mem:4096 that agent \(agent) has free
                """)
        #expect(violation.frameworkID == framework)
        // The task has ended after seven seconds and its second batch after that is passed over as well.
        #expect(violation.instant > Instant(nanoseconds: 9_000_000_000))
        #expect(violation.instant < Instant(nanoseconds: 13_000_000_000))
    }

    @Test func aFrameworkThatIsServedBeforeItsTurnIsFound() throws {
        var options = SimulationOptions()
        options.checking = .full(every: 10)
        let simulation = Simulation(seed: 1, options: options) { FaultyAllocator(.favours(0), seed: $0) }
        for name in ["f1", "f2"] {
            simulation.addFramework(name, .durable(name), Silent())
            simulation.advance(by: .seconds(10))
        }
        for number in 1...2 {
            simulation.addAgent("a\(number)", .simulated("a\(number)", "cpus:4;mem:4096"))
            simulation.advance(by: .seconds(20))
        }
        let (favoured, other) = (try #require(simulation.frameworkID("f1")), try #require(simulation.frameworkID("f2")))
        let violations = simulation.violations(of: .noFrameworkStarves)
        try #require(violations.count == 1)
        #expect(violations[0].frameworkID == other)
        #expect(violations[0].agentID?.value.hasSuffix("-S1") == true)
        #expect(
            violations[0].problem.hasPrefix("framework \(favoured) holds 50.0 % of the cluster and is offered "))
        #expect(
            violations[0].problem.hasSuffix(
                " before framework \(other), which wants offers and holds 0.0 %"))
    }

    @Test func aFrameworkThatRefusesIsNotPassedOver() {
        var options = SimulationOptions()
        options.checking = .full(every: 1)
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework(
            "f1", .durable("f1"),
            ClosureScheduler { callback in
                guard case .resourceOffers(let offers) = callback else { return [] }
                return [
                    .init(
                        type: .decline,
                        decline: .init(offerIDs: offers.map(\.id), filters: Filters(refuseSeconds: 20)))
                ]
            })
        simulation.advance(by: .seconds(120))
        #expect(simulation.failure == nil)
    }
}
