import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct RestartTests {
    private func bench(
        _ restart: RestartPolicy, instances: Int = 1, random: UInt64 = 0
    ) throws -> MachineBench<JobMachine> {
        let job = Job("web", instances: instances, restart: restart) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("serve")
        }
        return MachineBench(try JobMachine([job]), random: random)
    }

    private func offer() -> JobInput {
        .offered([FirstFitTests.offer("O", "A", Resources(cpus: 9, mem: 1_024))])
    }

    private func update(_ id: TaskID, _ state: TaskState) -> JobInput {
        .updated(TaskStatus(taskID: id, state: state, agentID: "A"))
    }

    /// Launches what waits and lets the named task run.
    private func start(_ id: TaskID, in bench: inout MachineBench<JobMachine>) {
        bench.apply(offer())
        bench.apply(update(id, .running))
    }

    @Test func theWaitDoublesUpToFiveMinutes() throws {
        var bench = try bench(.always)
        var waits: [Int64] = []
        for launch in 1...11 {
            let id = TaskID(launch == 1 ? "web-1" : "web-1.\(launch)")
            start(id, in: &bench)
            bench.apply(update(id, .failed))
            let deadline = try #require(bench.nextDeadline)
            waits.append((deadline - bench.milliseconds) / 1_000)
            bench.milliseconds = deadline - 1
            #expect(bench.apply(.deadlineReached) == [])
            bench.milliseconds = deadline
            #expect(bench.apply(.deadlineReached) == [.revive])
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
        #expect(JobTexts.summary(bench.apply(offer())) == ["A: web-1.12, declined ", "suppress"])
    }

    @Test func whatHasRunForFiveMinutesWaitsASecondAgain() throws {
        for (time, wait): (Int64, Int64) in [(299_999, 2_000), (300_000, 1_000)] {
            var bench = try bench(.always)
            start("web-1", in: &bench)
            bench.apply(update("web-1", .failed))
            bench.milliseconds = 1_000
            bench.apply(.deadlineReached)
            start("web-1.2", in: &bench)
            bench.milliseconds += time
            bench.apply(update("web-1.2", .failed))
            #expect(bench.nextDeadline == bench.milliseconds + wait)
        }
    }

    @Test func theWaitIsShortenedByLessThanATenth() throws {
        var bench = try bench(.always, random: 99_999_999)
        start("web-1", in: &bench)
        #expect(
            JobTexts.summary(bench.apply(update("web-1", .failed)))
                == ["web-1 TASK_FAILED on host-A", "web-1 is to be launched again in 900ms"])
    }

    @Test(arguments: [
        TaskState.failed, .killed, .error, .lost, .dropped, .gone, .goneByOperator, .unknown, .finished,
    ]) func policiesTellWhatIsLaunchedAgain(_ state: TaskState) throws {
        for policy in [RestartPolicy.onFailure, .always] {
            var bench = try bench(policy)
            start("web-1", in: &bench)
            let last = bench.apply(update("web-1", state)).last
            if state == .finished, policy == .onFailure {
                #expect(last == .finish)
                #expect(bench.machine.outcome.isSuccess)
            } else {
                #expect(bench.nextDeadline == 1_000)
                #expect(!bench.machine.isDone)
            }
        }
    }

    @Test func anUnreachableTaskIsWaitedForAndThenReplaced() throws {
        var bench = try bench(.always)
        start("web-1", in: &bench)
        bench.apply(update("web-1", .unreachable))
        #expect(bench.nextDeadline == 900_000)
        bench.milliseconds = 500_000
        bench.apply(update("web-1", .running))
        #expect(bench.nextDeadline == nil)
        bench.apply(update("web-1", .unreachable))
        bench.milliseconds = 1_400_000
        #expect(bench.apply(.deadlineReached) == [.revive])
        #expect(JobTexts.summary(bench.apply(offer())) == ["A: web-1.2, declined ", "suppress"])
        #expect(JobTexts.summary(bench.apply(update("web-1", .running))) == ["kill web-1"])
        #expect(bench.apply(update("web-1", .killed)) == [])
    }

    @Test func whatWasNotToldIsToldAfterwards() throws {
        var bench = try bench(.always)
        start("web-1", in: &bench)
        bench.apply(update("web-1", .failed))
        bench.milliseconds = 1_000
        #expect(bench.apply(.deadlineReached) == [.revive])
        bench.apply(.interrupted)
        #expect(bench.apply(.reregistered()) == [.revive])
        #expect(bench.apply(.reregistered()) == [])
    }
}
