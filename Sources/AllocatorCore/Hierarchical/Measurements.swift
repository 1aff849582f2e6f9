public import MesosBase
import MesosResources
import MesosWire

extension HierarchicalAllocator {
    /// What can be measured of the allocator: how often it ran and how late, what it has given out, what each role
    /// consumes and deserves, and how many offers are refused.
    public var metrics: [Metric] {
        [Metric("allocator/mesos/allocation_runs", runs)]
            + runDelays.metrics(named: "allocator/mesos/allocation_run_latency_ms")
            + resourceMetrics + roleMetrics
    }

    private var resourceMetrics: [Metric] {
        // In the order of their indices, the first of which are theirs.
        ["cpus", "mem", "disk"].enumerated().flatMap { index, name in
            [
                Metric("allocator/mesos/resources/\(name)/total", amount(index, of: tree.totals)),
                Metric(
                    "allocator/mesos/resources/\(name)/offered_or_allocated",
                    amount(index, of: tree.roles[ShareTree.root].usage.amounts)),
            ]
        }
    }

    private func amount(_ index: Int, of amounts: ScalarVector) -> Double {
        Scalar(milli: amounts[index]).doubleValue
    }

    /// Of each role and all below it: what is reserved for it, what it holds that is not reserved, and its quota; of
    /// each role itself, how much is refused and what it deserves. In the order of names, as nearly as that is known.
    private var roleMetrics: [Metric] {
        var (filters, quotas, shares): ([Metric], [Metric], [Metric]) = ([], [], [])
        for role in tree.rolesByPath {
            let path = tree.roles[role].path
            addQuotaMetrics(of: role, to: &quotas)
            guard role != ShareTree.root else { continue }
            let refusals = tree.roles[role].clients.reduce(0) { $0 + tree.clients[$1].refusals }
            filters.append(Metric("allocator/mesos/offer_filters/roles/\(path)/active", refusals))
            if !tree.roles[role].clients.isEmpty {
                shares.append(
                    Metric("allocator/mesos/roles/\(path)/shares/dominant", tree.dominantShare(ofRole: role)))
            }
        }
        return filters + quotas + shares
    }

    private func addQuotaMetrics(of role: Int, to metrics: inout [Metric]) {
        let prefix = "allocator/mesos/quota/roles/\(tree.roles[role].path)/resources/"
        let consumed = tree.roles[role].consumed
        let quota = tree.roles[role].hasQuota ? quotas[tree.roles[role].path] : nil
        for index in tree.names.inOrder {
            let name = tree.names.all[index]
            if consumed[index] > 0 { metrics.append(Metric(prefix + name + "/consumed", amount(index, of: consumed))) }
            guard let quota else { continue }
            let (guarantee, limit) = (quota.guarantees[name], quota.limits[name])
            if guarantee > .zero { metrics.append(Metric(prefix + name + "/guarantee", guarantee.doubleValue)) }
            if let limit { metrics.append(Metric(prefix + name + "/limit", limit.doubleValue)) }
            if guarantee > .zero || limit != nil {
                metrics.append(
                    Metric(prefix + name + "/offered_or_allocated", amount(index, of: tree.roles[role].open)))
            }
        }
    }
}
