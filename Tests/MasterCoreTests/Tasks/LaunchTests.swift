import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How tasks are launched, and what is left of the offers.
@Suite struct LaunchTests {
    @Test func aTaskGoesToItsAgentAndTheRestReturns() {
        var master = TestMaster.ready()
        let effects = master.launch([.command()])
        var task = TaskInfo.command()
        task.resources = Resources("cpus:1;mem:64").allocated(to: "*").wireValue
        var framework = FrameworkInfo(user: "nobody", name: "f")
        framework.id = TestMaster.f0
        #expect(
            effects == [
                toAgent(.runTask(Internal.RunTaskMessage(framework: framework, task: task, launchExecutor: true)))
            ])
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:3;mem:960").allocated(to: "*"), TestMaster.f0, TestMaster.s0,
                    refusing: .seconds(5))
            ])
        let known = master.machine.snapshot.frameworks.first?.tasks.first
        #expect(known?.state == .staging)
        #expect(known?.agent == TestMaster.s0)
        #expect(master.machine.snapshot.agents.first?.used == Resources("cpus:1;mem:64").allocated(to: "*"))
    }

    @Test func severalOffersOfAnAgentMakeOne() {
        var master = TestMaster()
        master.subscribe()
        master.register()
        master.offer("cpus:1;mem:64")
        master.offer("cpus:3;mem:960")
        _ = master.allocatorCalls()
        let effects = master.launch(
            [.command("t", "cpus:4;mem:1000")], on: [0, 1], filters: Filters(refuseSeconds: 0))
        #expect(effects.messages.count == 1)
        #expect(
            master.allocatorCalls() == [
                .recover(Resources("mem:24").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil)
            ])
        #expect(master.machine.snapshot.frameworks.first?.offers == [])
    }

    @Test func whatOneTaskTakesAnotherCannotHave() {
        var master = TestMaster.ready()
        let effects = master.launch([.command("a", "cpus:3"), .command("b", "cpus:2"), .command("c", "cpus:1;mem:1")])
        #expect(effects.messages.count == 2)
        #expect(
            effects.statuses == [
                TaskStatus(
                    taskID: "b", state: .error,
                    message: "Total resources cpus(allocated: *):2 required by task and its executor is more than "
                        + "available cpus(allocated: *):1; mem(allocated: *):1024",
                    agentID: TestMaster.s0, timestamp: master.time, source: .master, reason: .taskInvalid)
            ])
    }

    @Test func acceptingForNothingIsDeclining() {
        var master = TestMaster.ready()
        #expect(master.call(.accept) { $0.accept = .init(offerIDs: [TestMaster.offer(0)]) } == [])
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:4;mem:1024").allocated(to: "*"), TestMaster.f0, TestMaster.s0,
                    refusing: .seconds(5))
            ])
    }

    @Test func anExecutorIsChargedOnce() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["r", "s"]))
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.5;mem:32").wireValue, command: CommandInfo(value: "run"))
        let effects = master.launch([.executed("a", by: executor), .executed("b", by: executor)])
        let runs = effects.messages.compactMap { message -> Internal.RunTaskMessage? in
            if case .runTask(let run) = message { run } else { nil }
        }
        #expect(runs.map(\.launchExecutor) == [true, false])
        #expect(runs.first?.task.executor?.frameworkID == TestMaster.f0)
        #expect(
            runs.first?.task.executor?.resources == Resources("cpus:0.5;mem:32").allocated(to: "r").wireValue)
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:1.5;mem:864").allocated(to: "r"), TestMaster.f0, TestMaster.s0,
                    refusing: .seconds(5))
            ])
        #expect(master.machine.snapshot.agents.first?.used == Resources("cpus:2.5;mem:160").allocated(to: "r"))
    }

    @Test func anExecutorThatExitsGivesBackWhatItUsed() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["r", "s"]))
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.5;mem:32").wireValue, command: CommandInfo(value: "run"))
        master.launch([.executed(by: executor)])
        _ = master.allocatorCalls()
        let exited = Internal.ExitedExecutorMessage(
            agentID: TestMaster.s0, frameworkID: TestMaster.f0, executorID: "e", status: 256)
        #expect(
            master.apply(.agentSent(AgentConnectionID(100), .exitedExecutor(exited))) == [
                toScheduler(
                    .init(type: .failure, failure: .init(agentID: TestMaster.s0, executorID: "e", status: 256)))
            ])
        #expect(
            master.allocatorCalls() == [
                .recover(Resources("cpus:0.5;mem:32").allocated(to: "r"), TestMaster.f0, TestMaster.s0, refusing: nil)
            ])
        // Its tasks are the agent's to report, and it is told of only once.
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
        #expect(master.apply(.agentSent(AgentConnectionID(100), .exitedExecutor(exited))) == [])
    }

    @Test func aLaunchWithAnIDIsRefusedBeforeAnythingRuns() {
        var master = TestMaster.ready()
        let effects = master.call(.accept) { call in
            call.accept = .init(
                offerIDs: [TestMaster.offer(0)],
                operations: [
                    .init(type: .launch, launch: .init(taskInfos: [.command("a")])),
                    .init(type: .launch, launch: .init(taskInfos: [.command("b")]), id: "op"),
                ])
        }
        #expect(effects.statuses.map(\.message) == ["The `id` field cannot be set on LAUNCH operations"])
        #expect(effects.first == toScheduler(effects.statuses[0]))
        #expect(effects.messages.count == 1)
    }

    @Test func oneFormalMistakeFailsTheWholeLaunch() {
        var master = TestMaster.ready()
        var wrong = TaskInfo.command("b")
        wrong.resources = [V1.Resource(name: "cpus", type: .scalar, scalar: .init(value: -1))]
        let effects = master.launch([.command("a"), wrong])
        #expect(effects.statuses.map(\.taskID) == ["a", "b"])
        #expect(effects.statuses.allSatisfy { $0.state == .error && $0.reason == .taskInvalid })
        #expect(effects.statuses.allSatisfy { $0.message?.hasSuffix("Invalid scalar resource: value <= 0") == true })
        #expect(effects.messages.isEmpty)
    }

    @Test func whatIsNotSupportedIsAnswered() {
        var master = TestMaster.ready()
        let effects = master.call(.accept) { call in
            call.accept = .init(
                offerIDs: [TestMaster.offer(0)],
                operations: [
                    .init(
                        type: .launchGroup,
                        launchGroup: .init(
                            executor: .init(executorID: "e"), taskGroup: .init(tasks: [.command("a"), .command("b")]))),
                    .init(type: .reserve, reserve: .init(), id: "op"),
                ])
        }
        #expect(effects.statuses.map(\.state) == [.error, .error])
        #expect(effects.statuses.map(\.reason) == [.taskGroupInvalid, .taskGroupInvalid])
        #expect(effects.count == 3)
        #expect(master.allocatorCalls().count == 1)
    }
}
