import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// An executor that must not be launched, and the sentence that says why.
struct InvalidExecutor: Sendable, CustomTestStringConvertible {
    let message: String
    let change: @Sendable (inout ExecutorInfo) -> Void

    init(_ message: String, _ change: @escaping @Sendable (inout ExecutorInfo) -> Void) {
        self.message = message
        self.change = change
    }

    var testDescription: String { message }
}

/// Every check of the executor that a task brings.
@Suite struct ExecutorValidationTests {
    static let invalid: [InvalidExecutor] = [
        .init("'ExecutorInfo.command' must not be set for 'DEFAULT' executor") { $0.type = .default },
        .init("'ExecutorInfo.type' must be 'CUSTOM'") {
            $0.type = .default
            $0.command = nil
        },
        .init("'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor") {
            $0.type = .default
            $0.command = nil
            $0.container = V1.ContainerInfo(type: .docker)
        },
        .init("'ExecutorInfo.command' must be set for 'CUSTOM' executor") {
            $0.type = .custom
            $0.command = nil
        },
        .init("'ExecutorInfo.command' must be set") { $0.command = nil },
        .init("'ExecutorInfo.type' must be 'CUSTOM'") { $0.type = .unknown },
        .init("'a/b' contains invalid characters") { $0.executorID = "a/b" },
        .init("ExecutorInfo's 'shutdown_grace_period' must be non-negative") {
            $0.shutdownGracePeriod = .init(nanoseconds: -1)
        },
        .init(
            "Executor's `CommandInfo` is invalid: Environment variable 'V' of type 'VALUE' must have a value set"
        ) { $0.command?.environment = V1.Environment(variables: [.init(name: "V")]) },
        .init(
            "Executor's `ContainerInfo` is invalid: DockerInfo 'docker' is not set for DOCKER typed ContainerInfo"
        ) { $0.container = V1.ContainerInfo(type: .docker) },
        .init("ExecutorInfo has an invalid FrameworkID (Actual: other vs Expected: \(TestMaster.f0))") {
            $0.frameworkID = "other"
        },
        .init(
            "Executor uses invalid resources: Invalid 'gpus' resource: "
                + "The 'gpus' resource must be an unsigned integer"
        ) { $0.resources = Resources("gpus:0.5").wireValue },
        .init("The 'share_cgroups' field cannot be set to 'true' on executor containers") {
            $0.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: true))
        },
        .init(
            "There are overlapping resources in the task resources cpus(allocated: *):1; ports(allocated: *):[1-5] "
                + "and executor resources ports(allocated: *):[5-9]"
        ) { $0.resources = Resources("ports:[5-9]").wireValue },
        .init(
            "Total resources cpus(allocated: *):5; ports(allocated: *):[1-5] required by task and its executor is "
                + "more than available cpus(allocated: *):4; mem(allocated: *):1024; ports(allocated: *):[1-9]"
        ) { $0.resources = Resources("cpus:4").wireValue },
    ]

    private static let executor = ExecutorInfo(
        executorID: "e", resources: Resources("cpus:0.5").wireValue, command: CommandInfo(value: "run"))

    private func ready() -> TestMaster {
        var master = TestMaster()
        master.subscribe()
        master.register("a", "cpus:4;mem:1024;ports:[1-9]")
        master.offer("cpus:4;mem:1024;ports:[1-9]")
        return master
    }

    @Test(arguments: invalid)
    func isRefused(_ wrong: InvalidExecutor) {
        var master = ready()
        var executor = Self.executor
        wrong.change(&executor)
        let effects = master.launch([.executed("t", "cpus:1;ports:[1-5]", by: executor)])
        #expect(effects.statuses.map(\.message) == [wrong.message])
        #expect(effects.statuses.map(\.state) == [.error])
        #expect(effects.messages.isEmpty)
    }

    @Test func aRunningExecutorNeedsNoMoreRoom() {
        var master = ready()
        master.launch([.executed("a", "cpus:1", by: Self.executor)])
        master.offer("cpus:1")
        #expect(master.launch([.executed("b", "cpus:1", by: Self.executor)], on: [1]).messages.count == 1)
    }

    static let modest: [(Resources, String)] = [
        (
            "mem:32",
            "Executor 'e' for task 't' uses less CPUs (None) than the minimum required (0.01). Please update your "
                + "executor, as this will be mandatory in future releases."
        ),
        (
            "cpus:0.01;mem:31",
            "Executor 'e' for task 't' uses less memory (31MB) than the minimum required (32MB). Please update your "
                + "executor, as this will be mandatory in future releases."
        ),
    ]

    @Test(arguments: modest)
    func anExecutorThatNeedsNextToNothingIsLaunchedWithAWarning(_ resources: Resources, _ warning: String) {
        var master = ready()
        var executor = Self.executor
        executor.resources = resources.wireValue
        #expect(master.launch([.executed("t", "cpus:1", by: executor)]).messages.count == 1)
        #expect(master.reports == [warning, "task t of \(TestMaster.f0) launched on agent \(TestMaster.s0)"])
        // It is warned of once, when it is started.
        master.offer("cpus:1")
        master.launch([.executed("u", "cpus:1", by: executor)], on: [1])
        #expect(master.reports == ["task u of \(TestMaster.f0) launched on agent \(TestMaster.s0)"])
    }
}
