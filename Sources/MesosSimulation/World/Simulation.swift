public import AllocatorCore
public import MasterCore
public import MesosBase

/// A whole cluster in one thread: the very machines that run in production, on a clock that jumps from one event to the
/// next, with a network, processes and disks that follow from one seed.
///
/// The same seed and the same program give the same run in every process and on every machine; ``digest`` tells two
/// runs apart.
///
/// ```swift
/// @Test func survivesMasterFailover() async throws {
///     try await Simulation(seed: 42).run(agents: 1_000) { sim in
///         let framework = sim.start(Crawler())
///         try await sim.until { framework.running == 500 }
///         sim.crash(.leadingMaster, restartAfter: .seconds(5))
///         try await sim.advance(by: .seconds(1_800))
///         #expect(framework.running == 500)
///     }
/// }
/// ```
public final class Simulation {
    /// Something that is going to happen.
    struct Event {
        enum Action {
            case run((Simulation) -> Void)
            /// The alarm of the master, of the agent or of the framework with this number.
            case masterAlarm
            case agentAlarm(Int)
            case frameworkAlarm(SimulatedFramework)
        }

        /// Whether it happens for as long as the cluster lives, and so says nothing about whether there is work left.
        let isBackground: Bool
        /// What it is, for those who wait in vain.
        let label: EventLabel
        let action: Action
    }

    /// What everything follows from.
    public let seed: UInt64
    package let options: SimulationOptions
    /// The time since the start.
    public private(set) var now = Instant.zero { didSet { code.setTime(now) } }
    /// What has happened so far.
    package internal(set) var trace: Trace
    /// What went wrong; the simulation does not go on then.
    package internal(set) var failure: SimulationError?
    /// How many events have happened.
    package private(set) var eventCount: UInt64 = 0

    private var queue = EventQueue<Event>()
    private var foregroundEvents = 0
    private var lastForeground = Instant.zero
    private var eventsAtThisInstant = 0
    var choices: SeededGenerator
    /// Where the machines' identifiers and randomness come from.
    let entropy: SimulatedEntropy

    /// Keeps watch over the cluster.
    let inspector: Inspector
    /// The asynchronous code of real schedulers and executors.
    let code: UserCode
    let programs = UserPrograms()
    /// Sits on all ways between the parts of the cluster.
    public let tap = MessageTap()
    /// What rules of the tap hold back, in the order in which it was sent.
    var heldMessages: [HeldMessage] = []
    let master: SimulatedMaster
    var agents: [String: SimulatedAgent] = [:]
    /// All agents in the order in which they were added.
    var agentList: [SimulatedAgent] = []
    var frameworks: [String: SimulatedFramework] = [:]
    var agentWires: [AgentConnectionID: AgentWire] = [:]
    var schedulerWires: [SchedulerConnectionID: SchedulerWire] = [:]
    var lastConnection: UInt64 = 0
    /// What faults have done to the cluster as a whole.
    var faults = FaultState()
    /// Whose connection each was: the first, the second and so on.
    var peers: [String] = []

    /// A machine that keeps asking for a time that has passed would hold the clock for ever.
    private static let maxEventsAtOneInstant = 10_000_000

    /// Creates a cluster of one master, which is up from the start.
    ///
    /// - Parameters:
    ///   - seed: What everything follows from.
    ///   - options: How the simulated world behaves.
    ///   - configuration: How the master behaves.
    ///   - allocator: Makes the master's allocator from a seed; hierarchical dominant resource fairness unless told
    ///     otherwise.
    public init(
        seed: UInt64, options: SimulationOptions = SimulationOptions(),
        master configuration: MasterConfiguration = MasterConfiguration(),
        allocator: ((_ seed: UInt64) -> any Allocator)? = nil
    ) {
        self.seed = seed
        self.options = options
        trace = Trace(limit: options.traceLimit, digestsText: options.digestsText)
        choices = SeededGenerator(seed: seed)
        code = UserCode(seed: choices.next(), epoch: options.epoch)
        entropy = SimulatedEntropy(seed: choices.next())
        inspector = Inspector(checking: options.checking, keepsHistory: options.keepsHistory)
        master = SimulatedMaster(
            configuration: configuration,
            allocator: allocator ?? { HierarchicalAllocator(configuration.allocatorOptions(seed: $0)) })
        startMaster()
    }

    deinit { endUserCode() }

    /// The calendar time.
    public var date: Timestamp { Timestamp(nanoseconds: options.epoch.nanoseconds + now.nanoseconds) }

    /// A hash of all that has happened so far and of all that was drawn from the seed. Equal seeds and programs have
    /// equal digests, in every process and on every machine.
    public var digest: Digest {
        var digest = trace.digest
        var rest = choices
        digest.add(rest.next())
        digest.add(entropy.fingerprint)
        return digest
    }

    /// 64 bits that follow from the seed.
    func draw() -> UInt64 {
        choices.next()
    }

    /// A duration from the range, both ends included.
    func draw(_ range: ClosedRange<Duration>) -> Duration {
        let width = (range.upperBound - range.lowerBound).clampedNanoseconds
        guard width > 0 else { return range.lowerBound }
        return range.lowerBound + .nanoseconds(Int64(choices.next() % (UInt64(width) + 1)))
    }

    func schedule(
        _ action: Event.Action, at instant: Instant, background: Bool = false, label: EventLabel = .other
    ) {
        if !background { foregroundEvents += 1 }
        queue.add(Event(isBackground: background, label: label, action: action), at: max(now, instant))
    }

    func schedule(
        at instant: Instant, background: Bool = false, label: EventLabel = .other,
        _ action: @escaping (Simulation) -> Void
    ) {
        schedule(.run(action), at: instant, background: background, label: label)
    }

    func schedule(
        after delay: Duration, background: Bool = false, label: EventLabel = .other,
        _ action: @escaping (Simulation) -> Void
    ) {
        schedule(.run(action), at: now + delay, background: background, label: label)
    }

    /// Something is going to happen of which the queue knows nothing, so the cluster is not at rest.
    func beginPendingMatter() {
        foregroundEvents += 1
    }

    /// Something of which the queue knew nothing has happened.
    func endPendingMatter() {
        foregroundEvents -= 1
        lastForeground = now
    }

    /// Lets something happen at an instant, between the events of the cluster.
    public func at(_ instant: Instant, _ action: @escaping (Simulation) -> Void) {
        schedule(at: instant, label: .program, action)
    }

    /// Lets something happen after some time, between the events of the cluster.
    public func after(_ delay: Duration, _ action: @escaping (Simulation) -> Void) {
        schedule(after: delay, label: .program, action)
    }
}

extension Simulation {
    /// Lets the next event happen, unless it lies behind the limit.
    func step(until limit: Instant) -> Bool {
        // The program may have woken somebody up since the last event.
        if code.executor.needsAttention { runUserCode() }
        if !heldMessages.isEmpty { releaseHeldMessages() }
        guard failure == nil, let next = queue.next, next <= limit, let (instant, event) = queue.popFirst() else {
            return false
        }
        eventsAtThisInstant = instant == now ? eventsAtThisInstant + 1 : 0
        now = instant
        eventCount += 1
        if !event.isBackground {
            foregroundEvents -= 1
            lastForeground = instant
        }
        switch event.action {
        case .run(let action): action(self)
        case .masterAlarm: wakeMaster()
        case .agentAlarm(let number): wake(agentList[number])
        case .frameworkAlarm(let framework): wake(framework)
        }
        if inspector.isWatching { inspect() }
        if eventCount >= faults.nextEvent { actAfterEvent() }
        if eventsAtThisInstant > Self.maxEventsAtOneInstant { failure = .clockStandsStill }
        return true
    }

    /// Lets the clock go on to an instant before which nothing is left to happen.
    func passTime(to instant: Instant) {
        if failure == nil { now = max(now, instant) }
    }

    /// Runs everything up to an instant, and what happens at it.
    package func run(until instant: Instant) {
        while step(until: instant) {}
        passTime(to: instant)
    }

    /// Runs for some time.
    package func advance(by duration: Duration) {
        run(until: now + duration)
    }

    /// Runs until the condition holds; `false` if it does not within the limit.
    package func run(within limit: Duration, until condition: (Simulation) -> Bool) -> Bool {
        let end = now + limit
        while !condition(self) {
            guard step(until: end) else {
                passTime(to: end)
                return condition(self)
            }
        }
        return true
    }

    /// Runs until nothing is left to happen but heartbeats, pings and timers, and has been so for a while.
    ///
    /// - Parameters:
    ///   - limit: How long to try at most.
    ///   - quiet: For how long nothing else may have happened; longer than the wait of a retry.
    /// - Returns: Whether the cluster came to rest.
    @discardableResult
    package func settle(within limit: Duration = .seconds(3_600), quiet: Duration = .seconds(30)) -> Bool {
        let end = now + limit
        lastForeground = now
        while failure == nil {
            if !heldMessages.isEmpty { releaseHeldMessages() }
            let next = min(queue.next ?? .distantFuture, end)
            if foregroundEvents == 0, next - lastForeground > quiet {
                now = max(now, lastForeground + quiet)
                return true
            }
            guard step(until: end) else {
                passTime(to: end)
                return false
            }
        }
        return false
    }

    /// How many events are going to happen, but for what the program wants to happen.
    var pendingEventCount: Int {
        var count = 0
        queue.forEach { _, event in if event.label != .program, event.label != .fault { count += 1 } }
        return count
    }

    /// How many events of each kind are going to happen, those aside that happen for as long as the cluster lives.
    package var pendingEvents: [(label: EventLabel, count: Int, next: Instant)] {
        var pending: [EventLabel: (count: Int, next: Instant)] = [:]
        queue.forEach { instant, event in
            guard !event.isBackground else { return }
            let former = pending[event.label] ?? (0, .distantFuture)
            pending[event.label] = (former.count + 1, min(former.next, instant))
        }
        return pending.sorted { $0.key < $1.key }.map { ($0.key, $0.value.count, $0.value.next) }
    }
}
