import AgentCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ContainerTests {
    @Test(
        arguments: [
            (0, 0, nil, "exited with status 0"), (256, 1, nil, "exited with status 1"),
            (127 << 8, 127, nil, "exited with status 127"), (9, nil, 9, "terminated with signal Killed"),
            (15, nil, 15, "terminated with signal Terminated"),
            (11 | 0x80, nil, 11, "terminated with signal Segmentation fault (core dumped)"),
            (35, nil, 35, "terminated with signal Real-time signal 1"),
            (33, nil, 33, "terminated with signal Unknown signal 33"),
            (0x137F, nil, nil, "stopped on signal Stopped (signal)"), (0xFFFF, nil, nil, "wait status 65535"),
            (31, nil, 31, "terminated with signal Bad system call"),
        ] as [(Int32, Int32?, Int32?, String)])
    func waitStatusesAreReadAsOnLinux(raw: Int32, code: Int32?, signal: Int32?, message: String) {
        let exit = ContainerExit(rawWaitStatus: raw)
        #expect(exit.exitCode == code)
        #expect(exit.signal == signal)
        #expect(exit.message == message)
        #expect(exit.isSuccess == (raw == 0))
    }

    @Test func statusesCanBeMade() {
        #expect(ContainerExit.exited(3).rawWaitStatus == 768)
        #expect(ContainerExit.signaled(9).rawWaitStatus == 9)
        #expect(ContainerExit.signaled(6, dumpedCore: true).rawWaitStatus == 134)
    }

    @Test(arguments: [("/srv/mesos", "/srv/mesos"), ("/srv/mesos/", "/srv/mesos"), ("/", ""), ("rel//", "rel")])
    func directoriesLieWhereApacheMesosPutsThem(workDirectory: String, root: String) {
        let agent = SandboxPath.agent("S", workDirectory: workDirectory)
        #expect(agent == "\(root)/slaves/S")
        #expect(
            SandboxPath.framework("F", agentID: "S", workDirectory: workDirectory) == "\(agent)/frameworks/F")
        let executor = SandboxPath.executor(
            "E", frameworkID: "F", agentID: "S", workDirectory: workDirectory)
        #expect(executor == "\(agent)/frameworks/F/executors/E")
        #expect(
            SandboxPath.run("C", executorID: "E", frameworkID: "F", agentID: "S", workDirectory: workDirectory)
                == "\(executor)/runs/C")
    }

    @Test func aCommandTaskGetsAnExecutorOfItsOwn() throws {
        var harness = AgentHarness.registered()
        var task = TaskInfo.command("t1", "echo hello")
        task.labels = V1.Labels(labels: [V1.Label(key: "a", value: "b")])
        task.killPolicy = KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 7_000_000_000))
        task.command?.uris = [V1.CommandInfo.URI(value: "http://x/y")]
        let launch = try #require(harness.run(task).launch)
        let container = ContainerID(value: CountingEntropy.uuid(2).description)
        #expect(launch.containerID == container)
        #expect(launch.kind == .commandExecutor)
        #expect(launch.frameworkID == AgentHarness.frameworkID)
        #expect(launch.frameworkInfo == .test())
        #expect(launch.firstTask == "t1")
        #expect(launch.sandbox == "/srv/mesos/slaves/M-S0/frameworks/M-0000/executors/t1/runs/\(container)")
        #expect(launch.resources == (try Resources([.scalar("cpus", 1.1), .scalar("mem", 96)])))
        #expect(launch.shutdownGracePeriod == .seconds(9))
        #expect(launch.command == launch.executorInfo.command)
        #expect(
            launch.executorInfo
                == ExecutorInfo(
                    executorID: "t1", resources: [.scalar("cpus", 0.1), .scalar("mem", 32)],
                    command: CommandInfo(
                        uris: [V1.CommandInfo.URI(value: "http://x/y")], value: "mesos-executor", shell: false,
                        arguments: ["mesos-executor"]),
                    frameworkID: AgentHarness.frameworkID,
                    name: "Command Executor (Task: t1) (Command: sh -c 'echo hello')", source: "t1",
                    shutdownGracePeriod: V1.DurationInfo(nanoseconds: 9_000_000_000),
                    labels: V1.Labels(labels: [V1.Label(key: "a", value: "b")])))
    }

    @Test(arguments: [
        (CommandInfo(value: "123456789012345"), "sh -c '123456789012345'"),
        (CommandInfo(value: "1234567890123456"), "sh -c '123456789012...'"),
        (CommandInfo(value: "äöüäöüäöüäöü"), "sh -c 'äöüäöü...'"),
        (CommandInfo(), "NO COMMAND"), (CommandInfo(shell: false), "NO EXECUTABLE"),
        (CommandInfo(value: "ls", shell: false, arguments: ["ls", "-l"]), "[ls, ls, -l]"),
        (CommandInfo(value: "/usr/bin/env", shell: false, arguments: ["env"]), "[/usr/bin/env...]"),
    ])
    func theExecutorsNameShowsTheCommand(command: CommandInfo, text: String) throws {
        var harness = AgentHarness.registered()
        var task = TaskInfo.command("t1")
        task.command = command
        let name = try #require(harness.run(task).launch).executorInfo.name
        #expect(name == "Command Executor (Task: t1) (Command: \(text))")
    }

    @Test func aCustomExecutorIsChargedWithItsFirstTask() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        #expect(launch.resources == (try Resources([.scalar("cpus", 1.5)])))
        #expect(launch.executorInfo == .hosted("crawler-1"))
        #expect(launch.command == CommandInfo(value: "crawler", shell: false))
    }
}
