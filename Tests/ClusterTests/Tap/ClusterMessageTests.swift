import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// What a message says, whatever its kind.
@Suite struct ClusterMessageTests {
    @Test func aMessageTellsItsKindAndItsSubjects() {
        let news = ClusterMessage.news(.running)
        #expect(news.kind == .statusUpdate)
        #expect(news.taskID == "t")
        #expect(news.taskState == .running)
        #expect(news.frameworkID == "f-1")
        #expect(news.agentID == "s1")
        #expect(news.executorID == "e1")
        #expect(news.description == "a1 → master: StatusUpdateMessage of t TASK_RUNNING")

        let launch = ClusterMessage.launch
        #expect(launch.kind == .call(.accept))
        #expect(launch.taskID == nil)
        #expect(launch.taskIDs == ["t", "u"])
        #expect(launch.tasks.map(\.name) == ["t", "u"])
        #expect(launch.description == "f1 → master: call ACCEPT")
    }

    @Test func newsOfATaskCanBeChangedOnEachOfItsWays() throws {
        var toMaster = ClusterMessage.news(.running)
        toMaster.taskState = .lost
        toMaster.status?.uuid = [9]
        guard case .toMaster(.statusUpdate(let message)) = toMaster.body else { return #expect(Bool(false)) }
        #expect(message.update.status.state == .lost)
        // What an agent says twice stays in step.
        #expect(message.update.latestState == .lost)
        #expect(message.update.uuid == [9])

        var event = ClusterMessage.event(
            .init(type: .update, update: .init(status: TaskStatus(taskID: "t", state: .running))))
        event.taskState = .failed
        #expect(event.event?.update?.status.state == .failed)

        var call = ClusterMessage(
            from: .executor("c", agent: "a1"), to: .agent("a1"),
            .executorCall(
                .init(
                    executorID: "e", frameworkID: "f-1", type: .update,
                    update: .init(status: TaskStatus(taskID: "t", state: .running)))))
        call.taskState = .killed
        #expect(call.executorCall?.update?.status.state == .killed)
    }

    @Test func whatAMessageDoesNotHaveCannotBeSet() {
        var ping = ClusterMessage(from: .master, to: .agent("a1"), .toAgent(.ping(.init(connected: true))))
        let former = ping.body
        ping.taskState = .lost
        ping.status = TaskStatus(taskID: "t", state: .lost)
        ping.call = .init(type: .revive)
        ping.offers = []
        ping.changeTasks { $0.name = "x" }
        #expect(ping.body == former)
        #expect(ping.status == nil)
        #expect(ping.tasks.isEmpty)
    }

    @Test func tasksCanBeChanged() {
        var launch = ClusterMessage.launch
        launch.changeTasks { $0.resources = Resources("cpus:2").wireValue }
        #expect(launch.tasks.map(\.resources) == [Resources("cpus:2").wireValue, Resources("cpus:2").wireValue])
        #expect(launch.call?.accept?.offerIDs == ["o1"])
    }

    @Test func everyMessageIsJSONAndCanBeReplacedByIt() throws {
        var ping = ClusterMessage(from: .master, to: .agent("a1"), .toAgent(.ping(.init(connected: true))))
        #expect(ping.json == #"{"connected":true}"#)
        try ping.setJSON(#"{"connected":false}"#)
        #expect(ping.body == .toAgent(.ping(.init(connected: false))))
        #expect(throws: WireError.self) { try ping.setJSON(#"{"connected":"perhaps"}"#) }
        #expect(ping.body == .toAgent(.ping(.init(connected: false))))

        for message in [ClusterMessage.news(.running), .launch] {
            var copy = message
            try copy.setJSON(message.json)
            #expect(copy.json == message.json)
            #expect(copy.description == message.description)
        }
        let pong = ClusterMessage(from: .agent("a1"), to: .master, .toMaster(.pong))
        #expect(pong.json == "{}")
    }
}
