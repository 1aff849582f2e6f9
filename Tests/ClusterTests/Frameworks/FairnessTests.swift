import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Frameworks that want more than there is share it.
@Suite struct FairnessTests {
    private func endless(_ count: Int, _ resources: Resources) -> BatchScheduler {
        BatchScheduler((0..<count).map { .command("t\($0)", "sleep infinity", resources: resources) })
    }

    private func running(_ name: String, in simulation: Simulation) -> Int {
        simulation.scheduler(name, as: BatchScheduler.self)?.states.values.filter { $0.last == .running }.count ?? 0
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func twoFrameworksOfTheSameKindGetTheSame(_ seed: UInt64) {
        let simulation = Simulation.cluster(seed: seed, agents: ["a1", "a2", "a3", "a4"])
        simulation.addFramework("f1", .durable("f1"), endless(100, "cpus:1;mem:64"))
        simulation.addFramework("f2", .durable("f2"), endless(100, "cpus:1;mem:64"))
        simulation.advance(by: .seconds(30))
        expectSound(simulation, atRest: false)
        #expect(running("f1", in: simulation) == 8)
        #expect(running("f2", in: simulation) == 8)
    }

    @Test func whoComesLaterGetsWhatBecomesFree() {
        let simulation = Simulation.cluster(agents: ["a1", "a2", "a3", "a4"])
        let tasks = (0..<400).map { TaskInfo.command("t\($0)", "sleep 5") }
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks))
        simulation.advance(by: .seconds(10))
        #expect(running("f1", in: simulation) == 16)
        simulation.addFramework("f2", .durable("f2"), endless(8, "cpus:1;mem:64"))
        simulation.advance(by: .seconds(20))
        expectSound(simulation, atRest: false)
        #expect(running("f2", in: simulation) == 8)
        #expect(running("f1", in: simulation) <= 8)
    }

    @Test func rolesCountByTheirWeight() {
        var configuration = MasterConfiguration()
        configuration.weights = ["heavy": 3]
        let names = (1...8).map { "a\($0)" }
        let simulation = Simulation.cluster(agents: names, resources: "cpus:1;mem:512", master: configuration)
        for role in ["heavy", "light"] {
            var info = FrameworkInfo.durable(role)
            info.role = role
            simulation.addFramework(role, info, endless(100, "cpus:1;mem:64"))
        }
        simulation.advance(by: .seconds(30))
        #expect(running("heavy", in: simulation) == 6)
        #expect(running("light", in: simulation) == 2)
    }
}
