import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct EndTests {
    @Test func stopsAtOnceWhenNoCallbackIsOut() {
        var bench = Client.subscribed()
        #expect(bench.apply(.stopRequested(teardown: false)) == [.disconnect(.first), .finish(.stopped)])
        #expect(bench.machine.phase == .ended)
        #expect(bench.apply(.deadlineReached) == [])
        #expect(
            bench.apply(.called(1, .accept("O1"))) == [.answer(1, .terminated("the framework has been stopped"))])
    }

    @Test func stopsBeforeItStarted() {
        var bench = Client.idle()
        #expect(bench.apply(.stopRequested(teardown: true)) == [.finish(.tornDown)])
    }

    @Test func stopLetsTheCallbackInProgressFinish() {
        var bench = Client.subscribed()
        bench.apply(
            .received(.first, [.update(.status("a", .finished, uuid: [1])), .update(.status("b", .running))]))
        #expect(bench.apply(.stopRequested(teardown: false)) == [])
        #expect(
            bench.apply(.callbackReturned(2))
                == [.send(.first, .acknowledge("a", [1]), .library), .disconnect(.first), .finish(.stopped)])
    }

    @Test func teardownTellsTheMaster() {
        var bench = Client.subscribed()
        #expect(bench.apply(.stopRequested(teardown: true)) == [.send(.first, .teardown, .teardown)])
        #expect(bench.apply(.stopRequested(teardown: true)) == [])
        #expect(bench.apply(.received(.first, [])) == [], "the master closes the stream when it obeys")
        #expect(bench.apply(.sent(.first, .teardown)) == [.disconnect(.first), .finish(.tornDown)])
    }

    @Test func teardownOfAnUnknownFrameworkIsDone() {
        var bench = Client.subscribed()
        bench.apply(.stopRequested(teardown: true))
        #expect(
            bench.apply(.sendFailed(.first, .teardown, .refused("Framework cannot be found")))
                == [.disconnect(.first), .finish(.tornDown)])
    }

    @Test func teardownWaitsForTheCallbackInProgress() {
        var bench = Client.registering()
        #expect(bench.apply(.stopRequested(teardown: true)) == [.send(.first, .teardown, .teardown)])
        #expect(bench.apply(.sent(.first, .teardown)) == [])
        #expect(bench.apply(.callbackReturned(1)) == [.disconnect(.first), .finish(.tornDown)])
    }

    @Test func teardownLooksForTheMaster() {
        var bench = Client.subscribed { $0.initialBackoff = .seconds(3) }
        bench.apply(.received(.first, []))
        bench.apply(.connectionFailed(.second, .connectionLost("gone")))
        bench.apply(.callbackReturned(2))
        #expect(bench.apply(.stopRequested(teardown: true)) == [.connect(.third)])
        #expect(bench.nextDeadline == 5_000)
        bench.apply(.connected(.third))
        #expect(bench.apply(.sent(.third, .subscription)) == [.receive(.third)])
        let event = V1.Scheduler.Event.subscribed()
        #expect(
            bench.apply(.received(.third, [event])) == [.publish(event), .send(.third, .teardown, .teardown)])
        #expect(bench.apply(.sent(.third, .teardown)) == [.disconnect(.third), .finish(.tornDown)])
    }

    @Test func teardownGivesUpAfterAWhile() {
        var bench = Client.subscribed()
        bench.apply(.received(.first, []))
        bench.apply(.callbackReturned(2))
        #expect(bench.apply(.stopRequested(teardown: true)) == [])
        bench.milliseconds = 5_000
        #expect(bench.apply(.deadlineReached) == [.disconnect(.second), .finish(.tornDownUnheard)])
    }

    @Test func aTeardownWhoseAnswerWasLostIsRepeated() {
        var bench = Client.subscribed()
        bench.apply(.stopRequested(teardown: true))
        #expect(
            bench.apply(.sendFailed(.first, .teardown, .connectionLost("reset")))
                == [.disconnect(.first), .connect(.second)])
        bench.apply(.connected(.second))
        bench.apply(.sent(.second, .subscription))
        let error = V1.Scheduler.Event.error("Framework has been removed")
        #expect(
            bench.apply(.received(.second, [error]))
                == [.publish(error), .disconnect(.second), .finish(.tornDown)])
    }

    @Test func aTeardownWithoutASubscriptionNeverMade() {
        var bench = Client.idle()
        bench.apply(.started)
        #expect(bench.apply(.stopRequested(teardown: true)) == [.disconnect(.first), .finish(.tornDown)])
    }

    @Test func errorsAreSentences() {
        #expect(
            FrameworkError.rejected("Framework failed over").description
                == "the subscription was ended with the error 'Framework failed over'")
        #expect(
            DriverError.notConnected.description
                == "there is no connection at the moment; the library is establishing one: repeat the call when "
                + "'registered' or 'reregistered' has been called")
        #expect(DriverError.refused("400: no").description == "the call was refused: 400: no")
    }
}
