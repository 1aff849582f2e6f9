import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct WakeUpTests {
    @Test func theSchedulerIsCalledWhenItsTimeHasCome() {
        var bench = Client.subscribed({ $0.offerHoldTime = nil })
        let silence = bench.nextDeadline
        #expect(bench.apply(.wakeRequested(after: .milliseconds(250))) == [])
        #expect(bench.nextDeadline == 250)
        bench.milliseconds = 249
        #expect(bench.apply(.deadlineReached) == [])
        bench.milliseconds = 250
        #expect(bench.apply(.deadlineReached) == [.deliver(2, .wokenUp)])
        #expect(bench.nextDeadline == silence, "it is called once")
    }

    @Test func aLaterRequestReplacesAnEarlierOne() {
        var bench = Client.subscribed()
        bench.apply(.wakeRequested(after: .milliseconds(100)))
        bench.apply(.wakeRequested(after: .milliseconds(300)))
        bench.milliseconds = 100
        #expect(bench.apply(.deadlineReached) == [])
        #expect(bench.nextDeadline == 300)
    }

    @Test func theCallWaitsItsTurnAndIsMadeOnce() {
        var bench = Client.subscribed()
        bench.apply(.received(.first, [.update(.status("t", .running))]))
        for _ in 1...3 { #expect(bench.apply(.wakeRequested(after: .zero)) == []) }
        #expect(bench.apply(.callbackReturned(2)).contains(.deliver(3, .wokenUp)))
        bench.apply(.callbackReturned(3))
        #expect(bench.machine.isIdle)
    }

    @Test func theTimeIsKeptWithoutAConnectionAndForgottenAtTheEnd() {
        var bench = Client.subscribed()
        bench.apply(.wakeRequested(after: .milliseconds(50)))
        bench.apply(.received(.first, []))
        bench.apply(.callbackReturned(2))
        bench.milliseconds = 50
        #expect(bench.apply(.deadlineReached).contains(.deliver(3, .wokenUp)))
        bench.apply(.wakeRequested(after: .milliseconds(50)))
        bench.apply(.stopRequested(teardown: false))
        bench.milliseconds = 100
        #expect(bench.apply(.deadlineReached) == [])
    }
}
