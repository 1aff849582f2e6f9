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
        /// Whether the next batch must look at it; if not, nobody has wanted what is free on it, and nothing has
        /// changed.
        var isPending = false
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
    /// The agents that the next batch must look at; all of them if `isBatchOnAll`.
    var pendingAgents: [Int] = []
    var isBatchOnAll = false
    var refusals = RefusalEnds()
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
        let isRunOnAll = isRunOnAllWanted || (isBatch && (isBatchOnAll || refusals.areIncomplete))
        if isBatch { noteEndedRefusals(now: now) }
        let wanted = isBatch ? candidates + pendingAgents : candidates
        isRunOnAllWanted = false
        candidates.removeAll(keepingCapacity: true)
        guard canAllocate, isBatch || isRunOnAll || !wanted.isEmpty else { return [] }
        runs += 1
        runDelays.append(delay.inMilliseconds, at: now)
        if isBatch || isRunOnAll { forgetPendingAgents() }
        var visited = isRunOnAll ? agentOrder : inOrder(wanted)
        visited.removeAll { index in
            // Field by field: an agent is expensive to copy.
            guard agents[index]?.isActive == true else { return true }
            return agents[index]?.free.isEmpty == true && agents[index]?.shared.isEmpty == true
        }
        visited.shuffle(using: &generator)
        var allocations: [Allocation] = []
        for agent in visited {
            allocateResources(of: agent, now: now, into: &allocations)
            // What is shared is offered anew in each run.
            if agents[agent]?.shared.isEmpty == false { notePending(agent) }
        }
        if isRunOnAll { isBatchOnAll = false }
        return allocations
    }

    private mutating func noteEndedRefusals(now: Instant) {
        for agent in refusals.takeEnded(at: now, completedBatches: completedBatches) { notePending(agent) }
    }

    private mutating func forgetPendingAgents() {
        for agent in pendingAgents { agents[agent]?.isPending = false }
        pendingAgents.removeAll(keepingCapacity: true)
    }

    /// Lets the next batch look at an agent on which something has changed.
    mutating func notePending(_ agent: Int) {
        guard agents[agent]?.isPending == false else { return }
        agents[agent]?.isPending = true
        pendingAgents.append(agent)
    }

    /// Agents in ascending order of their names, each once.
    private func inOrder(_ indices: [Int]) -> [Int] {
        // Sorting some of the agents is dearer than walking all of them in order, if they are many.
        if indices.count > agentOrder.count / 8 {
            var isWanted = Array(repeating: false, count: agents.count)
            for agent in indices { isWanted[agent] = true }
            return agentOrder.filter { isWanted[$0] }
        }
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
