import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct OfferTests {
    @Test func declinesOffersThatStayUnanswered() {
        var bench = Client.subscribed { $0.offerHoldTime = .seconds(30) }
        bench.apply(.received(.first, [.offers("O1", "O2")]))
        bench.milliseconds = 10_000
        bench.apply(.received(.first, [.offers("O3")]))
        bench.apply(.callbackReturned(2))
        bench.apply(.called(1, .accept("O1")))
        #expect(bench.nextDeadline == 30_000)
        bench.milliseconds = 30_000
        #expect(bench.apply(.deadlineReached) == [.send(.first, .decline("O2", framework: "F"), .library)])
        #expect(bench.nextDeadline == 40_000)
        bench.apply(.called(2, .decline("O3")))
        #expect(bench.nextDeadline == 85_000)
        bench.milliseconds = 40_000
        #expect(bench.apply(.deadlineReached) == [])
    }

    @Test func keepsOffersWithoutAHoldTime() {
        var bench = Client.subscribed { $0.offerHoldTime = nil }
        bench.apply(.received(.first, [.offers("O1")]))
        #expect(bench.nextDeadline == 75_000)
    }

    @Test func offersThatExpireBeforeTheirCallbackAreNotDelivered() {
        var bench = Client.registering { $0.offerHoldTime = .seconds(1) }
        bench.apply(.received(.first, [.offers("O1")]))
        bench.milliseconds = 1_000
        #expect(bench.apply(.deadlineReached) == [.send(.first, .decline("O1", framework: "F"), .library)])
        #expect(bench.apply(.callbackReturned(1)) == [])
    }

    @Test func rescindedOffersAreForgotten() {
        var bench = Client.registering()
        bench.apply(.received(.first, [.offers("O1", "O2"), .rescind("O1"), .rescind("unknown")]))
        #expect(bench.apply(.callbackReturned(1)) == [.deliver(2, .resourceOffers([.named("O2")]))])
        #expect(bench.apply(.callbackReturned(2)) == [])
        bench.apply(.received(.first, [.rescind("O2")]))
        #expect(bench.apply(.callbackReturned(3)) == [])
        bench.apply(.received(.first, [.rescind("O2")]))
        #expect(bench.apply(.callbackReturned(4)) == [])
        #expect(bench.nextDeadline == 75_000)
    }

    @Test func aRescindedOfferIsToldIfTheSchedulerHoldsIt() {
        var bench = Client.subscribed()
        bench.apply(.received(.first, [.offers("O1", "O2")]))
        bench.apply(.called(1, .accept("O2")))
        bench.apply(.received(.first, [.rescind("O1"), .rescind("O2")]))
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .offerRescinded("O1"))])
        #expect(bench.apply(.callbackReturned(3)) == [])
    }

    @Test func aLostConnectionVoidsOffers() {
        var bench = Client.registering()
        bench.apply(.received(.first, [.offers("O1"), .update(.status("t", .running, uuid: [1])), .offers("O2")]))
        bench.apply(.received(.first, []))
        #expect(
            bench.apply(.callbackReturned(1)) == [.deliver(2, .statusUpdate(.status("t", .running, uuid: [1])))])
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .disconnected)])
        #expect(bench.apply(.callbackReturned(3)) == [])
        #expect(bench.nextDeadline == 60_000, "only the attempt to connect is timed")
    }
}
