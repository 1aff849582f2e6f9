import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ScaleTests {
    private func bench(_ instances: Int, _ restart: RestartPolicy = .always) throws -> MachineBench<JobMachine> {
        let job = Job("web", instances: instances, restart: restart) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("serve")
        }
        return MachineBench(try JobMachine([job]))
    }

    private let offer = JobInput.offered([FirstFitTests.offer("O", "A", Resources(cpus: 9, mem: 1_024))])

    private func update(_ id: TaskID, _ state: TaskState) -> JobInput {
        .updated(TaskStatus(taskID: id, state: state, agentID: "A"))
    }

    @Test func moreInstancesAreLaunched() throws {
        var bench = try bench(1)
        bench.apply(offer)
        #expect(bench.apply(.scaled(job: "web", to: 3)) == [.revive])
        #expect(JobTexts.summary(bench.apply(offer)) == ["A: web-2 web-3, declined ", "suppress"])
        #expect(bench.machine.outcome.instances == 3)
    }

    @Test func theHighestNumbersGoAndComeBackUnderNewNames() throws {
        var bench = try bench(3)
        bench.apply(offer)
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 1))) == ["kill web-3", "kill web-2"])
        #expect(JobTexts.summary(bench.apply(update("web-3", .killed))) == ["web-3 TASK_KILLED on host-A"])
        #expect(bench.nextDeadline == nil, "it is not launched again")
        #expect(bench.apply(.scaled(job: "web", to: 3)) == [.revive])
        #expect(JobTexts.summary(bench.apply(offer)) == ["A: web-3.2, declined ", "suppress"])
        bench.apply(update("web-2", .killed))
        #expect(bench.nextDeadline == 1_000, "it was wanted again before it ended")
    }

    @Test func whatWaitsIsForgotten() throws {
        var bench = try bench(3)
        #expect(bench.apply(.scaled(job: "web", to: 0)) == [.suppress])
        #expect(JobTexts.summary(bench.apply(offer)) == ["declined O"])
        #expect(bench.apply(.scaled(job: "web", to: 1)) == [.revive])
        #expect(JobTexts.summary(bench.apply(offer)) == ["A: web-1, declined ", "suppress"])
    }

    @Test func aJobWithoutInstancesEndsUnlessItIsAlwaysRestarted() throws {
        var bench = try bench(1, .onFailure)
        bench.apply(offer)
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 0))) == ["kill web-1"])
        #expect(bench.apply(update("web-1", .killed)).last == .finish)
    }

    @Test func aKillThatMayHaveBeenLostIsRepeated() throws {
        var bench = try bench(2)
        bench.apply(offer)
        bench.apply(.scaled(job: "web", to: 1))
        #expect(
            JobTexts.summary(bench.apply(.reregistered())) == ["reconcile [\"web-1 A\", \"web-2 A\"]", "kill web-2"])
    }
}
