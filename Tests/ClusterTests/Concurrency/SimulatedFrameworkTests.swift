import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// What a test sees of its frameworks.
@Suite struct SimulatedFrameworkTests {
    @Test func aFrameworkIsCalledByItsTypeUnlessToldOtherwise() {
        let sim = Simulation(seed: 1)
        #expect(sim.start(Spreader([])).name == "spreader")
        #expect(sim.start(Spreader([])).name == "spreader-2")
        #expect(sim.start(Spreader([]), as: "crawler").name == "crawler")
        #expect(sim.start(Spreader([]), as: "crawler").name == "crawler-2")
        #expect(sim.start(Spreader([])).name == "spreader-3")
        #expect(sim.masterMachine?.snapshot.frameworks.isEmpty == true)
    }

    @Test func theMasterKnowsItByItsName() async throws {
        let sim = Simulation(seed: 1)
        let framework = sim.start(Spreader([]), as: "crawler")
        let other = sim.start(Spreader([]), info: FrameworkInfo(user: "x", name: "shown"))
        #expect(framework.id == nil)
        #expect(!framework.isSubscribed)
        try await sim.until { framework.isSubscribed && other.isSubscribed }
        let shown = try #require(sim.masterMachine?.snapshot.frameworks.sorted { $0.id < $1.id })
        #expect(shown.map(\.id).contains(try #require(framework.id)))
        #expect(shown.map(\.info.name).sorted() == ["crawler", "shown"])
        #expect(shown.first { $0.info.name == "crawler" }?.info.failoverTimeout == 604_800)
    }

    @Test func tasksAreCountedByWhatWasHeardOfThem() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(2)
        let tasks: [TaskInfo] =
            (0..<3).map { .command("long\($0)", "sleep infinity") }
            + (0..<2).map { .command("short\($0)", "sleep 1") } + [.command("bad", "exit 3")]
        let framework = sim.start(Spreader(tasks))
        #expect(framework.launched == 0)
        try await sim.until { framework.launched == 1 }
        #expect((framework.unheard, framework.running, framework.ended) == (1, 0, 0))
        try await sim.until { framework.ended == 3 }
        try await sim.until { framework.running == 3 }
        #expect(framework.launched == 6)
        #expect(framework.unheard == 0)
        #expect(framework.finished == 2)
        #expect(framework.count(of: .failed) == 1)
        #expect(framework.tasks(in: .running) == ["long0", "long1", "long2"])
        #expect(framework.state(of: "bad") == .failed)
        #expect(framework.state(of: "unheard of") == nil)
        #expect(framework.states(of: "short0") == [.starting, .running, .finished])
        #expect(!framework.isEnded)
        framework.teardown()
        try await sim.until { framework.isEnded }
        #expect(framework.failure == nil)
        #expect(sim.outcome(of: "spreader") == .tornDown)
    }

    @Test func aFrameworkMayLeave() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let framework = sim.start(Spreader([.command("t", "sleep infinity")]))
        try await sim.until { framework.running == 1 }
        framework.stop()
        try await sim.until { framework.isEnded }
        #expect(sim.outcome(of: "spreader") == .stopped)
        try await sim.settle()
        #expect(sim.masterMachine?.snapshot.frameworks.first?.tasks.count == 1)
    }

    @Test func whatACallbackThrowsEndsTheFramework() async throws {
        struct Broken: Error {}
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let framework = sim.start(Escaping { _, _ in throw Broken() })
        try await sim.until { framework.isEnded }
        #expect(framework.failure == .callbackFailed("Broken()"))
    }

    @Test func aSchedulerThatCrashesComesBackAsTheSameFramework() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(2)
        let spreader = Spreader((0..<4).map { .command("t\($0)", "sleep infinity") })
        let framework = sim.start(spreader)
        try await sim.until { framework.running == 4 }
        let id = framework.id
        sim.crashFramework("spreader")
        #expect(framework.isDown)
        #expect(!framework.isSubscribed)
        try await sim.advance(by: .seconds(30))
        #expect(sim.masterMachine?.snapshot.frameworks.first?.isConnected == false)
        sim.restartFramework("spreader")
        try await sim.until(within: .seconds(10)) { framework.isSubscribed }
        try await sim.until(within: .seconds(10)) { await spreader.registrations == 2 }
        #expect(framework.id == id)
        #expect(framework.running == 4)
        // The driver that it keeps is a new one.
        #expect(try await sim.perform { try await spreader.killAll() } == 4)
        try await sim.until { framework.count(of: .killed) == 4 }
        #expect(sim.masterMachine?.snapshot.frameworks.count == 1)
    }

    @Test func callbacksThatWaitEndWithTheirScheduler() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let errors = AsyncStream.makeStream(of: String.self)
        let framework = sim.start(
            Escaping { driver, offers in
                do { try await SimulationClock().sleep(for: .seconds(3_600)) } catch {
                    errors.continuation.yield("\(type(of: error))")
                }
                do { try await driver.decline(offers) } catch { errors.continuation.yield("\(error)") }
                errors.continuation.finish()
            })
        try await sim.advance(by: .seconds(10))
        sim.crashFramework(framework.name)
        var log: [String] = []
        for await error in errors.stream { log.append(error) }
        #expect(
            log == ["CancellationError", "the call came after the end: the framework has crashed"])
        sim.restartFramework(framework.name)
        try await sim.until { framework.isSubscribed }
        sim.restartFramework(framework.name)
        try await sim.advance(by: .seconds(10))
        #expect(!framework.isEnded)
    }

    @Test func aScriptedSchedulerComesBackToo() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        sim.addFramework("f1", .durable("f1"), BatchScheduler((0..<3).map { .command("t\($0)", "sleep 60") }))
        try await sim.advance(by: .seconds(20))
        sim.crashFramework("f1")
        try await sim.advance(by: .seconds(90))
        sim.restartFramework("f1")
        try await sim.settle()
        #expect(sim.scheduler("f1", as: BatchScheduler.self)?.isDone == true)
        #expect(sim.scheduler("f1", as: BatchScheduler.self)?.ended.map(\.state) == [.finished, .finished, .finished])
        expectSound(sim)
    }

    @Test func jobsRunToTheirEnd() async throws {
        let sim = Simulation(seed: 1)
        sim.addAgents(3)
        let framework = try sim.start(
            Job("hello", instances: 10) {
                CPUs(1)
                Memory(.mebibytes(32))
                Shell("sleep 5")
            })
        #expect(framework.name == "hello")
        try await sim.until { framework.isEnded }
        #expect(framework.finished == 10)
        let events = framework.jobEvents.map(\.description)
        #expect(events.filter { $0.contains("TASK_FINISHED") }.count == 10)
        #expect(events.contains { $0.hasPrefix("hello-3 TASK_RUNNING on agent-") })
        let outcome = try #require(await framework.jobOutcome)
        #expect((outcome.finished, outcome.failed) == (10, 0))
        #expect(throws: JobError.self) { try sim.start(Job("", instances: 1) { Shell("true") }) }
    }
}
