import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What masters tell of the life of a task.
@Suite struct TimelineTests {
    private static let agent = "agent \(TestMaster.s0)"
    private static let launched =
        "launched on \(agent) (a) with cpus:1;mem:64 of offer \(TestMaster.offer(0)), to run its command"

    private func sentences(_ master: TestMaster, _ task: TaskID = "t", in framework: FrameworkID? = nil) -> [String] {
        master.machine.timeline(of: task, in: framework).map(\.sentence)
    }

    private static func acknowledge(_ number: UInt8, _ master: inout TestMaster) {
        master.call(.acknowledge) {
            $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(number))
        }
    }

    private static func back(_ master: inout TestMaster, _ tasks: [V1.Task], _ info: FrameworkInfo) {
        var agent = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue)
        agent.id = TestMaster.s0
        var framework = info
        framework.id = TestMaster.f0
        let request = Internal.ReregisterAgentMessage(
            agent: agent, tasks: tasks, version: "1.11.0", frameworks: [framework])
        _ = master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(request))))
    }

    private static let task = V1.Task(
        name: "n", taskID: "t", frameworkID: TestMaster.f0, agentID: TestMaster.s0, state: .running,
        resources: Resources("cpus:1;mem:64").allocated(to: "*").wireValue)

    @Test func aTaskThatRunsAndEnds() {
        var master = TestMaster.running()
        master.wait(.seconds(2))
        master.update("t", .running, 1)
        Self.acknowledge(1, &master)
        master.wait(.milliseconds(500))
        master.update("t", .finished, 2)
        Self.acknowledge(2, &master)
        #expect(
            master.machine.timeline(of: "t", in: nil).map(\.description) == [
                "1970-01-01T00:16:40.000Z \(Self.launched)",
                "1970-01-01T00:16:42.000Z its executor says TASK_RUNNING",
                "1970-01-01T00:16:42.000Z the scheduler has acknowledged TASK_RUNNING",
                "1970-01-01T00:16:42.500Z its executor says TASK_FINISHED; its resources are free",
                "1970-01-01T00:16:42.500Z the scheduler has acknowledged TASK_FINISHED",
            ])
        #expect(sentences(master, in: TestMaster.f0).count == 5)
        #expect(sentences(master, in: TestMaster.f1) == [])
        #expect(sentences(master, "other") == [])
    }

    @Test func aTaskThatIsNotLaunchedAndTheOneThatThenIs() {
        var master = TestMaster.ready()
        master.launch([.command("t", "cpus:9;mem:64")])
        master.offer()
        master.launch([.command()], on: [1])
        let told = sentences(master)
        #expect(told.count == 2)
        #expect(told.first?.hasPrefix("refused: TASK_ERROR (REASON_TASK_INVALID): Total resources cpus(") == true)
        #expect(told.last == Self.launched.replacing("-O0", with: "-O1"))
    }

    @Test func theMembersOfAGroup() {
        var master = TestMaster.readyForGroups()
        master.launchGroup([.command("a"), .command("b", "cpus:9;mem:64")])
        master.offer("cpus:3;mem:512;disk:64")
        master.launchGroup([.command("a"), .command("b")], on: 1)
        #expect(sentences(master, "a").map { $0.prefix(9) } == ["refused: ", "launched "])
        let launched = "launched on \(Self.agent) (a) with cpus:1;mem:64 of offer"
        #expect(sentences(master, "b").last == "\(launched) \(TestMaster.offer(1)), with executor 'pod'")
        master.offer("cpus:1;mem:256;disk:64")
        master.launchGroup([.command("c")], on: 2)
        #expect(
            sentences(master, "c")
                == ["\(launched) \(TestMaster.offer(2)), for executor 'pod', which runs there already"])
    }

    @Test func aKill() {
        var master = TestMaster.running()
        master.call(.kill) { $0.kill = .init(taskID: "t") }
        master.call(.kill) {
            $0.kill = .init(taskID: "t", killPolicy: .init(gracePeriod: .init(nanoseconds: 5_000_000_000)))
        }
        #expect(
            sentences(master).suffix(2) == [
                "the scheduler wants it killed", "the scheduler wants it killed within 5secs",
            ])
    }

    @Test func anAgentThatIsAwayForAMoment() {
        let info = FrameworkInfo.capable(checkpoint: true)
        var master = TestMaster.running(info)
        master.wait(.seconds(1))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        master.call(.kill) { $0.kill = .init(taskID: "t") }
        master.wait(.seconds(1))
        Self.back(&master, [Self.task], info)
        #expect(
            master.machine.timeline(of: "t", in: nil).map(\.description) == [
                "1970-01-01T00:16:40.000Z \(Self.launched)",
                "1970-01-01T00:16:41.000Z \(Self.agent) (a) is disconnected, and has 10mins to come back",
                "1970-01-01T00:16:41.000Z the scheduler wants it killed; \(Self.agent) is not connected and is "
                    + "told when it comes back",
                "1970-01-01T00:16:42.000Z \(Self.agent) (a) has come back",
            ])
    }

    @Test func anAgentThatDoesNotAnswerAndComesBack() throws {
        let info = FrameworkInfo.capable(.partitionAware, timeout: 1_000, checkpoint: true)
        var master = TestMaster.running(info)
        _ = master.persist(master.advance(by: .seconds(80)))
        #expect(
            sentences(master).dropFirst() == [
                "the master says TASK_UNREACHABLE (REASON_AGENT_REMOVED): health check timed out; "
                    + "its resources are free"
            ])
        Self.back(&master, [Self.task], info)
        #expect(sentences(master).first == Self.launched)
        #expect(
            sentences(master).last
                == "\(Self.agent) (a) was unreachable, and brings it back as TASK_RUNNING")
    }

    @Test func aTaskThatIsGivenUpWithTheLinkAndComesBack() {
        let info = FrameworkInfo.capable(timeout: 1_000)
        var master = TestMaster.running(info)
        master.wait(.seconds(1))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        master.wait(.seconds(1))
        Self.back(&master, [Self.task], info)
        #expect(
            sentences(master) == [
                Self.launched,
                "\(Self.agent) (a) is disconnected, and has 10mins to come back",
                "the master says TASK_LOST (REASON_AGENT_DISCONNECTED): Agent a disconnected; its resources are free",
                "\(Self.agent) (a) has come back",
                "\(Self.agent) (a) brings it back as TASK_RUNNING",
            ])
    }

    @Test func aSchedulerThatIsNotThere() {
        var master = TestMaster.running(.capable(timeout: 1_000))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        master.update("t", .running, 1)
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(
            sentences(master).suffix(2) == [
                "its executor says TASK_RUNNING; the scheduler is not connected, so the agent will say it again",
                "the master says TASK_LOST (REASON_AGENT_DISCONNECTED): Agent a disconnected; its resources are free; "
                    + "the scheduler is not connected and has to ask when it comes back",
            ])
    }

    @Test func aHealthCheck() {
        var master = TestMaster.running()
        for (number, isHealthy) in [(UInt8(1), true), (2, false)] {
            let status = TaskStatus(
                taskID: "t", state: .running, healthy: isHealthy, source: .executor,
                reason: .taskHealthCheckStatusUpdated, uuid: uuid(number))
            let update = Internal.StatusUpdate(
                frameworkID: TestMaster.f0, status: status, timestamp: 7, uuid: uuid(number))
            master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update))))
        }
        #expect(
            sentences(master).suffix(2) == [
                "its executor says TASK_RUNNING, healthy (REASON_TASK_HEALTH_CHECK_STATUS_UPDATED)",
                "its executor says TASK_RUNNING, not healthy (REASON_TASK_HEALTH_CHECK_STATUS_UPDATED)",
            ])
    }

    @Test func aFrameworkThatIsRemoved() {
        var master = TestMaster.running()
        master.call(.teardown)
        #expect(
            sentences(master).last
                == "the master says TASK_KILLED (REASON_FRAMEWORK_REMOVED): Framework \(TestMaster.f0) removed; its "
                + "resources are free")
        master = .running()
        master.update("t", .finished, 1)
        master.call(.teardown)
        #expect(sentences(master).last == "its executor says TASK_FINISHED; its resources are free")
    }

    @Test func ofALongHistoryTheBeginningAndTheEndAreKept() {
        var master = TestMaster.running()
        for number in 0..<200 {
            master.wait(.seconds(1))
            master.update("t", number.isMultiple(of: 2) ? .running : .starting, UInt8(number))
        }
        let told = master.machine.timeline(of: "t", in: nil)
        #expect(told.count == 129)
        #expect(told[15].description == "1970-01-01T00:16:55.000Z its executor says TASK_RUNNING")
        #expect(told[16].sentence == "73 more things happened here that are not kept")
        #expect(told.map(\.date) == told.map(\.date).sorted())
        #expect(told.last?.description == "1970-01-01T00:20:00.000Z its executor says TASK_STARTING")
    }

    @Test func refusalsOfManyTasksAreForgottenInOrder() {
        var configuration = MasterConfiguration()
        configuration.maxCompletedTasksPerFramework = 2
        var master = TestMaster(configuration)
        master.subscribe()
        master.register()
        for (number, name) in ["a", "b", "a", "c"].enumerated() {
            master.offer()
            master.launch([.command(TaskID(name), "cpus:9")], on: [number])
        }
        #expect(["a", "b", "c"].map { sentences(master, TaskID($0)).count } == [0, 1, 1])
    }
}
