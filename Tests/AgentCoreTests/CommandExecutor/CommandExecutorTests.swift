import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct CommandExecutorTests {
    private func acknowledgement(_ status: TaskStatus?) -> CommandExecutorMachine.Input {
        .event(
            V1.Executor.Event(
                type: .acknowledged,
                acknowledged: V1.Executor.Event.Acknowledged(taskID: "t1", uuid: status?.uuid ?? [])))
    }

    @Test func itSubscribesFirst() {
        var harness = CommandExecutorHarness()
        #expect(
            harness.apply(.started) == [
                .call(
                    V1.Executor.Call(
                        executorID: "t1", frameworkID: AgentHarness.frameworkID, type: .subscribe,
                        subscribe: V1.Executor.Call.Subscribe()))
            ])
    }

    @Test func aTaskStartsBeforeItRuns() {
        var harness = CommandExecutorHarness()
        let effects = harness.launch()
        let starting = TaskStatus(
            taskID: "t1", state: .starting, timestamp: 1_000, executorID: "t1", source: .executor,
            uuid: CountingEntropy.uuid(1).bytes)
        #expect(
            effects == [
                .call(
                    V1.Executor.Call(
                        executorID: "t1", frameworkID: AgentHarness.frameworkID, type: .update,
                        update: V1.Executor.Call.Update(status: starting))),
                .runProcess(
                    ProcessLaunch(
                        executable: "/bin/sh", arguments: ["sh", "-c", "sleep 1"],
                        environment: [EnvironmentVariable("MESOS_ALLOCATION_ROLE", "web")])),
            ])
        #expect(harness.apply(.processStarted("c1", pid: 7)).statuses.map(\.state) == [.running])
        #expect(harness.apply(.processStarted("c1", pid: 7)) == [])
    }

    @Test(arguments: [
        (ContainerExit.exited(0), TaskState.finished, "Command exited with status 0"),
        (.exited(1), .failed, "Command exited with status 1"),
        (.signaled(9), .failed, "Command terminated with signal Killed"),
        (.signaled(11, dumpedCore: true), .failed, "Command terminated with signal Segmentation fault (core dumped)"),
    ])
    func theEndOfTheProcessIsTheEndOfTheTask(exit: ContainerExit, state: TaskState, message: String) {
        var harness = CommandExecutorHarness.running()
        let effects = harness.apply(.processExited("c1", exit))
        #expect(effects.statuses.map(\.state) == [state])
        #expect(effects.statuses.first?.message == message)
        #expect(effects.statuses.first?.reason == nil)
        #expect(harness.apply(.processExited("c1", exit)) == [])
        #expect(harness.apply(acknowledgement(nil)) == [])
        #expect(harness.apply(acknowledgement(effects.statuses.first)) == [.terminate])
        #expect(harness.apply(.event(V1.Executor.Event(type: .shutdown))) == [])
    }

    @Test func anAgentThatDoesNotAcknowledgeIsWaitedForAMinute() {
        var harness = CommandExecutorHarness.running()
        harness.apply(.processExited("c1", .exited(0)))
        let effects = harness.pass(.seconds(120))
        #expect(effects.map(\.0) == [.seconds(60)])
        #expect(effects.map(\.1) == [.terminate])
    }

    @Test func acknowledgementsOfEarlierNewsEndNothing() {
        var harness = CommandExecutorHarness()
        let starting = harness.launch().statuses.first
        #expect(harness.apply(acknowledgement(starting)) == [])
        let running = harness.apply(.processStarted("c1", pid: 1)).statuses.first
        #expect(harness.apply(acknowledgement(running)) == [])
    }

    @Test func aSecondTaskIsRefused() {
        var harness = CommandExecutorHarness.running()
        let second = harness.apply(
            .event(V1.Executor.Event(type: .launch, launch: V1.Executor.Event.Launch(task: .command("t2")))))
        #expect(second.statuses.map(\.taskID) == ["t2"])
        #expect(second.statuses.map(\.state) == [.failed])
        #expect(
            second.statuses.first?.message == "Attempted to run multiple tasks using a \"command\" executor")
        #expect(second.processes.isEmpty)
        #expect(harness.apply(acknowledgement(second.statuses.first)) == [])
        #expect(harness.apply(.processExited("c1", .exited(0))).statuses.map(\.state) == [.finished])
    }

    @Test func aCommandThatCannotBeStartedFailsWithTheCause() {
        var harness = CommandExecutorHarness()
        harness.launch()
        let status = harness.apply(.processFailed("c1", message: "/bin/sh: permission denied")).statuses.first
        #expect(status?.state == .failed)
        #expect(status?.reason == .commandExecutorFailed)
        #expect(status?.message == "Failed to start the command: /bin/sh: permission denied")
        #expect(harness.apply(acknowledgement(status)) == [.terminate])
    }

    @Test(
        arguments: [
            (nil, "Expecting task 't1' to have a command"),
            (CommandInfo(), "Shell command of task 't1' is not specified"),
            (CommandInfo(shell: false), "Executable of task 't1' is not specified"),
        ] as [(CommandInfo?, String)])
    func aTaskWithoutACommandFails(command: CommandInfo?, message: String) {
        var harness = CommandExecutorHarness()
        var task = TaskInfo.command("t1")
        task.command = command
        let effects = harness.launch(task)
        #expect(effects.statuses.map(\.state) == [.starting, .failed])
        #expect(effects.statuses.last?.message == message)
        #expect(effects.processes.isEmpty)
    }

    @Test(arguments: [
        (CommandInfo(value: "ls -l"), "/bin/sh", ["sh", "-c", "ls -l"]),
        (CommandInfo(value: "ls -l", arguments: ["ignored"]), "/bin/sh", ["sh", "-c", "ls -l"]),
        (CommandInfo(value: "/bin/ls", shell: false, arguments: ["ls", "-l"]), "/bin/ls", ["ls", "-l"]),
        (CommandInfo(value: "/bin/ls", shell: false), "/bin/ls", ["/bin/ls"]),
    ])
    func commandsBecomeProcesses(command: CommandInfo, executable: String, arguments: [String]) {
        var harness = CommandExecutorHarness(user: "bob")
        var task = TaskInfo.command("t1")
        task.command = command
        task.command?.environment = V1.Environment(variables: [
            V1.Environment.Variable(name: "A", value: "1"),
            V1.Environment.Variable(name: "MESOS_ALLOCATION_ROLE", value: "forged"),
        ])
        #expect(
            harness.launch(task).processes == [
                ProcessLaunch(
                    executable: executable, arguments: arguments,
                    environment: [
                        EnvironmentVariable("A", "1"), EnvironmentVariable("MESOS_ALLOCATION_ROLE", "web"),
                    ], user: "bob")
            ])
    }

    @Test(arguments: [
        (V1.CheckInfo.Kind.command, V1.CheckStatusInfo(type: .command, command: .init())),
        (.http, V1.CheckStatusInfo(type: .http, http: .init())), (.tcp, V1.CheckStatusInfo(type: .tcp, tcp: .init())),
    ])
    func aTaskWithACheckAlwaysHasAStatusOfIt(kind: V1.CheckInfo.Kind, expected: V1.CheckStatusInfo) {
        var harness = CommandExecutorHarness()
        var task = TaskInfo.command("t1")
        task.check = V1.CheckInfo(type: kind)
        #expect(harness.launch(task).statuses.map(\.checkStatus) == [expected])
    }
}
