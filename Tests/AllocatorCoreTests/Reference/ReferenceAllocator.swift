import MesosBase
import MesosWire

@testable import AllocatorCore
@testable import MesosResources

/// The rules of ``HierarchicalAllocator`` told as plainly as can be: nothing is kept but what calls have told, and
/// whatever a run wants to know is reckoned from what is held on all agents each time it is wanted.
struct ReferenceAllocator {
    typealias Holder = ClusterRecord.Holder
    typealias Agent = ClusterRecord.Agent

    var cluster: ClusterRecord
    var nextBatch: Instant?
    var generator: SeededGenerator
    /// How the entries of what is free on an agent stand, which counts where those of one name are shuffled: told from
    /// outside, as it depends on how they came back.
    var entryOrder: [AgentID: Resources] = [:]
    /// What the run that takes place keeps free, has offered of what several may hold, and gives out.
    private var required = ResourceQuantities()
    private var offeredShared: [AgentID: Resources] = [:]
    private var allocations: [Allocation] = []

    init(_ options: HierarchicalAllocator.Options) {
        cluster = ClusterRecord(options)
        generator = SeededGenerator(seed: options.seed)
    }

    /// Makes a call; answers with what a run gives out.
    mutating func make(_ call: AllocatorCall) -> [Allocation] {
        if case .allocate(let now) = call { return allocate(now: now) }
        cluster.note(call)
        return []
    }

    func isBatchDue(at now: Instant) -> Bool { nextBatch.map { $0 <= now } ?? false }

    /// Runs on the agents that events were about, and in a batch on all.
    private mutating func allocate(now: Instant) -> [Allocation] {
        if let recovery = cluster.recovery, recovery.deadline > now, recovery.agents > cluster.agents.count {
            return []
        }
        cluster.recovery = nil
        let isBatch = isBatchDue(at: now)
        if isBatch || nextBatch == nil { nextBatch = now + cluster.options.allocationInterval }
        let wanted = isBatch || cluster.isRunOnAllWanted ? Set(cluster.agents.keys) : cluster.candidates
        (cluster.candidates, cluster.isRunOnAllWanted) = ([], false)
        defer { cluster.completedBatches += isBatch ? 1 : 0 }
        return cluster.canAllocate ? run(on: wanted.sorted(), now: now) : []
    }

    /// Whether quotas are about an entry.
    private func isOpen(_ entry: Resource) -> Bool {
        entry.scalar != nil && entry.reservedRole == nil && !entry.isRevocable
    }

    private func free(_ agent: Agent) -> Resources {
        agent.held.reduce(agent.total.nonShared) { $0 - $1.resources.unallocated().nonShared }
    }

    private func top(_ role: String) -> String { RoleName.withAncestors(role).last ?? role }

    /// What counts for a quota: all that is reserved for the role and those below it, and what they hold of the rest.
    private func consumed(_ role: String) -> ResourceQuantities {
        cluster.agents.values.reduce([:]) { sum, agent in
            let reserved = agent.total.filter { $0.reservedRole.map { top($0) == role } ?? false }.scalarQuantities
            let held = agent.held.filter { top($0.holder.role) == role }
            return held.reduce(sum + reserved) { $0 + $1.resources.filter(isOpen).scalarQuantities }
        }
    }

    private func unmet(_ role: String) -> ResourceQuantities {
        (cluster.quotas[role] ?? .none).guarantees - consumed(role)
    }

    /// The dominant share of each node divided by its weight; what several use counts once for each node and agent.
    private var shares: [String: Double] {
        var held: [String: ResourceQuantities] = [:]
        for agent in cluster.agents.values {
            var shared: [String: Resources] = [:]
            for (holder, resources) in agent.held {
                for node in cluster.nodes(of: holder) {
                    let new = resources.unallocated().withoutShared(heldIn: shared[node] ?? Resources())
                    shared[node, default: Resources()] += new.shared
                    held[node, default: [:]] += new.scalarQuantities
                }
            }
        }
        let total = cluster.agents.values.reduce(ResourceQuantities()) { $0 + $1.total.scalarQuantities }
        return held.reduce(into: [:]) { shares, node in
            let names = node.value.names.filter { !cluster.options.unsharedResources.contains($0) && total[$0] > .zero }
            let share = names.map { Double(node.value[$0].milli) / Double(total[$0].milli) }.max() ?? 0
            shares[node.key] = share / (cluster.weights[node.key] ?? 1)
        }
    }

    private func inOrder(_ nodes: Set<String>, _ shares: [String: Double]) -> [String] {
        nodes.sorted { first, second in
            let (one, other) = (shares[first] ?? 0, shares[second] ?? 0)
            let (times, otherTimes) = (cluster.given[first] ?? 0, cluster.given[second] ?? 0)
            if one != other || times != otherTimes { return (one, times) < (other, otherTimes) }
            return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
    }

    /// The roles below a role and itself in the order in which they are served, and which part of a lot each has.
    private func roles(below parent: String, lot: Double, _ shares: [String: Double]) -> [(name: String, lot: Double)] {
        let depth = parent.isEmpty ? 0 : RoleName.withAncestors(parent).count
        let paths = cluster.activeRoles.map { Array(RoleName.withAncestors($0).reversed()) }
        let below = paths.filter { depth == 0 || $0.count >= depth && $0[depth - 1] == parent }
        let items = Set(below.map { $0.count > depth ? $0[depth] : parent + "/." })
        let sum = items.reduce(0) { $0 + (cluster.weights[$1] ?? 1) }
        return inOrder(items, shares).flatMap { item in
            let part = lot * (cluster.weights[item] ?? 1) / sum
            return item == parent + "/." ? [(parent, part)] : roles(below: item, lot: part, shares)
        }
    }

    /// Takes the first one, or draws one.
    private mutating func next(_ rest: inout [(name: String, lot: Double)], _ sorter: Sorter) -> String? {
        if rest.isEmpty || sorter == .dominantShare { return rest.isEmpty ? nil : rest.removeFirst().name }
        rest.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var lot = Double(generator.next() >> 11) * 0x1p-53 * rest.reduce(0) { $0 + $1.lot }
        for index in rest.indices {
            lot -= rest[index].lot
            if lot < 0 { return rest.remove(at: index).name }
        }
        return rest.removeLast().name
    }

    /// Serves those who have not got yet what they are guaranteed, then everybody.
    private mutating func run(on wanted: [AgentID], now: Instant) -> [Allocation] {
        var visited = wanted.filter { id in
            guard let agent = cluster.agents[id], cluster.whitelist?.contains(agent.profile.hostname) ?? true else {
                return false
            }
            return agent.isActive && !(free(agent) + agent.total.shared).isEmpty
        }
        (required, offeredShared, allocations) = (cluster.quotas.keys.reduce([:]) { $0 + unmet($1) }, [:], [])
        for isFirstStage in cluster.quotas.values.contains(where: { !$0.guarantees.isEmpty }) ? [true, false] : [false]
        {
            visited.shuffle(using: &generator)
            for agent in visited { visit(agent, isFirstStage, now) }
        }
        // What a framework gets of an agent for a role in both stages is one offer.
        return allocations.reduce(into: []) { merged, allocation in
            let index = merged.firstIndex { other in
                (other.framework, other.agent) == (allocation.framework, allocation.agent)
                    && other.role == allocation.role
            }
            if let index { merged[index].resources += allocation.resources } else { merged.append(allocation) }
        }
    }

    /// Offers what is free on an agent to roles and their frameworks until nothing is left.
    private mutating func visit(_ id: AgentID, _ isFirstStage: Bool, _ now: Instant) {
        guard let agent = cluster.agents[id] else { return }
        let order = entryOrder[id]?.entries ?? []
        func place(_ entry: Resource) -> Int {
            order.firstIndex { $0.isSameKind(asUnallocated: entry) && (!entry.isExclusive || $0.value == entry.value) }
                ?? 0
        }
        var free = Resources(free(agent).entries.sorted { place($0) < place($1) })
        free += agent.total.shared.withoutShared(heldIn: offeredShared[id] ?? Resources())
        // The order stays as it is while an agent is looked at.
        let shares = shares
        var roles = roles(below: "", lot: 1, shares)
        while !free.isEmpty, let role = next(&roles, cluster.options.roleSorter) {
            guard agent.profile.capabilities.hierarchicalRole || top(role) == role else { continue }
            func available() -> Resources {
                free.filter { $0.reservedRole.map { RoleName.withAncestors(role).contains($0) } ?? true }
            }
            let wanting = cluster.activeFrameworks.filter { id in
                cluster.frameworks[id].map { $0.roles.contains(role) && !$0.suppressedRoles.contains(role) } ?? false
            }
            var clients = inOrder(Set(wanting.map { "\(role)/./\($0)" }), shares).map { (name: $0, lot: 1.0) }
            while !available().isEmpty, !isFirstStage || !unmet(top(role)).isEmpty,
                let client = next(&clients, cluster.options.frameworkSorter)
            {
                let holder = Holder(framework: FrameworkID("\(client.dropFirst(role.count + 3))"), role: role)
                guard let (offer, towards) = offer(available(), to: holder, agent, isFirstStage, now) else { continue }
                let allocated = offer.allocated(to: role)
                cluster.note(.charge(allocated, holder.framework, id))
                allocations.append(
                    Allocation(framework: holder.framework, role: role, agent: id, resources: allocated))
                required -= towards.scalarQuantities
                offeredShared[id, default: Resources()] += offer.shared
                free -= offer
            }
        }
    }

    /// What a framework is offered of what its role could have, and how much of that is towards the role's guarantee.
    private mutating func offer(
        _ available: Resources, to holder: Holder, _ agent: Agent, _ isFirstStage: Bool, _ now: Instant
    ) -> (offer: Resources, towards: Resources)? {
        guard let profile = cluster.frameworks[holder.framework] else { return nil }
        let (role, top, capabilities) = (holder.role, top(holder.role), profile.capabilities)
        let minimum = profile.minimumAllocatable[role] ?? cluster.options.minimumAllocatable
        // Nothing is drawn for whoever would not take even all.
        guard isWorth(available, minimum) else { return nil }
        if profile.offerConstraints.exclude(agent.profile, for: role) { return nil }
        if cluster.options.filtersGPUs, agent.total.gpus > .zero, !capabilities.gpuResources { return nil }
        if !agent.profile.capabilities.multiRole, capabilities.multiRole { return nil }
        if let home = cluster.options.domain?.faultDomain?.region.name, !capabilities.regionAware,
            agent.profile.region ?? home != home
        {
            return nil
        }
        let usable = available.filter { entry in
            (capabilities.sharedResources || !entry.isShared) && (capabilities.revocableResources || !entry.isRevocable)
                && (capabilities.reservationRefinement || !entry.hasRefinedReservations)
        }
        let open = usable.filter(isOpen)
        var (towards, other) = (Resources(), usable.filter { !isOpen($0) })
        if isFirstStage {
            towards = chopped(open, to: unmet(top))
            if towards.isEmpty { return nil }
            // What is reserved for those above has to wait.
            other = other.filter { $0.reservedRole == nil || $0.reservedRole == role }
        }
        let limits = (cluster.quotas[top] ?? .none).limits - consumed(top) - towards.scalarQuantities
        var rest = open - towards
        if !limits.contains(rest.scalarQuantities) { rest = rest.shrunk(to: limits, using: &generator) }
        if !required.isEmpty {
            let allFree = cluster.agents.values.reduce(ResourceQuantities()) {
                $0 + free($1).filter(isOpen).scalarQuantities
            }
            rest = chopped(rest, to: allFree - required)
        }
        let offer = towards + other + rest
        let isRefused = agent.refusals.contains { refusal in
            refusal.holder == holder && (now < refusal.expiry || cluster.completedBatches <= refusal.batch)
                && refusal.resources.contains(offer)
        }
        return isRefused || !isWorth(offer, minimum) ? nil : (offer, towards)
    }

    private func isWorth(_ resources: Resources, _ minimum: [ResourceQuantities]) -> Bool {
        minimum.isEmpty ? !resources.isEmpty : minimum.contains { resources.contains($0) }
    }

    /// As much of resources as there may be; nothing is drawn if that is all.
    private mutating func chopped(_ resources: Resources, to most: ResourceQuantities) -> Resources {
        most.contains(resources.scalarQuantities) ? resources : resources.shrunk(to: most, using: &generator)
    }
}
