import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What becomes of a framework whose stream ends, and of one that comes back.
@Suite struct FailoverTests {
    private func back(_ info: FrameworkInfo) -> FrameworkInfo {
        var info = info
        info.id = TestMaster.f0
        return info
    }

    @Test func theLastSubscriberWins() {
        let info = FrameworkInfo.capable(timeout: 60)
        var master = TestMaster.running(info)
        master.offer("cpus:3;mem:960")
        let effects = master.subscribe(back(info), over: 2)
        let error = V1.Scheduler.Event(type: .error, error: .init(message: "Framework failed over"))
        #expect(effects.prefix(2) == [toScheduler(error), .closeScheduler(SchedulerConnectionID(1))])
        #expect(
            effects.compactMap { effect -> V1.Scheduler.Event.Kind? in
                if case .sendToScheduler(SchedulerConnectionID(2), let event) = effect { event.type } else { nil }
            } == [.subscribed, .heartbeat])
        #expect(
            effects.messages == [.updateFramework(.init(frameworkID: TestMaster.f0, frameworkInfo: back(info)))])
        #expect(
            master.allocatorCalls() == [
                .updateFramework(TestMaster.f0, roles: ["*"], suppressed: []),
                .recover(Resources("cpus:3;mem:960").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
                .deactivateFramework(TestMaster.f0), .activateFramework(TestMaster.f0),
            ])
        // The offers of the old stream are void, the tasks live on.
        #expect(master.machine.snapshot.frameworks.first?.offers == [])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.id) == ["t"])
        // The end of the old stream means nothing any more.
        #expect(master.apply(.schedulerDisconnected(SchedulerConnectionID(1))) == [])
        #expect(master.machine.snapshot.frameworks.first?.isConnected == true)
    }

    @Test func whoIsAwayLosesItsOffersAndKeepsItsTasks() {
        var master = TestMaster.running(.capable(timeout: 60))
        master.offer("cpus:3;mem:960")
        _ = master.allocatorCalls()
        #expect(master.apply(.schedulerDisconnected(SchedulerConnectionID(1))) == [])
        #expect(
            master.allocatorCalls() == [
                .deactivateFramework(TestMaster.f0),
                .recover(Resources("cpus:3;mem:960").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
            ])
        #expect(
            master.call(.revive) == [
                .rejectCall(
                    SchedulerConnectionID(1), CallRejection(status: 403, message: "Framework is not subscribed"))
            ])
        #expect(master.advance(by: .seconds(14)) == [])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.id) == ["t"])
    }

    @Test func afterItsTimeoutAFrameworkIsRemoved() {
        var master = TestMaster.running(.capable(timeout: 10.5))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        #expect(master.advance(by: .milliseconds(10_499)) == [])
        #expect(
            master.advance(by: .milliseconds(1)) == [
                toAgent(.shutdownFramework(.init(frameworkID: TestMaster.f0)))
            ])
        #expect(master.machine.snapshot.frameworks.isEmpty)
        let effects = master.subscribe(back(.capable(timeout: 10.5)), over: 2)
        #expect(
            effects.first
                == toScheduler(.init(type: .error, error: .init(message: "Framework has been removed")), over: 2))
    }

    @Test func whoComesBackInTimeIsNotRemoved() {
        var master = TestMaster.running(.capable(timeout: 10))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        master.advance(by: .seconds(9))
        master.subscribe(back(.capable(timeout: 10)), over: 2)
        master.advance(by: .seconds(60))
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.id) == ["t"])
    }

    @Test(arguments: [nil, 0, -3] as [Double?])
    func withoutATimeoutAFrameworkIsRemovedAtOnce(_ timeout: Double?) {
        var master = TestMaster.running(.capable(timeout: timeout))
        let effects = master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        #expect(effects == [toAgent(.shutdownFramework(.init(frameworkID: TestMaster.f0)))])
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func userAndCheckpointStayAsTheyWere() {
        var master = TestMaster.ready(.capable(timeout: 60, checkpoint: true))
        var changed = back(FrameworkInfo(user: "other", name: "new name", failoverTimeout: 5))
        changed.webuiURL = "http://here"
        master.subscribe(changed, over: 2)
        let info = master.machine.snapshot.frameworks.first?.info
        #expect(info?.user == "nobody")
        #expect(info?.checkpoint == true)
        #expect(info?.name == "new name")
        #expect(info?.failoverTimeout == 5)
        #expect(info?.webuiURL == "http://here")
    }

    @Test func thePrincipalMustNotChange() {
        var master = TestMaster.ready(.capable(timeout: 60))
        var changed = back(.capable(timeout: 60))
        changed.principal = "somebody"
        #expect(
            master.subscribe(changed, over: 2) == [
                toScheduler(
                    .init(type: .error, error: .init(message: "Changing framework's principal is not allowed.")),
                    over: 2),
                .closeScheduler(SchedulerConnectionID(2)),
            ])
        #expect(master.machine.snapshot.frameworks.first?.isConnected == true)
    }

    @Test func rolesMayChange() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["a", "b"], timeout: 60))
        master.subscribe(
            back(.capable(.multiRole, roles: ["b", "c"], timeout: 60)), over: 2, suppressedRoles: ["c"])
        #expect(
            master.allocatorCalls().contains(
                .updateFramework(TestMaster.f0, roles: ["b", "c"], suppressed: ["c"])))
    }

    @Test func aFrameworkOfOneRoleMayComeBackWithSeveralAndTheOtherWayRound() {
        var one = FrameworkInfo(user: "nobody", name: "f", role: "a")
        one.failoverTimeout = 60
        let several = FrameworkInfo.capable(.multiRole, roles: ["a", "b"], timeout: 60)
        var master = TestMaster.running(one)
        master.subscribe(back(several), over: 2)
        master.subscribe(back(one), over: 3)
        #expect(
            master.allocatorCalls().filter { if case .updateFramework = $0 { true } else { false } } == [
                .updateFramework(TestMaster.f0, roles: ["a", "b"], suppressed: []),
                .updateFramework(TestMaster.f0, roles: ["a"], suppressed: []),
            ])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.id) == ["t"])
    }

    @Test func whoComesBackWronglyStaysAway() {
        var master = TestMaster.running(.capable(timeout: 10))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        master.advance(by: .seconds(9))
        var wrong = back(.capable(timeout: 10))
        wrong.roles = ["a"]
        #expect(master.subscribe(wrong, over: 2).last == .closeScheduler(SchedulerConnectionID(2)))
        #expect(master.machine.snapshot.frameworks.first?.isConnected == false)
        // A refused subscription gives no more time.
        master.advance(by: .seconds(1))
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func eachAbsenceHasItsOwnTimeout() {
        var master = TestMaster.running(.capable(timeout: 10))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        master.advance(by: .seconds(9))
        master.subscribe(back(.capable(timeout: 10)), over: 2)
        master.apply(.schedulerDisconnected(SchedulerConnectionID(2)))
        master.advance(by: .seconds(10) - .nanoseconds(1))
        #expect(master.machine.snapshot.frameworks.count == 1)
        master.advance(by: .nanoseconds(1))
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func offersForARoleThatIsLeftAreRescindedOnTheOldStream() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["a", "b"], timeout: 60))
        let effects = master.subscribe(back(.capable(.multiRole, roles: ["b"], timeout: 60)), over: 2)
        #expect(
            effects.prefix(2) == [
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(0)))),
                toScheduler(.init(type: .error, error: .init(message: "Framework failed over"))),
            ])
    }
}
