import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// A task group that must not be launched, and the sentence that says why.
struct InvalidGroup: Sendable, CustomTestStringConvertible {
    let message: String
    let change: @Sendable (inout [TaskInfo], inout ExecutorInfo) -> Void

    init(_ message: String, _ change: @escaping @Sendable (inout [TaskInfo], inout ExecutorInfo) -> Void) {
        self.message = message
        self.change = change
    }

    var testDescription: String { message }
}

/// Every check of tasks that are launched together, and of their executor.
@Suite struct TaskGroupValidationTests {
    private static let unshared = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: false))

    /// The second task is changed, so that the sentence must find it.
    private static func task(
        _ message: String, _ change: @escaping @Sendable (inout TaskInfo) -> Void
    ) -> InvalidGroup {
        InvalidGroup("Task 'b' is invalid: \(message)") { tasks, _ in change(&tasks[1]) }
    }

    static let tasks: [InvalidGroup] = [
        .init("Task 'a/b' is invalid: 'a/b' contains invalid characters") { tasks, _ in tasks[1].taskID = "a/b" },
        .init("Task 'old' is invalid: Task has duplicate ID: old") { tasks, _ in tasks[0].taskID = "old" },
        .init("Task 'a' is invalid: Task has duplicate ID: a") { tasks, _ in tasks[1].taskID = "a" },
        task("Task uses invalid agent other while agent \(TestMaster.s0) is expected") { $0.agentID = "other" },
        task("Task's 'kill_policy.grace_period' must be non-negative") {
            $0.killPolicy = KillPolicy(gracePeriod: .init(nanoseconds: -1))
        },
        task("Task's `max_completion_time` must be non-negative") { $0.maxCompletionTime = .init(nanoseconds: -1) },
        task("Task uses invalid check: CheckInfo must specify 'type'") { $0.check = V1.CheckInfo() },
        // The type of a health check is not guessed here.
        task("Task uses invalid health check: HealthCheck must specify 'type'") {
            $0.healthCheck = V1.HealthCheck(command: CommandInfo(value: "true"))
        },
        task("Task uses no resources") { $0.resources = [] },
        task(
            "Task uses invalid resources: Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer"
        ) { $0.resources = Resources("gpus:0.5").wireValue },
        task("Task's `CommandInfo` is invalid: Environment variable 'V' of type 'VALUE' must have a value set") {
            $0.command?.environment = V1.Environment(variables: [.init(name: "V")])
        },
        task(
            "Task's `ContainerInfo` is invalid: Invalid volume: Only one of them should be set: 'host_path', 'image' "
                + "and 'source'"
        ) { $0.container = V1.ContainerInfo(type: .mesos, volumes: [.init(containerPath: "p", mode: .rw)]) },
        task("The cpu limit must be greater than or equal to the cpu request") {
            $0.limits = ["cpus": .init(value: 0.5)]
            $0.container = unshared
        },
        task("HTTP and TCP health checks are not supported for nested containers not joining parent's network") {
            $0.container = V1.ContainerInfo(type: .mesos, networkInfos: [.init()])
            $0.healthCheck = V1.HealthCheck(http: .init(port: 80), type: .http)
        },
        task("HTTP and TCP health checks are not supported for nested containers not joining parent's network") {
            $0.container = V1.ContainerInfo(type: .docker, docker: .init(image: "i"), networkInfos: [.init()])
            $0.healthCheck = V1.HealthCheck(type: .tcp, tcp: .init(port: 80))
        },
        task("Docker ContainerInfo is not supported on the task") {
            $0.container = V1.ContainerInfo(type: .docker, docker: .init(image: "i"))
        },
        task(
            "Resource limits may only be set for tasks within a task group when the 'share_cgroups' field is set to "
                + "'false'."
        ) { $0.limits = ["cpus": .init(value: 2)] },
        task(
            "Resource limits may only be set for tasks within a task group when the 'share_cgroups' field is set to "
                + "'false'."
        ) {
            $0.limits = ["cpus": .init(value: 2)]
            $0.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: true))
        },
    ]

    private static func executor(
        _ message: String, _ change: @escaping @Sendable (inout ExecutorInfo) -> Void
    ) -> InvalidGroup {
        InvalidGroup(message) { _, executor in change(&executor) }
    }

    static let executors: [InvalidGroup] = [
        executor("'ExecutorInfo.command' must not be set for 'DEFAULT' executor") {
            $0.command = CommandInfo(value: "run")
        },
        executor("'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor") {
            $0.container = V1.ContainerInfo(type: .docker, docker: .init(image: "i"))
        },
        executor("'ExecutorInfo.container.mesos.image' must not be set for 'DEFAULT' executor") {
            $0.container = V1.ContainerInfo(type: .mesos, mesos: .init(image: V1.Image(type: .docker)))
        },
        executor("'ExecutorInfo.command' must be set for 'CUSTOM' executor") { $0.type = .custom },
        executor("'..' is disallowed") { $0.executorID = ".." },
        executor("ExecutorInfo's 'shutdown_grace_period' must be non-negative") {
            $0.shutdownGracePeriod = .init(nanoseconds: -1)
        },
        executor(
            "Executor's `CommandInfo` is invalid: Environment variable 'V' of type 'VALUE' must have a value set"
        ) {
            $0.type = .custom
            $0.command = CommandInfo(environment: V1.Environment(variables: [.init(name: "V")]), value: "run")
        },
        executor(
            "Executor's `ContainerInfo` is invalid: Invalid volume: Only one of them should be set: 'host_path', "
                + "'image' and 'source'"
        ) { $0.container = V1.ContainerInfo(type: .mesos, volumes: [.init(containerPath: "p", mode: .rw)]) },
        executor("'ExecutorInfo.framework_id' must be set") { $0.frameworkID = nil },
        executor("ExecutorInfo has an invalid FrameworkID (Actual: other vs Expected: \(TestMaster.f0))") {
            $0.frameworkID = "other"
        },
        executor("'ExecutorInfo.type' must be set") { $0.type = nil },
        executor("Unknown executor type") { $0.type = .unknown },
        executor("Docker ContainerInfo is not supported on the executor") {
            $0.type = .custom
            $0.command = CommandInfo(value: "run")
            $0.container = V1.ContainerInfo(type: .docker, docker: .init(image: "i"))
        },
        .init("The `ExecutorInfo` of task 'b' is different from executor 'pod'") { tasks, executor in
            tasks[1].executor = executor
            tasks[1].executor?.name = "other"
        },
        .init("The `ExecutorInfo` of task 'a' is different from executor 'pod'") { tasks, executor in
            tasks[0].executor = executor
            tasks[0].executor?.executorID = "other"
        },
        executor("Executor 'pod' uses less CPUs (None) than the minimum required (0.01)") {
            $0.resources = Resources("mem:32;disk:32").wireValue
        },
        executor("Executor 'pod' uses less CPUs (0.009) than the minimum required (0.01)") {
            $0.resources = Resources("cpus:0.009;mem:31;disk:32").wireValue
        },
        executor("Executor 'pod' uses less memory (None) than the minimum required (32MB)") {
            $0.resources = Resources("cpus:0.01;disk:32").wireValue
        },
        executor("Executor 'pod' uses less memory (31MB) than the minimum required (32MB)") {
            $0.resources = Resources("cpus:0.01;mem:31.9").wireValue
        },
        executor("Executor 'pod' uses less memory (0B) than the minimum required (32MB)") {
            $0.resources = Resources("cpus:0.01;mem:0.5").wireValue
        },
        executor("Executor 'pod' uses no disk") { $0.resources = Resources("cpus:0.01;mem:32").wireValue },
        executor("The 'share_cgroups' field cannot be set to 'true' on executor containers") {
            $0.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: true))
        },
    ]

    private static func volume(_ id: String) -> [V1.Resource] {
        let disk = V1.Resource.DiskInfo(
            persistence: .init(id: id), volume: V1.Volume(containerPath: "data", mode: .rw))
        return [
            V1.Resource(
                name: "disk", type: .scalar, scalar: .init(value: 1), disk: disk,
                reservations: [.init(role: "r", type: .dynamic)])
        ]
    }

    private static func revocable(_ text: Resources) -> [V1.Resource] {
        text.wireValue.map { resource in
            var resource = resource
            resource.revocable = .init()
            return resource
        }
    }

    static let together: [InvalidGroup] = [
        .init("Task group and executor use duplicate persistence ID: Persistence ID 'p' is not unique") { tasks, _ in
            tasks[0].resources += volume("p")
            tasks[1].resources += volume("p")
        },
        .init(
            "Task group and executor mix revocable and non-revocable resources: Cannot use both revocable and "
                + "non-revocable 'cpus' at the same time"
        ) { tasks, _ in tasks[1].resources = revocable("cpus:1") },
        .init(
            "There are overlapping resources in the task group's task resources [ ports(allocated: *):[1-5], "
                + "ports(allocated: *):[5-9] ] and/or executor resources cpus(allocated: *):0.1; "
                + "mem(allocated: *):32; disk(allocated: *):32"
        ) { tasks, _ in
            tasks[0].resources = Resources("ports:[1-5]").wireValue
            tasks[1].resources = Resources("ports:[5-9]").wireValue
        },
        .init(
            "There are overlapping resources in the task group's task resources [ cpus(allocated: *):1; "
                + "mem(allocated: *):64, tapes(allocated: *):{a} ] and/or executor resources "
                + "cpus(allocated: *):0.1; mem(allocated: *):32; disk(allocated: *):32; tapes(allocated: *):{a, b}"
        ) { tasks, executor in
            tasks[1].resources = Resources("tapes:{a}").wireValue
            executor.resources += Resources("tapes:{a,b}").wireValue
        },
        .init(
            "Total resources cpus(allocated: *):4.1; mem(allocated: *):160; disk(allocated: *):32 required by task "
                + "group and its executor are more than available cpus(allocated: *):4; mem(allocated: *):1024; "
                + "disk(allocated: *):1024; ports(allocated: *):[1-9]; tapes(allocated: *):{a, b}"
        ) { tasks, _ in tasks[1].resources = Resources("cpus:3;mem:64").wireValue },
        .init(
            "If set, the value of 'share_cgroups' must be the same for all tasks in each task group and under a single "
                + "executor"
        ) { tasks, _ in tasks[1].container = unshared },
    ]

    @Test(arguments: tasks + executors + together)
    func isRefusedAsAWhole(_ group: InvalidGroup) {
        var master = TestMaster.readyForGroups()
        master.launch([.command("old", "cpus:1")])
        master.offer(TestMaster.podResources)
        _ = master.allocatorCalls()
        var tasks = [TaskInfo.command("a"), .command("b")]
        var executor = ExecutorInfo.pod
        group.change(&tasks, &executor)
        let effects = master.launchGroup(tasks, by: executor, on: 1)
        #expect(
            effects
                == tasks.map { task in
                    toScheduler(
                        TaskStatus(
                            taskID: task.taskID, state: .error, message: group.message, agentID: task.agentID,
                            timestamp: master.time, source: .master, reason: .taskGroupInvalid))
                })
        #expect(
            master.allocatorCalls() == [
                .recover(
                    TestMaster.podResources.allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: .seconds(5))
            ])
    }

    static let valid: [@Sendable (inout [TaskInfo], inout ExecutorInfo) -> Void] = [
        { tasks, _ in tasks[0].command = nil },
        { tasks, executor in tasks[0].executor = executor },
        { tasks, executor in
            tasks[0].executor = executor
            tasks[0].executor?.labels = V1.Labels(labels: [.init(key: "k")])
        },
        { _, executor in
            executor.type = .custom
            executor.command = CommandInfo(value: "run")
        },
        { tasks, _ in
            tasks[0].container = unshared
            tasks[1].container = unshared
            tasks[1].limits = ["cpus": .init(value: 2), "mem": .init(value: .infinity)]
        },
        { tasks, _ in tasks[1].container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: true)) },
        { tasks, _ in
            tasks[0].container = V1.ContainerInfo(type: .mesos, networkInfos: [.init()])
            tasks[0].healthCheck = V1.HealthCheck(command: CommandInfo(value: "true"), type: .command)
            tasks[1].healthCheck = V1.HealthCheck(type: .tcp, tcp: .init(port: 80))
        },
        { _, executor in executor.resources = Resources("cpus:0.01;mem:32;disk:1").wireValue },
        { _, executor in
            executor.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: false))
        },
    ]

    @Test(arguments: valid.indices)
    func isLaunched(_ index: Int) {
        var master = TestMaster.readyForGroups()
        var tasks = [TaskInfo.command("a"), .command("b")]
        var executor = ExecutorInfo.pod
        Self.valid[index](&tasks, &executor)
        let effects = master.launchGroup(tasks, by: executor)
        #expect(effects.groups.map { $0.taskGroup.tasks.map(\.taskID) } == [["a", "b"]])
        #expect(effects.count == 1)
    }
}
