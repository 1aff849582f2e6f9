import AgentCore
import FrameworkCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Checks of tasks in a cluster whose looks are scripted.
@Suite struct HealthCheckTests {
    private func task(_ id: String, _ check: V1.HealthCheck) -> TaskInfo {
        var task = TaskInfo.command(id, "sleep 300")
        task.healthCheck = check
        return task
    }

    @Test func aTaskThatIsWellIsReportedHealthyOnceAndRunsToItsEnd() throws {
        let simulation = Simulation.cluster()
        simulation.addFramework(
            "f1", .durable("f1"), BatchScheduler([task("t0", V1.HealthCheck(type: .tcp, tcp: .init(port: 80)))]))
        #expect(simulation.settle())
        expectSound(simulation)
        let updates = simulation.history(of: "f1").updates["t0"] ?? []
        #expect(updates.map(\.state) == [.starting, .running, .running, .finished])
        #expect(updates.map(\.healthy) == [nil, nil, true, nil])
        #expect(updates[2].reason == .taskHealthCheckStatusUpdated)
        // The first look comes 15 seconds after the start, and one every 10 seconds after that.
        let started = try #require(simulation.seconds(of: "a1 < process", "started"))
        let looks = simulation.allSeconds(of: "a1 > probe", "health")
        #expect(abs(try #require(looks.first) - started - 15) < 1e-6)
        #expect(looks.count == 29)
    }

    @Test func threeFailuresInARowKillATask() throws {
        var options = SimulationOptions()
        options.probe = { _, _ in ProbeScript(.connected(false)) }
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework(
            "f1", .durable("f1"), BatchScheduler([task("t0", V1.HealthCheck(type: .tcp, tcp: .init(port: 80)))]))
        #expect(simulation.settle())
        expectSound(simulation)
        let updates = simulation.history(of: "f1").updates["t0"] ?? []
        #expect(updates.map(\.state) == [.starting, .running, .running, .running, .running, .killed])
        #expect(updates.map(\.healthy) == [nil, nil, false, false, false, false])
        let started = try #require(simulation.seconds(of: "a1 < process", "started"))
        let killed = try #require(simulation.seconds(of: "a1 > signal"))
        // Looks that take a millisecond each after 15, 25.001 and 35.002 seconds.
        #expect(abs(killed - started - 35.003) < 1e-6)
        expectEverythingIsFree(simulation)
    }

    @Test func aLookThatTakesTooLongIsAFailure() {
        var options = SimulationOptions()
        options.probe = { _, _ in ProbeScript(.answered(status: 200), after: .seconds(30)) }
        let simulation = Simulation.cluster(options: options)
        let check = V1.HealthCheck(http: .init(port: 80), timeoutSeconds: 2, consecutiveFailures: 1, type: .http)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([task("t0", check)]))
        #expect(simulation.settle())
        expectSound(simulation)
        let updates = simulation.history(of: "f1").updates["t0"] ?? []
        #expect(updates.map(\.state) == [.starting, .running, .running, .killed])
        #expect(updates.last?.healthy == false)
    }
}
