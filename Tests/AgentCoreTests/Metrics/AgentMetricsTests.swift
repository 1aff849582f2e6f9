import AgentCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct AgentMetricsTests {
    private static let names = [
        "containerizer/fetcher/cache_size_total_bytes", "containerizer/fetcher/cache_size_used_bytes",
        "containerizer/fetcher/task_fetches_failed", "containerizer/fetcher/task_fetches_succeeded",
        "containerizer/mesos/container_destroy_errors",
        "containerizer/mesos/provisioner/bind/remove_rootfs_errors",
        "containerizer/mesos/provisioner/remove_container_errors", "gc/path_removals_failed",
        "gc/path_removals_pending", "gc/path_removals_succeeded", "resource_provider_manager/events/disconnect",
        "resource_provider_manager/events/subscribe", "resource_provider_manager/subscribed",
        "slave/container_launch_errors", "slave/cpus_percent", "slave/cpus_revocable_percent",
        "slave/cpus_revocable_total", "slave/cpus_revocable_used", "slave/cpus_total", "slave/cpus_used",
        "slave/disk_percent", "slave/disk_revocable_percent", "slave/disk_revocable_total",
        "slave/disk_revocable_used", "slave/disk_total", "slave/disk_used",
        "slave/executor_directory_max_allowed_age_secs", "slave/executors_preempted", "slave/executors_registering",
        "slave/executors_running", "slave/executors_terminated", "slave/executors_terminating",
        "slave/frameworks_active", "slave/gpus_percent", "slave/gpus_revocable_percent",
        "slave/gpus_revocable_total", "slave/gpus_revocable_used", "slave/gpus_total", "slave/gpus_used",
        "slave/invalid_framework_messages", "slave/invalid_status_updates", "slave/mem_percent",
        "slave/mem_revocable_percent", "slave/mem_revocable_total", "slave/mem_revocable_used", "slave/mem_total",
        "slave/mem_used", "slave/recovery_errors", "slave/recovery_time_secs", "slave/registered",
        "slave/tasks_failed", "slave/tasks_finished", "slave/tasks_gone", "slave/tasks_killed",
        "slave/tasks_killing", "slave/tasks_lost", "slave/tasks_running", "slave/tasks_staging",
        "slave/tasks_starting", "slave/uptime_secs", "slave/valid_framework_messages", "slave/valid_status_updates",
    ]

    /// What changed from one moment to the next.
    private func changes(
        of harness: inout AgentHarness, _ change: (inout AgentHarness) throws -> Void
    ) rethrows -> [String: Double] {
        let before = harness.machine.metrics(at: harness.now)
        try change(&harness)
        var changes: [String: Double] = [:]
        for (old, new) in zip(before, harness.machine.metrics(at: harness.now)) where old.value != new.value {
            changes[new.name] = new.value - old.value
        }
        return changes
    }

    @Test func allNamesOfARealAgentAreThereInOrder() {
        let metrics = AgentHarness.registered().machine.metrics(at: .zero)
        #expect(metrics.map(\.name) == Self.names)
    }

    @Test func aNewAgentHasNothingAndIsNotRegistered() {
        let metrics = AgentHarness().machine.metrics(at: .zero + .seconds(5))
        let known = metrics.filter { $0.value != 0 }.map { "\($0.name) \($0.value)" }
        #expect(
            known == [
                "slave/cpus_total 8.0", "slave/executor_directory_max_allowed_age_secs 544320.0",
                "slave/mem_total 1024.0",
            ])
    }

    @Test func timePassesSinceTheAgentBegan() {
        var harness = AgentHarness.registered()
        harness.pass(.seconds(90))
        let metrics = harness.machine.metrics(at: harness.now)
        #expect(metrics.first { $0.name == "slave/uptime_secs" }?.value == 90)
        #expect(metrics.first { $0.name == "slave/registered" }?.value == 1)
    }

    @Test func tasksAndExecutorsAreCountedWhereTheyStand() throws {
        var harness = AgentHarness.registered()
        var container = ContainerID(value: "")
        #expect(
            try changes(of: &harness) { container = try #require($0.run(.hosted("t")).launch).containerID } == [
                "slave/cpus_percent": 0.1875, "slave/cpus_used": 1.5, "slave/executors_registering": 1,
                "slave/frameworks_active": 1, "slave/tasks_staging": 1,
            ])
        #expect(
            changes(of: &harness) { $0.subscribe(container, "crawler-1") } == [
                "slave/executors_registering": -1, "slave/executors_running": 1,
            ])
        #expect(
            changes(of: &harness) { $0.update(container, "crawler-1", .from("t", .starting, uuid: 1)) } == [
                "slave/tasks_staging": -1, "slave/tasks_starting": 1, "slave/valid_status_updates": 1,
            ])
        #expect(
            changes(of: &harness) { $0.update(container, "crawler-1", .from("t", .running, uuid: 2)) } == [
                "slave/tasks_starting": -1, "slave/tasks_running": 1, "slave/valid_status_updates": 1,
            ])
        #expect(
            changes(of: &harness) { $0.update(container, "crawler-1", .from("t", .killing, uuid: 3)) } == [
                "slave/tasks_running": -1, "slave/tasks_killing": 1, "slave/valid_status_updates": 1,
            ])
        #expect(
            changes(of: &harness) { $0.update(container, "crawler-1", .from("t", .killed, uuid: 4)) } == [
                "slave/cpus_percent": -0.125, "slave/cpus_used": -1, "slave/tasks_killing": -1,
                "slave/tasks_killed": 1, "slave/valid_status_updates": 1,
            ])
        #expect(
            changes(of: &harness) { $0.shutDownExecutor("crawler-1") } == [
                "slave/executors_running": -1, "slave/executors_terminating": 1,
            ])
        #expect(
            changes(of: &harness) { $0.apply(.containerExited(container, .exited(0))) } == [
                "slave/executors_terminating": -1, "slave/executors_terminated": 1,
            ])
    }

    @Test(
        arguments: [
            (.finished, "slave/tasks_finished"), (.failed, "slave/tasks_failed"), (.killed, "slave/tasks_killed"),
            (.lost, "slave/tasks_lost"), (.gone, "slave/tasks_gone"), (.error, nil),
        ] as [(TaskState, String?)])
    func eachEndOfATaskHasACounterOfItsOwn(state: TaskState, name: String?) throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        let changes = changes(of: &harness) {
            $0.update(launch.containerID, "crawler-1", .from("t", state, uuid: 1))
            // The executor sends it again.
            $0.update(launch.containerID, "crawler-1", .from("t", state, uuid: 1))
        }
        var expected: [String: Double] = [
            "slave/cpus_percent": -0.125, "slave/cpus_used": -1, "slave/tasks_staging": -1,
            "slave/valid_status_updates": 2,
        ]
        if let name { expected[name] = 1 }
        #expect(changes == expected)
    }

    @Test func updatesThatCannotBeTakenAreCounted() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        var foreign = TaskStatus.from("t", .running, uuid: 1)
        foreign.agentID = "other"
        #expect(
            changes(of: &harness) { $0.update(launch.containerID, "crawler-1", foreign) } == [
                "slave/invalid_status_updates": 1
            ])
        harness.shutDownFramework()
        #expect(
            changes(of: &harness) {
                $0.update(launch.containerID, "crawler-1", .from("t", .running, uuid: 2))
            } == ["slave/invalid_status_updates": 1])
    }

    @Test func messagesAreCountedInBothDirections() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t")).launch)
        func toExecutor(_ executor: ExecutorID) -> AgentMachine.Input {
            .masterSent(
                .frameworkMessage(
                    Internal.FrameworkToExecutorMessage(
                        agentID: AgentHarness.agentID, frameworkID: AgentHarness.frameworkID, executorID: executor,
                        data: [1])))
        }
        let toFramework = AgentMachine.Input.executorCalled(
            launch.containerID,
            V1.Executor.Call(
                executorID: "crawler-1", frameworkID: AgentHarness.frameworkID, type: .message,
                message: V1.Executor.Call.Message(data: [2])))
        #expect(
            changes(of: &harness) { $0.apply(toExecutor("crawler-1")) } == ["slave/invalid_framework_messages": 1])
        harness.subscribe(launch.containerID, "crawler-1")
        #expect(
            changes(of: &harness) { $0.apply(toExecutor("crawler-1")) } == ["slave/valid_framework_messages": 1])
        #expect(changes(of: &harness) { $0.apply(toExecutor("none")) } == ["slave/invalid_framework_messages": 1])
        #expect(changes(of: &harness) { $0.apply(toFramework) } == ["slave/valid_framework_messages": 1])
        harness.apply(.masterDisconnected)
        #expect(changes(of: &harness) { $0.apply(toFramework) } == ["slave/invalid_framework_messages": 1])
    }

    @Test func aContainerThatDoesNotStartIsAnError() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t")).launch)
        let changes = changes(of: &harness) {
            $0.apply(.containerLaunchFailed(launch.containerID, message: "no"))
        }
        #expect(
            changes == [
                "slave/container_launch_errors": 1, "slave/cpus_percent": -0.125, "slave/cpus_used": -1,
                "slave/executors_registering": -1, "slave/executors_terminated": 1, "slave/tasks_failed": 1,
                "slave/tasks_staging": -1, "slave/valid_status_updates": 1,
            ])
    }

    @Test func removalsOfDirectoriesAreCounted() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.command("t")).launch)
        harness.subscribe(launch.containerID, "t")
        harness.update(launch.containerID, "t", .from("t", .finished, uuid: 1))
        harness.acknowledge("t", TaskStatus.uuid(1))
        let left = changes(of: &harness) { $0.apply(.containerExited(launch.containerID, .exited(0))) }
        // The run, its executor and its framework.
        #expect(left["gc/path_removals_pending"] == 3)
        harness.pass(.seconds(7 * 86_400 - 1))
        let effects = changes(of: &harness) {
            $0.now = $0.now + .seconds(1)
            $0.apply(.deadlineReached)
        }
        #expect(effects["gc/path_removals_pending"] == nil)
        #expect(
            changes(of: &harness) {
                $0.apply(.garbage(.directoryRemoved(number: 1)))
                $0.apply(.garbage(.directoryRemoved(number: 2)))
                $0.apply(.garbage(.directoryNotRemoved(number: 3, reason: "no")))
                $0.apply(.garbage(.directoryRemoved(number: 4)))
            } == ["gc/path_removals_pending": -3, "gc/path_removals_succeeded": 2, "gc/path_removals_failed": 1])
    }

    @Test func aFullerDiskMakesDirectoriesYounger() {
        var harness = AgentHarness.registered()
        let changes = changes(of: &harness) { $0.apply(.garbage(.diskMeasured(use: 0.5))) }
        #expect(changes == ["slave/executor_directory_max_allowed_age_secs": 0.4 * 604_800 - 0.9 * 604_800])
    }
}
