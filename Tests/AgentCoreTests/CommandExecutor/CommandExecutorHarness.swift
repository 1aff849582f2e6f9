import AgentCore
import MesosBase
import MesosWire

/// A command executor with a clock that only the test moves.
struct CommandExecutorHarness {
    var machine: CommandExecutorMachine
    var now = Instant.zero
    let entropy = CountingEntropy()

    init(gracePeriod: Duration = .seconds(5), user: String? = nil) {
        machine = CommandExecutorMachine(
            containerID: "c1", frameworkID: AgentHarness.frameworkID, executorID: "t1", gracePeriod: gracePeriod,
            user: user)
    }

    @discardableResult
    mutating func apply(_ input: CommandExecutorMachine.Input) -> [CommandExecutorMachine.Effect] {
        var turn = Turn<CommandExecutorMachine.Effect>(now: now, date: AgentHarness.start, entropy: entropy)
        machine.apply(input, in: &turn)
        return turn.effects
    }

    mutating func pass(_ duration: Duration) -> [(Duration, CommandExecutorMachine.Effect)] {
        let end = now + duration
        var effects: [(Duration, CommandExecutorMachine.Effect)] = []
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            for effect in apply(.deadlineReached) { effects.append((now - .zero, effect)) }
        }
        now = end
        return effects
    }

    @discardableResult
    mutating func launch(
        _ task: TaskInfo = .command("t1"), framework: FrameworkInfo = .test()
    ) -> [CommandExecutorMachine.Effect] {
        apply(.started)
        apply(
            .event(
                V1.Executor.Event(
                    type: .subscribed,
                    subscribed: V1.Executor.Event.Subscribed(
                        executorInfo: ExecutorInfo(executorID: "t1"), frameworkInfo: framework,
                        agentInfo: AgentInfo(hostname: "host")))))
        return apply(.event(V1.Executor.Event(type: .launch, launch: V1.Executor.Event.Launch(task: task))))
    }

    static func running(
        _ task: TaskInfo = .command("t1"), framework: FrameworkInfo = .test()
    ) -> CommandExecutorHarness {
        var harness = CommandExecutorHarness()
        harness.launch(task, framework: framework)
        harness.apply(.processStarted("c1", pid: 7))
        return harness
    }

    @discardableResult
    mutating func kill(grace: Double? = nil, task: TaskID = "t1") -> [CommandExecutorMachine.Effect] {
        let policy = grace.map { KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: Int64($0 * 1e9))) }
        return apply(
            .event(
                V1.Executor.Event(type: .kill, kill: V1.Executor.Event.Kill(taskID: task, killPolicy: policy))))
    }
}

extension [CommandExecutorMachine.Effect] {
    var statuses: [TaskStatus] {
        compactMap {
            if case .call(let call) = $0 { call.update?.status } else { nil }
        }
    }

    var processes: [ProcessLaunch] {
        compactMap {
            if case .runProcess(let process) = $0 { process } else { nil }
        }
    }
}
