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

    @Test func whatACheckpointingFrameworkIsToldCanBeConfigured() throws {
        var configuration = AgentHarness.configuration()
        configuration.recoveryTimeout = .seconds(90)
        configuration.executorReregistrationTimeout = .milliseconds(1_500)
        let told = try environment(
            of: .hosted("t1"), framework: .test(checkpoint: true), configuration: configuration)
        #expect(told.suffix(2) == ["MESOS_RECOVERY_TIMEOUT=90secs", "MESOS_SUBSCRIPTION_BACKOFF_MAX=1500ms"])
        for checkpoint in [nil, false] {
            let untold = try environment(
                of: .hosted("t1"), framework: .test(checkpoint: checkpoint), configuration: configuration)
            #expect(untold.contains("MESOS_CHECKPOINT=0"))
            #expect(!untold.contains { $0.hasPrefix("MESOS_RECOVERY") || $0.hasPrefix("MESOS_SUBSCRIPTION") })
        }
    }

    /// What has nothing to say is not there: a program may take the mere presence of a variable for an order.
    @Test(arguments: [
        "MESOS_EXECUTOR_AUTHENTICATION_TOKEN", "MESOS_DOMAIN_SOCKET", "MESOS_CONTAINER_IP", "MESOS_CONTAINER_NAME",
        "MESOS_NATIVE_LIBRARY", "MESOS_NATIVE_JAVA_LIBRARY", "MESOS_ALLOCATION_ROLE", "LIBPROCESS_IP", "PATH",
    ])
    func isNotThere(_ name: String) throws {
        let environment = try environment(of: .hosted("t1"), framework: .test(checkpoint: true))
        #expect(!environment.contains { $0.hasPrefix("\(name)=") })
    }

    /// Each source, with one variable of its own and one that the next source overrides.
    @Test func sourcesWinInThisOrder() throws {
        var configuration = AgentHarness.configuration(environment: [
            EnvironmentVariable("LIBPROCESS_PORT", "configured"), EnvironmentVariable("ONLY_CONFIGURED", "1"),
            EnvironmentVariable("MESOS_FRAMEWORK_ID", "configured"),
        ])
        configuration.inheritLibprocessIP("10.0.0.7")
        var task = TaskInfo.hosted("t1")
        task.executor?.command?.environment = V1.Environment(variables: [
            V1.Environment.Variable(name: "MESOS_SLAVE_ID", value: "commanded"),
            V1.Environment.Variable(name: "LIBPROCESS_IP", value: "10.0.0.9"),
        ])
        let environment = try environment(of: task, configuration: configuration)
        #expect(
            environment.prefix(4) == [
                "LIBPROCESS_IP=10.0.0.9", "LIBPROCESS_PORT=0", "ONLY_CONFIGURED=1", "MESOS_FRAMEWORK_ID=M-0000",
            ])
        #expect(environment.contains("MESOS_SLAVE_ID=commanded"))
    }

    @Test func theAddressThatTheAgentWasToldIsHandedOnUnlessAnotherIsConfigured() throws {
        var configuration = AgentHarness.configuration()
        configuration.inheritLibprocessIP("10.0.0.7")
        #expect(try environment(of: .hosted("t1"), configuration: configuration).first == "LIBPROCESS_IP=10.0.0.7")
        configuration = AgentHarness.configuration(environment: [EnvironmentVariable("LIBPROCESS_IP", "10.0.0.8")])
        configuration.inheritLibprocessIP("10.0.0.7")
        let told = try environment(of: .hosted("t1"), configuration: configuration)
        #expect(told.filter { $0.hasPrefix("LIBPROCESS_IP=") } == ["LIBPROCESS_IP=10.0.0.8"])
    }

    @Test(
        arguments: [
            (nil, "5secs"), (0, "0ns"), (1, "1ns"), (1_500_000_000, "1500ms"), (7_200_000_000_000, "2hrs"),
        ] as [(Int64?, String)])
    func theGracePeriodIsTheExecutorsOrTheAgents(nanoseconds: Int64?, text: String) throws {
        var task = TaskInfo.hosted("t1")
        task.executor?.shutdownGracePeriod = nanoseconds.map { V1.DurationInfo(nanoseconds: $0) }
        #expect(try environment(of: task).contains("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD=\(text)"))
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
