import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Messages that come twice or late.
@Suite struct MessageFaultTests {
    private final class Count { var value = 0 }

    private func cluster(_ options: SimulationOptions) -> Simulation {
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 5")]))
        return simulation
    }

    @Test func everyMessageMayComeTwice() {
        var options = SimulationOptions()
        options.duplicates = { message in
            switch message {
            case .fromAgent, .toAgent: true
            case .fromScheduler(_, let call): call.type == .acknowledge
            case .toScheduler(_, let event): event.type == .update
            }
        }
        let simulation = cluster(options)
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        #expect(simulation.allSeconds(of: "a1 < master sent RUN t").count == 2)
        #expect(simulation.masterMachine?.snapshot.agents.count == 1)
    }

    @Test func aCallThatComesTwiceIsAnsweredTwice() {
        var options = SimulationOptions()
        options.duplicates = { message in
            if case .fromScheduler(_, let call) = message { call.type == .reconcile } else { false }
        }
        let simulation = cluster(options)
        simulation.advance(by: .seconds(3))
        simulation.call(.init(type: .reconcile, reconcile: .init()), by: "f1")
        simulation.advance(by: .seconds(1))
        #expect(simulation.allSeconds(of: "master > to scheduler", "REASON_RECONCILIATION").count == 2)
    }

    @Test func whatComesLateHoldsUpWhatFollowsItOnItsConnection() throws {
        let late = Count()
        var options = SimulationOptions()
        options.delays = { message in
            guard case .fromAgent(_, .statusUpdate(let update)) = message, update.update.status.state == .running,
                late.value == 0
            else { return .zero }
            late.value += 1
            return .seconds(3)
        }
        let simulation = cluster(options)
        simulation.advance(by: .seconds(30))
        expectSound(simulation)
        let sent = try #require(simulation.seconds(of: "a1 > to master UPDATE t TASK_RUNNING"))
        let came = try #require(simulation.seconds(of: "master < agent", "UPDATE t TASK_RUNNING"))
        #expect(came - sent >= 3)
        // Nothing that the agent sent meanwhile came before it.
        let pongs = simulation.allSeconds(of: "master < agent", "PONG")
        #expect(pongs.allSatisfy { $0 < sent + 0.01 || $0 >= came })
    }

    @Test func whatComesLateIsOvertakenOnAnotherConnection() throws {
        var options = SimulationOptions()
        options.delays = { message in
            if case .fromScheduler("f1", let call) = message, call.type == .reconcile { .seconds(4) } else { .zero }
        }
        let simulation = cluster(options)
        simulation.addFramework("f2", .durable("f2"), BatchScheduler([]))
        simulation.advance(by: .seconds(3))
        for name in ["f1", "f2"] { simulation.call(.init(type: .reconcile, reconcile: .init()), by: name) }
        simulation.advance(by: .seconds(10))
        let came = simulation.allSeconds(of: "master < scheduler", "RECONCILE")
        try #require(came.count == 2)
        #expect(came[0] < 3.1)
        #expect(came[1] >= 7)
    }

    @Test func anEventThatComesLateHoldsUpTheStream() throws {
        var options = SimulationOptions()
        options.delays = { message in
            if case .toScheduler(_, let event) = message, event.update?.status.state == .starting {
                .seconds(2)
            } else {
                .zero
            }
        }
        let simulation = cluster(options)
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
        let sent = try #require(simulation.seconds(of: "master > to scheduler", "UPDATE t TASK_STARTING"))
        let came = try #require(simulation.seconds(of: "f1 < received", "TASK_STARTING"))
        #expect(came - sent >= 2)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
    }
}
