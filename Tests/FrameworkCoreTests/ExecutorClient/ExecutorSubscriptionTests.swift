import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExecutorSubscriptionTests {
    @Test func subscribesAndRegisters() {
        var bench = Agent.idle()
        #expect(bench.apply(.started) == [.connect(.first)])
        #expect(bench.apply(.connected(.first)) == [.send(.first, .subscribe(), .subscription)])
        #expect(bench.apply(.sent(.first, .subscription)) == [.receive(.first)])
        let event = V1.Executor.Event.subscribed()
        #expect(
            bench.apply(.received(.first, [event])) == [
                .publish(event), .deliver(1, .registered(Agent.executor, Agent.framework, Agent.info)),
                .receive(.first),
            ])
        #expect(bench.machine.registration?.agentInfo == Agent.info)
        #expect(bench.nextDeadline == 1_800_000)
    }

    @Test func showsThatItIsAlive() {
        var bench = Agent.subscribed { $0.heartbeatInterval = .seconds(10) }
        bench.milliseconds = 10_000
        #expect(bench.apply(.deadlineReached) == [.send(.first, .of(.heartbeat), .library)])
        #expect(bench.nextDeadline == 20_000)
    }

    @Test func triesAgainUntilItIsTooLate() {
        var bench = Agent.idle({ $0.subscriptionTimeout = .seconds(3) }, random: 2_000_000_000 - 1)
        bench.apply(.started)
        #expect(bench.apply(.connectionFailed(.first, .connectionLost("refused"))) == [.disconnect(.first)])
        #expect(bench.nextDeadline == 1_999)
        bench.milliseconds = 2_000
        #expect(bench.apply(.deadlineReached) == [.connect(.second)])
        #expect(bench.nextDeadline == 3_000)
        bench.milliseconds = 3_000
        #expect(
            bench.apply(.deadlineReached)
                == [.disconnect(.second), .finish(.failed(.unreachable("connection lost: refused")))])
    }

    @Test func endsWhenTheSubscriptionIsRefused() {
        var bench = Agent.idle()
        bench.apply(.started)
        bench.apply(.connected(.first))
        #expect(
            bench.apply(.sendFailed(.first, .subscription, .refused("unknown executor")))
                == [.disconnect(.first), .finish(.failed(.subscriptionRefused("unknown executor")))])
    }

    @Test func endsWithTheAgentIfItDoesNotReconnect() {
        var bench = Agent.running()
        #expect(bench.apply(.received(.first, [])) == [.disconnect(.first), .deliver(3, .disconnected)])
        #expect(bench.apply(.callbackReturned(3)) == [.deliver(4, .shutdown)])
        #expect(bench.apply(.callbackReturned(4)) == [.cancel(2)])
        #expect(bench.apply(.callbackThrew(2, .cancelled)) == [.finish(.shutDown)])
    }

    @Test func comesBackWithWhatIsUnacknowledged() {
        var bench = Agent.running({ $0.reconnects = true }, random: 500_000_000)
        bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .running)))
        #expect(bench.apply(.received(.first, [])) == [.disconnect(.first), .deliver(3, .disconnected)])
        bench.apply(.callbackReturned(3))
        #expect(bench.nextDeadline == 500)
        bench.milliseconds = 500
        #expect(bench.apply(.deadlineReached) == [.connect(.second)])
        let running = TaskStatus.sent("t", .running, 1)
        #expect(
            bench.apply(.connected(.second))
                == [.send(.second, .subscribe(tasks: [.task("t")], updates: [running]), .subscription)])
        let finished = TaskStatus.sent("t", .finished, 2, at: 500)
        #expect(
            bench.apply(.updateRequested(2, TaskStatus(taskID: "t", state: .finished))) == [.answer(2, nil)],
            "kept, since the subscription is not confirmed")
        bench.apply(.sent(.second, .subscription))
        let event = V1.Executor.Event.subscribed()
        #expect(
            bench.apply(.received(.second, [event])) == [
                .publish(event), .send(.second, .update(finished), .update(2)),
                .deliver(4, .reregistered(Agent.info)), .receive(.second),
            ])
        bench.apply(.received(.second, [.acknowledged("t", 1)]))
        bench.apply(.callbackReturned(4))
        bench.apply(.received(.second, []))
        bench.milliseconds = 1_000
        bench.apply(.deadlineReached)
        #expect(
            bench.apply(.connected(.third)) == [.send(.third, .subscribe(updates: [finished]), .subscription)],
            "a task is acknowledged with the first of its updates")
    }

    @Test func shutsDownWhenTheAgentDoesNotComeBack() {
        var bench = Agent.subscribed {
            $0.reconnects = true
            $0.recoveryTimeout = .seconds(60)
            $0.longestBackoff = .seconds(100)
        }
        bench.apply(.received(.first, []))
        bench.apply(.callbackReturned(2))
        bench.milliseconds = 60_000
        #expect(bench.apply(.deadlineReached) == [.deliver(3, .shutdown)])
        let reason = "connection lost: the agent has closed the stream of events"
        #expect(bench.apply(.callbackReturned(3)) == [.finish(.failed(.unreachable(reason)))])
    }

    @Test func endsAfterAnErrorOfTheAgent() {
        var bench = Agent.subscribed()
        let error = V1.Executor.Event.error("no")
        #expect(
            bench.apply(.received(.first, [error]))
                == [.publish(error), .disconnect(.first), .deliver(2, .error("no"))])
        #expect(bench.apply(.callbackReturned(2)) == [.finish(.failed(.rejected("no")))])
        #expect(
            bench.apply(.updateRequested(1, .status("t", .running)))
                == [.answer(1, .terminated("the executor has ended"))])
    }
}
