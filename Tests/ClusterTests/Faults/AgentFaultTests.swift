import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Agents whose links break, whose messages are lost, and that crash.
@Suite struct AgentFaultTests {
    private func cluster(
        _ command: String, _ info: FrameworkInfo = .durable("f1"), options: SimulationOptions = SimulationOptions()
    ) -> Simulation {
        let simulation = Simulation.cluster(options: options)
        var scheduler = BatchScheduler([.command("t", command)])
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", info, scheduler)
        return simulation
    }

    @Test func aTaskSurvivesABrokenLink() {
        let simulation = cluster("sleep 30")
        simulation.advance(by: .seconds(10))
        let id = simulation.agentID("a1")
        simulation.setLink(ofAgent: "a1", .down)
        simulation.advance(by: .seconds(40))
        simulation.setLink(ofAgent: "a1", .up)
        #expect(simulation.settle())
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        #expect(simulation.agentID("a1") == id)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
    }

    @Test func aTaskThatIsNotWrittenDownIsLostWithTheLink() throws {
        let info = FrameworkInfo(user: "nobody", name: "f1", failoverTimeout: 600)
        let simulation = cluster("sleep infinity", info)
        simulation.advance(by: .seconds(10))
        simulation.breakLink(ofAgent: "a1")
        simulation.advance(by: .seconds(1))
        // The agent is back at once and brings the task along, which would run for ever unknown to its framework
        // otherwise.
        let updates = simulation.history(of: "f1").updates["t"]?.suffix(2)
        #expect(updates?.map(\.state) == [.lost, .running])
        #expect(updates?.map(\.reason) == [.agentDisconnected, .agentReregistered])
        #expect(
            updates?.map(\.message) == [
                "Agent a1.example.com disconnected", "Agent reregistered with an unknown task",
            ])
        expectSound(simulation, atRest: false)
    }

    @Test func aSilentAgentIsUnreachableAfterSeventyFiveSeconds() throws {
        let simulation = cluster("sleep 200")
        simulation.advance(by: .seconds(10))
        simulation.setLink(ofAgent: "a1", .silent)
        simulation.advance(by: .seconds(100))
        let persisted = try #require(simulation.seconds(of: "master > persist", "mark unreachable"))
        let pings = simulation.allSeconds(of: "master > to agent", "PING")
        // The fifth ping without an answer is the last before the verdict.
        let unanswered = pings.filter { $0 > 10 && $0 < persisted }
        #expect(unanswered.count == 5)
        #expect(abs(persisted - (unanswered.first ?? 0) - 75) < 1e-6)
        let last = simulation.history(of: "f1").updates["t"]?.last
        #expect(last?.state == .lost)
        #expect(last?.reason == .agentRemoved)
        #expect(last?.message == "health check timed out")
        simulation.setLink(ofAgent: "a1", .up)
        simulation.advance(by: .seconds(60))
        // It was not lost after all, and its framework hears of that.
        #expect(simulation.history(of: "f1").updates["t"]?.last?.reason == .agentReregistered)
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(simulation.history(of: "f1").states(of: "t").last == .finished)
        expectSound(simulation)
    }

    @Test func anUpdateThatIsLostComesAgainAfterTenSecondsThenTwentyThenForty() throws {
        final class Losses { var count = 0 }
        let losses = Losses()
        var options = SimulationOptions()
        options.drops = { message in
            guard case .fromAgent(_, .statusUpdate(let update)) = message, update.update.status.state == .finished,
                losses.count < 3
            else { return false }
            losses.count += 1
            return true
        }
        let simulation = cluster("sleep 5", options: options)
        #expect(simulation.settle(quiet: .seconds(100)))
        expectSound(simulation)
        let sent = simulation.allSeconds(of: "a1 > to master UPDATE t TASK_FINISHED")
        let waits = zip(sent, sent.dropFirst()).map { $1 - $0 }
        try #require(waits.count == 3)
        for (wait, expected) in zip(waits, [10, 20, 40] as [Double]) { #expect(abs(wait - expected) < 1e-6) }
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        #expect(simulation.history(of: "f1").repeats == 0)
    }

    @Test func anAcknowledgementThatIsLostBringsTheUpdateAgain() {
        final class Losses { var count = 0 }
        let losses = Losses()
        var options = SimulationOptions()
        options.drops = { message in
            guard case .fromScheduler(_, let call) = message, call.type == .acknowledge, losses.count < 1 else {
                return false
            }
            losses.count += 1
            return true
        }
        let simulation = cluster("sleep 5", options: options)
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
        let sent = simulation.allSeconds(of: "a1 > to master UPDATE t TASK_STARTING")
        #expect(sent.count == 2)
        #expect(abs((sent.last ?? 0) - (sent.first ?? 0) - 10) < 1e-6)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        #expect(simulation.history(of: "f1").repeats == 1)
    }

    @Test func aLaunchThatIsLostIsNoticedWhenTheAgentComesBack() {
        final class Losses { var count = 0 }
        let losses = Losses()
        var options = SimulationOptions()
        options.drops = { message in
            guard case .toAgent(_, .runTask) = message, losses.count < 1 else { return false }
            losses.count += 1
            return true
        }
        let simulation = cluster("sleep 5", options: options)
        simulation.advance(by: .seconds(10))
        #expect(simulation.history(of: "f1").states(of: "t") == [])
        simulation.breakLink(ofAgent: "a1")
        #expect(simulation.settle())
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        let updates = simulation.history(of: "f1").updates["t"]
        #expect(updates?.map(\.state) == [.lost])
        #expect(updates?.first?.message == "Reconciliation: task unknown to the agent")
    }

    @Test func anAgentThatStartsAnewReplacesItsFormerSelf() {
        let simulation = cluster("sleep infinity")
        simulation.advance(by: .seconds(10))
        let former = simulation.agentID("a1")
        simulation.crashAgent("a1")
        simulation.advance(by: .seconds(5))
        simulation.startAgent("a1")
        #expect(simulation.settle())
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        #expect(simulation.agentID("a1") != former)
        #expect(simulation.masterMachine?.snapshot.agents.first?.id == simulation.agentID("a1"))
        let last = simulation.history(of: "f1").updates["t"]?.last
        #expect(last?.state == .lost)
        #expect(last?.message == "Agent a1.example.com removed: a new agent registered at the same address")
    }

    @Test func anAgentThatStopsEndsItsTasks() {
        let simulation = cluster("sleep infinity")
        simulation.advance(by: .seconds(10))
        simulation.stopAgent("a1")
        #expect(simulation.settle())
        expectSound(simulation)
        #expect(simulation.masterMachine?.snapshot.agents.isEmpty == true)
        #expect(
            simulation.history(of: "f1").updates["t"]?.last?.message
                == "Agent a1.example.com removed: the agent unregistered")
        #expect(simulation.seconds(of: "a1 > stopped") != nil)
    }

    @Test func aRegistryThatFailsKeepsAgentsOutUntilItWorks() {
        final class Failures { var count = 0 }
        let failures = Failures()
        var options = SimulationOptions()
        options.registry = { _ in
            failures.count += 1
            return failures.count <= 2 ? .fails("no space left") : .durable
        }
        let simulation = cluster("sleep 5", options: options)
        #expect(simulation.settle())
        expectSound(simulation)
        #expect(failures.count == 3)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
    }
}
