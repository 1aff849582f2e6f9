import AllocatorCore
package import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// All that can be measured of the master, in ascending order of the names; what the host measures, such as the
    /// machine's load, comes from it, and counts where both know a name.
    package func metrics(at date: Timestamp, from host: [Metric] = []) -> [Metric] {
        var metrics = counters.metrics + registryWrites.metrics + Self.unmeasured.map { Metric($0, 0) }
        metrics += clusterMetrics(at: date)
        var (used, states) = (executorTotals, [Int](repeating: 0, count: TaskState.countOfNumbers))
        var unreachable = 0
        for framework in frameworks.values {
            let tally = TaskTally(framework)
            used.add(tally.used)
            for state in states.indices { states[state] += tally.states[state] }
            let missed = framework.missedTaskStates
            unreachable += missed[Int(TaskState.unreachable.rawValue)]
            if configuration.publishPerFrameworkMetrics { metrics += framework.metrics(tally, missed) }
        }
        if configuration.publishPerFrameworkMetrics {
            for framework in completedFrameworks {
                metrics += framework.metrics(TaskTally(framework), framework.missedTaskStates)
            }
        }
        for state in [TaskState.staging, .starting, .running, .killing] {
            metrics.append(Metric("master/" + state.metricWord(after: "tasks"), states[Int(state.rawValue)]))
        }
        metrics.append(Metric("master/tasks_unreachable", unreachable))
        metrics += resourceMetrics(used: used)
        metrics += allocator.metrics
        metrics += host
        return metrics.inOrder()
    }

    /// What only hosts could measure, for those that do not.
    private static let unmeasured = [
        "allocator/event_queue_dispatches", "allocator/mesos/event_queue_dispatches", "master/event_queue_dispatches",
        "master/event_queue_http_requests", "master/event_queue_messages", "registrar/log/ensemble_size",
        "registrar/log/recovered", "registrar/registry_size_bytes", "registrar/state_fetch_ms",
    ]

    private func clusterMetrics(at date: Timestamp) -> [Metric] {
        let connectedAgents = agents.values.count { $0.isConnected }
        let activeAgents = agents.values.count { $0.isActive }
        let connectedFrameworks = frameworks.values.count { $0.isConnected }
        let activeFrameworks = frameworks.values.count { $0.isActive }
        return [
            Metric("master/elected", 1), Metric("master/uptime_secs", date.seconds - startTime.seconds),
            Metric("master/slaves_connected", connectedAgents),
            Metric("master/slaves_disconnected", agents.count - connectedAgents),
            Metric("master/slaves_active", activeAgents), Metric("master/slaves_inactive", agents.count - activeAgents),
            Metric("master/slaves_unreachable", unreachableAgents.count),
            Metric("master/frameworks_connected", connectedFrameworks),
            Metric("master/frameworks_disconnected", frameworks.count - connectedFrameworks),
            Metric("master/frameworks_active", activeFrameworks),
            Metric("master/frameworks_inactive", frameworks.count - activeFrameworks),
            Metric("master/outstanding_offers", offers.count),
            Metric("master/operator_event_stream_subscribers", operatorStreams.count),
        ]
    }

    /// What executors need for themselves.
    private var executorTotals: ScalarTotals {
        var totals = ScalarTotals()
        for agent in agents.values {
            for (framework, executors) in agent.executors {
                for executor in executors.values {
                    if let needed = executorResources(executor, of: framework, role: nil) { totals.add(needed) }
                }
            }
        }
        return totals
    }

    private func resourceMetrics(used: ScalarTotals) -> [Metric] {
        var total = ScalarTotals()
        for agent in agents.values { total.add(agent.total) }
        return ["cpus", "gpus", "mem", "disk"].flatMap { name in
            Self.metrics("master/\(name)", used: used.lasting[name], of: total.lasting[name] + total.revocable[name])
                + Self.metrics("master/\(name)_revocable", used: used.revocable[name], of: total.revocable[name])
        }
    }

    private static func metrics(_ name: String, used: Scalar, of total: Scalar) -> [Metric] {
        let share = total > .zero ? used.doubleValue / total.doubleValue : 0
        return [
            Metric(name + "_used", used.doubleValue), Metric(name + "_total", total.doubleValue),
            Metric(name + "_percent", share),
        ]
    }
}

extension FrameworkRecord {
    /// The states of tasks on agents that do not answer.
    fileprivate var missedTaskStates: [Int] {
        var states = [Int](repeating: 0, count: TaskState.countOfNumbers)
        for task in unreachableTasks.keys {
            if let state = unreachableTasks[task]?.state { states[Int(state.rawValue)] += 1 }
        }
        return states
    }

    /// What can be measured of one framework.
    fileprivate func metrics(_ tally: TaskTally, _ missed: [Int]) -> [Metric] {
        let prefix = "master/frameworks/\(PercentEncoding.encode(info.name))/\(id)/"
        let active = TaskState.allCases.filter { !$0.isTerminal }.map { state in
            Metric("\(prefix)tasks/active/\(state.wireName.lowercased())", tally[state] + missed[Int(state.rawValue)])
        }
        let suppressed = roles.map { role in
            Metric("\(prefix)roles/\(role)/suppressed", suppressedRoles.contains(role) ? 1 : 0)
        }
        return [Metric(prefix + "subscribed", isConnected ? 1 : 0)] + counters.metrics(prefix) + active + suppressed
    }
}
