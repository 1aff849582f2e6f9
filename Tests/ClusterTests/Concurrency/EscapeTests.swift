import FrameworkCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Code that leaves the simulation is found and named, whatever it is and however fast it is.
@Suite struct EscapeTests {
    private static let escape = SimulationError.escaped(framework: "escaping", callback: "resourceOffers")

    /// Runs a scheduler that escapes with its first offers, and tells how that ended.
    private func failure(
        of body: @escaping @Sendable (SchedulerDriver, [Offer]) async throws -> Void
    ) async throws -> SimulationError? {
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        sim.start(Escaping(body))
        return await #expect(throws: SimulationError.self) { try await sim.advance(by: .seconds(60)) }
    }

    @Test func waitingForATaskOfItsOwnIsAnEscape() async throws {
        let gate = Gate()
        #expect(try await failure { _, _ in await Task { await gate.pass() }.value } == Self.escape)
        gate.open()
    }

    @Test func waitingForADetachedTaskIsAnEscape() async throws {
        let gate = Gate()
        #expect(try await failure { _, _ in await Task.detached { await gate.pass() }.value } == Self.escape)
        gate.open()
    }

    @Test func aClockOfTheSystemIsAnEscape() async throws {
        #expect(try await failure { _, _ in try await Task.sleep(for: .seconds(30)) } == Self.escape)
        let clock = ContinuousClock()
        #expect(try await failure { _, _ in try await clock.sleep(for: .seconds(30)) } == Self.escape)
    }

    @Test func theMainActorIsAnEscape() async throws {
        #expect(try await failure { _, _ in await MainActor.run {} } == Self.escape)
    }

    @Test func anActorWithAnExecutorOfItsOwnIsAnEscape() async throws {
        let stranger = Stranger()
        #expect(try await failure { _, _ in await stranger.visit() } == Self.escape)
    }

    @Test func waitingForWhatNobodyBringsIsAnEscape() async throws {
        let never = AsyncStream.makeStream(of: Void.self)
        #expect(try await failure { _, _ in for await _ in never.stream {} } == Self.escape)
    }

    @Test func aCallByATaskOfItsOwnThrowsAtOnce() async throws {
        let (errors, log) = AsyncStream.makeStream(of: DriverError.self)
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        sim.start(
            Escaping { driver, offers in
                Task {
                    do throws(DriverError) { try await driver.decline(offers) } catch { log.yield(error) }
                    log.finish()
                }
            })
        // The other task goes its own way; wherever the simulation is by then, it does not go on.
        try? await sim.advance(by: .seconds(1))
        let error = await errors.first { _ in true }
        guard case .terminated(let sentence)? = error else {
            Issue.record("the call threw \(String(describing: error))")
            return
        }
        #expect(sentence.hasPrefix("the call was made outside of the simulation"))
        await #expect(throws: SimulationError.escaped(framework: "escaping", callback: "the call DECLINE")) {
            try await sim.advance(by: .seconds(1))
        }
    }

    @Test func aTestThatCallsADriverWithoutPerformIsAnEscape() async throws {
        let spreader = Spreader([.command("t", "sleep 60")])
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let framework = sim.start(spreader)
        try await sim.until { framework.running == 1 }
        await #expect(throws: DriverError.self) { try await spreader.killAll() }
        await #expect(throws: SimulationError.escaped(framework: "spreader", callback: "the call KILL")) {
            try await sim.settle()
        }
    }

    @Test func aTestThatSleepsWithoutPerformIsAnEscape() async throws {
        let sim = Simulation(seed: 1)
        await #expect(throws: SimulationError.escaped(framework: "the test", callback: "a sleep")) {
            try await sim.clock.sleep(for: .seconds(1))
        }
        await #expect(throws: SimulationError.escaped(framework: "the test", callback: "a sleep")) {
            try await SimulationClock().sleep(for: .seconds(1))
        }
    }

    @Test func aLaunchThatComesBackFromAnotherThreadIsAnEscape() async throws {
        let gate = Gate()
        var options = SimulationOptions()
        options.executors["run"] = {
            Worker { task, driver in
                try await driver.send(.running, for: task.taskID)
                await gate.pass()
            }
        }
        let sim = Simulation(seed: 1, options: options)
        sim.addAgents(1)
        let framework = sim.start(Spreader([.worked("t")]))
        try await sim.until { framework.running == 1 }
        // It might wait for another callback of its own, so this is not an escape yet.
        try await sim.advance(by: .seconds(60))
        await Task.detached { gate.open() }.value
        await #expect(throws: SimulationError.escaped(framework: "agent-0/worker", callback: "launch")) {
            try await sim.advance(by: .seconds(1))
        }
    }

    @Test func whatATestWakesUpBetweenStepsGoesOn() async throws {
        let gate = Gate()
        var options = SimulationOptions()
        options.executors["run"] = {
            Worker { task, driver in
                try await driver.send(.running, for: task.taskID)
                await gate.pass()
                try await driver.send(.finished, for: task.taskID)
            }
        }
        let sim = Simulation(seed: 1, options: options)
        sim.addAgents(1)
        let framework = sim.start(Spreader([.worked("t")]))
        try await sim.until { framework.running == 1 }
        gate.open()
        try await sim.until { framework.finished == 1 }
        #expect(framework.states(of: "t") == [.running, .finished])
    }

    @Test func theSentenceTellsWhatToDo() {
        #expect(
            Self.escape.description
                == "resourceOffers of escaping is outside of the simulation or waits for something there: use no Task "
                + "{}, no Task.detached, no clock of the system and no actor with an executor of its own, and let tests "
                + "call drivers within `perform`")
    }
}

/// An actor that runs where it likes.
private actor Stranger {
    private final class Elsewhere: SerialExecutor {
        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            Task.detached { [self] in job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }

    private let executor = Elsewhere()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func visit() {}
}
