import FrameworkCore
import MesosBase
import MesosWire
import Testing

@testable import AgentCore
@testable import MesosSimulation

/// Updates come in order, are acknowledged only by who has heard of them, and are sent again until then.
@Suite struct UpdateInvariantTests {
    private let uuid = UniqueID(randomHigh: 7, randomLow: 7).bytes

    private func cluster(_ options: SimulationOptions = SimulationOptions()) -> Simulation {
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 1000")]))
        simulation.advance(by: .seconds(5))
        #expect(simulation.failure == nil)
        return simulation
    }

    private func expectOnly(
        _ problem: String, of simulation: Simulation, at location: SourceLocation = #_sourceLocation
    ) throws {
        let framework = try #require(simulation.frameworkID("f1"))
        let expected = Violation(
            invariant: "everyUpdateAcknowledgedOrRetried", instant: simulation.now,
            problem: "task t of \(framework) \(problem)", frameworkID: framework, taskID: "t",
            agentID: simulation.agentID("a1"))
        let found = simulation.violations(of: .everyUpdateAcknowledgedOrRetried)
        #expect(found == [expected], sourceLocation: location)
        #expect(simulation.failure == .violated([expected]), sourceLocation: location)
    }

    /// Options under which no update reaches the scheduler.
    private var deaf: SimulationOptions {
        var options = SimulationOptions()
        options.drops = { message in
            if case .toScheduler(_, let event) = message { event.type == .update } else { false }
        }
        return options
    }

    private func held(_ simulation: Simulation) throws -> UniqueID {
        let framework = try #require(simulation.frameworkID("f1"))
        return try #require(simulation.agentMachine("a1")?.agent.heldUpdate(of: "t", framework))
    }

    @Test func updatesInTheWrongOrderAreFound() throws {
        let simulation = cluster()
        let framework = try #require(simulation.frameworkID("f1"))
        let agent = try #require(simulation.agentID("a1"))
        let status = TaskStatus(taskID: "t", state: .starting, agentID: agent, uuid: uuid)
        let update = Internal.StatusUpdate(
            frameworkID: framework, status: status, timestamp: 0, agentID: agent, uuid: uuid)
        simulation.say(.statusUpdate(.init(update: update)), byAgent: "a1")
        simulation.advance(by: .seconds(1))
        try expectOnly("went from TASK_RUNNING to TASK_STARTING", of: simulation)
    }

    @Test func anAcknowledgementOfWhatNobodyHasHeardIsFound() throws {
        let simulation = cluster(deaf)
        let held = try held(simulation)
        let agent = try #require(simulation.agentID("a1"))
        let framework = try #require(simulation.frameworkID("f1"))
        let message = Internal.StatusUpdateAcknowledgementMessage(
            agentID: agent, frameworkID: framework, taskID: "t", uuid: held.bytes)
        simulation.after(.zero) { simulation in
            guard let agent = simulation.agents["a1"] else { return }
            simulation.feed(agent, .agent(.masterSent(.acknowledgeStatusUpdate(message))))
        }
        simulation.advance(by: .seconds(1))
        try expectOnly(
            "has an update that somebody acknowledges and its scheduler has not heard of", of: simulation)
    }

    @Test func anAcknowledgementBeforeTheCallbackHasReturnedIsFound() throws {
        let simulation = cluster(deaf)
        let held = try held(simulation)
        let framework = try #require(simulation.frameworks["f1"])
        let agent = try #require(simulation.agentID("a1"))
        let ledger = try #require(simulation.inspector.ledger)
        let status = TaskStatus(taskID: "t", state: .starting, agentID: agent, uuid: held.bytes)
        ledger.callbackBegan(.statusUpdate(status), 99, of: framework, at: simulation.now)
        let id = try #require(simulation.frameworkID("f1"))
        let acknowledge = V1.Scheduler.Call(
            frameworkID: id, type: .acknowledge, acknowledge: .init(agentID: agent, taskID: "t", uuid: held.bytes))
        let effect = SchedulerClientEffect.send(ConnectionID(1), acknowledge, .library)
        simulation.after(.zero) { ledger.clientTook(framework, .deadlineReached, [effect], in: $0) }
        simulation.advance(by: .seconds(1))
        try expectOnly(
            "has an update that the framework's client acknowledges before its scheduler's callback has returned",
            of: simulation)
    }

    @Test func whoAcknowledgesItselfMayDoSoWithinTheCallback() {
        let simulation = Simulation.cluster()
        var options = SchedulerClientOptions.inProcess
        options.acknowledgements = .explicit
        let tasks = BatchScheduler([.command("t", "sleep 5")])
        simulation.addFramework("f1", .durable("f1"), Acknowledging(inner: tasks), options: options)
        simulation.advance(by: .seconds(60))
        #expect(simulation.failure == nil)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        #expect(simulation.history(of: "f1").repeats == 0)
        #expect(simulation.agentMachine("a1")?.agent.sizes.updateStreams == 0)
    }

    /// Acknowledges updates as soon as it hears of them.
    private struct Acknowledging: SimulatedScheduler {
        var inner: BatchScheduler

        mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
            var calls = inner.callback(callback)
            if case .statusUpdate(let status) = callback, let call = V1.Scheduler.Call.acknowledgement(of: status) {
                calls.insert(call, at: 0)
            }
            return calls
        }
    }

    @Test func anUpdateThatIsGivenUpForTheNextIsFound() throws {
        let simulation = cluster(deaf)
        let agent = try #require(simulation.agents["a1"])
        let ledger = try #require(simulation.inspector.ledger)
        let status = TaskStatus(taskID: "t", state: .running, agentID: simulation.agentID("a1"), uuid: uuid)
        let framework = try #require(simulation.frameworkID("f1"))
        let update = Internal.StatusUpdate(
            frameworkID: framework, status: status, timestamp: 0, agentID: simulation.agentID("a1"), uuid: uuid)
        simulation.after(.zero) {
            ledger.agentTook(agent, .deadlineReached, [.sendToMaster(.statusUpdate(.init(update: update)))], in: $0)
        }
        simulation.advance(by: .seconds(1))
        try expectOnly(
            "has an update that its agent gives up for the next (TASK_RUNNING) though nobody has acknowledged it",
            of: simulation)
    }

    @Test func anUpdateThatIsNotSentAgainIsFound() throws {
        let simulation = cluster(deaf)
        let ledger = try #require(simulation.inspector.ledger)
        let framework = try #require(simulation.frameworkID("f1"))
        let slot = try #require(ledger.slot(of: "t", framework))
        // As if it had been sent ten minutes ago, and never since.
        ledger.retries.add(
            slot, number: ledger.slots[Int(slot)].wait, attempt: 8, now: Instant(nanoseconds: -596_000_000_000))
        simulation.after(.zero) { _ in }
        simulation.advance(by: .seconds(1))
        try expectOnly("has an update that nobody acknowledges and its agent does not send again", of: simulation)
    }

    @Test func anUpdateThatIsDroppedIsFound() throws {
        let simulation = cluster(deaf)
        let ledger = try #require(simulation.inspector.ledger)
        let framework = try #require(simulation.frameworkID("f1"))
        let slot = try #require(ledger.slot(of: "t", framework))
        // As if the agent had sent another update, of which it knows nothing any more.
        ledger.slots[Int(slot)].inFlight = 42
        ledger.retries.add(
            slot, number: ledger.slots[Int(slot)].wait, attempt: 8, now: Instant(nanoseconds: -596_000_000_000))
        simulation.after(.zero) { _ in }
        simulation.advance(by: .seconds(1))
        try expectOnly("has an update that its agent has dropped though nobody has acknowledged it", of: simulation)
    }

    @Test func anUpdateThatNobodyWillSendAgainIsFoundWithoutAWatch() throws {
        var options = deaf
        options.checking = .off
        let simulation = cluster(options)
        #expect(simulation.violations(of: .everyUpdateAcknowledgedOrRetried) == [])
        simulation.agents["a1"]?.host?.machine.agent.retries = RetryQueue()
        simulation.check(.everyUpdateAcknowledgedOrRetried)
        try expectOnly("has an update that nobody has acknowledged and a1 will not send again", of: simulation)
    }

    @Test func updatesInTheWrongOrderAreFoundWithoutAWatch() throws {
        var options = SimulationOptions()
        options.checking = .off
        let simulation = cluster(options)
        let framework = try #require(simulation.frameworkID("f1"))
        let agent = try #require(simulation.agentID("a1"))
        let status = TaskStatus(taskID: "t", state: .starting, agentID: agent, uuid: uuid)
        let update = Internal.StatusUpdate(
            frameworkID: framework, status: status, timestamp: 0, agentID: agent, uuid: uuid)
        simulation.say(.statusUpdate(.init(update: update)), byAgent: "a1")
        simulation.advance(by: .seconds(1))
        #expect(
            simulation.violations(of: .everyUpdateAcknowledgedOrRetried).map(\.problem)
                == ["task t of \(framework) went from TASK_RUNNING to TASK_STARTING"])
        #expect(simulation.violations(of: .noTaskLostSilently) == [])
    }

    @Test func waitsForRetriesDoubleUpToTenMinutes() {
        var watch = RetryWatch()
        let deadlines = (0..<9).map { attempt -> Int64 in
            watch.add(1, number: UInt32(attempt), attempt: UInt8(attempt), now: .zero)
            return Int64(attempt)
        }
        #expect(deadlines.count == 9)
        var seconds: [Int64] = []
        while watch.next != .distantFuture {
            if let wait = watch.popDue(at: watch.next) { seconds.append(wait.deadline.nanoseconds / 1_000_000_000) }
        }
        #expect(seconds == [11, 21, 41, 81, 161, 321, 601, 601, 601])
    }

    @Test func anUpdateThatWaitsForAnHourIsSentAgainAndAgain() {
        let simulation = cluster(deaf)
        simulation.advance(by: .seconds(7_200))
        #expect(simulation.failure == nil)
        #expect(simulation.allSeconds(of: "a1 > to master UPDATE t TASK_STARTING").count > 10)
    }
}
