import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Containers that do not start, hang, run out of memory or do not go away.
@Suite struct ContainerFaultTests {
    private func run(
        _ fault: ContainerFault?, _ command: String = "sleep 20", executor: Bool = false,
        _ body: (Simulation) -> Void = { _ in }
    ) -> (simulation: Simulation, updates: [TaskStatus]) {
        let simulation = Simulation.cluster()
        if let fault { simulation.spoilContainers(of: .agents, fault, oneIn: 1) }
        let custom = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.2;mem:32").wireValue, command: CommandInfo(value: "run"))
        var scheduler = BatchScheduler([executor ? .executed("t", by: custom) : .command("t", command)])
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", .durable("f1"), scheduler)
        body(simulation)
        #expect(simulation.settle(quiet: .seconds(120)))
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        return (simulation, Array(simulation.history(of: "f1").updates["t"] ?? []))
    }

    private func kill(_ simulation: Simulation) {
        simulation.advance(by: .seconds(10))
        simulation.call(.init(type: .kill, kill: .init(taskID: "t")), by: "f1")
    }

    @Test func aContainerThatFailsToStartEndsItsTask() {
        let (simulation, updates) = run(.failsToStart)
        #expect(updates.last?.state == .failed)
        #expect(updates.last?.message?.contains("Resource temporarily unavailable") == true)
        #expect(simulation.seconds(of: "a1 ! ", "failsToStart") != nil)
    }

    @Test func aContainerThatStartsSlowlyTakesAMinute() throws {
        let (simulation, updates) = run(.startsSlowly)
        #expect(updates.map(\.state) == [.starting, .running, .finished])
        let started = try #require(simulation.seconds(of: "f1 < received", "TASK_RUNNING"))
        #expect((60...62).contains(started))
    }

    @Test func aProcessThatUsesTooMuchMemoryIsEnded() throws {
        let (simulation, updates) = run(.outOfMemory)
        #expect(updates.map(\.state) == [.starting, .running, .failed])
        #expect(updates.last?.reason == .containerLimitationMemory)
        #expect(try #require(simulation.seconds(of: "TASK_FAILED")) < 12)
    }

    @Test func aProcessThatHangsIsKilledAfterItsGrace() {
        let (simulation, updates) = run(.hangs, "sleep 2", kill)
        #expect(updates.last?.state == .killed)
        // It heard of SIGTERM at 10 seconds, and three seconds later of SIGKILL.
        let last = simulation.seconds(of: "f1 < received", "TASK_KILLED") ?? 0
        #expect((13...13.1).contains(last))
    }

    @Test func aContainerThatEndsSlowlyHoldsItsTaskForAMinute() {
        let (simulation, updates) = run(.endsSlowly, "sleep infinity", kill)
        #expect(updates.last?.state == .killed)
        #expect((69.9...73.1).contains(simulation.seconds(of: "f1 < received", "TASK_KILLED") ?? 0))
    }

    @Test(arguments: ContainerFault.allCases)
    func executorsOfTheProgramsOwnAreSpoiltAsWell(_ fault: ContainerFault) {
        let (simulation, updates) = run(fault, executor: true)
        #expect(simulation.seconds(of: "a1 ! ", fault.rawValue) != nil)
        #expect(updates.last?.state.isTerminal == true)
    }

    @Test func someContainersOfAllAreSpoilt() {
        var options = SimulationOptions()
        options.containers.failsToStart = 0.25
        let simulation = Simulation.cluster(resources: "cpus:400;mem:409600", options: options)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler((0..<400).map { .command("t\($0)", "true") }))
        #expect(simulation.settle())
        let failed = simulation.history(of: "f1").updates.values.count { $0.last?.state == .failed }
        #expect((70...130).contains(failed))
    }

    @Test func theKernelEndsOneProcessOfAnAgentWithoutMemory() {
        let simulation = Simulation.cluster()
        var scheduler = BatchScheduler((0..<4).map { .command("t\($0)", "sleep 60") })
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", .durable("f1"), scheduler)
        simulation.advance(by: .seconds(10))
        simulation.runOutOfMemory(.agent("a1"))
        #expect(simulation.seconds(of: "a1 ! out of memory, kills") == 10)
        #expect(simulation.settle())
        let ends = simulation.history(of: "f1").updates.values.map { $0.last?.state }
        #expect(ends.count { $0 == .failed } == 1)
        #expect(ends.count { $0 == .finished } == 3)
        expectSound(simulation)
    }

    @Test func anExecutorThatCrashesTakesItsTaskAlong() {
        let (_, updates) = run(nil, executor: true) { simulation in
            #expect(simulation.run(within: .seconds(10)) { $0.seconds(of: "TASK_RUNNING") != nil })
            simulation.crash(.executors)
        }
        #expect(updates.last?.state == .failed)
    }

    @Test func aScriptSaysWhatAProcessDoes() {
        var options = SimulationOptions()
        options.process = { process in
            guard process.taskID == "t1", process.agent == "a1" else { return ProcessScript(command: process.command) }
            return ProcessScript(duration: .seconds(3), exit: .signaled(11))
        }
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework(
            "f1", .durable("f1"), BatchScheduler([.command("t1", "sleep 9"), .command("t2", "sleep 9")]))
        #expect(simulation.settle())
        #expect(simulation.history(of: "f1").states(of: "t1") == [.starting, .running, .failed])
        #expect(simulation.history(of: "f1").states(of: "t2") == [.starting, .running, .finished])
    }
}
