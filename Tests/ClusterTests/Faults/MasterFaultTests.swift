import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Masters that crash, and what the next one makes of the registry.
@Suite struct MasterFaultTests {
    private func cluster(
        _ command: String = "sleep 100", agents: [String] = ["a1", "a2"], isAware: Bool = true,
        options: SimulationOptions = SimulationOptions()
    ) -> Simulation {
        let simulation = Simulation.cluster(agents: agents, options: options)
        var info = FrameworkInfo.durable("f1")
        if isAware { info.capabilities = [.init(type: .partitionAware)] }
        var scheduler = BatchScheduler((0..<8).map { .command("t\($0)", command) })
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", info, scheduler)
        simulation.advance(by: .seconds(10))
        return simulation
    }

    private func failOver(_ simulation: Simulation) {
        simulation.crashMaster()
        simulation.advance(by: .seconds(5))
        simulation.startMaster()
    }

    @Test func agentsComeBackUnderTheirIDsAndNoTaskIsTakenForLost() {
        let simulation = cluster()
        let ids = ["a1", "a2"].map(simulation.agentID)
        failOver(simulation)
        simulation.advance(by: .seconds(30))
        #expect(["a1", "a2"].map(simulation.agentID) == ids)
        #expect(simulation.masterMachine?.snapshot.agents.count == 2)
        for (_, updates) in simulation.history(of: "f1").updates {
            #expect(updates.allSatisfy { $0.state != .lost && $0.state != .unknown })
        }
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
        expectEverythingIsFree(simulation)
    }

    @Test func anAgentThatDoesNotComeBackIsUnreachableTenMinutesAfterTheStart() throws {
        let simulation = cluster()
        let id = try #require(simulation.agentID("a1"))
        let lost = simulation.masterMachine?.snapshot.frameworks.first?.tasks.filter { $0.agent == id }.map(\.id)
        simulation.crashAgent("a1")
        failOver(simulation)
        let start = simulation.now
        simulation.advance(by: .seconds(590))
        #expect(simulation.registry.agents.contains(id))
        // Nobody can say where they are.
        for task in lost ?? [] { #expect(simulation.history(of: "f1").states(of: task).last == .running) }
        simulation.advance(by: .seconds(20))
        let persisted = try #require(simulation.seconds(of: "master > persist", "mark unreachable \(id)"))
        #expect(abs(persisted - (start - .zero).inSeconds - 600) < 1e-6)
        #expect(simulation.seconds(of: "to scheduler", "FAILURE \(id)") != nil)
        #expect(simulation.registry.unreachable.contains(id))
        // The framework asks when it hears of the loss.
        for task in lost ?? [] { #expect(simulation.history(of: "f1").states(of: task).last == .unreachable) }
        #expect(lost?.isEmpty == false)
        expectSound(simulation)
    }

    @Test func whatWasNotDurableIsLost() {
        var options = SimulationOptions()
        options.registryDelay = .constant(.seconds(20))
        // With this seed nothing of what was not synced is on the disk.
        let simulation = Simulation.cluster(seed: 3, options: options)
        simulation.advance(by: .seconds(10))
        failOver(simulation)
        #expect(simulation.seconds(of: "0 are on the disk, 1 are lost") == 10)
        simulation.advance(by: .seconds(15))
        #expect(simulation.registry.agents.isEmpty)
        simulation.advance(by: .seconds(30))
        #expect(simulation.registry.agents.count == 1)
        #expect(simulation.masterMachine?.snapshot.agents.map(\.id) == simulation.registry.agents.keys)
    }

    @Test func anAgentThatIsGoneIsTurnedAwayByEveryMaster() throws {
        let simulation = cluster(agents: ["a1"])
        let id = try #require(simulation.agentID("a1"))
        simulation.setLink(ofAgent: "a1", .silent)
        let number = simulation.ask(.markAgentGone(id))
        simulation.advance(by: .seconds(1))
        #expect(simulation.answer(toOperator: number) == .some(nil))
        let states = simulation.history(of: "f1").updates.values.map { $0.last?.state }
        #expect(states == Array(repeating: .goneByOperator, count: states.count))
        #expect(!states.isEmpty)
        failOver(simulation)
        simulation.setLink(ofAgent: "a1", .up)
        simulation.advance(by: .seconds(30))
        #expect(simulation.seconds(of: "a1 < master sent SHUTDOWN 'Agent has been marked gone'") != nil)
        #expect(simulation.seconds(of: "a1 > stopped") != nil)
        #expect(simulation.masterMachine?.snapshot.agents.isEmpty == true)
        // A new one in its place has an id of its own.
        simulation.startAgent("a1")
        simulation.advance(by: .seconds(10))
        #expect(simulation.masterMachine?.snapshot.agents.count == 1)
        #expect(simulation.agentID("a1") != id)
    }

    @Test func aFrameworkThatIsTornDownByAnOperatorEndsEverywhere() throws {
        let simulation = cluster("sleep infinity")
        let number = simulation.ask(.teardown(try #require(simulation.frameworkID("f1"))))
        #expect(simulation.answer(toOperator: number) == .some(nil))
        #expect(simulation.settle())
        #expect(simulation.masterMachine?.snapshot.frameworks.isEmpty == true)
        #expect(simulation.agentMachine("a1")?.agent.snapshot.frameworks.isEmpty == true)
    }

    @Test func launchesCarryTheVersionThatTheirAgentHasNow() {
        let simulation = cluster("sleep 1")
        simulation.advance(by: .seconds(60))
        #expect(simulation.seconds(of: "UPDATE AGENT") != nil)
        #expect(simulation.history(of: "f1").updates.values.allSatisfy { $0.last?.state == .finished })
        #expect(simulation.history(of: "f1").updates.count == 8)
    }
}
