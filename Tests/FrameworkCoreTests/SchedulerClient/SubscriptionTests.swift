import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct SubscriptionTests {
    private var known: FrameworkInfo {
        var info = Client.info
        info.id = "F"
        return info
    }

    @Test func connectsAtOnceInTheSameProcess() {
        var bench = Client.idle()
        #expect(bench.nextDeadline == nil)
        #expect(bench.apply(.started) == [.connect(.first)])
        #expect(bench.machine.phase == .connecting)
        #expect(bench.nextDeadline == 60_000)
        #expect(bench.apply(.started) == [])
    }

    @Test func waitsARandomTimeBeforeItConnects() {
        let machine = SchedulerClientMachine(framework: Client.info)
        var bench = SchedulerBench(machine, random: 123_000_000)
        #expect(bench.apply(.started) == [])
        #expect(bench.nextDeadline == 123)
        bench.milliseconds = 122
        #expect(bench.apply(.deadlineReached) == [])
        bench.milliseconds = 123
        #expect(bench.apply(.deadlineReached) == [.connect(.first)])
    }

    @Test func subscribesAndRegisters() {
        var bench = Client.idle()
        bench.apply(.started)
        #expect(bench.apply(.connected(.first)) == [.send(.first, .subscribe(Client.info), .subscription)])
        #expect(bench.apply(.sent(.first, .subscription)) == [.receive(.first)])
        let event = V1.Scheduler.Event.subscribed()
        #expect(
            bench.apply(.received(.first, [event]))
                == [.publish(event), .deliver(1, .registered("F", nil)), .receive(.first)])
        #expect(bench.machine.framework == known)
        #expect(bench.machine.phase == .subscribed)
        #expect(bench.nextDeadline == 75_000)
    }

    @Test func subscribesWithTheIdentifierAndTheRolesItBeganWith() {
        var bench = Client.idle({ $0.suppressedRoles = ["*"] }, framework: known)
        bench.apply(.started)
        #expect(
            bench.apply(.connected(.first)) == [.send(.first, .subscribe(known, suppressed: ["*"]), .subscription)])
    }

    @Test func backsOffLongerAndLongerUntilItIsSubscribed() {
        var bench = Client.idle { $0.longestBackoff = .milliseconds(400) }
        bench.apply(.started)
        var waits: [Int64] = []
        for attempt in 1...4 {
            let id = ConnectionID(UInt64(attempt))
            #expect(bench.apply(.connectionFailed(id, .connectionLost("no route"))) == [.disconnect(id)])
            let deadline = bench.nextDeadline ?? 0
            waits.append(deadline - bench.milliseconds)
            bench.milliseconds = deadline
            #expect(bench.apply(.deadlineReached) == [.connect(ConnectionID(UInt64(attempt) + 1))])
        }
        #expect(waits == [100, 200, 400, 400])
        let id = ConnectionID(5)
        bench.apply(.connected(id))
        bench.apply(.sent(id, .subscription))
        bench.apply(.received(id, [.subscribed()]))
        #expect(bench.apply(.received(id, [])) == [.disconnect(id), .connect(ConnectionID(6))])
        bench.apply(.connectionFailed(ConnectionID(6), .connectionLost("no route")))
        #expect(bench.nextDeadline == bench.milliseconds + 100)
    }

    @Test func comesBackWithItsIdentifier() {
        var bench = Client.subscribed()
        #expect(
            bench.apply(.received(.first, [])) == [.disconnect(.first), .connect(.second), .deliver(2, .disconnected)])
        #expect(bench.apply(.connected(.second)) == [.send(.second, .subscribe(known), .subscription)])
        bench.apply(.sent(.second, .subscription))
        let event = V1.Scheduler.Event.subscribed()
        #expect(bench.apply(.received(.second, [event])) == [.publish(event), .receive(.second)])
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .reregistered(nil))])
    }

    @Test func ignoresNewsOfOldConnections() {
        var bench = Client.subscribed()
        bench.apply(.connectionFailed(.first, .connectionLost("broken")))
        #expect(bench.apply(.connectionFailed(.first, .connectionLost("broken"))) == [])
        #expect(bench.apply(.received(.first, [.offers("O1")])) == [])
        #expect(bench.apply(.received(.first, [])) == [])
        #expect(bench.apply(.sent(.first, .library)) == [])
        #expect(bench.apply(.sendFailed(.first, .library, .connectionLost("broken"))) == [])
        #expect(bench.apply(.connected(.first)) == [])
        #expect(bench.machine.phase == .connecting)
    }

    @Test func givesUpASilentMaster() {
        var bench = Client.subscribed()
        bench.milliseconds = 60_000
        #expect(bench.apply(.received(.first, [.heartbeat])) == [.publish(.heartbeat), .receive(.first)])
        #expect(bench.nextDeadline == 135_000)
        bench.milliseconds = 134_999
        #expect(bench.apply(.deadlineReached) == [])
        bench.milliseconds = 135_000
        #expect(
            bench.apply(.deadlineReached) == [.disconnect(.first), .connect(.second), .deliver(2, .disconnected)])
    }

    @Test func needsNoHeartbeatsThatWereNotPromised() {
        var bench = Client.idle()
        bench.apply(.started)
        bench.apply(.connected(.first))
        bench.apply(.sent(.first, .subscription))
        bench.apply(.received(.first, [.subscribed(heartbeat: nil)]))
        #expect(bench.nextDeadline == nil)
    }

    @Test func givesUpAnAttemptThatHangs() {
        var bench = Client.idle()
        bench.apply(.started)
        bench.apply(.connected(.first))
        bench.milliseconds = 60_000
        #expect(bench.apply(.deadlineReached) == [.disconnect(.first)])
        #expect(bench.nextDeadline == 60_100)
    }

    @Test func endsWhenTheSubscriptionIsRefused() {
        var bench = Client.idle()
        bench.apply(.started)
        bench.apply(.connected(.first))
        #expect(
            bench.apply(.sendFailed(.first, .subscription, .refused("401 Unauthorized")))
                == [.disconnect(.first), .finish(.failed(.subscriptionRefused("401 Unauthorized")))])
        #expect(bench.machine.phase == .ended)
        #expect(bench.nextDeadline == nil)
    }

    @Test func endsAfterAnErrorOfTheMaster() {
        var bench = Client.registering()
        let error = V1.Scheduler.Event.error("Framework failed over")
        #expect(
            bench.apply(.received(.first, [.update(.status("t", .running)), error, .heartbeat]))
                == [.publish(.update(.status("t", .running))), .publish(error), .disconnect(.first)])
        #expect(bench.apply(.callbackReturned(1)) == [.deliver(2, .statusUpdate(.status("t", .running)))])
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .error("Framework failed over"))])
        #expect(bench.nextDeadline == nil)
        #expect(bench.apply(.callbackReturned(3)) == [.finish(.failed(.rejected("Framework failed over")))])
    }

    @Test func remembersSuppressedRoles() {
        var roles = known
        roles.capabilities = [V1.FrameworkInfo.Capability(type: .multiRole)]
        roles.roles = ["a", "b", "c"]
        var bench = Client.subscribed(framework: roles)
        bench.apply(.called(1, .suppress()))
        bench.apply(.called(2, .revive("b", "a")))
        bench.apply(.called(3, .suppress("a")))
        bench.apply(.called(4, .suppress("unknown")))
        bench.apply(.called(5, .revive("unknown")))
        bench.apply(.received(.first, []))
        #expect(
            bench.apply(.connected(.second))
                == [.send(.second, .subscribe(roles, suppressed: ["c", "a"]), .subscription)])
    }

    @Test func subscribesAgainWithTheDescriptionThatTheMasterTook() {
        var bench = Client.subscribed()
        var changed = Client.info
        changed.webuiURL = "http://ui"
        let body = V1.Scheduler.Call.UpdateFramework(frameworkInfo: changed)
        let call = V1.Scheduler.Call(type: .updateFramework, updateFramework: body)
        bench.apply(.called(1, call))
        #expect(bench.apply(.sendFailed(.first, .program(1), .refused("no"))) == [.answer(1, .refused("no"))])
        #expect(bench.machine.framework == known)
        bench.apply(.called(2, call))
        #expect(bench.apply(.sent(.first, .program(2))) == [.answer(2, nil)])
        changed.id = "F"
        bench.apply(.received(.first, []))
        #expect(bench.apply(.connected(.second)) == [.send(.second, .subscribe(changed), .subscription)])
    }
}
