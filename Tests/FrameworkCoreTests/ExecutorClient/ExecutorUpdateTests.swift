import FrameworkCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExecutorUpdateTests {
    @Test func completesAndRepeatsUpdatesUntilTheyAreAcknowledged() {
        var bench = Agent.running()
        bench.milliseconds = 1_000
        let update = ExecutorClientEffect.send(
            .first, .update(.sent("t", .running, 1, at: 1_000, message: "hi")), .update(1))
        #expect(
            bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .running, message: "hi")))
                == [update, .answer(1, nil)])
        #expect(bench.nextDeadline == 11_000)
        bench.milliseconds = 11_000
        #expect(bench.apply(.deadlineReached) == [update])
        #expect(bench.nextDeadline == 31_000)
        bench.apply(.received(.first, [.acknowledged("t", 1)]))
        #expect(bench.nextDeadline == 1_800_000)
    }

    @Test func keepsTheTimestampOfTheProgram() {
        var bench = Agent.running()
        var status = TaskStatus.sent("t", .running, 1)
        status.timestamp = 7
        #expect(
            bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .running, timestamp: 7)))
                == [.send(.first, .update(status), .update(1)), .answer(1, nil)])
    }

    @Test func forgetsUpdatesThatTheAgentRefuses() {
        var bench = Agent.running()
        bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .running)))
        #expect(bench.apply(.sendFailed(.first, .update(1), .refused("400"))) == [])
        bench.milliseconds = 10_000
        #expect(bench.apply(.deadlineReached) == [])
    }

    @Test func refusesStatesThatAnExecutorCannotReport() {
        var bench = Agent.running()
        let problem = "an executor cannot report TASK_STAGING: say .starting, .running or how it ended"
        #expect(
            bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .staging)))
                == [.answer(1, .invalid(problem))])
        bench.apply(.updateRequested(2, TaskStatus(taskID: "t", state: .finished)))
        let ended = "task 't' has already reported its end: nothing can follow that"
        #expect(
            bench.apply(.updateRequested(3, TaskStatus(taskID: "t", state: .running))) == [.answer(3, .invalid(ended))])
    }

    @Test func aLaunchThatThrowsFailsItsTask() {
        var bench = Agent.running()
        #expect(
            bench.apply(.callbackThrew(2, .failed("boom")))
                == [.send(.first, .update(.sent("t", .failed, 1, message: "boom")), .update(1))])
    }

    @Test func aLaunchThatThrowsAfterItsEndSaysNothingMore() {
        var bench = Agent.running()
        bench.apply(.updateRequested(1, TaskStatus(taskID: "t", state: .finished)))
        #expect(bench.apply(.callbackThrew(2, .failed("boom"))) == [])
    }

    @Test func cancellingALaunchKillsItsTask() {
        var bench = Agent.running()
        #expect(bench.apply(.cancelRequested("unknown")) == [])
        #expect(bench.apply(.cancelRequested("t")) == [.cancel(2)])
        #expect(bench.apply(.cancelRequested("t")) == [])
        #expect(
            bench.apply(.callbackThrew(2, .failed("interrupted")))
                == [.send(.first, .update(.sent("t", .killed, 1)), .update(1))])
    }

    @Test func aCancelledLaunchThatReturnsIsKilledToo() {
        var bench = Agent.running()
        bench.apply(.cancelRequested("t"))
        #expect(
            bench.apply(.callbackReturned(2)) == [.send(.first, .update(.sent("t", .killed, 1)), .update(1))])
    }

    @Test func aLaunchThatReturnsLeavesItsTaskRunning() {
        var bench = Agent.running()
        #expect(bench.apply(.callbackReturned(2)) == [])
    }

    @Test func oneTaskOfAGroupFailsAlone() {
        var bench = Agent.subscribed()
        bench.apply(.received(.first, [.launchGroup("a", "b")]))
        #expect(
            bench.apply(.launchFailed("b", "boom"))
                == [.send(.first, .update(.sent("b", .failed, 1, message: "boom")), .update(1))])
        #expect(bench.apply(.callbackReturned(2)) == [])
    }

    @Test func messagesNeedASubscription() {
        var bench = Agent.subscribed()
        #expect(bench.apply(.messageRequested(1, [9])) == [.send(.first, .message([9]), .program(1))])
        #expect(bench.apply(.sent(.first, .program(1))) == [.answer(1, nil)])
        bench.apply(.messageRequested(2, [9]))
        #expect(bench.apply(.sendFailed(.first, .program(2), .refused("no"))) == [.answer(2, .refused("no"))])
        var idle = Agent.idle()
        #expect(idle.apply(.messageRequested(3, [9])) == [.answer(3, .notConnected)])
    }
}
