import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// A task that must not be launched, and the sentence that says why.
struct InvalidTask: Sendable, CustomTestStringConvertible {
    let message: String
    let change: @Sendable (inout TaskInfo) -> Void

    init(_ message: String, _ change: @escaping @Sendable (inout TaskInfo) -> Void) {
        self.message = message
        self.change = change
    }

    var testDescription: String { message }
}

/// Every check of a task, in the order in which Mesos makes them.
@Suite struct TaskValidationTests {
    private static let variable = V1.Environment.Variable(name: "V")
    private static func environment(_ variable: V1.Environment.Variable) -> CommandInfo {
        CommandInfo(environment: V1.Environment(variables: [variable]), value: "true")
    }
    private static let command = "Task's `CommandInfo` is invalid: "
    private static let container = "Task's `ContainerInfo` is invalid: "
    private static let secret = "Environment variable 'V' specifies an invalid secret: "

    static let identity: [InvalidTask] = [
        .init("ID must not be empty") { $0.taskID = "" },
        .init("ID must not be greater than 255 characters") { $0.taskID = TaskID(String(repeating: "x", count: 256)) },
        .init("'.' is disallowed") { $0.taskID = "." },
        .init("'..' is disallowed") { $0.taskID = ".." },
        .init("'a/b' contains invalid characters") { $0.taskID = "a/b" },
        .init("'a\\b' contains invalid characters") { $0.taskID = "a\\b" },
        .init("'a\u{7}' contains invalid characters") { $0.taskID = "a\u{7}" },
        .init("Task has duplicate ID: old") { $0.taskID = "old" },
        .init("Task uses invalid agent other while agent \(TestMaster.s0) is expected") { $0.agentID = "other" },
        .init("Task's 'kill_policy.grace_period' must be non-negative") {
            $0.killPolicy = KillPolicy(gracePeriod: .init(nanoseconds: -1))
        },
        .init("Task's `max_completion_time` must be non-negative") { $0.maxCompletionTime = .init(nanoseconds: -1) },
        .init("Task uses no resources") { $0.resources = [] },
        .init("Task should have at least one (but not both) of CommandInfo or ExecutorInfo present") {
            $0.command = nil
        },
        .init("Task should have at least one (but not both) of CommandInfo or ExecutorInfo present") {
            $0.executor = ExecutorInfo(executorID: "e", command: CommandInfo(value: "run"))
        },
        .init("Only tasks in a task group may have 'share_cgroups' set to 'false'") {
            $0.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: false))
        },
    ]

    static let checks: [InvalidTask] = [
        .init("Task uses invalid check: CheckInfo must specify 'type'") { $0.check = V1.CheckInfo() },
        .init("Task uses invalid check: Expecting 'command' to be set for COMMAND check") {
            $0.check = V1.CheckInfo(type: .command)
        },
        .init("Task uses invalid check: Command check must contain 'shell command'") {
            $0.check = V1.CheckInfo(type: .command, command: .init(command: CommandInfo()))
        },
        .init("Task uses invalid check: Command check must contain 'executable path'") {
            $0.check = V1.CheckInfo(type: .command, command: .init(command: CommandInfo(shell: false)))
        },
        .init("Task uses invalid check: The path 'x' of HTTP check must start with '/'") {
            $0.check = V1.CheckInfo(type: .http, http: .init(port: 80, path: "x"))
        },
        .init("Task uses invalid check: Expecting 'tcp' to be set for TCP check") {
            $0.check = V1.CheckInfo(type: .tcp)
        },
        .init("Task uses invalid check: 'UNKNOWN' is not a valid check type") {
            $0.check = V1.CheckInfo(type: .unknown)
        },
        .init("Task uses invalid check: Expecting 'interval_seconds' to be non-negative") {
            $0.check = V1.CheckInfo(type: .tcp, intervalSeconds: -1, tcp: .init(port: 80))
        },
        .init("Task uses invalid health check: HealthCheck must specify 'type'") { $0.healthCheck = V1.HealthCheck() },
        .init("Task uses invalid health check: Unsupported HTTP health check scheme: 'ftp'") {
            $0.healthCheck = V1.HealthCheck(http: .init(port: 80, scheme: "ftp"))
        },
        .init("Task uses invalid health check: Command health check must contain 'shell command'") {
            $0.healthCheck = V1.HealthCheck(command: CommandInfo())
        },
        .init("Task uses invalid health check: Expecting 'grace_period_seconds' to be non-negative") {
            $0.healthCheck = V1.HealthCheck(gracePeriodSeconds: -0.5, type: .tcp, tcp: .init(port: 80))
        },
    ]

    static let environments: [InvalidTask] = [
        .init(command + "Environment variable 'V' of type 'VALUE' must have a value set") {
            $0.command = environment(variable)
        },
        .init(command + "Environment variable 'V' of type 'VALUE' must not have a secret set") {
            $0.command = environment(.init(name: "V", value: "x", type: .value, secret: V1.Secret()))
        },
        .init(command + "Environment variable 'V' of type 'SECRET' must have a secret set") {
            $0.command = environment(.init(name: "V", value: "x", type: .secret))
        },
        .init(command + "Environment variable 'V' of type 'SECRET' must not have a value set") {
            $0.command = environment(.init(name: "V", value: "x", type: .secret, secret: V1.Secret()))
        },
        .init(command + secret + "Secret of type VALUE must have the 'value' field set") {
            $0.command = environment(.init(name: "V", type: .secret, secret: V1.Secret(type: .value)))
        },
        .init(command + secret + "Secret of type REFERENCE must have the 'reference' field set") {
            $0.command = environment(.init(name: "V", type: .secret, secret: V1.Secret(type: .reference)))
        },
        .init(
            command + "Environment variable 'V' specifies a secret containing null bytes, which is not allowed in "
                + "the environment"
        ) {
            $0.command = environment(
                .init(name: "V", type: .secret, secret: V1.Secret(type: .value, value: .init(data: [65, 0]))))
        },
        .init(command + "Environment variable of type 'UNKNOWN' is not allowed") {
            $0.command = environment(.init(name: "V", value: "x", type: .unknown))
        },
        .init(container + "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo") {
            $0.container = V1.ContainerInfo(type: .docker)
        },
        .init(container + "Parameter in DockerInfo must not be 'name'") {
            $0.container = V1.ContainerInfo(
                type: .docker, docker: .init(image: "i", parameters: [.init(key: "name", value: "x")]))
        },
        .init(container + "Invalid volume: Only one of them should be set: 'host_path', 'image' and 'source'") {
            $0.container = V1.ContainerInfo(type: .mesos, volumes: [.init(containerPath: "p", mode: .rw)])
        },
        .init(container + "Invalid volume: 'source.host_path' is not set for HOST_PATH volume") {
            $0.container = V1.ContainerInfo(
                type: .mesos, volumes: [.init(containerPath: "p", mode: .rw, source: .init(type: .hostPath))])
        },
    ]

    private static func amount(_ name: String, _ value: Double) -> V1.Resource {
        V1.Resource(name: name, type: .scalar, scalar: .init(value: value))
    }

    private static func allocated(_ name: String, _ value: Double, _ role: String) -> V1.Resource {
        V1.Resource(name: name, type: .scalar, scalar: .init(value: value), allocationInfo: .init(role: role))
    }

    static let resources: [InvalidTask] = [
        .init(
            "Task uses invalid resources: Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer"
        ) { $0.resources = [amount("gpus", 0.5)] },
        .init(
            "Invalid task resources: The resources have multiple allocation roles ('b' and '*') but only one "
                + "allocation role is allowed"
        ) { $0.resources = [amount("cpus", 1), allocated("mem", 1, "b")] },
        .init(
            "Total resources cpus(allocated: b):1 required by task and its executor is more than available "
                + "cpus(allocated: *):4; mem(allocated: *):1024"
        ) { $0.resources = [allocated("cpus", 1, "b")] },
        .init("Task uses invalid resources: Invalid DiskInfo: DiskInfo is set but empty") {
            $0.resources[0] = V1.Resource(
                name: "disk", type: .scalar, scalar: .init(value: 1), disk: .init())
        },
        .init(
            "Task mixes revocable and non-revocable resources: Cannot use both revocable and non-revocable 'cpus' at "
                + "the same time"
        ) {
            var revocable = amount("cpus", 1)
            revocable.revocable = .init()
            $0.resources = [amount("cpus", 1), revocable]
        },
        .init("Agent is not capable of handling task resource limits") { $0.limits = ["cpus": .init(value: 2)] },
    ]

    @Test(arguments: identity + checks + environments + resources)
    func isRefused(_ task: InvalidTask) {
        var master = TestMaster.running()
        master.launch([.command("old")], on: [0])
        master.update("t", .finished, 1)
        master.offer()
        master.launch([.command("old", "cpus:0.1")], on: [1])
        master.offer()
        var info = TaskInfo.command("new")
        task.change(&info)
        let effects = master.launch([info], on: [2])
        #expect(
            effects == [
                toScheduler(
                    TaskStatus(
                        taskID: info.taskID, state: .error, message: task.message, agentID: info.agentID,
                        timestamp: master.time, source: .master, reason: .taskInvalid))
            ])
    }

    static let limits: [(SortedMap<String, V1.Value.Scalar>, Resources, String?)] = [
        (["cpus": .init(value: 2), "mem": .init(value: .infinity)], "cpus:1;mem:64", nil),
        (
            ["disk": .init(value: 2)], "cpus:1;mem:64",
            "Only cpus and mem may be included in a task's resource limits"
        ),
        (
            ["cpus": .init(value: 2)], "mem:64",
            "When a CPU limit is specified, a CPU request must also be specified"
        ),
        (
            ["cpus": .init(value: 0.5)], "cpus:1",
            "The cpu limit must be greater than or equal to the cpu request"
        ),
        (
            ["mem": .init(value: 2)], "cpus:1",
            "When a memory limit is specified, a memory request must also be specified"
        ),
        (
            ["mem": .init(value: 63)], "mem:64",
            "The memory limit must be greater than or equal to the memory request"
        ),
    ]

    @Test(arguments: limits)
    func limitsNeedRequestsThatFit(
        _ limits: SortedMap<String, V1.Value.Scalar>, _ resources: Resources, _ message: String?
    ) {
        var master = TestMaster()
        master.subscribe()
        master.register(capabilities: [.taskResourceLimits])
        master.offer()
        var task = TaskInfo.command("t", resources)
        task.limits = limits
        let effects = master.launch([task])
        #expect(effects.statuses.map(\.message) == (message.map { [$0] } ?? []))
        #expect(effects.messages.count == (message == nil ? 1 : 0))
    }

    @Test func aHealthCheckFromBeforeThereWereTypesGetsOne() {
        var master = TestMaster.ready()
        var task = TaskInfo.command()
        task.healthCheck = V1.HealthCheck(http: .init(port: 80))
        guard case .runTask(let run)? = master.launch([task]).messages.first else {
            Issue.record("not launched")
            return
        }
        #expect(run.task.healthCheck?.type == .http)
    }
}
