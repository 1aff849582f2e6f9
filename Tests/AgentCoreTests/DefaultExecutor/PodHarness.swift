import AgentCore
import MesosBase
import MesosWire
import Testing

/// The built-in executor of groups with a clock that only the test moves.
struct PodHarness {
    typealias Effect = DefaultExecutorMachine.Effect

    var machine: DefaultExecutorMachine
    var now = Instant.zero
    let entropy = CountingEntropy()
    let launch: ContainerLaunch
    /// The containers of the tasks by name, as their processes were asked for.
    private(set) var containers: [TaskID: ContainerID] = [:]
    private(set) var processes: [ProcessLaunch] = []

    init(grace: Int64? = nil, killing: Bool = false) throws {
        var agent = AgentHarness.registered()
        var executor = ExecutorInfo.pod("pod")
        executor.shutdownGracePeriod = grace.map { V1.DurationInfo(nanoseconds: $0) }
        launch = try #require(agent.run(group: [.command("x")], executor: executor).launch)
        machine = DefaultExecutorMachine(launch: launch)
        apply(.started)
        apply(
            .event(
                V1.Executor.Event(
                    type: .subscribed,
                    subscribed: V1.Executor.Event.Subscribed(
                        executorInfo: executor, frameworkInfo: .test(killing: killing),
                        agentInfo: AgentInfo(hostname: "host"), containerID: launch.containerID))))
    }

    @discardableResult
    mutating func apply(_ input: DefaultExecutorMachine.Input) -> [Effect] {
        var turn = Turn<Effect>(now: now, date: AgentHarness.start, entropy: entropy)
        machine.apply(input, in: &turn)
        for case .runProcess(let process) in turn.effects {
            processes.append(process)
            if let nested = process.nested { containers[nested.taskID] = nested.containerID }
        }
        return turn.effects
    }

    mutating func pass(_ duration: Duration) -> [(Duration, Effect)] {
        let end = now + duration
        var effects: [(Duration, Effect)] = []
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            for effect in apply(.deadlineReached) { effects.append((now - .zero, effect)) }
        }
        now = end
        return effects
    }

    @discardableResult
    mutating func launch(_ tasks: [TaskInfo]) -> [Effect] {
        apply(
            .event(
                V1.Executor.Event(
                    type: .launchGroup,
                    launchGroup: V1.Executor.Event.LaunchGroup(taskGroup: V1.TaskGroupInfo(tasks: tasks)))))
    }

    /// Launches a group of commands of these names, all of which run.
    mutating func run(_ tasks: TaskID...) {
        launch(tasks.map { .command($0) })
        for task in tasks { started(task) }
    }

    func container(_ task: TaskID) -> ContainerID { containers[task] ?? "none" }

    @discardableResult
    mutating func started(_ task: TaskID) -> [Effect] { apply(.processStarted(container(task), pid: 7)) }

    @discardableResult
    mutating func exited(_ task: TaskID, _ exit: ContainerExit) -> [Effect] {
        apply(.processExited(container(task), exit))
    }

    @discardableResult
    mutating func kill(_ task: TaskID, grace: Int64? = nil) -> [Effect] {
        let policy = grace.map { KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: $0 * 1_000_000_000)) }
        return apply(
            .event(
                V1.Executor.Event(type: .kill, kill: V1.Executor.Event.Kill(taskID: task, killPolicy: policy))))
    }

    /// Acknowledges updates as the agent does.
    @discardableResult
    mutating func acknowledge(_ statuses: [TaskStatus]) -> [Effect] {
        statuses.flatMap { status in
            apply(
                .event(
                    V1.Executor.Event(
                        type: .acknowledged,
                        acknowledged: V1.Executor.Event.Acknowledged(taskID: status.taskID, uuid: status.uuid ?? []))))
        }
    }

    mutating func shutDown() -> [Effect] { apply(.event(V1.Executor.Event(type: .shutdown))) }
}

extension [DefaultExecutorMachine.Effect] {
    /// What a task's updates say, in order.
    var news: [String] { statuses.map { "\($0.taskID) \($0.state.wireName.dropFirst(5).lowercased())" } }

    /// The signals that are sent, and to whom.
    func signals(in pod: PodHarness) -> [String] {
        compactMap {
            guard case .signalProcess(let container, let signal) = $0 else { return nil }
            return "\(signal) \(pod.containers.first { $0.value == container }?.key.value ?? "?")"
        }
    }
}
