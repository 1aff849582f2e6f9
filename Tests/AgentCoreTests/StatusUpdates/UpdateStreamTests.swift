import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct UpdateStreamTests {
    /// An agent with a hosted executor that runs task t1.
    private func running() throws -> (AgentHarness, ContainerID) {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        return (harness, launch.containerID)
    }

    @Test func anUpdateIsForwardedAndItsExecutorAcknowledged() throws {
        var (harness, container) = try running()
        let effects = harness.update(container, "crawler-1", .from("t1", .running, uuid: 1, message: "up"))
        let status = TaskStatus(
            taskID: "t1", state: .running, message: "up", agentID: AgentHarness.agentID, timestamp: 5,
            executorID: "crawler-1", source: .executor, uuid: TaskStatus.uuid(1),
            containerStatus: V1.ContainerStatus(
                networkInfos: [
                    V1.NetworkInfo(ipAddresses: [V1.NetworkInfo.IPAddress(ipAddress: "127.0.0.1")])
                ], containerID: container))
        #expect(
            effects == [
                .sendToMaster(
                    .statusUpdate(
                        Internal.StatusUpdateMessage(
                            update: Internal.StatusUpdate(
                                frameworkID: AgentHarness.frameworkID, status: status, timestamp: 5,
                                executorID: "crawler-1", agentID: AgentHarness.agentID, uuid: TaskStatus.uuid(1),
                                latestState: .running),
                            pid: "slave(1)@127.0.0.1:5051"))),
                .sendToExecutor(
                    container,
                    V1.Executor.Event(
                        type: .acknowledged,
                        acknowledged: V1.Executor.Event.Acknowledged(taskID: "t1", uuid: TaskStatus.uuid(1)))),
            ])
    }

    @Test func anUpdateIsSentAgainAtExactInstants() throws {
        var (harness, container) = try running()
        harness.update(container, "crawler-1", .from("t1", .running, uuid: 1))
        let resent = harness.pass(.seconds(2_500))
        #expect(resent.map(\.1).updates.count == resent.count)
        #expect(resent.map(\.0) == [10, 30, 70, 150, 310, 630, 1_230, 1_830, 2_430].map { Duration.seconds($0) })
    }

    @Test func eachUpdateWaitsForTheOneBeforeAndStartsAtTenSeconds() throws {
        var (harness, container) = try running()
        #expect(harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1)).updates.count == 1)
        let second = harness.update(container, "crawler-1", .from("t1", .running, uuid: 2))
        #expect(second.updates.isEmpty)
        #expect(second.events == [.acknowledged])
        #expect(harness.update(container, "crawler-1", .from("t1", .finished, uuid: 3)).updates.isEmpty)

        #expect(harness.pass(.seconds(40)).map(\.0) == [.seconds(10), .seconds(30)])
        let next = harness.acknowledge("t1", TaskStatus.uuid(1))
        #expect(next.updates.map(\.status.state) == [.running])
        #expect(next.updates.first?.latestState == .finished)
        #expect(harness.pass(.seconds(10)).map(\.0) == [.seconds(50)])
        #expect(harness.acknowledge("t1", TaskStatus.uuid(2)).updates.map(\.status.state) == [.finished])
        #expect(harness.acknowledge("t1", TaskStatus.uuid(3)).isEmpty)
        #expect(harness.pass(.seconds(3_600)).isEmpty)
    }

    @Test func onlyTheExactIdentifierAcknowledges() throws {
        var (harness, container) = try running()
        harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1))
        harness.update(container, "crawler-1", .from("t1", .running, uuid: 2))
        for uuid in [TaskStatus.uuid(2), TaskStatus.uuid(9), [], [1, 2, 3]] {
            #expect(harness.acknowledge("t1", uuid).isEmpty)
        }
        #expect(harness.acknowledge("other", TaskStatus.uuid(1)).isEmpty)
        #expect(harness.acknowledge("t1", TaskStatus.uuid(1)).updates.count == 1)
        #expect(harness.acknowledge("t1", TaskStatus.uuid(1)).isEmpty)
    }

    @Test func duplicatesAreIgnoredButAcknowledgedToTheExecutor() throws {
        var (harness, container) = try running()
        harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1))
        #expect(
            harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1)).events == [.acknowledged])
        harness.update(container, "crawler-1", .from("t1", .running, uuid: 2))
        harness.acknowledge("t1", TaskStatus.uuid(1))
        // An acknowledged update neither comes again nor takes the task back.
        let late = harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1))
        #expect(late.events == [.acknowledged])
        #expect(late.updates.isEmpty)
        #expect(harness.machine.snapshot.frameworks.first?.executors.first?.launchedTasks.first?.state == .running)
        harness.acknowledge("t1", TaskStatus.uuid(2))
        #expect(harness.machine.snapshot.openUpdateStreams == 1)
    }

    @Test func manyUpdatesOfOneTaskKeepTheirOrder() throws {
        var (harness, container) = try running()
        for number in 1...100 as ClosedRange<UInt64> {
            harness.update(container, "crawler-1", .from("t1", .running, uuid: number))
        }
        var order: [[UInt8]?] = []
        for number in 1...100 as ClosedRange<UInt64> {
            order += harness.acknowledge("t1", TaskStatus.uuid(number)).updates.map(\.uuid)
        }
        #expect(order == (2...100).map { TaskStatus.uuid($0) })
        for number in [1, 9, 50, 100] as [UInt64] {
            let again = harness.update(container, "crawler-1", .from("t1", .running, uuid: number))
            #expect(again.updates.isEmpty)
        }
    }

    @Test func nothingIsSentWithoutAMasterAndEverythingWhenOneIsBack() throws {
        var (harness, container) = try running()
        harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1))
        harness.pass(.seconds(30))
        harness.apply(.masterDisconnected)
        #expect(harness.update(container, "crawler-1", .from("t1", .running, uuid: 2)).updates.isEmpty)
        #expect(harness.pass(.seconds(300)).map(\.1).updates.isEmpty)
        harness.apply(.masterConnected)
        #expect(harness.acknowledge("t1", TaskStatus.uuid(1)).isEmpty)
        let effects = harness.apply(
            .masterSent(.reregistered(Internal.AgentReregisteredMessage(agentID: AgentHarness.agentID))))
        #expect(effects.updates.map(\.status.state) == [.starting])
        #expect(harness.pass(.seconds(10)).map(\.0) == [.seconds(340)])
    }

    @Test func anUpdateOfAFrameworkResendsItsUpdates() throws {
        var (harness, container) = try running()
        harness.update(container, "crawler-1", .from("t1", .starting, uuid: 1))
        harness.pass(.seconds(15))
        let message = Internal.UpdateFrameworkMessage(
            frameworkID: AgentHarness.frameworkID, frameworkInfo: .test(partitionAware: true))
        #expect(harness.apply(.masterSent(.updateFramework(message))).updates.count == 1)
        #expect(harness.pass(.seconds(10)).map(\.0) == [.seconds(25)])
        #expect(harness.machine.snapshot.frameworks.first?.info == .test(partitionAware: true))
    }

    @Test func aTerminalAcknowledgementDropsWhatComesBehind() throws {
        var (harness, container) = try running()
        // A task that the agent does not know may well report after its end.
        harness.update(container, "crawler-1", .from("stray", .failed, uuid: 1))
        harness.update(container, "crawler-1", .from("stray", .running, uuid: 2))
        #expect(harness.machine.snapshot.openUpdateStreams == 1)
        #expect(harness.acknowledge("stray", TaskStatus.uuid(1)).isEmpty)
        #expect(harness.machine.snapshot.openUpdateStreams == 0)
        #expect(harness.pass(.seconds(3_600)).isEmpty)
    }

    @Test func anUpdateAfterTheEndIsDroppedButAcknowledgedToTheExecutor() throws {
        var (harness, container) = try running()
        harness.update(container, "crawler-1", .from("t1", .finished, uuid: 1))
        let effects = harness.update(container, "crawler-1", .from("t1", .running, uuid: 2))
        #expect(effects.events == [.acknowledged])
        #expect(effects.updates.isEmpty)
        harness.acknowledge("t1", TaskStatus.uuid(1))
        let executor = try #require(harness.machine.snapshot.frameworks.first?.executors.first)
        #expect(executor.completedTasks.map(\.state) == [.finished])
        #expect(executor.launchedTasks.isEmpty && executor.terminatedTasks.isEmpty)
    }

    @Test func historyKeepsTheLastUpdateOfEachStateWithoutData() throws {
        var (harness, container) = try running()
        for (number, state) in [(1, TaskState.running), (2, .running), (3, .killing), (4, .running)] {
            var status = TaskStatus.from("t1", state, uuid: UInt64(number))
            status.data = [1, 2, 3]
            harness.update(container, "crawler-1", status)
        }
        let task = try #require(harness.machine.snapshot.frameworks.first?.executors.first?.launchedTasks.first)
        #expect(task.statuses.map(\.uuid) == [2, 3, 4].map { TaskStatus.uuid($0) })
        #expect(task.statuses.allSatisfy { $0.data == nil })
    }

    @Test func whatTheExecutorSaysAboutItsContainerIsKept() throws {
        var (harness, container) = try running()
        harness.apply(.containerLaunched(container, pid: 77))
        let nested = ContainerID(value: "inner", parent: container)
        var status = TaskStatus.from("t1", .running, uuid: 1)
        status.containerStatus = V1.ContainerStatus(containerID: nested)
        let own = harness.update(container, "crawler-1", status).updates.first?.status.containerStatus
        #expect(own?.containerID == nested)
        #expect(own?.executorPID == nil)
        #expect(own?.networkInfos.first?.ipAddresses.first?.ipAddress == "127.0.0.1")
        harness.acknowledge("t1", TaskStatus.uuid(1))
        let plain = harness.update(container, "crawler-1", .from("t1", .running, uuid: 2))
        #expect(plain.updates.first?.status.containerStatus?.executorPID == 77)
    }
}
