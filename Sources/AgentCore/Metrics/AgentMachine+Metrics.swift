package import MesosBase
import MesosResources
import MesosWire

extension AgentMachine {
    /// What the agent counts and measures, by the names of Apache Mesos and in their order; costs time in proportion to
    /// what it has.
    package func metrics(at now: Instant) -> [(name: String, value: Double)] {
        var metrics: [(name: String, value: Double)] = Self.withoutMeaning.map { ($0, 0) }
        metrics += counts(at: now)
        metrics += tallies
        metrics += quantities
        return metrics.sorted { $0.name < $1.name }
    }

    /// Names that clients look for, of things that this agent does not have or do yet.
    private static let withoutMeaning = [
        "containerizer/fetcher/cache_size_total_bytes", "containerizer/fetcher/cache_size_used_bytes",
        "containerizer/fetcher/task_fetches_failed", "containerizer/fetcher/task_fetches_succeeded",
        "containerizer/mesos/container_destroy_errors",
        "containerizer/mesos/provisioner/bind/remove_rootfs_errors",
        "containerizer/mesos/provisioner/remove_container_errors", "resource_provider_manager/events/disconnect",
        "resource_provider_manager/events/subscribe", "resource_provider_manager/subscribed",
        "slave/executors_preempted", "slave/recovery_errors", "slave/recovery_time_secs",
    ]

    private func counts(at now: Instant) -> [(name: String, value: Double)] {
        let isRegistered = master.isRegistered && life == .running
        return [
            ("gc/path_removals_failed", Double(counters.directoriesNotRemoved)),
            ("gc/path_removals_pending", Double(garbage.pendingCount)),
            ("gc/path_removals_succeeded", Double(counters.directoriesRemoved)),
            ("slave/container_launch_errors", Double(counters.containerLaunchErrors)),
            (
                "slave/executor_directory_max_allowed_age_secs",
                garbage.allowedAge(diskUse: garbage.diskUse ?? 0).inSeconds
            ),
            ("slave/executors_terminated", Double(counters.executorsTerminated)),
            ("slave/invalid_framework_messages", Double(counters.invalidFrameworkMessages)),
            ("slave/invalid_status_updates", Double(counters.invalidStatusUpdates)),
            ("slave/registered", isRegistered ? 1 : 0),
            ("slave/tasks_failed", Double(counters.tasksFailed)),
            ("slave/tasks_finished", Double(counters.tasksFinished)),
            ("slave/tasks_gone", Double(counters.tasksGone)),
            ("slave/tasks_killed", Double(counters.tasksKilled)),
            ("slave/tasks_lost", Double(counters.tasksLost)),
            ("slave/uptime_secs", startedAt.map { max(0, (now - $0).inSeconds) } ?? 0),
            ("slave/valid_framework_messages", Double(counters.validFrameworkMessages)),
            ("slave/valid_status_updates", Double(counters.validStatusUpdates)),
        ]
    }

    /// How many frameworks, executors and tasks there are now.
    private var tallies: [(name: String, value: Double)] {
        var frameworkCount = 0
        var phases = (registering: 0, running: 0, terminating: 0)
        var states = (staging: 0, starting: 0, running: 0, killing: 0)
        for id in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[id], frameworks[framework].phase != .departed else { continue }
            frameworkCount += 1
            for executor in executors.members(of: frameworks[framework].executors) {
                switch executors[executor].phase {
                case .registering: phases.registering += 1
                case .running: phases.running += 1
                case .terminating: phases.terminating += 1
                case .terminated: break
                }
                states.staging += executors[executor].queued.count
                for task in tasks.members(of: executors[executor].launched) {
                    switch tasks[task].state {
                    case .staging: states.staging += 1
                    case .starting: states.starting += 1
                    case .running: states.running += 1
                    case .killing: states.killing += 1
                    default: break
                    }
                }
            }
        }
        return [
            ("slave/executors_registering", Double(phases.registering)),
            ("slave/executors_running", Double(phases.running)),
            ("slave/executors_terminating", Double(phases.terminating)),
            ("slave/frameworks_active", Double(frameworkCount)),
            ("slave/tasks_killing", Double(states.killing)), ("slave/tasks_running", Double(states.running)),
            ("slave/tasks_staging", Double(states.staging)), ("slave/tasks_starting", Double(states.starting)),
        ]
    }

    /// How much there is of each resource and how much of it is in use. Of what may be taken back there is nothing: no
    /// estimator tells how much that could be.
    private var quantities: [(name: String, value: Double)] {
        let used = allocatedResources
        var metrics: [(name: String, value: Double)] = []
        for name in ["cpus", "disk", "gpus", "mem"] {
            let total = configuration.resources.scalar(name).doubleValue
            let taken = used.nonRevocable.scalar(name).doubleValue
            metrics += [
                ("slave/\(name)_total", total), ("slave/\(name)_used", taken),
                ("slave/\(name)_percent", total == 0 ? 0 : taken / total), ("slave/\(name)_revocable_total", 0),
                ("slave/\(name)_revocable_used", used.revocable.scalar(name).doubleValue),
                ("slave/\(name)_revocable_percent", 0),
            ]
        }
        return metrics
    }

    /// What executors and those of their tasks that have not ended may use, of all frameworks.
    private var allocatedResources: Resources {
        var sum = Resources()
        for id in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[id], frameworks[framework].phase != .departed else { continue }
            for executor in executors.members(of: frameworks[framework].executors) {
                sum += allocatedResources(of: executor)
            }
        }
        return sum
    }
}
