import AgentCore
import MasterCore
import MesosBase
import MesosWire
import Testing

@testable import MesosSimulation

/// A task ends when it is killed.
@Suite struct KillInvariantTests {
    private func cluster(_ command: String = "sleep 1000") -> Simulation {
        let simulation = Simulation.cluster()
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", command)]))
        simulation.advance(by: .seconds(5))
        #expect(simulation.failure == nil)
        return simulation
    }

    private func violation(_ problem: String, of simulation: Simulation) throws -> Violation {
        let framework = try #require(simulation.frameworkID("f1"))
        return Violation(
            invariant: "noTaskOutlivesItsKill", instant: simulation.now, problem: "task t of \(framework) \(problem)",
            frameworkID: framework, taskID: "t", agentID: simulation.agentID("a1"))
    }

    private func kill(_ simulation: Simulation) throws -> Internal.KillTaskMessage {
        Internal.KillTaskMessage(frameworkID: try #require(simulation.frameworkID("f1")), taskID: "t")
    }

    @Test func aTaskThatRunsOnIsFound() throws {
        let simulation = cluster()
        let agent = try #require(simulation.agents["a1"])
        let message = try kill(simulation)
        let start = simulation.now
        // The agent does nothing about it.
        simulation.inspector.ledger?.agentTook(agent, .agent(.masterSent(.killTask(message))), [], in: simulation)
        simulation.advance(by: .seconds(60))
        let expected = try violation("still runs though it was killed and its grace period has passed", of: simulation)
        #expect(simulation.failure == .violated([expected]))
        // Three seconds of grace and five more; it is found with the first event after that.
        #expect(simulation.now - start >= .seconds(8))
        #expect(simulation.now - start < .seconds(20))
    }

    @Test func aTaskThatTakesItsTimeIsNot() {
        let simulation = cluster("trap 'sleep 9; exit 0' TERM; sleep 1000")
        let policy = KillPolicy(gracePeriod: .init(nanoseconds: 10_000_000_000))
        simulation.call(.init(type: .kill, kill: .init(taskID: "t", killPolicy: policy)), by: "f1")
        simulation.advance(by: .seconds(60))
        #expect(simulation.failure == nil)
        #expect(simulation.history(of: "f1").states(of: "t").last?.isTerminal == true)
    }

    @Test func aProcessThatIsSlowToDieIsWaitedFor() throws {
        var options = SimulationOptions()
        options.processDeath = .constant(.milliseconds(1))
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 70")]))
        simulation.advance(by: .seconds(5))
        let agent = try #require(simulation.agents["a1"])
        let message = try kill(simulation)
        // The agent does nothing about it, but the process ends within a minute.
        simulation.inspector.ledger?.agentTook(agent, .agent(.masterSent(.killTask(message))), [], in: simulation)
        simulation.advance(by: .seconds(200))
        #expect(simulation.failure == nil)
        #expect(simulation.history(of: "f1").states(of: "t").last == .finished)
    }

    @Test func aKillThatTheMasterKeepsToItselfIsFound() throws {
        let simulation = cluster()
        let framework = try #require(simulation.frameworkID("f1"))
        let call = V1.Scheduler.Call(frameworkID: framework, type: .kill, kill: .init(taskID: "t"))
        let ledger = try #require(simulation.inspector.ledger)
        ledger.masterTook(.schedulerCalled(SchedulerConnectionID(1), call), [], in: simulation)
        #expect(ledger.found == [try violation("is to be killed, and its agent is not told", of: simulation)])
    }

    @Test func aKillThatIsForgottenWhenTheAgentComesBackIsFound() throws {
        let simulation = cluster()
        simulation.setLink(ofAgent: "a1", .down)
        simulation.advance(by: .seconds(5))
        simulation.call(.init(type: .kill, kill: .init(taskID: "t")), by: "f1")
        simulation.advance(by: .seconds(5))
        #expect(simulation.failure == nil)
        let agent = try #require(simulation.agentID("a1"))
        let framework = try #require(simulation.frameworkID("f1"))
        let task = V1.Task(
            name: "t", taskID: "t", frameworkID: framework, agentID: agent, state: .running)
        let message = Internal.ReregisterAgentMessage(
            agent: AgentInfo(hostname: "a1.example.com", id: agent), tasks: [task])
        let link = AgentConnectionID(99)
        let ledger = try #require(simulation.inspector.ledger)
        let effects: [MasterMachine.Effect] = [.sendToAgent(link, .reregistered(.init(agentID: agent)))]
        ledger.masterTook(.agentSent(link, .reregister(message)), effects, in: simulation)
        #expect(
            ledger.takeFound(.noTaskOutlivesItsKill)
                == [try violation("was to be killed, and its agent is not told when it comes back", of: simulation)])
        let kill = MasterMachine.Effect.sendToAgent(link, .killTask(try kill(simulation)))
        ledger.masterTook(.agentSent(link, .reregister(message)), effects + [kill], in: simulation)
        #expect(ledger.takeFound(.noTaskOutlivesItsKill) == [])
    }

    @Test func aKillForAnAgentThatIsAwayIsSentWhenItIsBack() {
        let simulation = cluster()
        simulation.setLink(ofAgent: "a1", .down)
        simulation.advance(by: .seconds(5))
        simulation.call(.init(type: .kill, kill: .init(taskID: "t")), by: "f1")
        simulation.advance(by: .seconds(5))
        simulation.setLink(ofAgent: "a1", .up)
        simulation.advance(by: .seconds(60))
        #expect(simulation.failure == nil)
        #expect(simulation.history(of: "f1").states(of: "t").last == .killed)
    }
}
