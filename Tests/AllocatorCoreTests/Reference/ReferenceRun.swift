import MesosBase
import MesosWire

@testable import AllocatorCore
@testable import MesosResources

extension ReferenceAllocator {
    /// Thousandths of resources by name.
    typealias Amounts = [String: Int64]

    struct Run {
        var now = Instant.zero
        var required = Amounts()
        var offeredShared: [AgentID: Resources] = [:]
        var allocations: [Allocation] = []
    }

    /// Those whose shares a framework's holdings count for: itself, all frameworks of the role, the role, those above.
    func nodes(of holder: Holder) -> [String] {
        ["\(holder.role)/./\(holder.framework)", "\(holder.role)/."] + RoleName.withAncestors(holder.role)
    }

    var activeRoles: Set<String> {
        Set(activeFrameworks.compactMap { frameworks[$0] }.flatMap { Set($0.roles).subtracting($0.suppressedRoles) })
    }

    private func amounts(_ resources: Resources) -> Amounts {
        resources.entries.reduce(into: [:]) { $0[$1.name, default: 0] += $1.scalar?.milli ?? 0 }
    }

    private func less(_ amounts: Amounts, _ others: Amounts) -> Amounts {
        amounts.reduce(into: [:]) { $0[$1.key] = max(0, $1.value - (others[$1.key] ?? 0)) }
    }

    private func sum(_ all: [Amounts]) -> Amounts { all.reduce(into: [:]) { $0.merge($1) { $0 + $1 } } }

    private func hasAny(_ amounts: Amounts) -> Bool { amounts.values.contains { $0 > 0 } }

    /// Whether quotas are about an entry.
    private func isOpen(_ entry: Resource) -> Bool {
        entry.scalar != nil && entry.reservedRole == nil && !entry.isRevocable
    }

    private func free(_ agent: Agent) -> Resources {
        agent.held.reduce(agent.total.nonShared) { $0 - $1.resources.unallocated().nonShared }
    }

    private func top(_ role: String) -> String { RoleName.withAncestors(role).last ?? role }

    /// What counts for a quota: all that is reserved for the role and those below it, and what they hold of the rest.
    private func consumed(_ role: String) -> Amounts {
        sum(
            agents.values.flatMap { agent in
                [amounts(agent.total.filter { $0.reservedRole.map { top($0) == role } ?? false })]
                    + agent.held.filter { top($0.holder.role) == role }.map { amounts($0.resources.filter(isOpen)) }
            })
    }

    private func unmet(_ role: String) -> Amounts {
        less((quotas[role]?.guarantees ?? [:]).milli, consumed(role))
    }

    /// What nobody holds that quotas are about, beyond what has to be kept for guarantees.
    private var surplus: Amounts { less(sum(agents.values.map { amounts(free($0).filter(isOpen)) }), run.required) }

    /// The dominant share of each node divided by its weight; what several use counts once for each node and agent.
    private var shares: [String: Double] {
        var usage: [String: Amounts] = [:]
        for agent in agents.values {
            var shared: [String: Resources] = [:]
            for (holder, resources) in agent.held {
                for node in nodes(of: holder) {
                    let new = resources.unallocated().withoutShared(heldIn: shared[node] ?? Resources())
                    shared[node, default: Resources()] += new.shared
                    usage[node] = sum([usage[node] ?? [:], amounts(new)])
                }
            }
        }
        let totals = sum(agents.values.map { amounts($0.total) })
        return usage.reduce(into: [:]) { shares, node in
            let parts = node.value.filter { !options.unsharedResources.contains($0.key) && totals[$0.key] ?? 0 > 0 }
            let share = parts.map { Double($0.value) / Double(totals[$0.key] ?? 1) }.max() ?? 0
            shares[node.key] = share / (weights[node.key] ?? 1)
        }
    }

    private func inOrder(_ nodes: Set<String>, _ shares: [String: Double]) -> [String] {
        nodes.sorted { first, second in
            let (one, other) = (shares[first] ?? 0, shares[second] ?? 0)
            let (times, otherTimes) = (given[first] ?? 0, given[second] ?? 0)
            if one != other { return one < other }
            return times != otherTimes ? times < otherTimes : first.utf8.lexicographicallyPrecedes(second.utf8)
        }
    }

    /// The roles below a role and itself in the order in which they are served, and how many lots each has of one.
    private func roles(below parent: String, lot: Double, _ shares: [String: Double]) -> [(name: String, lot: Double)] {
        let depth = parent.isEmpty ? 0 : RoleName.withAncestors(parent).count
        let paths = activeRoles.map { Array(RoleName.withAncestors($0).reversed()) }
        let below = paths.filter { depth == 0 || $0.count >= depth && $0[depth - 1] == parent }
        let items = Set(below.map { $0.count > depth ? $0[depth] : parent + "/." })
        let sum = items.reduce(0) { $0 + (weights[$1] ?? 1) }
        return inOrder(items, shares).flatMap { item in
            let own = lot * (weights[item] ?? 1) / sum
            return item == parent + "/." ? [(parent, own)] : roles(below: item, lot: own, shares)
        }
    }

    /// Takes the next one, or draws one.
    private mutating func next(_ rest: inout [(name: String, lot: Double)], _ sorter: Sorter) -> String? {
        guard !rest.isEmpty else { return nil }
        guard sorter == .weightedRandom else { return rest.removeFirst().name }
        rest.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var lot = Double(generator.next() >> 11) * 0x1p-53 * rest.reduce(0) { $0 + $1.lot }
        let index = rest.firstIndex { candidate in
            lot -= candidate.lot
            return lot < 0
        }
        return rest.remove(at: index ?? rest.count - 1).name
    }

    mutating func give(on wanted: [AgentID], now: Instant) -> [Allocation] {
        var visited = wanted.filter { id in
            guard let agent = agents[id], whitelist?.contains(agent.profile.hostname) ?? true else { return false }
            return agent.isActive && !(free(agent) + agent.total.shared).isEmpty
        }
        run = Run(now: now, required: sum(quotas.keys.map(unmet)))
        for isForGuarantees in quotas.values.contains(where: { !$0.guarantees.isEmpty }) ? [true, false] : [false] {
            visited.shuffle(using: &generator)
            for agent in visited { visit(agent, isForGuarantees: isForGuarantees) }
        }
        return run.allocations
    }

    /// Offers what is free on an agent to roles and their frameworks until nothing is left.
    private mutating func visit(_ id: AgentID, isForGuarantees: Bool) {
        guard let agent = agents[id] else { return }
        let order = entryOrder[id]?.entries ?? []
        func place(_ entry: Resource) -> Int {
            order.firstIndex { $0.isSameKind(asUnallocated: entry) && (!entry.isExclusive || $0.value == entry.value) }
                ?? order.count
        }
        var free = Resources(free(agent).entries.sorted { place($0) < place($1) })
        free += agent.total.shared.withoutShared(heldIn: run.offeredShared[id] ?? Resources())
        guard mayBeWorth(free) else { return }
        // The order stays as it is while an agent is looked at.
        let shares = shares
        var roles = roles(below: "", lot: 1, shares)
        while !free.isEmpty, let role = next(&roles, options.roleSorter) {
            func isTurn() -> Bool { !isForGuarantees || hasAny(unmet(top(role))) }
            func available() -> Resources {
                free.filter { $0.reservedRole.map { RoleName.withAncestors(role).contains($0) } ?? true }
            }
            guard agent.profile.capabilities.hierarchicalRole || top(role) == role, isTurn(), mayBeWorth(available())
            else { continue }
            let prefix = "\(role)/./"
            let active = activeFrameworks.filter { frameworks[$0].map { $0.wants(role) } ?? false }
            var clients = inOrder(Set(active.map { prefix + $0.value }), shares).map { (name: $0, lot: 1.0) }
            while !available().isEmpty, isTurn(), let node = next(&clients, options.frameworkSorter) {
                let holder = Holder(framework: FrameworkID("\(node.dropFirst(prefix.count))"), role: role)
                guard let (offer, towards) = offer(available(), to: holder, agent, isForGuarantees) else { continue }
                run.allocations.append(
                    Allocation(
                        framework: holder.framework, role: role, agent: id, resources: offer.allocated(to: role)))
                hold(offer.allocated(to: role), by: holder, on: id)
                run.required = less(run.required, amounts(towards))
                run.offeredShared[id, default: Resources()] += offer.shared
                free -= offer
            }
        }
    }

    private func isWorth(_ resources: Resources, _ minimum: [ResourceQuantities]) -> Bool {
        !resources.isEmpty && (minimum.isEmpty || minimum.contains { resources.contains($0) })
    }

    /// Whether anybody could want resources; if not, nobody is drawn.
    private func mayBeWorth(_ resources: Resources) -> Bool {
        let hasOwn = frameworks.values.contains { profile in
            profile.roles.contains { profile.minimumAllocatable[$0] != nil }
        }
        return isWorth(resources, hasOwn ? [] : options.minimumAllocatable)
    }

    private func admits(_ agent: Agent, _ framework: FrameworkCapabilities) -> Bool {
        let home = options.domain?.faultDomain?.region.name
        return !(options.filtersGPUs && agent.total.gpus > .zero && !framework.gpuResources)
            && (home == nil || (agent.profile.region ?? home) == home || framework.regionAware)
            && (agent.profile.capabilities.multiRole || !framework.multiRole)
    }

    /// What a framework is offered of what its role could have, and how much of that is towards the role's guarantee.
    private mutating func offer(
        _ available: Resources, to holder: Holder, _ agent: Agent, _ isForGuarantees: Bool
    ) -> (offer: Resources, towards: Resources)? {
        guard let profile = frameworks[holder.framework] else { return nil }
        let (role, top, capabilities) = (holder.role, top(holder.role), profile.capabilities)
        let minimum = profile.minimumAllocatable[role] ?? options.minimumAllocatable
        guard isWorth(available, minimum), !profile.offerConstraints.exclude(agent.profile, for: role),
            admits(agent, capabilities)
        else { return nil }
        let usable = available.filter { entry in
            (capabilities.sharedResources || !entry.isShared) && (capabilities.revocableResources || !entry.isRevocable)
                && (capabilities.reservationRefinement || !entry.hasRefinedReservations)
        }
        let open = usable.filter(isOpen)
        var (towards, other) = (Resources(), usable.filter { !isOpen($0) })
        if isForGuarantees {
            towards = chopped(open, to: unmet(top), others: 0)
            if towards.isEmpty { return nil }
            // What is reserved for those above has to wait.
            other = other.filter { $0.reservedRole == nil || $0.reservedRole == role }
        }
        let limits = less(less(quotas[top]?.limits.milli ?? [:], consumed(top)), amounts(towards))
        var rest = chopped(open - towards, to: limits, others: .max)
        if !rest.isEmpty, hasAny(run.required) { rest = chopped(rest, to: surplus, others: 0) }
        let offer = towards + other + rest
        let isRefused = agent.refusals.contains { refusal in
            refusal.holder == holder && (run.now < refusal.expiry || completedBatches <= refusal.batch)
                && refusal.resources.contains(offer)
        }
        return isRefused || !isWorth(offer, minimum) ? nil : (offer, towards)
    }

    /// As much of resources as there may be of each name; of those that are one thing each, all or nothing.
    private mutating func chopped(_ resources: Resources, to most: Amounts, others: Int64) -> Resources {
        if amounts(resources).allSatisfy({ $0.value <= most[$0.key] ?? others }) { return resources }
        if others == 0, !hasAny(most) { return Resources() }
        var (entries, left) = (resources.entries, most)
        if Set(entries.map(\.name)).count < entries.count { entries.shuffle(using: &generator) }
        for index in entries.indices {
            let (amount, rest) = (entries[index].scalar?.milli ?? 0, left[entries[index].name] ?? others)
            let piece = amount <= rest ? amount : entries[index].isExclusive ? 0 : rest
            entries[index].value = .scalar(Scalar(milli: piece))
            left[entries[index].name] = rest - piece
        }
        return Resources(entries)
    }
}

extension ResourceQuantities {
    fileprivate var milli: [String: Int64] { names.reduce(into: [:]) { $0[$1] = self[$1].milli } }
}

extension ResourceLimits {
    fileprivate var milli: [String: Int64] { names.reduce(into: [:]) { $0[$1] = self[$1]?.milli ?? 0 } }
}

extension FrameworkProfile {
    /// Whether the framework wants resources for a role.
    func wants(_ role: String) -> Bool { roles.contains(role) && !suppressedRoles.contains(role) }
}
