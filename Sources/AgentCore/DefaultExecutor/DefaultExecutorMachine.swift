package import MesosBase
import MesosWire

/// The built-in executor of groups of tasks: it runs each task as a process of its own in a container within its own,
/// and ends a group when one of its tasks has failed or was killed.
package struct DefaultExecutorMachine: StateMachine {
    package typealias Input = BuiltInExecutor.Input
    package typealias Effect = BuiltInExecutor.Effect

    enum Timer: Hashable, Sendable {
        case task(UInt64)
        /// The agent has not acknowledged all that it was told.
        case acknowledgement
    }

    /// A task that has not ended.
    struct Member: Sendable {
        var run: TaskRunMachine
        /// The numbers of the tasks that it came with.
        let group: Range<UInt64>
        /// Whether the others of its group are being killed, or were.
        var isGroupKilled = false
    }

    static let acknowledgementTimeout = Duration.seconds(60)

    let launch: ContainerLaunch
    /// The tasks that have not ended, numbered in the order in which they came.
    var members: SortedMap<UInt64, Member> = [:]
    var numbersOfTasks = Table<TaskID, UInt64>()
    var numbersOfContainers = Table<ContainerID, UInt64>()
    var lastNumber: UInt64 = 0
    /// The updates that the agent has not acknowledged.
    var unacknowledged = Table<UniqueID, Bool>()
    var frameworkSeesKilling = false
    var isShuttingDown = false
    var isDone = false
    var deadlines = DeadlineQueue<Timer>()

    /// Creates the executor of a container that the agent wants launched.
    package init(launch: ContainerLaunch) {
        self.launch = launch
    }

    package var nextDeadline: Instant? { deadlines.next }

    /// The containers of tasks whose processes have been asked for and have not ended.
    var liveContainers: [ContainerID] {
        members.filter { $0.value.run.hasProcess }.map { $0.value.run.setting.containerID }
    }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        guard !isDone else { return }
        switch input {
        case .started:
            var call = V1.Executor.Call(
                executorID: launch.executorID, frameworkID: launch.frameworkID, type: .subscribe)
            call.subscribe = V1.Executor.Call.Subscribe()
            turn.emit(.call(call))
        case .event(let event): receive(event, in: &turn)
        case .processStarted(let container, _): feed(.processStarted, toTaskIn: container, in: &turn)
        case .processFailed(let container, let message): feed(.processFailed(message), toTaskIn: container, in: &turn)
        case .processExited(let container, let exit): feed(.processExited(exit), toTaskIn: container, in: &turn)
        case .probeEnded(let id, let outcome): feed(.probeEnded(id, outcome), toTaskIn: id.container, in: &turn)
        case .deadlineReached:
            while !isDone, let timer = deadlines.popDue(at: turn.now) {
                switch timer {
                case .task(let number): feed(.deadlineReached, to: number, in: &turn)
                case .acknowledgement: terminate(in: &turn)
                }
            }
        }
    }

    private mutating func receive(_ event: V1.Executor.Event, in turn: inout Turn<Effect>) {
        switch event.type {
        case .subscribed:
            frameworkSeesKilling = event.subscribed?.frameworkInfo.has(.taskKillingState) ?? false
        case .launchGroup:
            if let group = event.launchGroup?.taskGroup { launchGroup(group.tasks, in: &turn) }
        case .kill:
            guard let kill = event.kill, !isShuttingDown, let number = numbersOfTasks[kill.taskID] else { return }
            feed(.killRequested(kill.killPolicy), to: number, in: &turn)
        case .acknowledged:
            guard let bytes = event.acknowledged?.uuid, let uuid = UniqueID(bytes: bytes) else { return }
            guard unacknowledged.removeValue(forKey: uuid) != nil else { return }
            if members.isEmpty, unacknowledged.isEmpty { terminate(in: &turn) }
        case .shutdown, .launch:
            // A task without a group is for other executors.
            shutDown(in: &turn)
        case .message, .error, .heartbeat, .unknown, nil:
            break
        }
    }

    mutating func terminate(in turn: inout Turn<Effect>) {
        isDone = true
        members = [:]
        deadlines = DeadlineQueue()
        turn.emit(.terminate)
    }
}
