public import MesosBase
public import MesosResources
public import MesosWire

/// Shares a cluster by dominant resource fairness: among roles along their paths, then among the frameworks of a role.
///
/// The role with the smallest dominant share, divided by its weight, is served first; equal shares are served by how
/// often they were given something, then by name. Each agent's free resources go to the first framework that takes
/// them, in an order of agents that is shuffled from the seed. Runs take place at once when a framework is added,
/// activated or revived and when an agent is added or changes, and for everything else (resources that come back,
/// filters that end, weights) in batches. What a framework does not understand, by its capabilities, is not offered to
/// it.
///
/// ```swift
/// var allocator = HierarchicalAllocator()
/// allocator.add(agent: "S0", resources: "cpus:64;mem:262144")
/// allocator.add(framework: "spark", roles: ["analytics/etl"])
/// for allocation in allocator.allocate(now: now) { print(allocation) }
/// ```
public struct HierarchicalAllocator: Allocator {
    /// The time between batches.
    public let allocationInterval: Duration
    /// What is worth offering: at least one of these quantities; anything, if there are none.
    public let minimumAllocatable: [ResourceQuantities]
    /// Whether agents with graphics processors are kept for frameworks that take these.
    public let filtersGPUs: Bool
    /// The master's region, in which agents without one are.
    let homeRegion: String?

    struct Framework: Sendable {
        let id: FrameworkID
        /// Whether it was added; one that was not is known only for what it holds.
        var isAdded = false
        var isActive = false
        var capabilities = FrameworkCapabilities()
        var clients: [Int] = []
    }

    struct Agent: Sendable {
        let id: AgentID
        var profile: AgentProfile
        var access: AgentAccess
        var total: Resources
        /// What nobody holds, without ``shared``.
        var free: Resources
        /// What can be given out however many hold it.
        var shared: Resources
        var isActive = true
        /// Whether more is held than there is, which tasks of an agent that came back may do.
        var isOvercommitted = false
        var holdings: [Holding] = []
    }

    /// What a framework holds on an agent for a role, offered or in use.
    struct Holding: Sendable {
        let client: Int
        var resources: Resources
    }

    var frameworks: [Framework?] = []
    var freeFrameworks: [Int] = []
    var frameworkIndices = Table<FrameworkID, Int>()
    var agents: [Agent?] = []
    var freeAgents: [Int] = []
    var agentIndices = Table<AgentID, Int>()
    /// The indices of all agents in ascending order of their names.
    var agentOrder: [Int] = []
    var activeAgents = 0
    var tree = ShareTree()

    /// Agents that an event asked to run on; all of them if `isRunOnAllWanted`.
    var candidates: [Int] = []
    var isRunOnAllWanted = false
    var generator: SeededGenerator
    var lastRun = Instant.zero
    var nextBatch: Instant?
    var completedBatches: UInt64 = 0
    /// How many runs there have been, and how long after they were due, in milliseconds.
    var runs = 0
    var runDelays = TimeSeries(window: .seconds(3_600))

    /// Creates an allocator without frameworks and agents.
    ///
    /// - Parameters:
    ///   - allocationInterval: The time between batches.
    ///   - minimumAllocatable: What is worth offering: at least one of these quantities; anything, if there are none.
    ///     Memory is in MB.
    ///   - filtersGPUs: Whether agents with graphics processors are kept for frameworks that take these, with all that
    ///     they have.
    ///   - domain: Where the master is; agents of other regions are kept for frameworks that take these.
    ///   - seed: Where the order of agents comes from; the same seed and calls give the same allocations.
    public init(
        allocationInterval: Duration = .seconds(1),
        minimumAllocatable: [ResourceQuantities] = [["cpus": 0.01], ["mem": 32]],
        filtersGPUs: Bool = true, domain: V1.DomainInfo? = nil, seed: UInt64 = 0
    ) {
        self.allocationInterval = allocationInterval
        self.minimumAllocatable = minimumAllocatable
        self.filtersGPUs = filtersGPUs
        homeRegion = domain?.faultDomain?.region.name
        generator = SeededGenerator(seed: seed)
    }

    /// Whether a run could give out anything.
    private var canAllocate: Bool { activeAgents > 0 && tree.hasActiveClients }

    private var isRunWanted: Bool { isRunOnAllWanted || !candidates.isEmpty }

    /// When the next run is wanted: at once (an instant that has passed) after an event, else when the next batch is
    /// due; `nil` if no framework wants anything or no agent gives anything.
    public var nextDeadline: Instant? {
        guard canAllocate else { return nil }
        guard !isRunWanted, let nextBatch else { return lastRun }
        return nextBatch
    }

    /// Asks for a run on all agents. What could give nothing now is not remembered: whatever changes that asks again,
    /// or waits for a batch.
    mutating func wantRun() {
        if canAllocate { isRunOnAllWanted = true }
    }

    mutating func wantRun(on agent: Int) {
        if canAllocate { candidates.append(agent) }
    }

    /// Gives out resources if an event asked for a run or a batch is due; otherwise gives nothing.
    public mutating func allocate(now: Instant) -> [Allocation] {
        lastRun = now
        let isBatch = nextBatch.map { $0 <= now } ?? false
        // What an event asks for is run at once; only a batch has a moment at which it is due.
        let delay = isRunWanted ? .zero : nextBatch.map { now - $0 } ?? .zero
        defer { if isBatch { completedBatches += 1 } }
        if isBatch || nextBatch == nil { nextBatch = now + allocationInterval }
        let isRunOnAll = isBatch || isRunOnAllWanted
        let wanted = candidates
        isRunOnAllWanted = false
        candidates.removeAll(keepingCapacity: true)
        guard canAllocate, isRunOnAll || !wanted.isEmpty else { return [] }
        runs += 1
        runDelays.append(delay.inMilliseconds, at: now)
        var visited = isRunOnAll ? agentOrder : inOrder(wanted)
        visited.removeAll { agent in
            guard let agent = agents[agent] else { return true }
            return !agent.isActive || (agent.free.isEmpty && agent.shared.isEmpty)
        }
        visited.shuffle(using: &generator)
        var allocations: [Allocation] = []
        for agent in visited { allocateResources(of: agent, now: now, into: &allocations) }
        return allocations
    }

    /// Agents in ascending order of their names, each once.
    private func inOrder(_ indices: [Int]) -> [Int] {
        var result: [Int] = []
        for agent in indices.sorted(by: { name(ofAgent: $0) < name(ofAgent: $1) }) where result.last != agent {
            result.append(agent)
        }
        return result
    }

    private func name(ofAgent index: Int) -> String {
        agents[index]?.id.value ?? ""
    }
}
