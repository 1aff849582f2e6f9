import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct HistoryTests {
    @Test func tasksExecutorsAndFrameworksAreRememberedUpToABound() throws {
        var harness = AgentHarness.registered(
            configuration: AgentHarness.configuration(tasks: 2, executors: 3, frameworks: 1))
        for number in 1...5 {
            let executor = ExecutorID(value: "crawler-\(number)")
            let first = TaskID(value: "t\(number)-1")
            let launch = try #require(harness.run(.hosted(first, executor: executor)).launch)
            harness.subscribe(launch.containerID, executor)
            for task in 1...4 {
                let taskID = TaskID(value: "t\(number)-\(task)")
                if task > 1 { harness.run(.hosted(taskID, executor: executor)) }
                let uuid = UInt64(number * 10 + task)
                harness.update(launch.containerID, executor, .from(taskID, .finished, uuid: uuid))
                harness.acknowledge(taskID, TaskStatus.uuid(uuid))
            }
            // Keeps the framework alive until the next executor has come.
            harness.run(.hosted("keep", executor: "keeper"))
            harness.apply(.containerExited(launch.containerID, .exited(0)))
        }
        let history = try #require(harness.machine.snapshot.frameworks.first?.completedExecutors)
        #expect(history.map(\.info.executorID) == ["crawler-3", "crawler-4", "crawler-5"])
        #expect(history.last?.completedTasks.map(\.taskID) == ["t5-3", "t5-4"])

        let container = try #require(harness.machine.snapshot.frameworks.first?.executors.first?.containerID)
        harness.shutDownFramework()
        harness.apply(.containerExited(container, .exited(0)))
        harness.run(.command("other"), framework: .test(id: "M-0001"))
        harness.apply(.masterSent(.shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: "M-0001"))))
        let second = try #require(harness.machine.snapshot.frameworks.first?.executors.first?.containerID)
        harness.apply(.containerExited(second, .exited(0)))
        #expect(harness.machine.snapshot.completedFrameworks.map(\.id) == ["M-0001"])
    }

    @Test func aReregistrationTellsTheHistory() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.command("t1")).launch)
        harness.subscribe(launch.containerID, "t1")
        harness.update(launch.containerID, "t1", .from("t1", .finished, uuid: 1))
        harness.acknowledge("t1", TaskStatus.uuid(1))
        harness.apply(.containerExited(launch.containerID, .exited(0)))
        harness.apply(.masterDisconnected)
        let effects = harness.apply(.masterConnected)
        guard case .sendToMaster(.reregister(let message)) = effects.first else {
            Issue.record("expected a re-registration, got \(effects)")
            return
        }
        #expect(message.frameworks.isEmpty && message.tasks.isEmpty && message.executorInfos.isEmpty)
        #expect(message.completedFrameworks.map(\.frameworkInfo) == [.test()])
        #expect(message.completedFrameworks.first?.tasks.map(\.state) == [.finished])
    }

    @Test func manyTasksOfOneExecutorLiveAndEndInAnyOrder() throws {
        var harness = AgentHarness.registered()
        let count = 3_000
        let launch = try #require(harness.run(.hosted("t0")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        for number in 1..<count { harness.run(.hosted(TaskID(value: "t\(number)"))) }
        for number in 0..<count {
            let status = TaskStatus.from(TaskID(value: "t\(number)"), .running, uuid: UInt64(number))
            #expect(harness.update(launch.containerID, "crawler-1", status).updates.count == 1)
        }
        #expect(harness.pass(.seconds(10)).count == count)
        var order = Array(0..<count)
        var generator = SeededGenerator(seed: 7)
        order.shuffle(using: &generator)
        for number in order {
            let taskID = TaskID(value: "t\(number)")
            harness.acknowledge(taskID, TaskStatus.uuid(UInt64(number)))
            let end = UInt64(count + number)
            harness.update(launch.containerID, "crawler-1", .from(taskID, .finished, uuid: end))
            harness.acknowledge(taskID, TaskStatus.uuid(end))
        }
        let snapshot = harness.machine.snapshot
        let executor = try #require(snapshot.frameworks.first?.executors.first)
        #expect(executor.launchedTasks.isEmpty && executor.terminatedTasks.isEmpty)
        #expect(executor.completedTasks.map(\.taskID.value) == order.suffix(200).map { "t\($0)" })
        #expect(snapshot.openUpdateStreams == 0)
        #expect(harness.pass(.seconds(3_600)).isEmpty)
    }

    @Test func frameworksThatComeAndGoDoNotMix() throws {
        var harness = AgentHarness.registered()
        for round in 1...3 {
            let first = try #require(harness.run(.command("t1")).launch)
            harness.subscribe(first.containerID, "t1")
            let uuid = UInt64(round)
            harness.update(first.containerID, "t1", .from("t1", .finished, uuid: uuid))
            harness.apply(.containerExited(first.containerID, .exited(0)))
            // The last acknowledgement removes the task, its executor and its framework at once.
            harness.acknowledge("t1", TaskStatus.uuid(uuid))
            #expect(harness.machine.snapshot.frameworks.isEmpty)
        }
        let others: [FrameworkID] = ["M-0001", "M-0002", "M-0003"]
        for id in others { harness.run(.command("t1"), framework: .test(id: id)) }
        let snapshot = harness.machine.snapshot
        #expect(snapshot.frameworks.map(\.id) == others)
        #expect(snapshot.frameworks.map(\.executors.count) == [1, 1, 1])
        for framework in snapshot.frameworks {
            let container = try #require(framework.executors.first?.containerID)
            let effects = harness.apply(.containerExited(container, .exited(1)))
            #expect(effects.updates.map(\.frameworkID) == [framework.id])
        }
    }

    @Test func eventsReadAsOneLine() {
        var harness = AgentHarness.registered()
        let effects = harness.applyObserving(
            .masterSent(.runTask(Internal.RunTaskMessage(framework: .test(), task: .hosted("t1")))))
        let container = CountingEntropy.uuid(2).description
        var lines = effects.compactMap { effect -> String? in
            if case .observed(let event) = effect { event.description } else { nil }
        }
        lines += harness.applyObserving(.containerLaunchFailed(ContainerID(value: container), message: "no")).compactMap
        {
            if case .observed(let event) = $0 { event.description } else { nil }
        }
        #expect(
            lines == [
                "launching container \(container) for executor 'crawler-1' of framework M-0000 in "
                    + "/srv/mesos/slaves/M-S0/frameworks/M-0000/executors/crawler-1/runs/\(container)",
                "container \(container) of executor 'crawler-1' of framework M-0000 could not be started: "
                    + "Failed to launch container: no",
            ])
    }
}
