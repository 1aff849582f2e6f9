import AgentCore
import FrameworkCore
import MesosBase
import MesosWire
import Testing

@testable import MasterCore
@testable import MesosSimulation

/// Every task that is launched ends once, and whoever launched it knows.
@Suite struct TaskInvariantTests {
    private func cluster(_ command: String, _ options: SimulationOptions = SimulationOptions()) throws -> Simulation {
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", command)]))
        simulation.advance(by: .seconds(5))
        #expect(simulation.failure == nil)
        return simulation
    }

    /// An update that no executor has sent.
    private func forged(_ state: TaskState, _ simulation: Simulation) throws -> Internal.StatusUpdateMessage {
        let framework = try #require(simulation.frameworkID("f1"))
        let agent = try #require(simulation.agentID("a1"))
        let uuid = UniqueID(randomHigh: 7, randomLow: 7).bytes
        let status = TaskStatus(taskID: "t", state: state, agentID: agent, uuid: uuid)
        return Internal.StatusUpdateMessage(
            update: Internal.StatusUpdate(
                frameworkID: framework, status: status, timestamp: 0, agentID: agent, uuid: uuid))
    }

    private func expectOnly(
        _ problem: String, of simulation: Simulation, at location: SourceLocation = #_sourceLocation
    ) throws {
        let framework = try #require(simulation.frameworkID("f1"))
        let agent = simulation.agentID("a1")
        let violations = simulation.violations(of: .noTaskLostSilently)
        try #require(violations.count == 1, sourceLocation: location)
        #expect(violations[0].problem == "task t of \(framework) \(problem)", sourceLocation: location)
        #expect(violations[0].taskID == "t", sourceLocation: location)
        #expect(violations[0].frameworkID == framework, sourceLocation: location)
        #expect([nil, agent].contains(violations[0].agentID), sourceLocation: location)
        guard case .violated? = simulation.failure else {
            Issue.record("the simulation goes on", sourceLocation: location)
            return
        }
    }

    @Test func aTaskThatEndsTwiceIsFound() throws {
        let simulation = try cluster("true")
        simulation.say(.statusUpdate(try forged(.failed, simulation)), byAgent: "a1")
        simulation.advance(by: .seconds(1))
        try expectOnly("has ended with TASK_FINISHED, and its scheduler hears of TASK_FAILED", of: simulation)
    }

    @Test func aTaskThatTheMasterForgetsIsFound() throws {
        var options = SimulationOptions()
        options.checking = .full(every: 1)
        let simulation = try cluster("sleep 100", options)
        let framework = try #require(simulation.frameworkID("f1"))
        simulation.master.host?.machine.frameworks.update(framework) { $0.tasks.removeAll() }
        simulation.advance(by: .seconds(20))
        #expect(simulation.violations(of: .noTaskLostSilently).map(\.invariant) == ["noTaskLostSilently"])
        try expectOnly("is forgotten by the master, and its scheduler is not told", of: simulation)
    }

    @Test func aLaunchThatComesToNothingIsFound() throws {
        let simulation = try cluster("sleep 100")
        let framework = try #require(simulation.frameworkID("f1"))
        let call = V1.Scheduler.Call(
            frameworkID: framework, type: .accept,
            accept: .init(offerIDs: ["o"], operations: [.launch([.command("u", "true")])]))
        let ledger = try #require(simulation.inspector.ledger)
        ledger.masterTook(.schedulerCalled(SchedulerConnectionID(1), call), [], in: simulation)
        #expect(
            ledger.found == [
                Violation(
                    invariant: "noTaskLostSilently", instant: simulation.now,
                    problem:
                        "task u of \(framework) is launched with an offer, and neither sent to its agent nor refused",
                    frameworkID: framework, taskID: "u")
            ])
        // The same call is all right if it is refused as a whole.
        ledger.found = []
        let refusal = MasterMachine.Effect.rejectCall(SchedulerConnectionID(1), .init(status: 400, message: "no"))
        ledger.masterTook(.schedulerCalled(SchedulerConnectionID(1), call), [refusal], in: simulation)
        #expect(ledger.found == [])
    }

    @Test(arguments: [Checking.off, .incremental])
    func aTaskOfWhichNobodyButItsSchedulerKnowsIsFound(_ checking: Checking) throws {
        var options = SimulationOptions()
        options.checking = checking
        options.drops = { message in
            if case .toScheduler(_, let event) = message { event.update?.status.state == .finished } else { false }
        }
        let simulation = try cluster("sleep 1", options)
        #expect(simulation.violations(of: .noTaskLostSilently) == [])
        // Somebody acknowledges the end of which the scheduler has not heard.
        let framework = try #require(simulation.frameworkID("f1"))
        let agent = try #require(simulation.agentID("a1"))
        let held = try #require(simulation.agentMachine("a1")?.agent.heldUpdate(of: "t", framework))
        let wire = try #require(simulation.frameworks["f1"]?.wire)
        simulation.feedMaster(
            .schedulerCalled(
                wire.id,
                V1.Scheduler.Call(
                    frameworkID: framework, type: .acknowledge,
                    acknowledge: .init(agentID: agent, taskID: "t", uuid: held.bytes))))
        if checking == .off { simulation.advance(by: .seconds(1)) } else { simulation.run(until: simulation.now) }
        let simulated = try #require(simulation.agents["a1"])
        if checking != .off {
            let message = Internal.StatusUpdateAcknowledgementMessage(
                agentID: agent, frameworkID: framework, taskID: "t", uuid: held.bytes)
            simulation.feed(simulated, .agent(.masterSent(.acknowledgeStatusUpdate(message))))
        }
        let problems = simulation.violations(of: .noTaskLostSilently).map(\.problem)
        let forgotten = "task t of \(framework) is forgotten by the master, and its scheduler is not told"
        #expect(
            problems == (checking == .off ? [] : [forgotten]) + [
                "task t of \(framework) is TASK_RUNNING as its scheduler knows, and neither the master nor agent "
                    + "\(agent) knows of it"
            ])
        let updates = simulation.violations(of: .everyUpdateAcknowledgedOrRetried).map(\.problem)
        #expect(updates.isEmpty == (checking == .off))
    }

    @Test func aTaskOnAnAgentThatLeavesIsTalkedOf() throws {
        let simulation = try cluster("sleep 100")
        let agent = try #require(simulation.agentID("a1"))
        let ledger = try #require(simulation.inspector.ledger)
        let removed = MasterMachine.Effect.observed(.agentRemoved(agent, hostname: "a1", reason: "test"))
        ledger.masterTook(.deadlineReached, [removed], in: simulation)
        simulation.advance(by: .seconds(20))
        try expectOnly("was on an agent that has left, and nobody is told", of: simulation)
    }

    @Test func aTaskOnAnAgentThatReallyLeavesIsNoSurprise() throws {
        let simulation = try cluster("sleep 1000")
        simulation.crashAgent("a1")
        simulation.advance(by: .seconds(1_000))
        #expect(simulation.history(of: "f1").states(of: "t").last == .lost)
        simulation.check(Invariant.standard)
        #expect(simulation.failure == nil)
    }
}
