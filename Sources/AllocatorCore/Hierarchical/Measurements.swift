public import MesosBase
import MesosResources
import MesosWire

extension HierarchicalAllocator {
    /// What can be measured of the allocator: how often it ran and how late, what it has given out, what each role
    /// consumes and deserves, and how many offers are refused.
    public var metrics: [Metric] {
        [Metric("allocator/mesos/allocation_runs", runs)]
            + runDelays.metrics(named: "allocator/mesos/allocation_run_latency_ms")
            + resourceMetrics + roleMetrics + quotaMetrics
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

    /// Of each role and all below it: what is reserved for it, and what it holds that is not reserved; of each role
    /// itself, what it deserves and how much is refused.
    private var roleMetrics: [Metric] {
        var metrics: [Metric] = []
        for role in tree.rolesByPath {
            let path = tree.roles[role].path
            let consumed = tree.roles[role].consumed
            for (index, name) in tree.names.all.enumerated() where consumed[index] > 0 {
                metrics.append(
                    Metric(
                        "allocator/mesos/quota/roles/\(path)/resources/\(name)/consumed", amount(index, of: consumed)))
            }
            guard role != ShareTree.root else { continue }
            let refusals = tree.roles[role].clients.reduce(0) { $0 + tree.clients[$1].refusals }
            metrics.append(Metric("allocator/mesos/offer_filters/roles/\(path)/active", refusals))
            if !tree.roles[role].clients.isEmpty {
                metrics.append(
                    Metric("allocator/mesos/roles/\(path)/shares/dominant", tree.dominantShare(ofRole: role)))
            }
        }
        return metrics
    }

    private var quotaMetrics: [Metric] {
        var metrics: [Metric] = []
        for (path, quota) in quotas {
            let prefix = "allocator/mesos/quota/roles/\(path)/resources/"
            let open = tree.names.quantities(tree.indices[path].map { tree.roles[$0].open } ?? ScalarVector())
            for name in quota.guarantees.names + quota.limits.names.filter({ quota.guarantees[$0] == .zero }) {
                if quota.guarantees[name] > .zero {
                    metrics.append(Metric(prefix + name + "/guarantee", quota.guarantees[name].doubleValue))
                }
                if let limit = quota.limits[name] {
                    metrics.append(Metric(prefix + name + "/limit", limit.doubleValue))
                }
                metrics.append(Metric(prefix + name + "/offered_or_allocated", open[name].doubleValue))
            }
        }
        return metrics
    }
}
