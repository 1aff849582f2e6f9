public import MesosBase
import MesosResources
import MesosWire

/// Shares a cluster by dominant resource fairness: among roles along their paths, then among the frameworks of a role.
///
/// The role with the smallest dominant share, divided by its weight, is served first; equal shares are served by how
/// often they were given something, then by name. Each agent's free resources go to the first framework that takes
/// them, in an order of agents that is shuffled from the seed. Runs take place at once when a framework is added,
/// activated or revived and when an agent is added or changes, and for everything else (resources that come back,
/// filters that end, weights, quotas) in batches. What a framework does not understand, by its capabilities, is not
/// offered to it.
///
/// The quota of a role counts for the role and all below it. A run first serves those who have not got yet what they
/// are guaranteed. What they could not be given is kept free, and nobody gets more than a limit allows; what is
/// reserved for a role counts for its quota, held or not, and is always offered to it.
///
/// ```swift
/// var allocator = HierarchicalAllocator()
/// allocator.add(agent: "S0", resources: "cpus:64;mem:262144")
/// allocator.add(framework: "spark", roles: ["analytics/etl"])
/// allocator.setQuota("analytics", limit: "cpus:512")
/// for allocation in allocator.allocate(now: now) { print(allocation) }
/// ```
public struct HierarchicalAllocator: Allocator {
    /// How it shares the cluster.
    public let options: Options

    struct Framework: Sendable {
        let id: FrameworkID
        /// Whether it was added; one that was not is known only for what it holds.
        var isAdded = false
        var isActive = false
        var capabilities = FrameworkCapabilities()
        var clients: [Int] = []
    }

    /// What is asked of an agent in every run, as close together as can be; ``profiles`` has the rest.
    struct Agent: Sendable {
        /// What nobody holds, without ``shared``; see ``setFree(_:ofAgent:)``.
        var free = ResourceForms.empty
        /// All that it has; see ``setTotal(_:ofAgent:)``.
        var total = ResourceForms.empty
        var access: AgentAccess
        var isActive = true
        /// Whether the whitelist has its host, or there is no whitelist.
        var isListed: Bool
        /// Whether more is held than there is, which tasks of an agent that came back may do.
        var isOvercommitted = false
        /// Whether the next batch must look at it; if not, nobody has wanted what is free on it, and nothing has
        /// changed.
        var isPending = false
        var refusals = RefusalList()
        /// When the first of the refusals ends.
        var firstEnd = Instant.distantFuture
        /// How often refusals had been withdrawn when the agent's were last cleared of those.
        var withdrawals: UInt64 = 0
        var holdings: [Holding] = []
        let id: AgentID
        /// What can be given out however many hold it.
        var shared = Resources()
    }

    /// What a framework holds on an agent for a role, offered or in use.
    struct Holding: Sendable {
        let client: Int
        var resources: Resources
        /// The form of the resources, if they are all that was free on the agent.
        var form = ResourceForms.empty
    }

    var frameworks: [Framework?] = []
    var freeFrameworks: [Int] = []
    var frameworkIndices = Table<FrameworkID, Int>()
    /// The agents by index; an index that is free has one that is not active.
    var agents: [Agent] = []
    var profiles: [AgentProfile] = []
    var freeAgents: [Int] = []
    var agentIndices = Table<AgentID, Int>()
    var agentOrder = AgentOrder()
    var activeAgents = 0
    var tree: ShareTree
    /// What nobody holds of all agents' resources that are neither reserved nor revocable.
    var openFree = ScalarVector()
    /// The roles that have a quota.
    var quotas = SortedMap<String, Quota>()
    var whitelist: SortedMap<String, Bool>?
    /// How many frameworks say themselves what is worth offering in a role, and how many have constraints in one.
    var ownMinima = 0
    var constrainedClients = 0

    /// Agents that an event asked to run on; all of them if `isRunOnAllWanted`.
    var candidates: [Int] = []
    var isRunOnAllWanted = false
    /// The agents that the next batch must look at; all of them if `isBatchOnAll`.
    var pendingAgents: [Int] = []
    var isBatchOnAll = false
    /// What agents have, what is free on them and what is refused.
    var forms: ResourceForms
    var refusals = RefusalPool()
    var refusalMarks = RefusalMarks()
    var refusalEnds = RefusalEnds()
    /// How often refusals were withdrawn before they ended.
    var withdrawals: UInt64 = 0
    /// For how many agents nothing is given out, and until when at the latest.
    var recovery: Recovery?
    var roleDraw: WeightedDraw?
    var roleDrawRevision = -1
    var generator: SeededGenerator
    /// The last time that the allocator was told.
    var lastTold = Instant.zero
    var lastRun = Instant.zero
    var nextBatch: Instant?
    var completedBatches: UInt64 = 0
    /// How many runs there have been, and how long after they were due, in milliseconds.
    var runs = 0
    var runDelays = TimeSeries(window: .seconds(3_600))

    /// Creates an allocator without frameworks and agents.
    public init(_ options: Options) {
        self.options = options
        tree = ShareTree(excluding: options.unsharedResources)
        forms = ResourceForms(minimum: options.minimumAllocatable, names: &tree.names)
        generator = SeededGenerator(seed: options.seed)
    }

    /// Whether a run could give out anything.
    private var canAllocate: Bool { activeAgents > 0 && tree.hasActiveClients }

    private var isRunWanted: Bool { isRunOnAllWanted || !candidates.isEmpty }

    /// When the next run is wanted: at once (an instant that has passed) after an event, else when the next batch is
    /// due; `nil` if no framework wants anything or no agent gives anything.
    public var nextDeadline: Instant? {
        guard canAllocate else { return nil }
        if let recovery { return recovery.deadline }
        guard !isRunWanted, let nextBatch else { return lastRun }
        return nextBatch
    }

    /// Asks for a run on all agents. What could give nothing now is not remembered: whatever changes that asks again,
    /// or waits for a batch.
    mutating func wantRun() {
        if canAllocate { isRunOnAllWanted = true }
    }

    mutating func wantRun(on agent: Int) {
        guard canAllocate else { return }
        candidates.append(agent)
        // While runs are paused, agents may change again and again.
        if candidates.count > 2 * agents.count + 1_024 { candidates = inOrder(candidates) }
    }

    /// Gives out resources if an event asked for a run or a batch is due; otherwise gives nothing.
    public mutating func allocate(now: Instant) -> [Allocation] {
        lastTold = now
        endRecovery(now: now)
        guard recovery == nil else { return [] }
        lastRun = now
        let isBatch = nextBatch.map { $0 <= now } ?? false
        // What an event asks for is run at once; only a batch has a moment at which it is due.
        let delay = isRunWanted ? .zero : nextBatch.map { now - $0 } ?? .zero
        defer { if isBatch { completedBatches += 1 } }
        if isBatch || nextBatch == nil { nextBatch = now + options.allocationInterval }
        let isRunOnAll = isRunOnAllWanted || (isBatch && isBatchOnAll)
        if isBatch {
            for agent in refusalEnds.takeEnded(at: now) {
                notePending(agent)
                // The one that was noted may have been withdrawn, and others may last.
                if agents[agent].firstEnd > now { refusalEnds.note(agents[agent].firstEnd, agent: agent) }
            }
        }
        let wanted = isBatch ? candidates + pendingAgents : candidates
        isRunOnAllWanted = false
        candidates.removeAll(keepingCapacity: true)
        guard canAllocate, isBatch || isRunOnAll || !wanted.isEmpty else { return [] }
        runs += 1
        runDelays.append(delay.inMilliseconds, at: now)
        if isBatch || isRunOnAll { forgetPendingAgents() }
        if isRunOnAll { isBatchOnAll = false }
        var visited = isRunOnAll ? agentsInOrder() : inOrder(wanted)
        visited.removeAll { index in
            !agents[index].isActive || !agents[index].isListed
                || (agents[index].free == ResourceForms.empty && agents[index].shared.isEmpty)
        }
        return run(on: &visited, now: now)
    }

    private mutating func forgetPendingAgents() {
        for agent in pendingAgents { agents[agent].isPending = false }
        pendingAgents.removeAll(keepingCapacity: true)
    }

    /// Lets the next batch look at an agent on which something has changed.
    mutating func notePending(_ agent: Int) {
        guard !agents[agent].isPending else { return }
        agents[agent].isPending = true
        pendingAgents.append(agent)
    }

    /// Lets the next batch look at all agents if there are quotas: what somebody gets or gives back anywhere changes
    /// what others may get.
    mutating func noteConsumption() {
        if !quotas.isEmpty { isBatchOnAll = true }
    }

    /// All agents in ascending order of their names.
    private mutating func agentsInOrder() -> [Int] {
        agentOrder.inOrder { agents[$0].id }
    }

    /// Agents in ascending order of their names, each once.
    private mutating func inOrder(_ indices: [Int]) -> [Int] {
        if indices.count < 2 { return indices }
        // Sorting some of the agents is dearer than walking all of them in order, if they are many.
        if indices.count > agentOrder.count / 8 {
            var isWanted = Array(repeating: false, count: agents.count)
            for agent in indices { isWanted[agent] = true }
            return agentsInOrder().filter { isWanted[$0] }
        }
        var result: [Int] = []
        for agent in indices.sorted(by: { agents[$0].id < agents[$1].id }) where result.last != agent {
            result.append(agent)
        }
        return result
    }
}
