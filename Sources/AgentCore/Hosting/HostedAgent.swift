package import MesosBase
package import MesosWire

/// An agent together with its built-in executors, which live in the agent's own process.
///
/// What the agent and such an executor say to each other never leaves this machine; what is left to the host is to talk
/// to the master, to run executors of other kinds, and to run and probe the tasks' processes.
package struct HostedAgent: StateMachine {
    /// What happened.
    package enum Input: Sendable {
        /// Something that concerns the agent itself.
        case agent(AgentMachine.Input)
        /// The process of a built-in executor's task runs in its container.
        case processStarted(ContainerID, pid: Int32)
        /// Such a process could not be started; nothing of it is left.
        case processFailed(ContainerID, message: String)
        /// Such a process has ended.
        case processExited(ContainerID, ContainerExit)
        case probeEnded(Probe.ID, Probe.Outcome)
        case deadlineReached
    }

    /// What is to be done.
    package enum Effect: Sendable, Equatable {
        /// Open a connection to the master; see ``AgentMachine/Effect/connectToMaster``.
        case connectToMaster
        case sendToMaster(AgentToMasterMessage)
        /// Start an executor of the program's own or a process that is one.
        ///
        /// For a built-in executor that runs groups, only the sandbox is created.
        indirect case launchContainer(ContainerLaunch)
        case sendToExecutor(ContainerID, V1.Executor.Event)
        case rejectExecutorCall(ContainerID, status: Int, message: String)
        case answerExecutor(ExecutorRequestID, ExecutorAnswer)
        /// Start the process of a task in its container, creating the sandbox first.
        indirect case runProcess(ContainerLaunch, ProcessLaunch)
        /// Send a signal to every process of a task.
        case signalProcess(ContainerID, Int32)
        /// Take a look at a task of this container's executor and tell ``Input/probeEnded(_:_:)``, unless it is ended.
        indirect case startProbe(ContainerLaunch, Probe)
        /// End all probes of the task in this container, without an answer.
        case endProbes(ContainerID)
        /// Kill every process of a container, and end its probes. Only for those started by ``launchContainer(_:)`` is
        /// an answer awaited.
        case destroyContainer(ContainerID)
        case garbage(GarbageEffect)
        case observed(AgentEvent)
        case stopped
    }

    private struct Run: Sendable {
        let launch: ContainerLaunch
        var executor: BuiltInExecutor
        /// The processes that have been asked for and have not ended.
        var processes = 0
        /// The agent wants the container gone; its end is reported when the last process has ended.
        var isDestroyed = false
    }

    /// A step of the conversation between the agent and one of its built-in executors.
    private enum Step {
        case agent(AgentMachine.Input)
        case executor(ContainerID, BuiltInExecutor.Input)
    }

    package internal(set) var agent: AgentMachine
    private var runs = Table<ContainerID, Run>()
    private var deadlines = DeadlineQueue<ContainerID>()

    package init(configuration: AgentConfiguration) {
        agent = AgentMachine(configuration: configuration)
    }

    /// The containers that the agent runs, with those that its built-in executors run within them.
    package var containers: [AgentContainer] {
        agent.containers.map { container in
            var container = container
            container.nested = runs[container.containerID]?.executor.liveContainers.filter { $0.parent != nil } ?? []
            return container
        }
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
            apply(.processStarted(id, pid: pid), toExecutorIn: id.root, &steps, in: &turn)
        case .processFailed(let id, let message):
            processEnded(in: id, &steps)
            apply(.processFailed(id, message: message), toExecutorIn: id.root, &steps, in: &turn)
        case .processExited(let id, let exit):
            processEnded(in: id, &steps)
            apply(.processExited(id, exit), toExecutorIn: id.root, &steps, in: &turn)
        case .probeEnded(let id, let outcome):
            apply(.probeEnded(id, outcome), toExecutorIn: id.container.root, &steps, in: &turn)
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
        noteContainer(input, &steps)
        inner.effects.reverse()
        while let effect = inner.effects.popLast() {
            switch effect {
            case .connectToMaster: turn.emit(.connectToMaster)
            case .sendToMaster(let message): turn.emit(.sendToMaster(message))
            case .launchContainer(let launch): self.launch(launch, &steps, in: &turn)
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
            case .answerExecutor(let request, let answer): turn.emit(.answerExecutor(request, answer))
            case .destroyContainer(let id): destroy(id, &steps, in: &turn)
            case .garbage(let effect): turn.emit(.garbage(effect))
            case .observed(let event): turn.emit(.observed(event))
            case .stopped: turn.emit(.stopped)
            }
        }
    }

    private mutating func launch(
        _ launch: ContainerLaunch, _ steps: inout Deque<Step>, in turn: inout Turn<Effect>
    ) {
        guard let executor = BuiltInExecutor(launch: launch) else { return turn.emit(.launchContainer(launch)) }
        runs[launch.containerID] = Run(launch: launch, executor: executor)
        if launch.kind == .commandExecutor {
            // Its container is that of its task, and comes to be with it.
            steps.append(.agent(.containerLaunched(launch.containerID, pid: nil)))
            steps.append(.executor(launch.containerID, .started))
        } else {
            turn.emit(.launchContainer(launch))
        }
    }

    /// Begins or gives up an executor whose container the host was asked for.
    private mutating func noteContainer(_ input: AgentMachine.Input, _ steps: inout Deque<Step>) {
        switch input {
        case .containerLaunched(let id, _):
            guard let kind = runs[id]?.launch.kind, kind == .defaultExecutor else { return }
            steps.append(.executor(id, .started))
        case .containerLaunchFailed(let id, _):
            runs.removeValue(forKey: id)
        default: break
        }
    }

    /// Counts a process that is no more. The sandbox of a task of a group is of no use then, unlike its executor's.
    private mutating func processEnded(in id: ContainerID, _ steps: inout Deque<Step>) {
        let sandbox = runs.update(id.root) { run in
            if run.processes > 0 { run.processes -= 1 }
            return id.parent == nil ? nil : SandboxPath.nested(id, in: run.launch.sandbox)
        }
        if let sandbox = sandbox ?? nil { steps.append(.agent(.garbage(.nestedSandboxLeft(sandbox)))) }
    }

    /// A built-in executor has no process of its own: it is gone when the processes of its tasks are.
    private mutating func destroy(_ id: ContainerID, _ steps: inout Deque<Step>, in turn: inout Turn<Effect>) {
        let live = runs.update(id) { run in
            run.isDestroyed = true
            return run.executor.liveContainers
        }
        for container in live ?? [] where container != id { turn.emit(.destroyContainer(container)) }
        turn.emit(.destroyContainer(id))
        if let live, live.isEmpty { end(id, ContainerExit.signaled(Signal.kill), &steps) }
    }

    private mutating func end(_ id: ContainerID, _ exit: ContainerExit, _ steps: inout Deque<Step>) {
        runs.removeValue(forKey: id)
        deadlines.cancel(id)
        steps.append(.agent(.containerExited(id, exit)))
    }

    private mutating func apply(
        _ input: BuiltInExecutor.Input, toExecutorIn id: ContainerID, _ steps: inout Deque<Step>,
        in turn: inout Turn<Effect>
    ) {
        var inner: Turn<BuiltInExecutor.Effect> = turn.inner()
        let state = runs.update(id) { run -> (isDestroyed: Bool, processes: Int, deadline: Instant?) in
            if !run.isDestroyed { run.executor.apply(input, in: &inner) }
            return (run.isDestroyed, run.processes, run.executor.nextDeadline)
        }
        guard let state else { return }
        if state.isDestroyed {
            if state.processes == 0 { end(id, ContainerExit.signaled(Signal.kill), &steps) }
            return
        }
        if let deadline = state.deadline { deadlines.set(id, at: deadline) } else { deadlines.cancel(id) }
        for effect in inner.effects { carry(effect, of: id, &steps, in: &turn) }
    }

    private mutating func carry(
        _ effect: BuiltInExecutor.Effect, of id: ContainerID, _ steps: inout Deque<Step>,
        in turn: inout Turn<Effect>
    ) {
        switch effect {
        case .call(let call): steps.append(.agent(.executorCalled(id, call)))
        case .runProcess(let process):
            let launch = runs.update(id) { run in
                run.processes += 1
                return run.launch
            }
            if let launch { turn.emit(.runProcess(launch, process)) }
        case .signalProcess(let container, let signal): turn.emit(.signalProcess(container, signal))
        case .startProbe(let probe):
            if let launch = runs[id]?.launch { turn.emit(.startProbe(launch, probe)) }
        case .endProbes(let container): turn.emit(.endProbes(container))
        case .observed(let event): turn.emit(.observed(event))
        case .terminate:
            turn.emit(.destroyContainer(id))
            end(id, ContainerExit.exited(0), &steps)
        }
    }
}

extension V1.ContainerID {
    /// The container of the executor to which this one belongs.
    var root: ContainerID { parent ?? self }
}
