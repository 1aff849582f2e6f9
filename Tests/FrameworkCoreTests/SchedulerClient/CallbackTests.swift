import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct CallbackTests {
    @Test func callbacksComeOneAtATimeInOrder() {
        var bench = Client.subscribed()
        let events: [V1.Scheduler.Event] = [.update(.status("a", .running)), .update(.status("b", .running))]
        #expect(
            bench.apply(.received(.first, events)) == [
                .publish(events[0]), .publish(events[1]), .deliver(2, .statusUpdate(.status("a", .running))),
                .receive(.first),
            ])
        #expect(bench.apply(.callbackReturned(1)) == [])
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .statusUpdate(.status("b", .running)))])
        #expect(bench.apply(.callbackReturned(3)) == [])
    }

    @Test func acknowledgesWhatHasAUUIDWhenItsCallbackReturned() {
        var bench = Client.subscribed()
        bench.apply(
            .received(.first, [.update(.status("a", .running, uuid: [1])), .update(.status("b", .lost))]))
        #expect(
            bench.apply(.callbackReturned(2))
                == [.send(.first, .acknowledge("a", [1]), .library), .deliver(3, .statusUpdate(.status("b", .lost)))])
        #expect(bench.apply(.callbackReturned(3)) == [])
    }

    @Test func acknowledgesOperations() {
        var bench = Client.subscribed()
        let status = V1.OperationStatus(
            state: .finished, operationID: "op", uuid: V1.UUID(value: [7]), agentID: "A")
        let event = V1.Scheduler.Event(
            type: .updateOperationStatus,
            updateOperationStatus: V1.Scheduler.Event.UpdateOperationStatus(status: status))
        #expect(
            bench.apply(.received(.first, [event]))
                == [.publish(event), .deliver(2, .operationUpdate(status)), .receive(.first)])
        let body = V1.Scheduler.Call.AcknowledgeOperationStatus(uuid: [7], operationID: "op", agentID: "A")
        let call = V1.Scheduler.Call(
            frameworkID: "F", type: .acknowledgeOperationStatus, acknowledgeOperationStatus: body)
        #expect(bench.apply(.callbackReturned(2)) == [.send(.first, call, .library)])
    }

    @Test func leavesAcknowledgementsToTheSchedulerIfToldSo() {
        var bench = Client.subscribed { $0.acknowledgements = .explicit }
        bench.apply(.received(.first, [.update(.status("a", .running, uuid: [1]))]))
        #expect(bench.apply(.callbackReturned(2)) == [])
    }

    @Test func dropsAcknowledgementsWithoutASubscription() {
        var bench = Client.subscribed()
        bench.apply(.received(.first, [.update(.status("a", .running, uuid: [1]))]))
        bench.apply(.received(.first, []))
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .disconnected)])
    }

    @Test func anInterruptedCallbackIsNeitherAcknowledgedNorFatal() {
        var bench = Client.subscribed()
        bench.apply(.received(.first, [.update(.status("a", .running, uuid: [1]))]))
        #expect(bench.apply(.callbackThrew(2, .interrupted)) == [])
        #expect(bench.machine.phase == .subscribed)
    }

    @Test func aCallbackThatThrowsEndsTheFramework() {
        var bench = Client.subscribed()
        bench.apply(.received(.first, [.update(.status("a", .running, uuid: [1])), .offers("O1")]))
        #expect(
            bench.apply(.callbackThrew(2, .failed("boom")))
                == [.disconnect(.first), .finish(.failed(.callbackFailed("boom")))])
    }

    @Test func everyEventHasItsCallback() {
        let inverse = V1.InverseOffer(
            id: "I", frameworkID: "F", unavailability: V1.Unavailability(start: V1.TimeInfo(nanoseconds: 1)))
        let message = V1.Scheduler.Event.Message(agentID: "A", executorID: "E", data: [1, 2])
        let table: [(V1.Scheduler.Event, SchedulerCallback)] = [
            (.offers("O1"), .resourceOffers([.named("O1")])),
            (.update(.status("t", .failed)), .statusUpdate(.status("t", .failed))),
            (
                V1.Scheduler.Event(
                    type: .inverseOffers, inverseOffers: V1.Scheduler.Event.InverseOffers(inverseOffers: [inverse])),
                .inverseOffers([inverse])
            ),
            (
                V1.Scheduler.Event(
                    type: .rescindInverseOffer,
                    rescindInverseOffer: V1.Scheduler.Event.RescindInverseOffer(inverseOfferID: "I")),
                .inverseOfferRescinded("I")
            ),
            (V1.Scheduler.Event(type: .message, message: message), .frameworkMessage([1, 2], "E", "A")),
            (
                V1.Scheduler.Event(type: .failure, failure: V1.Scheduler.Event.Failure(agentID: "A")),
                .agentLost("A")
            ),
            (
                V1.Scheduler.Event(
                    type: .failure, failure: V1.Scheduler.Event.Failure(agentID: "A", executorID: "E", status: 9)),
                .executorLost("E", "A", 9)
            ),
        ]
        for (event, callback) in table {
            var bench = Client.subscribed()
            #expect(
                bench.apply(.received(.first, [event]))
                    == [.publish(event), .deliver(2, callback), .receive(.first)])
        }
    }

    @Test func eventsWithoutABodyAreIgnored() {
        for type in V1.Scheduler.Event.Kind.allCases where type != .error {
            var bench = Client.subscribed()
            let event = V1.Scheduler.Event(type: type)
            #expect(bench.apply(.received(.first, [event])) == [.publish(event), .receive(.first)])
        }
    }

    @Test func asksForNoMoreEventsWhileManyCallbacksWait() {
        var bench = Client.subscribed { $0.callbackLimit = 2 }
        let events = (1...4).map { V1.Scheduler.Event.update(.status(TaskID("t\($0)"), .running)) }
        let effects = bench.apply(.received(.first, events))
        #expect(effects.last == .deliver(2, .statusUpdate(.status("t1", .running))))
        #expect(bench.nextDeadline == nil, "nobody listens, so silence means nothing")
        #expect(bench.apply(.callbackReturned(2)) == [.deliver(3, .statusUpdate(.status("t2", .running)))])
        bench.milliseconds = 500_000
        #expect(
            bench.apply(.callbackReturned(3))
                == [.deliver(4, .statusUpdate(.status("t3", .running))), .receive(.first)])
        #expect(bench.nextDeadline == 575_000)
    }
}
