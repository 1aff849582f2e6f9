/// A rule that must hold in a cluster whatever happens to it.
///
/// ``standard`` are the rules that every cluster must keep. A program adds its own:
///
/// ```swift
/// let crawler = sim.start(Crawler(), as: "crawler")
/// sim.watch("at most ten workers") { _ in
///     crawler.running <= 10 ? [] : ["\(crawler.running) workers run"]
/// }
/// ```
///
/// Rules about what has happened, such as the order of a task's updates, see what happened while the simulation kept
/// watch: from the start, if ``SimulationOptions/checking`` says so.
public struct Invariant: Sendable {
    /// What the rule is called.
    public let name: String
    let rule: Rule

    enum Rule: Sendable {
        case standard(StandardRule)
        case custom(@Sendable (Simulation) -> [String])
    }

    /// Creates a rule.
    ///
    /// - Parameters:
    ///   - name: What the rule is called.
    ///   - check: Looks at the cluster and says what is wrong with it, in a sentence each; nothing if all is well. It
    ///     changes nothing.
    public init(_ name: String, _ check: @escaping @Sendable (Simulation) -> [String]) {
        self.name = name
        rule = .custom(check)
    }

    init(_ rule: StandardRule) {
        name = rule.name
        self.rule = .standard(rule)
    }
}

/// The rules that every cluster must keep, in the order in which they are checked.
enum StandardRule: UInt8, Sendable, CaseIterable {
    case noResourceOversubscribed
    case noTaskLostSilently
    case everyUpdateAcknowledgedOrRetried
    case noTaskOutlivesItsKill
    case noFrameworkStarves
    case everythingIsBounded
    case noAgentLost

    var name: String { "\(self)" }
}

extension Invariant {
    /// No resource of an agent is promised twice: what its tasks and executors use and what is offered fit into what it
    /// has, by the master's books, and what is left is exactly what the allocator's own books hold free. Nothing is
    /// offered of an agent that is away.
    ///
    /// An agent that comes back may bring more than there is room for, as its resources may have been given to others.
    public static let noResourceOversubscribed = Invariant(.noResourceOversubscribed)

    /// Every task that a framework launches is sent to its agent or refused to its scheduler; one that was sent ends in
    /// one terminal state, of which its scheduler hears, unless its framework ends before. As long as it has not ended,
    /// somebody knows of it: the master, or an agent that has yet to come back to it; or else its scheduler has been
    /// told that it is unreachable, unknown or lost.
    ///
    /// A scheduler hears of one end only: whoever ends a task twice has lost count. What a master says on its own is no
    /// end in this sense, because a lost agent may come back with its tasks; neither is news that comes again.
    public static let noTaskLostSilently = Invariant(.noTaskLostSilently)

    /// Updates of a task reach its scheduler in the order of its life; none is acknowledged before its scheduler's
    /// callback has returned (or, where the scheduler acknowledges itself, has begun); and an agent that is registered
    /// sends each update again within the interval of its retries, 10 seconds doubling up to 10 minutes, until it is
    /// acknowledged.
    public static let everyUpdateAcknowledgedOrRetried = Invariant(.everyUpdateAcknowledgedOrRetried)

    /// A task does not run on when its kill has reached its agent and the grace period of its kill policy has passed,
    /// with five seconds and the simulated delays of processes on top, and up to five minutes for a process that is
    /// slow to start or to die. An executor of a program's own that does not obey is its own affair. A kill for an
    /// agent that is away is sent when it comes back, if the master is still the same.
    public static let noTaskOutlivesItsKill = Invariant(.noTaskOutlivesItsKill)

    /// Nothing lies idle while somebody wants it: what an agent has free is offered within two runs of the allocator
    /// over the whole cluster to one of the frameworks that want offers and do not refuse those of the agent. And
    /// whoever holds the least of its role comes first: looked at after the first offers behind each full check.
    public static let noFrameworkStarves = Invariant(.noFrameworkStarves)

    /// Every queue and every table keeps within its bound: the queues of events to schedulers and what these have not
    /// read, the histories of tasks, executors and frameworks that have ended or cannot be reached, the agents' streams
    /// of updates (one for each task), and the events that are going to happen, of which there may be 200 for each
    /// node, connection and task.
    public static let everythingIsBounded = Invariant(.everythingIsBounded)

    /// The master and its registry agree on which agents are in the cluster: none is in only one of them for longer
    /// than a change takes to be written down, and none has two places.
    public static let noAgentLost = Invariant(.noAgentLost)

    /// All the rules above.
    public static let standard: [Invariant] = StandardRule.allCases.map { Invariant($0) }
}
