import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExecutorEnvironmentTests {
    private static let container = CountingEntropy.uuid(2).description
    private static let sandbox =
        "/srv/mesos/slaves/M-S0/frameworks/M-0000/executors/crawler-1/runs/\(container)"

    private func environment(
        of task: TaskInfo, framework: FrameworkInfo = .test(),
        configuration: AgentConfiguration = AgentHarness.configuration()
    ) throws -> [String] {
        var harness = AgentHarness.registered(configuration: configuration)
        return try #require(harness.run(task, framework: framework).launch).environment.map(\.description)
    }

    @Test func anExecutorGetsExactlyThis() throws {
        let environment = try environment(
            of: .hosted("t1"), configuration: AgentHarness.configuration(port: 15_051))
        #expect(
            environment == [
                "LIBPROCESS_PORT=0",
                "MESOS_FRAMEWORK_ID=M-0000",
                "MESOS_EXECUTOR_ID=crawler-1",
                "MESOS_DIRECTORY=\(Self.sandbox)",
                "MESOS_SANDBOX=\(Self.sandbox)",
                "MESOS_SLAVE_ID=M-S0",
                "MESOS_SLAVE_PID=slave(1)@127.0.0.1:15051",
                "MESOS_AGENT_ENDPOINT=127.0.0.1:15051",
                "MESOS_CHECKPOINT=0",
                "MESOS_HTTP_COMMAND_EXECUTOR=1",
                "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD=5secs",
            ])
    }

    @Test func aCheckpointingFrameworkAddsHowLongToTryAgain() throws {
        let environment = try environment(of: .hosted("t1"), framework: .test(checkpoint: true))
        #expect(environment.contains("MESOS_CHECKPOINT=1"))
        #expect(environment.suffix(2) == ["MESOS_RECOVERY_TIMEOUT=15mins", "MESOS_SUBSCRIPTION_BACKOFF_MAX=2secs"])
    }

    @Test func whatIsSetLaterWins() throws {
        var task = TaskInfo.hosted("t1")
        task.executor?.shutdownGracePeriod = V1.DurationInfo(nanoseconds: 1_500_000_000)
        task.executor?.command?.environment = V1.Environment(variables: [
            V1.Environment.Variable(name: "PATH", value: "/task"),
            V1.Environment.Variable(name: "MESOS_CHECKPOINT", value: "mine"),
            V1.Environment.Variable(name: "SECRET", type: .secret),
            V1.Environment.Variable(name: "EMPTY"),
            V1.Environment.Variable(name: "A", value: "1"),
            V1.Environment.Variable(name: "A", value: "2"),
        ])
        let environment = try environment(
            of: task,
            configuration: AgentHarness.configuration(environment: [
                EnvironmentVariable("PATH", "/agent"), EnvironmentVariable("LANG", "C"),
                EnvironmentVariable("MESOS_SLAVE_ID", "forged"),
            ]))
        #expect(environment.prefix(3) == ["PATH=/task", "LANG=C", "MESOS_SLAVE_ID=M-S0"])
        #expect(environment.contains("MESOS_CHECKPOINT=mine"))
        #expect(environment.contains("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD=1500ms"))
        #expect(environment.suffix(2) == ["EMPTY=", "A=2"])
        #expect(!environment.contains { $0.hasPrefix("SECRET") })
        #expect(Set(environment.map { $0.prefix { $0 != "=" } }).count == environment.count)
    }

    @Test(
        arguments: [
            (true, nil, "alice"), (true, "bob", "bob"), (false, nil, nil), (false, "bob", nil),
        ] as [(Bool, String?, String?)])
    func tasksRunAsTheirUserIfTheAgentMaySwitch(switchUser: Bool, taskUser: String?, expected: String?) throws {
        var harness = AgentHarness.registered(
            configuration: AgentHarness.configuration(switchUser: switchUser))
        var task = TaskInfo.command("t1")
        task.command?.user = taskUser
        #expect(try #require(harness.run(task).launch).user == expected)
    }
}
