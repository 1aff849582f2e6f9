import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// What the tap's verbs do to a cluster.
@Suite struct TapVerbTests {
    private func cluster(_ tasks: [TaskInfo] = [.command("t", "sleep 5")]) -> Simulation {
        let simulation = Simulation.cluster()
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks))
        return simulation
    }

    private func states(_ simulation: Simulation) -> [TaskState] { simulation.history(of: "f1").states(of: "t") }

    @Test func newsWhoseAcknowledgementIsDroppedIsSentAgainAfterTenSeconds() throws {
        let simulation = cluster([.command("t", "sleep 60")])
        let acknowledgements = simulation.tap.drop(.call(.acknowledge) && .task("t"), times: 1)
        let news = simulation.tap.observe(.update(.starting) && .to(.leadingMaster))
        simulation.advance(by: .seconds(30))
        #expect(acknowledgements.matchCount == 1)
        #expect(news.entries.map(\.outcome.copies) == [1, 1])
        let instants = news.entries.map(\.instant)
        #expect(instants[1] - instants[0] == .seconds(10))
        #expect(states(simulation) == [.starting, .running])
        #expect(simulation.history(of: "f1").repeats == 1)
    }

    @Test func newsThatComesTwiceIsAcknowledgedAndDeliveredOnce() {
        let simulation = cluster()
        let twice = simulation.tap.duplicate(.update(.running) && .from(.agents))
        let events = simulation.tap.observe(.event(.update) && .update(.running))
        let acknowledgements = simulation.tap.observe(.call(.acknowledge))
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(twice.matchCount == 1)
        #expect(events.count == 2)
        // The master passes both on; the scheduler hears of the second that it has had it, and acknowledges it too.
        #expect(acknowledgements.messages.map(\.taskID) == ["t", "t", "t", "t"])
        #expect(states(simulation) == [.starting, .running, .finished])
        expectSound(simulation)
    }

    @Test func newsIsDeliveredAsItWasRewritten() {
        let simulation = cluster([.command("t", "sleep 600")])
        let rule = simulation.tap.rewrite(.update(.running) && .to(.leadingMaster), times: 1) { message in
            message.status?.message = "nobody knows where"
            message.taskState = .lost
        }
        simulation.advance(by: .seconds(20))
        #expect(rule.matchCount == 1)
        #expect(states(simulation) == [.starting, .lost])
        #expect(simulation.history(of: "f1").updates["t"]?.last?.message == "nobody knows where")
        let was = "a1 ! tap: rewritten: StatusUpdateMessage of t TASK_RUNNING to master"
        #expect(simulation.seconds(of: "\(was), now StatusUpdateMessage of t TASK_LOST") != nil)
    }

    @Test func aDroppedCallIsAnsweredAllTheSame() {
        let simulation = cluster()
        let calls = simulation.tap.observe(.call(.reconcile))
        simulation.tap.drop(.call(.reconcile))
        simulation.advance(by: .seconds(3))
        simulation.call(.init(type: .reconcile, reconcile: .init()), by: "f1")
        simulation.advance(by: .seconds(1))
        #expect(calls.entries.map(\.outcome.copies) == [0])
        #expect(simulation.seconds(of: "master < scheduler", "RECONCILE") == nil)
        #expect(simulation.seconds(of: "f1 < sent") != nil)
        #expect(simulation.seconds(of: "tap: dropped: call RECONCILE to master") != nil)
    }

    @Test func aRewrittenCallReachesTheMasterAsItWasRewritten() {
        let simulation = cluster()
        simulation.tap.rewrite(.call(.accept)) { message in
            message.changeTasks { $0.command?.value = "exit 3" }
        }
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(states(simulation) == [.starting, .running, .failed])
    }

    @Test func aDelayedMessageHoldsUpWhatFollowsIt() async throws {
        let simulation = cluster()
        let pattern = MessagePattern.event(.update)
        let arrived = simulation.tap.observe(pattern, delivered: true)
        let sent = simulation.tap.observe(pattern)
        simulation.tap.delay(pattern && .update(.starting), by: .seconds(3), times: 1)
        try await simulation.next(pattern)
        simulation.call(.init(type: .reconcile, reconcile: .init()), by: "f1")
        try await simulation.advance(by: .seconds(4))
        // The answer to the question is sent at once, and waits for what was sent before.
        #expect(arrived.messages.prefix(2).map(\.taskState) == [.starting, .starting])
        #expect(arrived.messages.prefix(2).map(\.status?.reason) == [nil, .reconciliation])
        #expect(sent.entries[1].instant - sent.entries[0].instant < .milliseconds(10))
        #expect(arrived.entries[0].instant - sent.entries[0].instant >= .seconds(3))
        #expect(arrived.entries[1].instant >= arrived.entries[0].instant)
    }

    @Test func whatIsHeldIsOvertakenAndArrivesWhenItIsReleased() {
        let simulation = cluster([.command("t", "sleep 600")])
        let held = simulation.tap.hold(.kind(.runTask))
        simulation.advance(by: .seconds(100))
        #expect(held.matchCount == 1)
        #expect(states(simulation) == [])
        // Pings have passed it meanwhile, so that the agent is still there.
        #expect(simulation.masterMachine?.snapshot.agents.map(\.isConnected) == [true])
        held.release()
        simulation.advance(by: .seconds(1))
        #expect(states(simulation) == [.starting, .running])
        #expect(simulation.tap.isIdle)
    }

    @Test func whatIsHeldIsLostWithItsConnection() {
        let simulation = cluster([.command("t", "sleep 600")])
        let held = simulation.tap.hold(.kind(.runTask), times: 1)
        simulation.advance(by: .seconds(5))
        simulation.breakLink(ofAgent: "a1")
        simulation.advance(by: .seconds(5))
        held.release()
        simulation.advance(by: .seconds(5))
        // The master gives it up when the agent is back without it, and the scheduler runs it anew.
        #expect(states(simulation) == [.lost])
        #expect(simulation.history(of: "f1").states(of: "t+") == [.starting, .running])
    }

    @Test func executorsAreTappedAsWell() {
        let executor = ExecutorInfo(executorID: "e", command: CommandInfo(value: "run"))
        let simulation = cluster([.executed("t", by: executor)])
        let launches = simulation.tap.observe(.executorEvent(.launch) && .to(.executors))
        let calls = simulation.tap.observe(.from(.executors))
        let dropped = simulation.tap.drop(.executorEvent(.acknowledged))
        simulation.tap.rewrite(.executorCall(.update) && .update(.finished)) { $0.taskState = .failed }
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(launches.messages.map(\.taskID) == ["t"])
        #expect(
            calls.messages.map(\.kind) == [.executorCall(.subscribe), .executorCall(.update), .executorCall(.update)])
        #expect(calls.messages.map(\.taskState) == [nil, .running, .finished])
        #expect(calls.messages.map(\.executorID) == ["e", "e", "e"])
        #expect(dropped.matchCount == 2)
        #expect(states(simulation) == [.running, .failed])
    }

    @Test func anExecutorWhoseCallIsDroppedHearsThatItWasTaken() {
        let executor = ExecutorInfo(executorID: "e", command: CommandInfo(value: "run"))
        let simulation = cluster([.executed("t", by: executor)])
        simulation.tap.drop(.executorCall(.update) && .update(.running))
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(states(simulation) == [.finished])
        #expect(simulation.allSeconds(of: "a1/e < accepted").count == 3)
    }

    @Test func aTapThatOnlyWatchesChangesNothing() {
        let plain = cluster()
        let watched = cluster()
        let log = watched.tap.observe(.anything)
        for simulation in [plain, watched] { simulation.advance(by: .seconds(60)) }
        #expect(log.count > 20)
        #expect(plain.digest == watched.digest)
    }
}
