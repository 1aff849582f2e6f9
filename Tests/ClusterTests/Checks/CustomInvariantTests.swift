import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Rules that a program adds.
@Suite struct CustomInvariantTests {
    private final class Count { var value = 0 }

    private func cluster() -> Simulation {
        let simulation = Simulation.cluster()
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 5")]))
        return simulation
    }

    private static let early = Invariant("early") { sim in
        sim.now < Instant(nanoseconds: 10_000_000_000) ? [] : ["it is late"]
    }

    @Test func aRuleThatHoldsChangesNothing() async throws {
        let simulation = cluster()
        try await simulation.advance(by: .seconds(1))
        simulation.check(Self.early)
        #expect(simulation.violations(of: Self.early).isEmpty)
        try await simulation.advance(by: .seconds(1))
        #expect(simulation.failure == nil)
    }

    @Test func aBrokenRuleEndsTheSimulation() async throws {
        let simulation = cluster()
        let end = Instant(nanoseconds: 12_000_000_000)
        try await simulation.advance(by: .seconds(12))
        simulation.check(.noTaskLostSilently, Self.early)
        let expected = Violation(invariant: "early", instant: end, problem: "it is late")
        #expect(simulation.violations(of: Self.early) == [expected])
        #expect(simulation.failure == .violated([expected]))
        await #expect(throws: SimulationError.violated([expected])) { try await simulation.advance(by: .seconds(1)) }
        #expect(simulation.now == end)
        #expect("\(expected)" == "after 12.0 seconds: early: it is late")
    }

    @Test func askingIsNotChecking() async throws {
        let simulation = cluster()
        try await simulation.advance(by: .seconds(12))
        #expect(simulation.violations(of: Self.early).map(\.problem) == ["it is late"])
        #expect(simulation.failure == nil)
    }

    @Test func aWatchedRuleIsCheckedAfterEveryEvent() async throws {
        let simulation = cluster()
        let count = Count()
        simulation.watch(Self.early)
        simulation.watch("counted") { _ in
            count.value += 1
            return []
        }
        simulation.after(.seconds(11)) { _ in }
        let before = simulation.eventCount
        await #expect(throws: SimulationError.self) { try await simulation.advance(by: .seconds(60)) }
        #expect(UInt64(count.value) == simulation.eventCount - before)
        // It ends with the first event after the rule was broken.
        #expect(simulation.now >= Instant(nanoseconds: 10_000_000_000))
        #expect(simulation.now <= Instant(nanoseconds: 11_000_000_000))
    }

    @Test func aRunChecksWhatItsBodyBroke() async {
        let simulation = Simulation(seed: 1)
        await #expect(throws: SimulationError.self) {
            try await simulation.run(agents: 1) { sim in
                try await sim.advance(by: .seconds(10))
                sim.check(Self.early)
            }
        }
    }
}
