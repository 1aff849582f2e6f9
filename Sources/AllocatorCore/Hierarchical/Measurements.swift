public import MesosBase
import MesosResources
import MesosWire

extension HierarchicalAllocator {
    /// What can be measured of the allocator: how often it ran and how late, what it has given out, what each role
    /// consumes and deserves, and how many offers are refused.
    public var metrics: [Metric] {
        [Metric("allocator/mesos/allocation_runs", runs)]
            + runDelays.metrics(named: "allocator/mesos/allocation_run_latency_ms")
            + resourceMetrics + consumptionMetrics + filterMetrics + shareMetrics
    }

    private var resourceMetrics: [Metric] {
        var (total, held) = (ResourceQuantities(), ResourceQuantities())
        for agent in agents {
            guard let agent else { continue }
            total += agent.total.scalarQuantities
            // What several hold at once counts once.
            held += agent.holdings.reduce(into: Resources()) { $0 += $1.resources.unallocated() }.scalarQuantities
        }
        return ["cpus", "mem", "disk"].flatMap { name in
            [
                Metric("allocator/mesos/resources/\(name)/total", total[name].doubleValue),
                Metric("allocator/mesos/resources/\(name)/offered_or_allocated", held[name].doubleValue),
            ]
        }
    }

    /// Of each role and all below it: what is reserved for it, and what it holds that is not reserved.
    private var consumptionMetrics: [Metric] {
        var consumed: SortedMap<String, ResourceQuantities> = [:]
        func charge(_ resources: Resources, to role: String) {
            for role in RoleName.withAncestors(role) + [""] {
                let quantities = resources.scalarQuantities
                if consumed.update(role, { $0 += quantities }) == nil { consumed[role] = quantities }
            }
        }
        for agent in agents {
            guard let agent else { continue }
            for entry in agent.total.entries {
                if let role = entry.reservedRole { charge(Resources([entry]), to: role) }
            }
            for holding in agent.holdings {
                let own = holding.resources.filter { $0.reservedRole == nil && !$0.isRevocable }
                charge(own, to: tree.roles[tree.clients[holding.client].role].path)
            }
        }
        return consumed.flatMap { role, quantities in
            quantities.names.map { name in
                Metric("allocator/mesos/quota/roles/\(role)/resources/\(name)/consumed", quantities[name].doubleValue)
            }
        }
    }

    private var filterMetrics: [Metric] {
        var filters: SortedMap<String, Int> = [:]
        for agent in agents {
            for entry in agent?.total.entries ?? [] {
                for role in entry.reservedRole.map(RoleName.withAncestors) ?? [] { filters[role] = 0 }
            }
        }
        for client in subscribedAndHolding {
            let path = tree.roles[tree.clients[client].role].path
            for role in RoleName.withAncestors(path) where !filters.contains(role) { filters[role] = 0 }
            let active = tree.clients[client].filters.reduceUnordered(into: 0) { $0 += $1.count }
            filters.update(path) { $0 += active }
        }
        return filters.map { Metric("allocator/mesos/offer_filters/roles/\($0)/active", $1) }
    }

    private var shareMetrics: [Metric] {
        var roles: SortedMap<String, Int> = [:]
        for client in subscribedAndHolding {
            roles[tree.roles[tree.clients[client].role].path] = tree.clients[client].role
        }
        return roles.map { path, role in
            Metric("allocator/mesos/roles/\(path)/shares/dominant", tree.dominantShare(ofRole: role))
        }
    }

    /// The frameworks in their roles.
    private var subscribedAndHolding: [Int] {
        frameworks.flatMap { $0?.clients ?? [] }
    }
}
