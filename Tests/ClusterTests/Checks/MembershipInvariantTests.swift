import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// The master and its registry agree on which agents there are.
@Suite struct MembershipInvariantTests {
    @Test func anAgentThatTheRegistryHasLostIsMissed() throws {
        let simulation = Simulation.cluster(agents: ["a1", "a2"])
        simulation.advance(by: .seconds(10))
        #expect(simulation.violations(of: .noAgentLost).isEmpty)
        simulation.loseRegistry()
        let ids = try ["a1", "a2"].map { try #require(simulation.agentID($0)) }.sorted()
        let now = Instant(nanoseconds: 10_000_000_000)
        #expect(
            simulation.violations(of: .noAgentLost)
                == ids.map {
                    Violation(
                        invariant: "noAgentLost", instant: now,
                        problem: "agent \($0) is in the cluster, and not in its registry", agentID: $0)
                })
    }

    @Test func anAgentThatAwaitsItsRemovalIsNot() {
        var options = SimulationOptions()
        options.registryDelay = .constant(.seconds(5))
        let simulation = Simulation.cluster(agents: ["a1"], options: options)
        simulation.watch(.noAgentLost)
        simulation.advance(by: .seconds(20))
        if let agent = simulation.agentID("a1") { simulation.ask(.markAgentGone(agent)) }
        simulation.advance(by: .seconds(60))
        #expect(simulation.registry.gone.count == 1)
        #expect(simulation.failure == nil)
    }
}
