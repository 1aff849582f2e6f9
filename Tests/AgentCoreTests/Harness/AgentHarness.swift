import AgentCore
import MesosBase
import MesosResources
import MesosWire

/// An agent machine with a clock that only the test moves.
struct AgentHarness {
    static let agentID: AgentID = "M-S0"
    static let frameworkID: FrameworkID = "M-0000"
    static let start = Timestamp(nanoseconds: 1_000_000_000_000)

    var machine: AgentMachine
    var now = Instant.zero
    let entropy: CountingEntropy

    init(random: UInt64 = 0, configuration: AgentConfiguration = AgentHarness.configuration()) {
        machine = AgentMachine(configuration: configuration)
        entropy = CountingEntropy(number: random)
    }

    static func configuration(
        factor: Duration = .zero, hosted: [String] = ["crawler"], environment: [EnvironmentVariable] = [],
        switchUser: Bool = true, port: Int32 = 5051, isolation: [String] = ["posix/cpu"], tasks: Int = 200,
        executors: Int = 150, frameworks: Int = 50
    ) -> AgentConfiguration {
        AgentConfiguration(
            hostname: "host", port: port, resources: Resources(cpus: 8, mem: 1024), workDirectory: "/srv/mesos",
            registrationBackoffFactor: factor, executorEnvironment: environment, switchUser: switchUser,
            hostedExecutors: hosted, isolation: isolation, maxCompletedFrameworks: frameworks,
            maxCompletedExecutorsPerFramework: executors, maxCompletedTasksPerExecutor: tasks)
    }

    /// Applies one input and returns the effects, without what was merely observed and what concerns directories.
    @discardableResult
    mutating func apply(_ input: AgentMachine.Input) -> [AgentMachine.Effect] {
        applyObserving(input).filter {
            switch $0 {
            case .observed, .garbage: false
            default: true
            }
        }
    }

    /// Applies one input and returns all effects.
    mutating func applyObserving(_ input: AgentMachine.Input) -> [AgentMachine.Effect] {
        let date = Timestamp(nanoseconds: Self.start.nanoseconds + now.nanoseconds)
        var turn = Turn<AgentMachine.Effect>(now: now, date: date, entropy: entropy)
        machine.apply(input, in: &turn)
        return turn.effects
    }

    /// Lets time pass, with a turn at every deadline on the way; returns the effects with the time at which they came.
    @discardableResult
    mutating func pass(_ duration: Duration) -> [(Duration, AgentMachine.Effect)] {
        let end = now + duration
        var effects: [(Duration, AgentMachine.Effect)] = []
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            for effect in apply(.deadlineReached) { effects.append((now - .zero, effect)) }
        }
        now = end
        return effects
    }

    /// An agent that a master has admitted.
    static func registered(
        random: UInt64 = 0, configuration: AgentConfiguration = AgentHarness.configuration(),
        pingTimeout: Double = 1e8
    ) -> AgentHarness {
        var harness = AgentHarness(random: random, configuration: configuration)
        harness.apply(.started)
        harness.apply(.masterConnected)
        harness.admit(pingTimeout: pingTimeout)
        return harness
    }

    mutating func admit(pingTimeout: Double = 1e8) {
        apply(
            .masterSent(
                .registered(
                    Internal.AgentRegisteredMessage(
                        agentID: Self.agentID,
                        connection: Internal.MasterAgentConnection(totalPingTimeoutSeconds: pingTimeout)))))
    }

    // MARK: Messages of the master

    @discardableResult
    mutating func run(
        _ task: TaskInfo, framework: FrameworkInfo = .test(), launchExecutor: Bool? = nil,
        versions: [Internal.ResourceVersionUUID] = []
    ) -> [AgentMachine.Effect] {
        apply(
            .masterSent(
                .runTask(
                    Internal.RunTaskMessage(
                        framework: framework, task: task, resourceVersionUUIDs: versions,
                        launchExecutor: launchExecutor))))
    }

    @discardableResult
    mutating func run(
        group tasks: [TaskInfo], executor: ExecutorInfo = .pod("pod"), framework: FrameworkInfo = .test(),
        launchExecutor: Bool? = nil, versions: [Internal.ResourceVersionUUID] = []
    ) -> [AgentMachine.Effect] {
        apply(
            .masterSent(
                .runTaskGroup(
                    Internal.RunTaskGroupMessage(
                        framework: framework, executor: executor, taskGroup: V1.TaskGroupInfo(tasks: tasks),
                        resourceVersionUUIDs: versions, launchExecutor: launchExecutor))))
    }

    @discardableResult
    mutating func kill(_ task: TaskID, policy: KillPolicy? = nil) -> [AgentMachine.Effect] {
        apply(
            .masterSent(
                .killTask(
                    Internal.KillTaskMessage(frameworkID: Self.frameworkID, taskID: task, killPolicy: policy))))
    }

    @discardableResult
    mutating func acknowledge(_ task: TaskID, _ uuid: [UInt8]) -> [AgentMachine.Effect] {
        apply(
            .masterSent(
                .acknowledgeStatusUpdate(
                    Internal.StatusUpdateAcknowledgementMessage(
                        agentID: Self.agentID, frameworkID: Self.frameworkID, taskID: task, uuid: uuid))))
    }

    @discardableResult
    mutating func shutDownFramework() -> [AgentMachine.Effect] {
        apply(.masterSent(.shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: Self.frameworkID))))
    }

    @discardableResult
    mutating func shutDownExecutor(_ executor: ExecutorID) -> [AgentMachine.Effect] {
        apply(
            .masterSent(
                .shutdownExecutor(
                    Internal.ShutdownExecutorMessage(executorID: executor, frameworkID: Self.frameworkID))))
    }

    // MARK: Calls of executors

    @discardableResult
    mutating func subscribe(
        _ container: ContainerID, _ executor: ExecutorID, tasks: [TaskInfo] = [], updates: [TaskStatus] = []
    ) -> [AgentMachine.Effect] {
        apply(
            .executorCalled(
                container,
                V1.Executor.Call(
                    executorID: executor, frameworkID: Self.frameworkID, type: .subscribe,
                    subscribe: V1.Executor.Call.Subscribe(
                        unacknowledgedTasks: tasks,
                        unacknowledgedUpdates: updates.map { V1.Executor.Call.Update(status: $0) }))))
    }

    @discardableResult
    mutating func update(
        _ container: ContainerID, _ executor: ExecutorID, _ status: TaskStatus
    ) -> [AgentMachine.Effect] {
        apply(
            .executorCalled(
                container,
                V1.Executor.Call(
                    executorID: executor, frameworkID: Self.frameworkID, type: .update,
                    update: V1.Executor.Call.Update(status: status))))
    }
}
