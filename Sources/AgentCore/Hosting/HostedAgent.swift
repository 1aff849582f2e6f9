package import MesosBase
package import MesosWire

/// An agent together with the built-in executors of its command tasks, which live in the agent's own process.
///
/// What the agent and such an executor say to each other never leaves this machine; what is left to the host is to talk
/// to the master, to run executors of other kinds, and to run the executors' processes.
package struct HostedAgent: StateMachine {
    /// What happened.
    package enum Input: Sendable {
        /// Something that concerns the agent itself.
        case agent(AgentMachine.Input)
        /// A command task's process runs.
        case processStarted(ContainerID, pid: Int32)
        /// A command task's process could not be started; nothing of it is left.
        case processFailed(ContainerID, message: String)
        /// A command task's process has ended.
        case processExited(ContainerID, ContainerExit)
        case deadlineReached
    }

    /// What is to be done.
    package enum Effect: Sendable, Equatable {
        /// Open a connection to the master; see ``AgentMachine/Effect/connectToMaster``.
        case connectToMaster
        case sendToMaster(AgentToMasterMessage)
        /// Start an executor of the program's own or a process that is one.
        indirect case launchContainer(ContainerLaunch)
        case sendToExecutor(ContainerID, V1.Executor.Event)
        case rejectExecutorCall(ContainerID, status: Int, message: String)
        /// Start the process of a command task in its container, creating the sandbox first.
        indirect case runProcess(ContainerLaunch, ProcessLaunch)
        /// Send a signal to every process of a command task.
        case signalProcess(ContainerID, Int32)
        /// Kill every process of a container. Only for those started by ``launchContainer(_:)`` is an answer awaited.
        case destroyContainer(ContainerID)
        case garbage(GarbageEffect)
        case observed(AgentEvent)
        case stopped
    }

    private struct CommandRun: Sendable {
        let launch: ContainerLaunch
        var executor: CommandExecutorMachine
        /// A process has been asked for and has not ended.
        var hasProcess = false
        /// The agent wants the container gone; its end is reported when the process has ended.
        var isDestroyed = false
    }

    /// A step of the conversation between the agent and one of its built-in executors.
    private enum Step {
        case agent(AgentMachine.Input)
        case executor(ContainerID, CommandExecutorMachine.Input)
    }

    package private(set) var agent: AgentMachine
    private var runs = Table<ContainerID, CommandRun>()
    private var deadlines = DeadlineQueue<ContainerID>()

    package init(configuration: AgentConfiguration) {
        agent = AgentMachine(configuration: configuration)
    }

    package var nextDeadline: Instant? {
        switch (agent.nextDeadline, deadlines.next) {
        case (let first?, let second?): min(first, second)
        case (let first, let second): first ?? second
        }
    }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        var steps = Deque<Step>()
        switch input {
        case .agent(let input):
            applyToAgent(input, &steps, in: &turn)
        case .processStarted(let id, let pid):
            apply(.processStarted(pid: pid), toExecutorIn: id, &steps, in: &turn)
        case .processFailed(let id, let message):
            runs[id]?.hasProcess = false
            apply(.processFailed(message: message), toExecutorIn: id, &steps, in: &turn)
        case .processExited(let id, let exit):
            runs[id]?.hasProcess = false
            apply(.processExited(exit), toExecutorIn: id, &steps, in: &turn)
        case .deadlineReached:
            while let id = deadlines.popDue(at: turn.now) { steps.append(.executor(id, .deadlineReached)) }
            if let deadline = agent.nextDeadline, deadline <= turn.now { steps.append(.agent(.deadlineReached)) }
        }
        while let step = steps.popFirst() {
            switch step {
            case .agent(let input): applyToAgent(input, &steps, in: &turn)
            case .executor(let id, let input): apply(input, toExecutorIn: id, &steps, in: &turn)
            }
        }
    }

    private mutating func applyToAgent(
        _ input: AgentMachine.Input, _ steps: inout Deque<Step>, in turn: inout Turn<Effect>
    ) {
        var inner: Turn<AgentMachine.Effect> = turn.inner()
        agent.apply(input, in: &inner)
        inner.effects.reverse()
        while let effect = inner.effects.popLast() {
            switch effect {
            case .connectToMaster: turn.emit(.connectToMaster)
            case .sendToMaster(let message): turn.emit(.sendToMaster(message))
            case .launchContainer(let launch) where launch.kind == .commandExecutor:
                runs[launch.containerID] = CommandRun(launch: launch, executor: CommandExecutorMachine(launch: launch))
                steps.append(.agent(.containerLaunched(launch.containerID, pid: nil)))
                steps.append(.executor(launch.containerID, .started))
            case .launchContainer(let launch): turn.emit(.launchContainer(launch))
            case .sendToExecutor(let id, let event):
                if runs.contains(id) {
                    steps.append(.executor(id, .event(event)))
                } else {
                    turn.emit(.sendToExecutor(id, event))
                }
            case .rejectExecutorCall(let id, let status, let message):
                // A built-in executor's call is refused only when its task is gone, which it hears by itself.
                if !runs.contains(id) {
                    turn.emit(.rejectExecutorCall(id, status: status, message: message))
                }
            case .destroyContainer(let id):
                turn.emit(.destroyContainer(id))
                destroyRun(id, &steps)
            case .garbage(let effect): turn.emit(.garbage(effect))
            case .observed(let event): turn.emit(.observed(event))
            case .stopped: turn.emit(.stopped)
            }
        }
    }

    /// A built-in executor has no process of its own: it is gone when the process of its task is.
    private mutating func destroyRun(_ id: ContainerID, _ steps: inout Deque<Step>) {
        guard let run = runs[id] else { return }
        if run.hasProcess {
            runs[id]?.isDestroyed = true
        } else {
            end(id, ContainerExit.signaled(Signal.kill), &steps)
        }
    }

    private mutating func end(_ id: ContainerID, _ exit: ContainerExit, _ steps: inout Deque<Step>) {
        runs.removeValue(forKey: id)
        deadlines.cancel(id)
        steps.append(.agent(.containerExited(id, exit)))
    }

    private mutating func apply(
        _ input: CommandExecutorMachine.Input, toExecutorIn id: ContainerID, _ steps: inout Deque<Step>,
        in turn: inout Turn<Effect>
    ) {
        guard let run = runs[id] else { return }
        if run.isDestroyed {
            if !run.hasProcess { end(id, ContainerExit.signaled(Signal.kill), &steps) }
            return
        }
        var inner: Turn<CommandExecutorMachine.Effect> = turn.inner()
        runs[id]?.executor.apply(input, in: &inner)
        if let deadline = runs[id]?.executor.nextDeadline {
            deadlines.set(id, at: deadline)
        } else {
            deadlines.cancel(id)
        }
        for effect in inner.effects {
            switch effect {
            case .call(let call):
                steps.append(.agent(.executorCalled(id, call)))
            case .runProcess(let process):
                runs[id]?.hasProcess = true
                turn.emit(.runProcess(run.launch, process))
            case .signalProcess(let signal):
                turn.emit(.signalProcess(id, signal))
            case .terminate:
                turn.emit(.destroyContainer(id))
                end(id, ContainerExit.exited(0), &steps)
            }
        }
    }
}
