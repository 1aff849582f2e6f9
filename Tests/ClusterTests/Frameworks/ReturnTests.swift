import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Schedulers that lose their connection, or their lives, and come back.
@Suite struct ReturnTests {
    private func tasks(_ count: Int, _ command: String) -> [TaskInfo] {
        (0..<count).map { .command("t\($0)", command) }
    }

    @Test func aSchedulerComesBackUnderItsIDAndMissesNothing() throws {
        let simulation = Simulation.cluster(agents: ["a1", "a2"])
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks(8, "sleep 20")))
        simulation.advance(by: .seconds(10))
        let id = simulation.frameworkID("f1")
        simulation.setLink(ofFramework: "f1", .down)
        // All tasks end while nobody listens.
        simulation.advance(by: .seconds(60))
        #expect(simulation.history(of: "f1").updates.values.allSatisfy { $0.last?.state == .running })
        simulation.setLink(ofFramework: "f1", .up)
        #expect(simulation.settle(quiet: .seconds(700)))
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        #expect(simulation.frameworkID("f1") == id)
        #expect(simulation.seconds(of: "f1 > deliver", "disconnected") != nil)
        #expect(simulation.seconds(of: "f1 > deliver", "reregistered") != nil)
        #expect(simulation.history(of: "f1").updates.values.allSatisfy { $0.last?.state == .finished })
        #expect(simulation.history(of: "f1").launches.count == 8)
    }

    @Test func aSuccessorTakesOver() throws {
        let simulation = Simulation.cluster()
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks(4, "sleep 20")))
        simulation.advance(by: .seconds(10))
        simulation.crashFramework("f1")
        var info = FrameworkInfo.durable("f1")
        info.id = simulation.frameworkID("f1")
        simulation.advance(by: .seconds(5))
        simulation.addFramework("f1", info, BatchScheduler(tasks(0, "")))
        #expect(simulation.settle(quiet: .seconds(30)))
        expectSound(simulation)
        #expect(simulation.history(of: "f1").updates.values.allSatisfy { $0.last?.state == .finished })
        #expect(simulation.masterMachine?.snapshot.frameworks.count == 1)
    }

    @Test func withoutATimeoutAFrameworkAndItsTasksAreEnded() {
        let simulation = Simulation.cluster()
        let info = FrameworkInfo(user: "nobody", name: "f1")
        simulation.addFramework("f1", info, BatchScheduler(tasks(4, "sleep infinity")))
        simulation.advance(by: .seconds(10))
        simulation.crashFramework("f1")
        #expect(simulation.settle())
        let snapshot = simulation.masterMachine?.snapshot
        #expect(snapshot?.frameworks.isEmpty == true)
        #expect(
            snapshot?.completedFrameworks.first?.completedTasks.map(\.state) == [.killed, .killed, .killed, .killed])
        #expect(simulation.agentMachine("a1")?.agent.snapshot.frameworks.isEmpty == true)
        expectEverythingIsFree(simulation)
    }

    @Test func aTeardownEndsWhatRuns() {
        let simulation = Simulation.cluster()
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks(4, "trap '' TERM; sleep infinity")))
        simulation.advance(by: .seconds(10))
        simulation.stopFramework("f1", teardown: true)
        #expect(simulation.settle())
        #expect(simulation.outcome(of: "f1") == .tornDown)
        #expect(simulation.masterMachine?.snapshot.frameworks.isEmpty == true)
        #expect(simulation.agentMachine("a1")?.agent.snapshot.frameworks.isEmpty == true)
        expectEverythingIsFree(simulation)
    }

    @Test func aMasterThatStartsAnewFindsFrameworksAndTasks() {
        let simulation = Simulation.cluster(agents: ["a1", "a2"])
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks(8, "sleep 60")))
        simulation.advance(by: .seconds(10))
        let id = simulation.frameworkID("f1")
        simulation.crashMaster()
        simulation.advance(by: .seconds(5))
        simulation.startMaster()
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        #expect(simulation.frameworkID("f1") == id)
        #expect(simulation.history(of: "f1").updates.values.allSatisfy { $0.last?.state == .finished })
        #expect(simulation.history(of: "f1").launches.count == 8)
    }
}
