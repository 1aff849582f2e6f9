package import AllocatorCore
package import MasterCore
package import MesosBase

/// A whole cluster in one thread: the very machines that run in production, on a clock that jumps from one event to the
/// next, with a network, processes and a registry that follow from one seed.
///
/// The same seed and the same program give the same run, to the last byte of the trace, in every process.
public final class Simulation {
    /// Something that is going to happen.
    struct Event {
        /// Whether it happens for as long as the cluster lives, and so says nothing about whether there is work left.
        let isBackground: Bool
        let action: (Simulation) -> Void
    }

    package let seed: UInt64
    package let options: SimulationOptions
    /// The time since the start.
    package private(set) var now = Instant.zero
    /// What has happened so far.
    package internal(set) var trace: Trace
    /// What went wrong with the simulation itself; it does not go on then.
    package internal(set) var failure: String?

    private var queue = EventQueue<Event>()
    private var foregroundEvents = 0
    private var lastForeground = Instant.zero
    private var eventsAtThisInstant = 0
    var choices: SeededGenerator

    /// Runs the asynchronous code of real schedulers.
    let executor: SeededTaskExecutor
    let master: SimulatedMaster
    var agents: [String: SimulatedAgent] = [:]
    var frameworks: [String: SimulatedFramework] = [:]
    var agentWires: [AgentConnectionID: AgentWire] = [:]
    var schedulerWires: [SchedulerConnectionID: SchedulerWire] = [:]
    var lastConnection: UInt64 = 0
    var faults = FaultState()
    /// Whose connection each was, by its number.
    var peers: [UInt64: String] = [:]

    /// A machine that keeps asking for a time that has passed would hold the clock for ever.
    private static let maxEventsAtOneInstant = 1_000_000

    /// Creates a cluster of one master, which is up from the start.
    package init(
        seed: UInt64, options: SimulationOptions = SimulationOptions(),
        master configuration: MasterConfiguration = MasterConfiguration(),
        allocator: @escaping (_ seed: UInt64) -> any Allocator
    ) {
        self.seed = seed
        self.options = options
        trace = Trace(limit: options.traceLimit)
        choices = SeededGenerator(seed: seed)
        executor = SeededTaskExecutor(seed: choices.next())
        master = SimulatedMaster(configuration: configuration, allocator: allocator)
        startMaster()
    }

    /// The calendar time.
    package var date: Timestamp { Timestamp(nanoseconds: options.epoch.nanoseconds + now.nanoseconds) }

    /// The agent or framework that a connection belongs to, or belonged to.
    package func peer(ofConnection number: UInt64) -> String? { peers[number] }

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

    func newEntropy() -> SimulatedEntropy {
        SimulatedEntropy(seed: choices.next())
    }

    func schedule(at instant: Instant, background: Bool = false, _ action: @escaping (Simulation) -> Void) {
        if !background { foregroundEvents += 1 }
        queue.add(Event(isBackground: background, action: action), at: max(now, instant))
    }

    func schedule(after delay: Duration, background: Bool = false, _ action: @escaping (Simulation) -> Void) {
        schedule(at: now + delay, background: background, action)
    }

    /// Lets something happen at an instant, between the events of the cluster.
    package func at(_ instant: Instant, _ action: @escaping (Simulation) -> Void) {
        schedule(at: instant, action)
    }

    /// Lets something happen after some time, between the events of the cluster.
    package func after(_ delay: Duration, _ action: @escaping (Simulation) -> Void) {
        schedule(at: now + delay, action)
    }
}

extension Simulation {
    /// Lets the next event happen, unless it lies behind the limit.
    private func step(until limit: Instant) -> Bool {
        guard failure == nil, let next = queue.next, next <= limit, let (instant, event) = queue.popFirst() else {
            return false
        }
        eventsAtThisInstant = instant == now ? eventsAtThisInstant + 1 : 0
        now = instant
        if !event.isBackground {
            foregroundEvents -= 1
            lastForeground = instant
        }
        event.action(self)
        if eventsAtThisInstant > Self.maxEventsAtOneInstant {
            failure = "the clock stands still: a machine keeps asking for a time that has passed"
        }
        return true
    }

    /// Runs everything up to an instant, and what happens at it.
    package func run(until instant: Instant) {
        while step(until: instant) {}
        if failure == nil { now = max(now, instant) }
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
                if failure == nil { now = max(now, end) }
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
            let next = min(queue.next ?? .distantFuture, end)
            if foregroundEvents == 0, next - lastForeground > quiet {
                now = max(now, lastForeground + quiet)
                return true
            }
            guard step(until: end) else {
                if failure == nil { now = max(now, end) }
                return false
            }
        }
        return false
    }
}
