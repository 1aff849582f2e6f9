import FrameworkCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Synchronization
import Testing

/// A real scheduler with asynchronous callbacks: runs a number of tasks, then stops its framework.
private final class Sleeper: Scheduler {
    private struct State {
        var waiting: [TaskInfo]
        var ended: [TaskID] = []
    }

    private let state: Mutex<State>

    init(_ tasks: [TaskInfo]) {
        state = Mutex(State(waiting: tasks))
    }

    var ended: [TaskID] { state.withLock { $0.ended } }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        // Offers are answered side by side, so that the seed has something to decide.
        try await withThrowingTaskGroup { group in
            for offer in offers { group.addTask { try await self.answer(offer, driver) } }
            try await group.waitForAll()
        }
    }

    private func answer(_ offer: Offer, _ driver: SchedulerDriver) async throws {
        let task = state.withLock { $0.waiting.popLast() }
        guard var task else { return try await driver.decline([offer]) }
        task.agentID = offer.agentID
        try await driver.launch([task], on: [offer], filters: Filters(refusing: .zero))
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        guard status.state.isTerminal else { return }
        let isLast = state.withLock { state in
            state.ended.append(status.taskID)
            return state.ended.count == 12
        }
        if isLast { await driver.teardown() }
    }
}

/// Real schedulers in simulated clusters.
@Suite struct LiveSchedulerTests {
    private func run(seed: UInt64) -> (simulation: Simulation, ended: [TaskID]) {
        let simulation = Simulation.cluster(seed: seed, agents: ["a1", "a2", "a3"])
        let sleeper = Sleeper((0..<12).map { .command("t\($0)", "sleep \($0)") })
        simulation.addFramework("f1", .durable("f1"), live: sleeper)
        #expect(simulation.run(within: .seconds(600)) { $0.outcome(of: "f1") != nil })
        simulation.settle()
        return (simulation, sleeper.ended)
    }

    @Test func aRealSchedulerRunsToItsEnd() {
        let (simulation, ended) = run(seed: 1)
        expectSound(simulation)
        #expect(simulation.outcome(of: "f1") == .tornDown)
        #expect(ended.count == 12)
        expectEverythingIsFree(simulation)
    }

    @Test func theSameSeedGivesTheSameRun() {
        #expect(run(seed: 5).simulation.trace.digest == run(seed: 5).simulation.trace.digest)
        #expect(run(seed: 5).simulation.trace.digest != run(seed: 6).simulation.trace.digest)
    }

    @Test func aRealSchedulerGetsOverALostConnection() {
        let simulation = Simulation.cluster(agents: ["a1", "a2"])
        let sleeper = Sleeper((0..<12).map { .command("t\($0)", "sleep 5") })
        simulation.addFramework("f1", .durable("f1"), live: sleeper)
        simulation.advance(by: .seconds(4))
        simulation.setLink(ofFramework: "f1", .down)
        simulation.advance(by: .seconds(10))
        simulation.setLink(ofFramework: "f1", .up)
        #expect(simulation.run(within: .seconds(600)) { $0.outcome(of: "f1") != nil })
        #expect(sleeper.ended.count == 12)
        simulation.settle()
        expectSound(simulation)
    }

    @Test func aSchedulerMayWaitForRawEvents() async throws {
        let types = Mutex<[V1.Scheduler.Event.Kind]>([])
        let sim = Simulation(seed: 1)
        sim.addAgents(1)
        let framework = sim.start(
            Escaping { driver, offers in
                var iterator = driver.events.makeAsyncIterator()
                for _ in 0..<2 {
                    if let type = await iterator.next()?.type { types.withLock { $0.append(type) } }
                }
                await driver.teardown()
            })
        try await sim.until { framework.isEnded }
        #expect(types.withLock { $0 } == [.heartbeat, .heartbeat])
        #expect(sim.now.nanoseconds > 15_000_000_000)
    }

    @Test func nothingStaysInMemoryWhenASimulationIsOver() async throws {
        weak var scheduler: Spreader?
        weak var framework: SimulatedFramework?
        do {
            var options = SimulationOptions()
            options.executors["run"] = {
                Worker { task, driver in
                    try await driver.send(.running, for: task.taskID)
                    await Gate().pass()
                }
            }
            let sim = Simulation(seed: 1, options: options)
            sim.addAgents(1)
            let spreader = Spreader([.worked("t")])
            scheduler = spreader
            framework = sim.start(spreader)
            let never = Gate()
            sim.start(
                Escaping { driver, offers in
                    async let sleep: Void = SimulationClock().sleep(for: .seconds(3_600))
                    try await sleep
                    await never.pass()
                })
            try await sim.until { framework?.running == 1 }
            #expect(scheduler != nil)
        }
        #expect(scheduler == nil)
        #expect(framework == nil)
    }
}
