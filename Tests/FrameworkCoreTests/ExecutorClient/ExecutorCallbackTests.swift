import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExecutorCallbackTests {
    @Test func launchesRunBesideOthersAndTheRestOneAtATime() {
        var bench = Agent.subscribed()
        let events: [V1.Executor.Event] = [.launch("a"), .launch("b"), .kill("a"), .kill("b"), .launch("c")]
        #expect(
            bench.apply(.received(.first, events)).filter { if case .publish = $0 { false } else { true } } == [
                .deliver(2, .launch(.task("a"))), .deliver(3, .launch(.task("b"))),
                .deliver(4, .kill("a", KillPolicy())), .receive(.first),
            ])
        #expect(
            bench.apply(.callbackReturned(4)) == [.deliver(5, .kill("b", KillPolicy()))])
        #expect(bench.apply(.callbackReturned(5)) == [.deliver(6, .launch(.task("c")))])
    }

    @Test func launchesWaitForTheRegistration() {
        var bench = Agent.idle()
        bench.apply(.started)
        bench.apply(.connected(.first))
        bench.apply(.sent(.first, .subscription))
        bench.apply(.received(.first, [.subscribed(), .launch("t")]))
        #expect(bench.apply(.callbackReturned(1)) == [.deliver(2, .launch(.task("t")))])
    }

    @Test func aTaskIsLaunchedOnce() {
        var bench = Agent.running()
        let event = V1.Executor.Event.launch("t")
        #expect(bench.apply(.received(.first, [event])) == [.publish(event), .receive(.first)])
    }

    @Test func aControlCallbackThatThrowsEndsTheExecutor() {
        var bench = Agent.subscribed()
        bench.apply(.received(.first, [.kill("t")]))
        #expect(
            bench.apply(.callbackThrew(2, .failed("boom")))
                == [.disconnect(.first), .finish(.failed(.callbackFailed("boom")))])
    }

    @Test func shutdownEndsInGoodOrder() {
        var bench = Agent.running()
        #expect(
            bench.apply(.received(.first, [.kill("x"), .launch("u"), .shutdown])).suffix(3) == [
                .send(.first, .update(.sent("u", .killed, 1, message: "killed before it was launched")), .update(1)),
                .deliver(3, .kill("x", KillPolicy())), .receive(.first),
            ])
        #expect(bench.nextDeadline == 5_000)
        #expect(bench.apply(.callbackReturned(3)) == [.deliver(4, .shutdown)])
        #expect(bench.apply(.callbackReturned(4)) == [.cancel(2)])
        #expect(
            bench.apply(.callbackThrew(2, .cancelled))
                == [.send(.first, .update(.sent("t", .killed, 2)), .update(2))])
        #expect(
            bench.apply(.received(.first, [.acknowledged("u", 1), .acknowledged("t", 2)])).suffix(2)
                == [.disconnect(.first), .finish(.shutDown)])
    }

    @Test func shutdownIsCutShort() {
        var bench = Agent.running()
        bench.apply(.received(.first, [.shutdown]))
        bench.milliseconds = 5_000
        #expect(bench.apply(.deadlineReached) == [.disconnect(.first), .finish(.failed(.shutdownTimedOut))])
    }

    @Test func shutdownWithoutAcknowledgementsIsNoFailure() {
        var bench = Agent.running()
        bench.apply(.received(.first, [.shutdown]))
        bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .killed)))
        bench.apply(.callbackReturned(3))
        bench.apply(.callbackReturned(2))
        bench.milliseconds = 5_000
        #expect(bench.apply(.deadlineReached) == [.disconnect(.first), .finish(.shutDown)])
    }

    @Test func stopWaitsForAcknowledgements() {
        var bench = Agent.running()
        bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .finished)))
        #expect(bench.apply(.stopRequested) == [])
        #expect(bench.nextDeadline == 10_000)
        #expect(
            bench.apply(.received(.first, [.acknowledged("t", 1)])).suffix(2)
                == [.disconnect(.first), .finish(.stopped)])
    }

    @Test func stopDoesNotWaitForEver() {
        var bench = Agent.running { $0.stopTimeout = .seconds(2) }
        bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .finished)))
        bench.apply(.stopRequested)
        #expect(bench.nextDeadline == 2_000)
        bench.milliseconds = 2_000
        #expect(bench.apply(.deadlineReached) == [.disconnect(.first), .finish(.stopped)])
    }
}
