import MesosBase
import MesosWire
import Testing

@testable import MesosSimulation

/// What is remembered of what schedulers heard.
@Suite struct TaskHistoryTests {
    private func status(_ task: TaskID, _ state: TaskState, _ number: UInt64?) -> TaskStatus {
        TaskStatus(
            taskID: task, state: state, agentID: "a1",
            uuid: number.map { UniqueID(randomHigh: $0 << 32, randomLow: 7).bytes })
    }

    private func launch(_ tasks: TaskID...) -> V1.Scheduler.Call {
        let infos = tasks.map { TaskInfo(name: "", taskID: $0, agentID: "a1") }
        let operation = V1.Offer.Operation(type: .launch, launch: .init(taskInfos: infos))
        return V1.Scheduler.Call(type: .accept, accept: .init(offerIDs: ["o"], operations: [operation]))
    }

    @Test(arguments: [true, false])
    func tasksCountForTheStateThatWasHeardLast(_ keepsEverything: Bool) {
        var history = TaskHistory(keepsEverything: keepsEverything)
        history.note(launch("t", "u", "v"))
        #expect(history.count(in: .staging) == 3)
        history.note(status("t", .starting, 1))
        history.note(status("t", .running, 2))
        history.note(status("t", .running, 2))
        history.note(status("u", .running, 3))
        #expect(history.count(in: .staging) == 1)
        #expect(history.count(in: .starting) == 0)
        #expect(history.count(in: .running) == 2)
        #expect(history.repeats == 1)
        history.note(status("t", .finished, 4))
        #expect(history.count(in: .running) == 1)
        #expect(history.count(in: .finished) == 1)
        #expect(history.states(of: "t") == [.starting, .running, .finished])
        #expect(history.state(of: "t") == .finished)
        #expect(history.agent(of: "t") == "a1")
        #expect(history.openTasks == ["u", "v"])
        #expect(history.launchCount == 3)
    }

    @Test func whatAMasterSaysOnItsOwnIsNoRepeat() {
        var history = TaskHistory(keepsEverything: false)
        history.note(status("t", .lost, nil))
        history.note(status("t", .lost, nil))
        #expect(history.states(of: "t") == [.lost, .lost])
        #expect(history.repeats == 0)
    }

    @Test func aNameThatIsUsedAgainBeginsAnew() {
        var history = TaskHistory(keepsEverything: false)
        history.note(launch("t"))
        history.note(status("t", .finished, 1))
        #expect(history.openTasks == [])
        history.note(launch("t"))
        #expect(history.openTasks == ["t"])
        #expect(history.states(of: "t") == [])
        #expect(history.count(in: .staging) == 1)
        #expect(history.count(in: .finished) == 0)
    }

    @Test func ofManyTasksThatHaveEndedOnlyTheLatestAreRemembered() {
        var history = TaskHistory(keepsEverything: false)
        for number in 1...UInt64(10_002) {
            history.note(launch(TaskID("t\(number)")))
            history.note(status(TaskID("t\(number)"), .finished, number))
        }
        #expect(history.count(in: .finished) == 10_002)
        #expect(history.states(of: "t2") == [])
        #expect(history.states(of: "t3") == [.finished])
        #expect(history.updates.isEmpty)
        #expect(history.launches.isEmpty)
        // An end that comes again counts once.
        history.note(status("t3", .finished, 3))
        #expect(history.count(in: .finished) == 10_002)
        #expect(history.repeats == 1)
    }

    @Test func aTaskThatHasNotEndedCostsLessThanAHundredBytes() {
        #expect(MemoryLayout<TaskTrack>.stride + MemoryLayout<TaskID>.stride <= 64)
        #expect(MemoryLayout<TaskAccount>.stride <= 112)
    }

    @Test func aClusterThatKeepsNothingIsCheckedAllTheSame() {
        var options = SimulationOptions()
        options.keepsHistory = false
        options.checking = .full(every: 100)
        let simulation = Simulation.cluster(options: options)
        simulation.addFramework(
            "f1", .durable("f1"), BatchScheduler((0..<200).map { .command("t\($0)", "sleep 0.1") }))
        #expect(simulation.settle())
        expectSound(simulation)
        let history = simulation.history(of: "f1")
        #expect(history.count(in: .finished) == 200)
        #expect(simulation.inspector.ledger?.taskCount == 0)
        #expect(simulation.inspector.ledger?.foldedTasks == 200)
        #expect(simulation.violations(of: Invariant.standard) == [])
    }
}
