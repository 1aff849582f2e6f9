import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What those hear who follow a cluster, and what they do not.
@Suite struct OperatorEventTests {
    private typealias Event = V1.Master.Event
    private typealias Framework = V1.Master.Response.GetFrameworks.Framework

    private let never = V1.TimeInfo(nanoseconds: 0)

    private func time(_ seconds: Int64) -> V1.TimeInfo { V1.TimeInfo(nanoseconds: seconds * 1_000_000_000) }

    private func following(_ master: TestMaster) -> TestMaster {
        var master = master
        master.follow()
        return master
    }

    private func updated(_ status: TaskStatus, _ state: TaskState, of id: FrameworkID = TestMaster.f0) -> Event {
        Event(type: .taskUpdated, taskUpdated: .init(frameworkID: id, status: status, state: state))
    }

    private func status(_ state: TaskState, _ number: UInt8) -> TaskStatus {
        TaskStatus(
            taskID: "t", state: state, agentID: TestMaster.s0, timestamp: 7, source: .executor, uuid: uuid(number))
    }

    private func framework(_ info: FrameworkInfo, since: Int64 = 1_000, back: Int64 = 1_000) -> Framework {
        Framework(
            frameworkInfo: info, active: true, connected: true, recovered: false, registeredTime: time(since),
            reregisteredTime: time(back), unregisteredTime: never)
    }

    @Test func aNewFrameworkIsTold() {
        var master = following(TestMaster())
        let info = FrameworkInfo(user: "nobody", name: "f", id: TestMaster.f0)
        #expect(
            master.subscribe().events() == [
                Event(type: .frameworkAdded, frameworkAdded: .init(framework: framework(info)))
            ])
    }

    @Test func oneThatComesFromAnotherMasterIsRecoveredFirst() {
        var master = following(TestMaster())
        let info = FrameworkInfo(user: "nobody", name: "f", id: "old")
        let recovered = Framework(
            frameworkInfo: info, active: false, connected: false, recovered: true, registeredTime: never,
            reregisteredTime: never, unregisteredTime: never)
        #expect(
            master.subscribe(info).events() == [
                Event(type: .frameworkAdded, frameworkAdded: .init(framework: recovered)),
                Event(type: .frameworkUpdated, frameworkUpdated: .init(framework: framework(info))),
            ])
    }

    @Test func aFrameworkThatIsBackIsUpdatedAndOneThatIsAwayIsNot() {
        var info = FrameworkInfo.capable(timeout: 60)
        var master = TestMaster()
        master.subscribe(info)
        master.follow()
        master.wait(.seconds(2))
        #expect(master.apply(.schedulerDisconnected(SchedulerConnectionID(1))).events() == [])
        info.id = TestMaster.f0
        #expect(
            master.subscribe(info, over: 2).events() == [
                Event(
                    type: .frameworkUpdated, frameworkUpdated: .init(framework: framework(info, back: 1_002)))
            ])
    }

    @Test func aFrameworkThatDescribesItselfOtherwiseIsUpdated() {
        var master = following(TestMaster.ready())
        var info = FrameworkInfo(user: "nobody", name: "f", id: TestMaster.f0)
        #expect(master.call(.updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }.events() == [])
        info.name = "g"
        #expect(
            master.call(.updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }.events() == [
                Event(type: .frameworkUpdated, frameworkUpdated: .init(framework: framework(info)))
            ])
    }

    @Test func aFrameworkGoesAfterItsTasks() {
        var master = following(TestMaster.running())
        let killed = TaskStatus(
            taskID: "t", state: .killed, message: "Framework \(TestMaster.f0) removed", agentID: TestMaster.s0,
            timestamp: 1_000, source: .master, reason: .frameworkRemoved)
        let info = FrameworkInfo(user: "nobody", name: "f", id: TestMaster.f0)
        #expect(
            master.ask(.teardown(TestMaster.f0)).events() == [
                updated(killed, .killed),
                Event(type: .frameworkRemoved, frameworkRemoved: .init(frameworkInfo: info)),
            ])
    }

    @Test func unreachableTasksGoWithTheirFramework() {
        var master = TestMaster.running(.capable(.partitionAware, timeout: 1_000, checkpoint: true))
        _ = master.persist(master.advance(by: .seconds(75)))
        master.follow()
        let events = master.ask(.teardown(TestMaster.f0)).events()
        #expect(events.map(\.type) == [.taskUpdated, .frameworkRemoved])
        #expect(events.first?.taskUpdated?.state == .killed)
    }

    @Test func aNewAgentIsTold() {
        var master = following(TestMaster())
        let events = master.register().events()
        #expect(events.map(\.type) == [.agentAdded])
        #expect(events.first?.agentAdded?.agent == master.answer(.agents).getAgents?.agents.first)
    }

    @Test func anAgentThatLeavesTakesItsTasksAlong() {
        var master = following(TestMaster.running())
        let effects = master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0))))
        let events = master.persist(effects).events()
        #expect(events.map(\.type) == [.taskUpdated, .agentRemoved])
        #expect(events.first?.taskUpdated?.state == .lost)
        #expect(events.last == Event(type: .agentRemoved, agentRemoved: .init(agentID: TestMaster.s0)))
    }

    @Test func agentsThatAreUnreachableOrGoneAreNotTold() {
        var master = following(TestMaster.running(.capable(.partitionAware, checkpoint: true)))
        var events = master.persist(master.advance(by: .seconds(75))).events().filter { $0.type != .heartbeat }
        #expect(events.map(\.type) == [.taskUpdated])
        #expect(events.first?.taskUpdated?.state == .unreachable)
        events = master.persist(master.ask(.markAgentGone(TestMaster.s0))).events()
        #expect(events.map(\.type) == [.taskUpdated])
        #expect(events.first?.taskUpdated?.state == .goneByOperator)
    }

    @Test func aTaskIsToldFromItsLaunchToItsEnd() {
        var master = following(TestMaster.ready())
        let launched = master.launch([.command()]).events()
        #expect(launched.map(\.type) == [.taskAdded])
        #expect(launched.first?.taskAdded?.task == master.answer(.tasks).getTasks?.tasks.first)
        #expect(launched.first?.taskAdded?.task.state == .staging)
        #expect(master.update("t", .starting, 1).events() == [updated(status(.starting, 1), .starting)])
        #expect(master.update("t", .running, 2).events() == [updated(status(.running, 2), .running)])
        // The same state again is no news.
        #expect(master.update("t", .running, 3).events() == [])
        #expect(master.update("t", .finished, 4).events() == [updated(status(.finished, 4), .finished)])
        #expect(
            master.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(4)) }
                .events() == [])
    }

    @Test func theStateIsTheLatestAndTheStatusTheOneReported() {
        var master = following(TestMaster.running())
        #expect(
            master.update("t", .running, 1, latest: .failed).events() == [updated(status(.running, 1), .failed)])
    }

    @Test(arguments: [TaskStatus.Reason.taskCheckStatusUpdated, .taskHealthCheckStatusUpdated])
    func whatChecksFindIsAlwaysNews(_ reason: TaskStatus.Reason) {
        var master = following(TestMaster.running())
        master.update("t", .running, 1)
        var found = status(.running, 2)
        found.reason = reason
        found.healthy = false
        let update = Internal.StatusUpdate(
            frameworkID: TestMaster.f0, status: found, timestamp: 7, uuid: uuid(2), latestState: .running)
        #expect(
            master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update)))).events() == [
                updated(found, .running)
            ])
    }

    @Test func dataIsPassedOnAsMesosDoes() {
        var master = following(TestMaster.running())
        var said = status(.running, 1)
        said.data = [1, 2]
        let update = Internal.StatusUpdate(
            frameworkID: TestMaster.f0, status: said, timestamp: 7, uuid: uuid(1), latestState: .running)
        #expect(
            master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update)))).events() == [
                updated(said, .running)
            ])
        #expect(master.answer(.tasks).getTasks?.tasks.first?.statuses.map(\.data) == [nil])
    }

    @Test func whatTheMasterSaysOfATaskNamesNoExecutor() {
        var master = TestMaster.readyForGroups()
        master.launchGroup([.command("a")])
        master.follow()
        let effects = master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(effects.statuses.map(\.executorID) == ["pod"])
        #expect(effects.events().map { $0.taskUpdated?.status.executorID } == [nil])
        #expect(effects.events().map { $0.taskUpdated?.status.state } == [.lost])
    }

    @Test func refusedTasksAreNotTold() {
        var master = following(TestMaster.ready())
        #expect(master.launch([.command("t", "cpus:100")]).events() == [])
    }

    @Test func groupsAreToldTaskByTask() {
        var master = following(TestMaster.readyForGroups())
        let effects = master.launchGroup([.command("a"), .command("b")])
        #expect(effects.events().map { $0.taskAdded?.task.taskID } == ["a", "b"])
    }

    @Test func whatAnAgentBringsAlongComesInOrder() {
        var master = TestMaster()
        master.subscribe(.capable(checkpoint: true))
        master.follow()
        let info = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue, id: "old")
        let stranger = FrameworkInfo(user: "nobody", name: "g", id: "stranger", checkpoint: true)
        func task(_ id: TaskID, of framework: FrameworkID) -> V1.Task {
            V1.Task(
                name: "n", taskID: id, frameworkID: framework, agentID: "old", state: .running,
                resources: Resources("cpus:1;mem:64").allocated(to: "*").wireValue)
        }
        var known = FrameworkInfo.capable(checkpoint: true)
        known.id = TestMaster.f0
        let back = Internal.ReregisterAgentMessage(
            agent: info, tasks: [task("x", of: "stranger"), task("t", of: TestMaster.f0)], version: "1.11.0",
            frameworks: [stranger, known])
        let events = master.persist(master.apply(.agentSent(AgentConnectionID(100), .reregister(back)))).events()
        #expect(events.map(\.type) == [.taskAdded, .agentAdded, .frameworkAdded, .taskAdded])
        #expect(events.map { $0.taskAdded?.task.taskID } == ["t", nil, nil, "x"])
        #expect(events[2].frameworkAdded?.framework.recovered == true)
        #expect(
            events[1].agentAdded?.agent.allocatedResources
                == Resources("cpus:2;mem:128").allocated(to: "*").endpointWireValue)
        // An agent that was never away brings nothing new.
        #expect(
            master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(back)))).events() == [])
    }

    @Test func aTaskThatWasGivenUpTooEarlyIsAddedAgain() {
        var master = TestMaster.running()
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        master.follow()
        var info = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue)
        info.id = TestMaster.s0
        let task = V1.Task(
            name: "n", taskID: "t", frameworkID: TestMaster.f0, agentID: TestMaster.s0, state: .running,
            resources: Resources("cpus:1;mem:64").allocated(to: "*").wireValue)
        let framework = FrameworkInfo(user: "nobody", name: "f", id: TestMaster.f0)
        let back = Internal.ReregisterAgentMessage(
            agent: info, tasks: [task], version: "1.11.0", frameworks: [framework])
        let events = master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(back)))).events()
        #expect(events.map(\.type) == [.taskAdded])
    }
}
