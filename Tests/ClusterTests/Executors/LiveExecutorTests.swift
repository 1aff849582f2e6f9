import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Synchronization
import Testing

/// Executors of the user's own code in simulated clusters.
@Suite struct LiveExecutorTests {
    private func simulation(
        _ executor: @escaping @Sendable () -> any Executor, seed: UInt64 = 1, agents: Int = 1
    ) -> Simulation {
        var options = SimulationOptions()
        options.executors["run"] = executor
        let simulation = Simulation(seed: seed, options: options)
        simulation.addAgents(agents)
        return simulation
    }

    private static func sleeping(_ duration: Duration) -> @Sendable () -> any Executor {
        {
            Worker { task, driver in
                try await driver.send(.running, for: task.taskID)
                try await SimulationClock().sleep(for: duration)
                try await driver.send(.finished, for: task.taskID)
            }
        }
    }

    @Test func aTaskTakesAsLongAsItsCodeSleeps() async throws {
        let sim = simulation(Self.sleeping(.seconds(3_600)))
        let framework = sim.start(Spreader([.worked("t")]))
        try await sim.until { framework.running == 1 }
        let start = sim.now
        try await sim.until(within: .seconds(7_200)) { framework.finished == 1 }
        #expect(abs((sim.now - start).inSeconds - 3_600) < 0.1)
        #expect(framework.states(of: "t") == [.running, .finished])
    }

    @Test func launchesRunSideBySide() async throws {
        let sim = simulation(Self.sleeping(.seconds(100)))
        let framework = sim.start(Spreader((0..<5).map { .worked("t\($0)") }))
        try await sim.until { framework.running == 5 }
        try await sim.until(within: .seconds(150)) { framework.finished == 5 }
        #expect(sim.agentMachine("agent-0")?.agent.snapshot.frameworks.first?.executors.count == 1)
    }

    @Test func aKillCancelsTheLaunch() async throws {
        let sim = simulation(Self.sleeping(.seconds(3_600)))
        let spreader = Spreader([.worked("t")])
        let framework = sim.start(spreader)
        try await sim.until { framework.running == 1 }
        let killed = try await sim.perform { try await spreader.killAll() }
        #expect(killed == 1)
        try await sim.until(within: .seconds(10)) { framework.count(of: .killed) == 1 }
        #expect(framework.running == 0)
    }

    @Test func anErrorFailsTheTask() async throws {
        struct Broken: Error {}
        let sim = simulation { Worker { _, _ in throw Broken() } }
        let framework = sim.start(Spreader([.worked("t")]))
        try await sim.until { framework.ended == 1 }
        #expect(framework.state(of: "t") == .failed)
    }

    @Test func messagesGoBothWays() async throws {
        let log = Echo.Log()
        let sim = simulation { Echo(log: log) }
        let caller = Caller(.worked("t"))
        let framework = sim.start(caller)
        try await sim.until { await caller.answers == [[1, 2, 3]] }
        #expect(log.calls == ["registered worker", "launch t", "message [3, 2, 1]"])
        // The executor's own end is told to its tasks' framework.
        try await sim.until { framework.finished == 1 }
    }

    @Test func aShutdownEndsTheExecutor() async throws {
        let log = Echo.Log()
        let sim = simulation { Echo(log: log) }
        let caller = Caller(.worked("t"), sends: false)
        let framework = sim.start(caller)
        try await sim.until { framework.running == 1 }
        try await sim.perform { try await caller.shutDown() }
        try await sim.until(within: .seconds(20)) { framework.ended == 1 }
        #expect(log.calls == ["registered worker", "launch t", "shutdown"])
        #expect(framework.state(of: "t") == .killed)
        try await sim.until(within: .seconds(20)) {
            sim.agentMachine("agent-0")?.agent.snapshot.frameworks.isEmpty == true
        }
    }

    @Test func anAgentThatCrashesTakesItsExecutorsAlong() async throws {
        let ended = Mutex(0)
        let sim = simulation {
            Worker { task, driver in
                try await driver.send(.running, for: task.taskID)
                do {
                    try await SimulationClock().sleep(for: .seconds(3_600))
                } catch {
                    ended.withLock { $0 += 1 }
                    try await driver.send(.finished, for: task.taskID)
                }
            }
        }
        let framework = sim.start(Spreader([.worked("t")]))
        try await sim.until { framework.running == 1 }
        sim.crashAgent("agent-0")
        #expect(ended.withLock { $0 } == 1)
        try await sim.advance(by: .seconds(10))
        // What the code of a dead process says, nobody hears.
        #expect(framework.states(of: "t") == [.running])
    }

    @Test func aKillThatWaitsForNothingIsAnEscape() async throws {
        let sim = simulation { Stubborn() }
        let spreader = Spreader([.worked("t")])
        let framework = sim.start(spreader)
        try await sim.until { framework.running == 1 }
        await #expect(throws: SimulationError.escaped(framework: "agent-0/worker", callback: "kill")) {
            _ = try await sim.perform { try await spreader.killAll() }
            try await sim.advance(by: .seconds(10))
        }
    }
}

/// Sends what it is sent back, reversed.
private struct Echo: Executor {
    final class Log: Sendable {
        private let entries = Mutex<[String]>([])
        var calls: [String] { entries.withLock { $0 } }
        func add(_ entry: String) { entries.withLock { $0.append(entry) } }
    }

    let log: Log
    private let gate = Gate()

    init(log: Log) {
        self.log = log
    }

    func registered(
        _ executor: ExecutorInfo, framework: FrameworkInfo, agent: AgentInfo, driver: ExecutorDriver
    ) async throws {
        log.add("registered \(executor.executorID)")
    }

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        log.add("launch \(task.taskID)")
        try await driver.send(.running, for: task.taskID)
        await withTaskCancellationHandler {
            await gate.pass()
        } onCancel: {
            gate.open()
        }
        if !Task.isCancelled { try await driver.send(.finished, for: task.taskID) }
    }

    func frameworkMessage(_ data: [UInt8], driver: ExecutorDriver) async throws {
        log.add("message \(data)")
        try await driver.sendFrameworkMessage(data.reversed())
        gate.open()
    }

    func shutdown(driver: ExecutorDriver) async throws {
        log.add("shutdown")
    }
}

/// Waits, when it is to kill, for what nobody brings.
private struct Stubborn: Executor {
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        await Gate().pass()
    }

    func kill(_ taskID: TaskID, policy: KillPolicy, driver: ExecutorDriver) async throws {
        await Gate().pass()
    }
}

/// Talks with the executor of its only task.
private actor Caller: Scheduler {
    private var task: TaskInfo?
    private let sends: Bool
    private(set) var answers: [[UInt8]] = []
    private var end: (() async throws -> Void)?

    init(_ task: TaskInfo, sends: Bool = true) {
        self.task = task
        self.sends = sends
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        guard let offer = offers.first, var task else { return try await driver.decline(offers) }
        task.agentID = offer.agentID
        self.task = nil
        try await driver.launch([task], on: [offer])
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        guard status.state == .running, let agent = status.agentID, let executor = status.executorID else { return }
        end = { try await driver.shutdownExecutor(executor, on: agent) }
        if sends { try await driver.send(message: [3, 2, 1], to: executor, on: agent) }
    }

    func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver
    ) async throws {
        answers.append(data)
    }

    func shutDown() async throws { try await end?() }
}
