public import FrameworkCore
import MesosBase
public import MesosWire

/// A framework of a simulation, as a test looks at it: what its scheduler has launched, and what it has heard.
///
/// It stays the same when its scheduler crashes and comes back.
public final class SimulatedFramework {
    /// The name under which it was started, which traces and faults use.
    public let name: String

    /// Its client; another one after each crash.
    var host: Host<SchedulerClientMachine>
    let options: SchedulerClientOptions
    /// What answers the callbacks.
    var scheduler: Code
    /// What faults have done to it; nothing if there are none.
    var conditions: NodeConditions?
    /// Its connection to the master.
    var wire: SchedulerWire?
    var calls: [CallID: (call: V1.Scheduler.Call, waiter: UInt64?)] = [:]
    var lastCall: UInt64 = 0
    var outcome: SchedulerOutcome?
    /// Its client has crashed: it does nothing until it is started again.
    var isDead = false
    /// How often its client has been started; what was meant for a former one is void.
    var incarnation = 0
    var history = TaskHistory()
    /// The update whose callback is running, and the callback's number.
    var updateInCallback: (callback: UInt64, update: UInt64)?
    /// What is to be seen of the jobs that it runs, if it was started with jobs.
    var jobs: SimulatedJobs?
    private weak var simulation: Simulation?

    /// A scripted scheduler or a real one.
    enum Code {
        case scripted(any SimulatedScheduler)
        case live(LiveScheduler)
    }

    init(
        name: String, host: Host<SchedulerClientMachine>, options: SchedulerClientOptions, scheduler: Code,
        simulation: Simulation
    ) {
        self.name = name
        self.host = host
        self.options = options
        self.scheduler = scheduler
        self.simulation = simulation
    }

    var live: LiveScheduler? {
        guard case .live(let live) = scheduler else { return nil }
        return live
    }
}

extension SimulatedFramework {
    /// Its identifier, once the master has given one.
    public var id: FrameworkID? { host.machine.framework.id }

    /// Whether the master has accepted it and the connection stands, as far as its client knows.
    public var isSubscribed: Bool { !isDead && host.machine.phase == .subscribed }

    /// Whether its scheduler has crashed and not come back.
    public var isDown: Bool { isDead }

    /// Whether it has ended, by itself or against its will.
    public var isEnded: Bool { outcome != nil }

    /// What ended it against its will, if anything did.
    public var failure: FrameworkError? {
        guard case .failed(let error)? = outcome else { return nil }
        return error
    }

    /// How many tasks its scheduler has launched so far, whether or not they arrived.
    public var launched: Int { history.launchCount }

    /// How many tasks have been launched and not been heard of.
    public var unheard: Int { history.unheardCount }

    /// How many tasks run, as far as its scheduler has heard.
    public var running: Int { history.count(in: .running) }

    /// How many tasks have ended, as far as its scheduler has heard, in whichever way.
    public var ended: Int { history.endedCount }

    /// How many tasks have ended well, as far as its scheduler has heard.
    public var finished: Int { history.count(in: .finished) }

    /// How many tasks are in a state, as far as its scheduler has heard.
    public func count(of state: TaskState) -> Int {
        history.count(in: state) - (state == .staging ? history.unheardCount : 0)
    }

    /// What its scheduler heard of a task last.
    public func state(of task: TaskID) -> TaskState? { history.state(of: task) }

    /// What its scheduler heard of a task, oldest first; news that came again counts once.
    public func states(of task: TaskID) -> [TaskState] { history.states(of: task) }

    /// The tasks that are in a state, as far as its scheduler has heard, in the order of their identifiers. Takes as
    /// long as there are tasks.
    public func tasks(in state: TaskState) -> [TaskID] { history.tasks(in: state) }

    /// Lets it leave; its tasks go on as long as its failover timeout allows.
    public func stop() { simulation?.feed(self, .stopRequested(teardown: false)) }

    /// Ends it and all its tasks.
    public func teardown() { simulation?.feed(self, .stopRequested(teardown: true)) }
}
