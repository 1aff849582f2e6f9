import MesosKit
import MesosTestKit
import Testing

@Suite(.serialized) struct TapTests {
    private static let links: [TestClusterConfiguration.Links] = [.sockets, .inProcess]

    @Test(arguments: links)
    func aMessageIsWaitedFor(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            cluster.start(Keeper(1), as: "keeper")
            let call = try await cluster.next(.call(.accept))
            #expect(call.from == .framework("keeper"))
            #expect(call.to == .master)
            #expect(call.tasks.map(\.taskID) == ["kept-1"])
        }
    }

    @Test(arguments: links)
    func everyWayIsSeenInOrder(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let log = cluster.tap.observe(.task("kept-1") && !.acknowledgement)
            let framework = cluster.start(Keeper(1), as: "keeper")
            try await cluster.until { framework.running == 1 }
            // The keeper may ask in the meantime, and is answered.
            let running = log.messages.filter { message in
                (message.taskState == .running || !message.tasks.isEmpty) && message.status?.reason != .reconciliation
            }
            #expect(
                running.map(\.description) == [
                    "keeper → master: call ACCEPT of kept-1", "master → agent-0: RunTaskMessage of kept-1",
                    "agent-0 → master: StatusUpdateMessage of kept-1 TASK_RUNNING",
                    "master → keeper: event UPDATE of kept-1 TASK_RUNNING",
                ])
        }
    }

    @Test(arguments: links)
    func aMessageGetsLost(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let lost = cluster.tap.drop(.kind(.runTask), times: 1)
            let framework = cluster.start(Keeper(2))
            try await cluster.until { framework.running == 1 }
            #expect(lost.matchCount == 1)
            // Asked after it, the master says what it believes.
            #expect(framework.states(of: "kept-1").allSatisfy { $0 == .staging })
            #expect(framework.state(of: "kept-2") == .running)
        }
    }

    @Test(arguments: links)
    func whatIsSaidIsChanged(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            cluster.tap.rewrite(.update(.finished) && .to(.frameworks)) { $0.taskState = .failed }
            let framework = cluster.start(Keeper(1, command: "true"))
            try await cluster.until { framework.state(of: "kept-1") == .failed }
        }
    }

    @Test(arguments: links)
    func whatIsHeldComesWhenItIsReleased(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let offers = cluster.tap.hold(.event(.offers), times: 1)
            let calls = cluster.tap.observe(.call(.accept))
            let framework = cluster.start(Keeper(1))
            try await cluster.until { offers.matchCount == 1 && framework.id != nil }
            #expect(calls.count == 0)
            offers.release()
            try await cluster.until { framework.running == 1 }
            #expect(calls.count == 1)
        }
    }

    @Test(arguments: links)
    func whatIsSentBehindADelayedMessageWaitsForIt(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let log = cluster.tap.observe(.update() && .to(.leadingMaster), delivered: true)
            cluster.tap.delay(.update(.starting) && .to(.leadingMaster) && .task("kept-1"), by: .milliseconds(100))
            let framework = cluster.start(Keeper(2))
            try await cluster.until { framework.running == 2 }
            #expect(log.messages.first?.taskID == "kept-1")
            let start = try #require(log.entries.first?.instant)
            #expect(log.entries.allSatisfy { $0.instant >= start })
        }
    }

    @Test(arguments: links)
    func anUpdateArrivesTwice(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            cluster.tap.duplicate(.update(.running) && .to(.frameworks), times: 1)
            let log = cluster.tap.observe(.update(.running) && .to(.frameworks), delivered: true)
            let framework = cluster.start(Keeper(1))
            try await cluster.until { framework.running == 1 && log.count == 2 }
            #expect(framework.states(of: "kept-1") == [.starting, .running])
        }
    }

    @Test func aWaitForAMessageThatNobodySendsFails() async throws {
        await #expect(throws: TestClusterError.self) {
            try await withTestCluster(agents: 1) { cluster in
                try await cluster.next(.call(.kill), within: .milliseconds(10))
            }
        }
    }
}
