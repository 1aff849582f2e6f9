import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension CounterTests {
    static let agentMessages = [
        CountedEvent(
            "a task runs", { $0.update("t", .running, 1) },
            growth: [
                "master/messages_status_update": 1, "master/valid_status_updates": 1, "f/events": 1,
                "f/events/update": 1, "f/tasks/active/task_staging": -1, "f/tasks/active/task_running": 1,
            ]),
        CountedEvent(
            "a task ends", { $0.update("t", .finished, 1) },
            growth: [
                "master/messages_status_update": 1, "master/valid_status_updates": 1, "master/tasks_finished": 1,
                "f/events": 1, "f/events/update": 1, "f/tasks/active/task_staging": -1,
                "f/tasks/terminal/task_finished": 1,
            ]),
        CountedEvent(
            "an update of an unknown task", { $0.update("u", .running, 1) },
            growth: [
                "master/messages_status_update": 1, "master/invalid_status_updates": 1, "f/events": 1,
                "f/events/update": 1,
            ]),
        CountedEvent(
            "an update of an unknown framework", { $0.update("t", .running, 1, of: "none") },
            growth: ["master/messages_status_update": 1, "master/invalid_status_updates": 1]),
        CountedEvent(
            "an update of an agent that is not registered", { $0.update("t", .running, 1, over: 101) },
            growth: ["master/messages_status_update": 1, "master/invalid_status_updates": 1]),
        CountedEvent(
            "an update for a framework that is away",
            from: {
                var master = TestMaster.running(.capable(timeout: 60))
                master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
                return master
            }, { $0.update("t", .running, 1) },
            growth: [
                "master/messages_status_update": 1, "master/invalid_status_updates": 1,
                "f/tasks/active/task_staging": -1, "f/tasks/active/task_running": 1,
            ]),
        CountedEvent(
            "a message to a framework",
            {
                $0.apply(
                    .agentSent(
                        AgentConnectionID(100),
                        .executorMessage(
                            .init(agentID: TestMaster.s0, frameworkID: TestMaster.f0, executorID: "e", data: []))))
            },
            growth: [
                "master/messages_executor_to_framework": 1, "master/valid_executor_to_framework_messages": 1,
                "f/events": 1, "f/events/message": 1,
            ]),
        CountedEvent(
            "a message to an unknown framework",
            {
                $0.apply(
                    .agentSent(
                        AgentConnectionID(100),
                        .executorMessage(
                            .init(agentID: TestMaster.s0, frameworkID: "none", executorID: "e", data: []))))
            },
            growth: [
                "master/messages_executor_to_framework": 1, "master/invalid_executor_to_framework_messages": 1,
            ]),
        CountedEvent(
            "an executor ends",
            {
                $0.apply(
                    .agentSent(
                        AgentConnectionID(100),
                        .exitedExecutor(
                            .init(agentID: TestMaster.s0, frameworkID: TestMaster.f0, executorID: "e", status: 0))))
            }, growth: ["master/messages_exited_executor": 1]),
        CountedEvent(
            "an agent tells its resources",
            { $0.apply(.agentSent(AgentConnectionID(100), .updateAgent(.init(agentID: TestMaster.s0)))) },
            growth: ["master/messages_update_slave": 1]),
    ]

    static let comings = [
        CountedEvent(
            "an agent registers", { $0.register("b", over: 101) },
            growth: [
                "master/messages_register_slave": 1, "master/slave_registrations": 1,
            ]),
        CountedEvent(
            "an agent ends",
            {
                let effects = $0.apply(
                    .agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0))))
                _ = $0.persist(effects)
            },
            growth: [
                "master/messages_unregister_slave": 1, "master/slave_removals": 1,
                "master/slave_removals/reason_unregistered": 1, "master/tasks_lost": 1,
                "master/task_lost/source_master/reason_slave_removed": 1, "f/events": 2, "f/events/update": 1,
                "f/events/failure": 1, "f/tasks/active/task_staging": -1, "f/tasks/terminal/task_lost": 1,
            ]),
        CountedEvent(
            "an agent takes another one's place",
            from: {
                var master = TestMaster.ready()
                master.apply(.agentDisconnected(AgentConnectionID(100)))
                return master
            }, { $0.register("a", over: 101) },
            growth: [
                "master/messages_register_slave": 1, "master/slave_registrations": 1, "master/slave_removals": 1,
                "master/slave_removals/reason_registered": 1, "f/events": 1, "f/events/failure": 1,
            ]),
        CountedEvent(
            "an agent does not answer",
            from: {
                var master = TestMaster.running(.capable(.partitionAware))
                master.advance(by: .seconds(74))
                return master
            }, { _ = $0.persist($0.advance(by: .seconds(1))) },
            growth: [
                "master/slave_unreachable_scheduled": 1, "master/slave_unreachable_completed": 1,
                "master/slave_removals": 1, "master/slave_removals/reason_unhealthy": 1,
                "master/task_unreachable/source_master/reason_slave_removed": 1, "f/events": 3, "f/events/update": 1,
                "f/events/failure": 1, "f/events/heartbeat": 1, "f/tasks/active/task_staging": -1,
                "f/tasks/active/task_unreachable": 1,
            ]),
        CountedEvent(
            "an agent of an earlier master does not come back",
            from: {
                var registry = Registry()
                registry.apply(.admit(AgentInfo(hostname: "a", id: "S")))
                return TestMaster(registry: registry)
            }, { _ = $0.persist($0.advance(by: .seconds(600))) },
            growth: [
                "master/slave_unreachable_scheduled": 1, "master/slave_unreachable_completed": 1,
                "master/slave_removals": 1, "master/slave_removals/reason_unhealthy": 1,
                "master/recovery_slave_removals": 1,
            ]),
        CountedEvent(
            "a framework ends", { $0.apply(.schedulerDisconnected(SchedulerConnectionID(1))) },
            growth: [
                "master/tasks_killed": 1, "master/task_killed/source_master/reason_framework_removed": 1,
                "f/subscribed": -1, "f/tasks/active/task_staging": -1, "f/tasks/terminal/task_killed": 1,
            ]),
    ]
}

extension TestMaster {
    /// The metrics that count, and the states of tasks, with the names of the first framework's cut short.
    var counts: [String: Double] {
        let framework = "master/frameworks/f/\(TestMaster.f0)/"
        return machine.metrics(at: Timestamp(nanoseconds: 0)).reduce(into: [:]) { counts, metric in
            if metric.name.hasPrefix(framework) {
                counts["f/\(metric.name.dropFirst(framework.count))"] = metric.value
            } else if !metric.name.hasPrefix("master/frameworks/"), !Self.gauges.contains(metric.name) {
                counts[metric.name] = metric.value
            }
        }
    }

    private static let gauges: Set<String> = {
        var names: Set = ["master/uptime_secs", "master/outstanding_offers"]
        for state in ["staging", "starting", "running", "killing", "unreachable"] {
            names.insert("master/tasks_\(state)")
        }
        for state in ["connected", "disconnected", "active", "inactive", "unreachable"] {
            names.formUnion(["master/slaves_\(state)", "master/frameworks_\(state)"])
        }
        for resource in ["cpus", "gpus", "mem", "disk"] {
            for part in ["used", "total", "percent"] { names.insert("master/\(resource)_\(part)") }
        }
        for part in ["", "/count", "/max", "/min", "/p50", "/p90", "/p95", "/p99", "/p999", "/p9999"] {
            names.insert("registrar/state_store_ms\(part)")
        }
        return names
    }()
}
