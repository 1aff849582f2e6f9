package import MesosBase
package import MesosResources
public import MesosWire

/// What a framework knows of the cluster beyond the offers at hand: which of its tasks are where, which agents there
/// are, and how long work has waited.
///
/// A placement reads it and changes nothing; whoever places notes what follows: what was placed, what became of it.
///
/// ```swift
/// world.note(offers)
/// let plan = PlacementEngine().place(jobs, on: offers, world: world, now: now, seed: 1)
/// world.note(plan, at: now)
/// ```
public struct World: Sendable, Equatable {
    /// The agents that were offered or that somebody has told of, by their identifiers.
    package var agents: SortedMap<AgentID, WorldAgent> = [:]
    /// The tasks that count, by their identifiers: those that run and those that are being launched.
    package var tasks: SortedMap<TaskID, WorldTask> = [:]
    /// Where instances were when they ended, by the names of their work and their numbers in it, such as `web-3`.
    package var places: SortedMap<String, FormerPlace> = [:]
    /// Since when work waits, by its name.
    package var waits: SortedMap<String, Instant> = [:]
    /// How often each instance was launched, by its name.
    package var launches: SortedMap<String, Int> = [:]
    /// The tasks that are to end to make room, and the work that they make room for.
    package var endings: SortedMap<TaskID, String> = [:]
    /// Since when gangs hold offers, by their names.
    package var holds: SortedMap<String, Instant> = [:]
    /// The wall-clock time, by which maintenance is planned.
    package var date: Int64?

    /// A world in which nothing is known.
    public init() {}

    /// The tasks that count, in the order of their identifiers.
    public var taskIDs: [TaskID] { tasks.map(\.key) }

    /// The number of agents that are known.
    public var agentCount: Int { agents.count }

    /// Where an instance was when it ended.
    func place(of work: String, _ number: Int) -> FormerPlace? { places["\(work)-\(number)"] }
}

/// What is known of an agent.
package struct WorldAgent: Sendable, Equatable {
    package var hostname: String
    package var region: String?
    package var zone: String?
    package var attributes: [WorldAttribute]
    /// The most that was ever seen of each resource, offered and used by tasks of the framework.
    package var capacity: [ResourceAmount]
    /// When maintenance begins and ends, in nanoseconds of wall-clock time.
    package var maintenance: Maintenance?
    package var isDraining = false
    package var isFrozen = false
    package var failures: [Instant] = []

    /// A planned maintenance.
    package struct Maintenance: Sendable, Codable, Hashable {
        package var begin: Int64
        package var end: Int64?
    }
}

/// An attribute of an agent.
package struct WorldAttribute: Sendable, Codable, Hashable {
    package enum Value: Sendable, Codable, Hashable {
        case text(String)
        case number(Double)
        case ranges([ClosedRange<UInt64>])
        case set([String])
    }

    package var name: String
    package var value: Value

    package init(_ attribute: V1.Attribute) {
        name = attribute.name
        value =
            switch attribute.type {
            case .scalar: .number(attribute.scalar?.value ?? 0)
            case .ranges:
                .ranges((attribute.ranges?.range ?? []).filter { $0.begin <= $0.end }.map { $0.begin...$0.end })
            case .set: .set(attribute.set?.item ?? [])
            case .text: .text(attribute.text?.value ?? "")
            }
    }
}

/// An amount of a resource.
package struct ResourceAmount: Sendable, Hashable {
    package var name: String
    package var amount: Scalar

    package init(name: String, amount: Scalar) {
        self.name = name
        self.amount = amount
    }
}

/// A task that counts.
package struct WorldTask: Sendable, Equatable {
    package var work: String
    package var number: Int
    package var agentID: AgentID
    package var labels: [TaskSelector.Label]
    package var priority: Int
    package var amounts: [ResourceAmount]

    package init(
        work: String, number: Int, agentID: AgentID, labels: [TaskSelector.Label] = [], priority: Int = 0,
        amounts: [ResourceAmount] = []
    ) {
        self.work = work
        self.number = number
        self.agentID = agentID
        self.labels = labels
        self.priority = priority
        self.amounts = amounts
    }
}

/// Where an instance was when it ended.
package struct FormerPlace: Sendable, Equatable {
    package var agentID: AgentID
    package var end: Instant

    package init(agentID: AgentID, end: Instant) {
        self.agentID = agentID
        self.end = end
    }
}
