import AgentCore
import MesosBase
import MesosWire

/// Feeds an agent inputs drawn from a seed, sensible ones and others, and keeps what a host would know.
struct RandomAgentRun {
    private static let frameworks: [FrameworkID] = ["M-0000", "M-0001", "M-0002"]
    private static let executors: [ExecutorID] = ["crawler-1", "crawler-2"]
    private static let states: [TaskState] = [.starting, .running, .killing, .finished, .failed, .killed, .staging]

    private(set) var harness: AgentHarness
    /// The containers that were launched and have not ended.
    private(set) var containers: [(container: ContainerID, framework: FrameworkID, executor: ExecutorID)] = []
    private(set) var isStopped = false
    private var unacknowledged: [Internal.StatusUpdate] = []
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        harness = AgentHarness.registered(
            random: seed &* 0x1234_5678_9ABC,
            configuration: AgentHarness.configuration(tasks: 3, executors: 2, frameworks: 1))
    }

    mutating func step() {
        switch below(20) {
        case 0: feed(.masterDisconnected)
        case 1...2: feed(.masterConnected)
        case 3: feed(.masterSent(registration()))
        case 4...7: feed(.masterSent(.runTask(runTask())))
        case 8: feed(.masterSent(.runTaskGroup(runTaskGroup())))
        case 9: feed(.masterSent(.killTask(Internal.KillTaskMessage(frameworkID: framework(), taskID: task()))))
        case 10...11: feed(.masterSent(.acknowledgeStatusUpdate(acknowledgement())))
        case 12: feed(.masterSent(shutdown()))
        case 13...16: callOfExecutor()
        case 17: endOfContainer()
        case 18: feed(.executorDisconnected(container().container))
        default: for (_, effect) in harness.pass(.milliseconds(below(20_000))) { note(effect) }
        }
    }

    /// Ends the agent: whatever it still runs must end, and then it must stop.
    mutating func finish() {
        feed(.stopRequested)
        for (_, effect) in harness.pass(.seconds(100)) { note(effect) }
        feed(.stopRequested)
        while let run = containers.first { feed(.containerExited(run.container, .exited(0))) }
    }

    private mutating func feed(_ input: AgentMachine.Input) {
        if case .containerExited(let container, _) = input { containers.removeAll { $0.container == container } }
        if case .containerLaunchFailed(let container, _) = input {
            containers.removeAll { $0.container == container }
        }
        for effect in harness.apply(input) { note(effect) }
    }

    private mutating func note(_ effect: AgentMachine.Effect) {
        switch effect {
        case .launchContainer(let launch):
            containers.append((launch.containerID, launch.frameworkID, launch.executorID))
        case .sendToMaster(.statusUpdate(let message)):
            unacknowledged.append(message.update)
            if unacknowledged.count > 10 { unacknowledged.removeFirst() }
        case .stopped: isStopped = true
        default: break
        }
    }

    private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    private mutating func framework() -> FrameworkID { Self.frameworks[below(Self.frameworks.count)] }

    private mutating func task() -> TaskID { TaskID(value: "t\(below(5))") }

    private mutating func container() -> (container: ContainerID, framework: FrameworkID, executor: ExecutorID) {
        guard !containers.isEmpty, below(10) > 0 else {
            return ("nothing", framework(), Self.executors[below(Self.executors.count)])
        }
        return containers[below(containers.count)]
    }

    private mutating func registration() -> MasterToAgentMessage {
        guard below(2) == 0 else {
            let missing = Internal.ReconcileTasksMessage(
                frameworkID: framework(), statuses: [TaskStatus(taskID: task(), state: .running)])
            return .reregistered(
                Internal.AgentReregisteredMessage(agentID: AgentHarness.agentID, reconciliations: [missing]))
        }
        return .registered(Internal.AgentRegisteredMessage(agentID: AgentHarness.agentID))
    }

    private mutating func runTask() -> Internal.RunTaskMessage {
        var info = below(2) == 0 ? TaskInfo.command(task()) : .hosted(task(), executor: Self.executors[below(2)])
        let id = framework()
        info.executor?.frameworkID = id
        if below(20) == 0 { info.resources = [.scalar("cpus", -1)] }
        var message = Internal.RunTaskMessage(framework: .test(id: id), task: info)
        if below(4) == 0 { message.launchExecutor = below(2) == 0 }
        if below(10) == 0 { message.resourceVersionUUIDs = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: []))] }
        return message
    }

    private mutating func runTaskGroup() -> Internal.RunTaskGroupMessage {
        let id = framework()
        var executor = below(2) == 0 ? ExecutorInfo.pod("pod") : .hosted(Self.executors[below(2)])
        executor.frameworkID = id
        let tasks = (0..<below(4)).map { _ in TaskInfo.command(task()) }
        var message = Internal.RunTaskGroupMessage(
            framework: .test(id: id), executor: executor, taskGroup: V1.TaskGroupInfo(tasks: tasks))
        if below(4) == 0 { message.launchExecutor = below(2) == 0 }
        return message
    }

    private mutating func acknowledgement() -> Internal.StatusUpdateAcknowledgementMessage {
        guard !unacknowledged.isEmpty, below(10) > 0 else {
            return Internal.StatusUpdateAcknowledgementMessage(
                agentID: AgentHarness.agentID, frameworkID: framework(), taskID: task(), uuid: [])
        }
        let update = unacknowledged[below(unacknowledged.count)]
        return Internal.StatusUpdateAcknowledgementMessage(
            agentID: AgentHarness.agentID, frameworkID: update.frameworkID, taskID: update.status.taskID,
            uuid: update.uuid ?? [])
    }

    private mutating func shutdown() -> MasterToAgentMessage {
        switch below(3) {
        case 0: return .shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: framework()))
        case 1:
            return .updateFramework(Internal.UpdateFrameworkMessage(frameworkID: framework(), frameworkInfo: .test()))
        default:
            let run = container()
            return .shutdownExecutor(
                Internal.ShutdownExecutorMessage(executorID: run.executor, frameworkID: run.framework))
        }
    }

    private mutating func callOfExecutor() {
        let run = container()
        var call = V1.Executor.Call(executorID: run.executor, frameworkID: run.framework, type: .subscribe)
        let status = TaskStatus.from(
            below(3) == 0 ? TaskID(value: run.executor.value) : task(), Self.states[below(Self.states.count)],
            uuid: UInt64(below(50)))
        if below(3) == 0 {
            call.subscribe = V1.Executor.Call.Subscribe(
                unacknowledgedUpdates: below(2) == 0 ? [] : [V1.Executor.Call.Update(status: status)])
        } else {
            call.type = .update
            call.update = V1.Executor.Call.Update(status: status)
        }
        feed(.executorCalled(run.container, call))
    }

    private mutating func endOfContainer() {
        let container = container().container
        switch below(4) {
        case 0: feed(.containerLaunchFailed(container, message: "drawn"))
        case 1: feed(.containerLaunched(container, pid: 1))
        default: feed(.containerExited(container, .exited(Int32(below(3)))))
        }
    }
}
