import FrameworkCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Code of tests that takes part in a simulation.
@Suite struct PerformTests {
    @Test func aBodyCallsADriverThatASchedulerHasKept() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(2)
        let spreader = Spreader((0..<4).map { .command("t\($0)", "sleep infinity") })
        let framework = sim.start(spreader)
        try await sim.until { framework.running == 4 }
        let start = sim.now
        #expect(try await sim.perform { try await spreader.killAll() } == 4)
        // Each call waits for its answer.
        #expect((sim.now - start).inSeconds > 0.008)
        try await sim.until { framework.count(of: .killed) == 4 }
        #expect(framework.running == 0)
    }

    @Test func aBodySleepsInTheSimulationsTime() async throws {
        let sim = Simulation(seed: 1)
        let clock = sim.clock
        let (before, after) = try await sim.perform {
            let before = clock.now
            try await clock.sleep(for: .seconds(90))
            return (before, SimulationClock().now)
        }
        #expect(after - before == .seconds(90))
        #expect(sim.now == after)
        #expect(clock.now == after)
    }

    @Test func aBodyWaitsForWhatCallbacksBring() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let spreader = Spreader([.command("t", "sleep 500")])
        let framework = sim.start(spreader)
        try await sim.until { framework.running == 1 }
        try await sim.perform { try await spreader.quiet() }
        #expect(framework.finished == 1)
        #expect(sim.now.nanoseconds > 500_000_000_000)
    }

    @Test func whatABodyThrowsComesOut() async throws {
        struct Broken: Error, Equatable {}
        let sim = Simulation(seed: 1)
        await #expect(throws: Broken()) { try await sim.perform { throw Broken() } }
        #expect(try await sim.perform { 7 } == 7)
    }

    @Test func aBodyThatDoesNotReturnIsGivenUp() async throws {
        let sim = Simulation(seed: 1)
        let gate = Gate()
        await #expect {
            try await sim.perform(within: .seconds(100)) { await gate.pass() }
        } throws: { error in
            guard case .timedOut(let limit, _)? = error as? SimulationError else { return false }
            return limit == .seconds(100)
        }
        #expect(sim.now.nanoseconds == 100_000_000_000)
        gate.open()
        #expect(try await sim.perform { 7 } == 7)
    }

    @Test func aBodyThatWaitsForADetachedTaskIsGivenUp() async throws {
        let sim = Simulation(seed: 1)
        let gate = Gate()
        await #expect(throws: SimulationError.self) {
            try await sim.perform(within: .seconds(10)) { await Task.detached { await gate.pass() }.value }
        }
        gate.open()
    }

    @Test func aCallbackThatWaitsForABodyIsAnEscapeWhenTheBodyIsOver() async throws {
        let gate = Gate()
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        sim.start(Escaping { _, _ in await gate.pass() })
        try await sim.perform { try await SimulationClock().sleep(for: .seconds(10)) }
        await #expect(throws: SimulationError.escaped(framework: "escaping", callback: "resourceOffers")) {
            try await sim.advance(by: .seconds(1))
        }
    }

    @Test func aCallbackMayWaitForABody() async throws {
        let gate = Gate()
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let framework = sim.start(
            Escaping { driver, _ in
                await gate.pass()
                await driver.teardown()
            })
        try await sim.perform {
            try await SimulationClock().sleep(for: .seconds(10))
            gate.open()
        }
        try await sim.until { framework.isEnded }
    }

    @Test func aSleepThatIsCancelledIsNotWaitedFor() async throws {
        let sim = Simulation(seed: 1)
        try await sim.perform {
            try await withThrowingTaskGroup { group in
                group.addTask { try await SimulationClock().sleep(for: .seconds(1_000_000)) }
                try await SimulationClock().sleep(for: .seconds(1))
                group.cancelAll()
                await #expect(throws: CancellationError.self) { try await group.next() }
            }
        }
        try await sim.settle(within: .seconds(60))
        #expect(sim.now.nanoseconds < 60_000_000_000)
    }

    @Test func aTestMayAskItsActorsDirectly() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(3)
        let spreader = Spreader((0..<9).map { .command("t\($0)", "sleep infinity") })
        sim.start(spreader)
        try await sim.until { await spreader.running.count == 9 }
        for _ in 0..<100 {
            try await sim.advance(by: .milliseconds(500))
            #expect(await spreader.running.count == 9)
        }
    }
}
