import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Executors of the program's own, well-behaved and otherwise.
@Suite struct ExecutorTests {
    private static let executor = ExecutorInfo(
        executorID: "e", resources: Resources("cpus:0.5;mem:32").wireValue, command: CommandInfo(value: "run"))

    /// Runs tasks on an executor that behaves like this, until all is quiet.
    private func run(
        _ tasks: [TaskID] = ["t"], _ behaviour: @escaping (ContainerLaunch) -> ExecutorBehaviour
    ) -> Simulation {
        var options = SimulationOptions()
        options.executor = behaviour
        let simulation = Simulation.cluster(options: options)
        var scheduler = BatchScheduler(tasks.map { .executed($0.value, by: Self.executor) })
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", .durable("f1"), scheduler)
        #expect(simulation.settle(quiet: .seconds(70)), "\(simulation.trace.tail(60))")
        expectSound(simulation)
        return simulation
    }

    private func run(_ change: (inout ScriptedExecutor) -> Void) -> Simulation {
        var executor = ScriptedExecutor()
        change(&executor)
        return run { _ in .runs(executor) }
    }

    @Test func anExecutorRunsItsTasks() throws {
        let simulation = run(["t", "u"]) { _ in .runs(ScriptedExecutor()) }
        for task in ["t", "u"] as [TaskID] {
            #expect(simulation.history(of: "f1").states(of: task) == [.running, .finished])
        }
        // One executor ran both, and holds its own resources for more.
        #expect(simulation.allSeconds(of: "a1 > launch").count == 1)
        let agent = try #require(simulation.masterMachine?.snapshot.agents.first)
        #expect(agent.used.unallocated() == "cpus:0.5;mem:32")
        simulation.call(
            .init(type: .shutdown, shutdown: .init(executorID: "e", agentID: agent.id)), by: "f1")
        #expect(simulation.settle())
        expectEverythingIsFree(simulation)
        #expect(simulation.seconds(of: "deliver", "executor lost e 0") != nil)
    }

    @Test func anExecutorOfTheLibraryRunsItsTasks() throws {
        let simulation = run(["t", "u"]) { .runs(ClientExecutor($0)) }
        for task in ["t", "u"] as [TaskID] {
            #expect(simulation.history(of: "f1").states(of: task) == [.running, .finished])
        }
        let agent = try #require(simulation.agentID("a1"))
        simulation.call(.init(type: .shutdown, shutdown: .init(executorID: "e", agentID: agent)), by: "f1")
        #expect(simulation.settle())
        expectEverythingIsFree(simulation)
        #expect(simulation.seconds(of: "deliver", "executor lost e 0") != nil)
        #expect(simulation.seconds(of: "refused") == nil)
    }

    @Test func anExecutorOfTheLibraryKillsItsTasks() {
        var options = SimulationOptions()
        options.executor = { launch in
            var executor = ClientExecutor(launch)
            executor.taskDuration = nil
            return .runs(executor)
        }
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.executed("t", by: Self.executor)]))
        simulation.after(.seconds(5)) { $0.call(.init(type: .kill, kill: .init(taskID: "t")), by: "f1") }
        #expect(simulation.settle())
        expectSound(simulation)
        #expect(simulation.history(of: "f1").states(of: "t") == [.running, .killed])
    }

    @Test func anExecutorThatExitsEarlyFailsItsTasks() {
        let simulation = run {
            $0.taskDuration = nil; $0.exitsAfter = (.seconds(2), .exited(4))
        }
        let last = simulation.history(of: "f1").updates["t"]?.last
        #expect(last?.state == .failed)
        #expect(last?.reason == .executorTerminated)
        #expect(last?.source == .agent)
        #expect(simulation.seconds(of: "deliver", "executor lost e 1024") != nil)
        expectEverythingIsFree(simulation)
    }

    @Test func anExecutorThatExitsBeforeItSubscribesFailsItsTasks() {
        let simulation = run {
            $0.subscribesAfter = nil; $0.exitsAfter = (.seconds(2), .signaled(11))
        }
        #expect(simulation.history(of: "f1").states(of: "t") == [.failed])
        #expect(simulation.history(of: "f1").updates["t"]?.last?.reason == .executorTerminated)
        expectEverythingIsFree(simulation)
    }

    @Test func anExecutorThatNeverSubscribesIsEndedAfterSixtySeconds() throws {
        let simulation = run { $0.subscribesAfter = nil }
        let launched = try #require(simulation.seconds(of: "a1 > launch"))
        let destroyed = try #require(simulation.seconds(of: "a1 > destroy"))
        #expect(abs(destroyed - launched - 60) < 1e-6)
        let last = simulation.history(of: "f1").updates["t"]?.last
        #expect(last?.state == .failed)
        #expect(last?.reason == .executorRegistrationTimeout)
        #expect(last?.message == "Executor did not register within 1mins")
        expectEverythingIsFree(simulation)
    }

    @Test func anExecutorThatCannotBeStartedFailsItsTasks() {
        let simulation = run { _ in .failsToStart("no such image") }
        let last = simulation.history(of: "f1").updates["t"]?.last
        #expect(last?.state == .failed)
        #expect(last?.reason == .containerLaunchFailed)
        #expect(last?.message == "Failed to launch container: no such image")
        expectEverythingIsFree(simulation)
    }

    @Test func anExecutorThatIgnoresItsShutdownIsDestroyedAfterItsGrace() throws {
        let simulation = run { $0.obeys = false }
        let agent = try #require(simulation.agentID("a1"))
        simulation.call(.init(type: .shutdown, shutdown: .init(executorID: "e", agentID: agent)), by: "f1")
        #expect(simulation.settle())
        let asked = try #require(simulation.seconds(of: "a1 > to executor", "SHUTDOWN"))
        let destroyed = try #require(simulation.seconds(of: "a1 > destroy"))
        #expect(abs(destroyed - asked - 5) < 1e-6)
        expectEverythingIsFree(simulation)
    }

    static let nonsense: [(V1.Executor.Call, Int)] = [
        (.init(executorID: "e", frameworkID: "f"), 400),
        (.init(executorID: "e", frameworkID: "f", type: .update), 400),
        (.init(executorID: "e", frameworkID: "f", type: .message), 400),
        (.init(executorID: "stranger", frameworkID: "f", type: .subscribe, subscribe: .init()), 400),
        (.init(executorID: "e", frameworkID: "stranger", type: .message, message: .init(data: [1])), 400),
        (update(TaskStatus(taskID: "t", state: .running, source: .executor)), 400),
        (update(TaskStatus(taskID: "t", state: .running, source: .executor, uuid: [1, 2])), 400),
        (update(TaskStatus(taskID: "t", state: .running, source: .executor, uuid: versionless)), 400),
        (update(TaskStatus(taskID: "t", state: .staging, source: .executor, uuid: bytes)), 400),
        (update(TaskStatus(taskID: "t", state: .running, source: .master, uuid: bytes)), 400),
        (update(TaskStatus(taskID: "t", state: .running, executorID: "x", source: .executor, uuid: bytes)), 400),
    ]

    private static let bytes = [UInt8](repeating: 0x49, count: 16)
    private static let versionless = [UInt8](repeating: 9, count: 16)

    private static func update(_ status: TaskStatus) -> V1.Executor.Call {
        .init(executorID: "e", frameworkID: "f", type: .update, update: .init(status: status))
    }

    @Test(arguments: nonsense.indices)
    func nonsenseIsRefusedAndDoesNoHarm(_ index: Int) {
        let (call, status) = Self.nonsense[index]
        let simulation = run { launch in
            var executor = ScriptedExecutor()
            var call = call
            if call.frameworkID == "f" { call.frameworkID = launch.frameworkID }
            executor.nonsense = [call]
            return .runs(executor)
        }
        #expect(simulation.seconds(of: "a1/e < refused: \(status)") != nil, "\(simulation.trace.tail(40))")
        #expect(simulation.history(of: "f1").states(of: "t") == [.running, .finished])
    }

    @Test func anUpdateOfAnUnknownTaskIsDeliveredAllTheSame() {
        let simulation = run { launch in
            var executor = ScriptedExecutor()
            var call = Self.update(
                TaskStatus(taskID: "ghost", state: .failed, source: .executor, uuid: Self.bytes))
            call.frameworkID = launch.frameworkID
            executor.nonsense = [call]
            return .runs(executor)
        }
        #expect(simulation.history(of: "f1").states(of: "ghost") == [.failed])
        #expect(simulation.history(of: "f1").states(of: "t") == [.running, .finished])
    }
}
