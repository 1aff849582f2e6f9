package import MesosBase
import MesosResources
package import MesosWire

/// The agent: it registers with a master, starts executors for the tasks that the master sends, hands tasks to
/// executors, and delivers what executors report until it is acknowledged.
///
/// Effects for one destination (the master, one container) are carried out in the order they were emitted. Nothing that
/// an executor or a master sends can stop the machine: what makes no sense is refused or ignored, with a sentence.
///
/// Methods that every task's events pass through are mutating even where they change nothing: the machine is large, and
/// is handed to a mutating method in place, but to any other as a copy.
package struct AgentMachine: StateMachine {
    /// What happened.
    package enum Input: Sendable {
        /// Others reach the agent here; comes before ``started`` if the master is to be told.
        case addressed(ip: String, port: UInt16)
        /// The agent is to begin.
        case started
        /// The connection that ``Effect/connectToMaster`` asked for is open.
        case masterConnected
        /// That connection is broken, or could not be opened.
        case masterDisconnected
        case masterSent(MasterToAgentMessage)
        case executorCalled(ContainerID, V1.Executor.Call)
        /// An executor that is a process called over a connection; ``Effect/answerExecutor(_:_:)`` answers.
        case executorAsked(ExecutorRequestID, V1.Executor.Call)
        /// The connection on which an executor takes events is closed: the stream of that number, if it may have had
        /// several.
        case executorDisconnected(ContainerID, stream: UInt64? = nil)
        /// A container is running; `pid` is its first process if it has one of its own.
        case containerLaunched(ContainerID, pid: Int32?)
        /// A container could not be started, and nothing of it is left.
        case containerLaunchFailed(ContainerID, message: String)
        /// A container has ended, and nothing of it is left.
        case containerExited(ContainerID, ContainerExit)
        /// Something about the agent's directories.
        case garbage(GarbageInput)
        /// The agent is to shut down all it runs; asked again, it no longer waits for executors.
        case stopRequested
        case deadlineReached
    }

    /// What is to be done.
    package enum Effect: Sendable, Equatable {
        /// Open a connection to the master, in place of one there may be, and answer ``Input/masterConnected``.
        case connectToMaster
        case sendToMaster(AgentToMasterMessage)
        indirect case launchContainer(ContainerLaunch)
        case sendToExecutor(ContainerID, V1.Executor.Event)
        /// Answer the latest call of the executor in this container with an HTTP status and a sentence.
        ///
        /// All other calls were accepted: 200 for a subscription, 202 for the rest.
        case rejectExecutorCall(ContainerID, status: Int, message: String)
        /// Answer an executor's request. Events for its container follow the answer to a subscription.
        case answerExecutor(ExecutorRequestID, ExecutorAnswer)
        /// Kill every process of a container; ``Input/containerExited(_:_:)`` answers.
        case destroyContainer(ContainerID)
        /// Something to do about the agent's directories.
        case garbage(GarbageEffect)
        case observed(AgentEvent)
        /// The agent has shut down: all containers are gone, nothing more will be emitted.
        case stopped
    }

    /// What the machine waits for; an executor has one deadline at a time, whose meaning its phase tells.
    enum Timer: Hashable, Sendable {
        case connection
        case registration
        case ping
        /// The next directory is to be removed.
        case garbage
        /// The disk is to be measured.
        case diskWatch
        case executor(Slot<ExecutorRecord>)
    }

    enum Life: Sendable {
        case running
        case terminating
        case stopped
    }

    package private(set) var configuration: AgentConfiguration
    /// The agent's address as its messages carry it.
    private(set) var pid: String
    var life = Life.running
    var master: MasterConnection
    /// Who the agent is to its master; the id comes with the registration and is kept.
    var info: AgentInfo
    /// Names the state of the agent's resources, so that launches decided on an older state can be told.
    var resourceVersion: UniqueID?

    var frameworkSlots = Table<FrameworkID, Slot<FrameworkRecord>>()
    var frameworks = Slots<FrameworkRecord>()
    var executorSlots = Table<ContainerID, Slot<ExecutorRecord>>()
    var executors = Slots<ExecutorRecord>()
    var tasks = Slots<TaskRecord>()
    var streams = Slots<UpdateStream>()
    /// Numbers the groups of tasks as they come.
    var lastGroup: UInt32 = 0
    var completedFrameworks = Deque<CompletedFramework>()

    var deadlines = DeadlineQueue<Timer>()
    var retries = RetryQueue()
    var garbage: GarbageCollector
    /// When the agent began.
    var startedAt: Instant?
    var counters = AgentCounters()

    /// Creates an agent that has not begun.
    package init(configuration: AgentConfiguration) {
        self.configuration = configuration
        pid = configuration.pid
        master = MasterConnection(factor: configuration.registrationBackoffFactor)
        garbage = GarbageCollector(delay: configuration.gcDelay, headroom: configuration.gcDiskHeadroom)
        info = AgentInfo(
            hostname: configuration.hostname ?? configuration.ip, resources: configuration.resources.wireValue,
            attributes: configuration.attributes, port: configuration.port, domain: configuration.domain)
    }

    /// The id that the master gave the agent.
    package var agentID: AgentID? { info.id }

    package var nextDeadline: Instant? {
        // Without a master there is nobody to send to; with the next one everything is sent anew.
        guard master.isRegistered, let retry = retries.next else { return deadlines.next }
        return deadlines.next.map { min($0, retry) } ?? retry
    }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        guard life != .stopped else { return }
        switch input {
        case .addressed(let ip, let port): addressed(ip: ip, port: port)
        case .started: start(in: &turn)
        case .masterConnected: masterConnected(in: &turn)
        case .masterDisconnected: masterDisconnected(in: &turn)
        case .masterSent(let message): receive(message, in: &turn)
        case .executorCalled(let containerID, let call): receive(call, from: containerID, in: &turn)
        case .executorAsked(let request, let call): receive(request, call, in: &turn)
        case .executorDisconnected(let id, let stream): executorDisconnected(id, stream: stream)
        case .containerLaunched(let containerID, let pid): containerLaunched(containerID, pid: pid, in: &turn)
        case .containerLaunchFailed(let containerID, let message):
            containerLaunchFailed(containerID, message: message, in: &turn)
        case .containerExited(let containerID, let exit): containerExited(containerID, exit, in: &turn)
        case .garbage(let input): receive(input, in: &turn)
        case .stopRequested: stop(in: &turn)
        case .deadlineReached: deadlineReached(in: &turn)
        }
        if !garbage.departures.isEmpty { scheduleDepartures(in: &turn) }
    }

    private mutating func addressed(ip: String, port: UInt16) {
        configuration.ip = ip
        configuration.port = Int32(port)
        pid = configuration.pid
        info.port = configuration.port
        if configuration.hostname == nil { info.hostname = ip }
    }

    mutating func ignore(_ sentence: String, in turn: inout Turn<Effect>) {
        turn.emit(.observed(.ignored(sentence)))
    }
}
