import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct CallTests {
    @Test func fillsInTheFrameworkAndAnswersWhenTheCallWasTaken() {
        var bench = Client.subscribed()
        #expect(
            bench.apply(.called(7, .accept("O1"))) == [.send(.first, .accept("O1", framework: "F"), .program(7))])
        #expect(bench.apply(.sent(.first, .program(7))) == [.answer(7, nil)])
        #expect(bench.apply(.sent(.first, .program(7))) == [])
    }

    @Test func answersRefusals() {
        var bench = Client.subscribed()
        bench.apply(.called(7, .accept("O1")))
        #expect(
            bench.apply(.sendFailed(.first, .program(7), .refused("400 bad"))) == [.answer(7, .refused("400 bad"))])
        #expect(bench.machine.phase == .subscribed)
    }

    @Test func answersInEveryPhase() {
        var bench = Client.idle()
        #expect(bench.apply(.called(1, .accept("O1"))) == [.answer(1, .notConnected)])
        bench.apply(.started)
        #expect(bench.apply(.called(2, .accept("O1"))) == [.answer(2, .notConnected)])
        bench.apply(.connected(.first))
        #expect(bench.apply(.called(3, .accept("O1"))) == [.answer(3, .notSubscribed)])
        bench.apply(.connectionFailed(.first, .connectionLost("broken")))
        #expect(bench.apply(.called(4, .accept("O1"))) == [.answer(4, .notConnected)])
        bench.apply(.stopRequested(teardown: false))
        #expect(
            bench.apply(.called(5, .accept("O1"))) == [.answer(5, .terminated("the framework has been stopped"))])
    }

    @Test func answersCallsInFlightWhenTheConnectionBreaks() {
        var bench = Client.subscribed()
        bench.apply(.called(9, .accept("O1")))
        bench.apply(.called(8, .decline("O2")))
        #expect(
            bench.apply(.sendFailed(.first, .program(9), .connectionLost("reset")))
                == [
                    .disconnect(.first), .answer(8, .connectionLost("connection lost: reset")),
                    .answer(9, .connectionLost("connection lost: reset")), .connect(.second),
                    .deliver(2, .disconnected),
                ])
        #expect(bench.apply(.sent(.first, .program(8))) == [])
    }

    @Test func refusesCallsThatCannotBeMeant() {
        var bench = Client.subscribed()
        #expect(
            bench.apply(.called(1, V1.Scheduler.Call()))
                == [.answer(1, .invalid("the call has no type: set 'type' to what it is"))])
        #expect(
            bench.apply(.called(2, .subscribe(Client.info)))
                == [.answer(2, .invalid("the library subscribes on its own: do not send SUBSCRIBE"))])
    }

    @Test func aTeardownCallEndsTheFramework() {
        var bench = Client.subscribed()
        #expect(bench.apply(.called(1, .teardown)) == [.answer(1, nil), .send(.first, .teardown, .teardown)])
        #expect(bench.apply(.sent(.first, .teardown)) == [.disconnect(.first), .finish(.tornDown)])
    }

    @Test func fillsInWhoseExecutorRunsATaskGroup() {
        var bench = Client.subscribed()
        var own = ExecutorInfo.defaultExecutor("own")
        let given = V1.Offer.Operation.launchGroup([.task("t")], executor: own)
        own.frameworkID = "F"
        var foreign = own
        foreign.frameworkID = "G"
        let operations: [V1.Offer.Operation] = [
            .launch([.task("u")]), given, .launchGroup([.task("v")], executor: foreign),
        ]
        var call = V1.Scheduler.Call.accept("O1")
        call.accept?.operations = operations
        var sent = call
        sent.frameworkID = "F"
        sent.accept?.operations[1] = .launchGroup([.task("t")], executor: own)
        #expect(bench.apply(.called(7, call)) == [.send(.first, sent, .program(7))])
    }

    @Test func fillsInWhoIsUpdated() {
        var bench = Client.subscribed()
        func update(_ info: FrameworkInfo, from framework: FrameworkID? = nil) -> V1.Scheduler.Call {
            V1.Scheduler.Call(
                frameworkID: framework, type: .updateFramework, updateFramework: .init(frameworkInfo: info))
        }
        let told = FrameworkInfo(user: "me", name: "new", id: "F")
        #expect(
            bench.apply(.called(7, update(FrameworkInfo(user: "", name: "new"))))
                == [.send(.first, update(told, from: "F"), .program(7))])
        #expect(bench.machine.framework.name == "test")
        #expect(bench.apply(.sent(.first, .program(7))) == [.answer(7, nil)])
        #expect(bench.machine.framework == told)
        let other = FrameworkInfo(user: "you", name: "other", id: "G")
        #expect(
            bench.apply(.called(8, update(other))) == [.send(.first, update(other, from: "F"), .program(8))])
        #expect(
            bench.apply(.sendFailed(.first, .program(8), .refused("no"))) == [.answer(8, .refused("no"))])
        #expect(bench.machine.framework == told)
    }
}
