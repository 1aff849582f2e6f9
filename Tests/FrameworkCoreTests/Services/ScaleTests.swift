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

    private let plenty = JobInput.offered([FirstFitTests.offer("O", "A", Resources(cpus: 9, mem: 1_024))])

    private func update(_ id: TaskID, _ state: TaskState) -> JobInput {
        .updated(TaskStatus(taskID: id, state: state, agentID: "A"))
    }

    @Test func moreInstancesAreLaunched() throws {
        var bench = try bench(1)
        bench.apply(plenty)
        #expect(bench.apply(.scaled(job: "web", to: 3)) == [.revive])
        #expect(JobTexts.summary(bench.apply(plenty)) == ["A: web-2 web-3, declined ", "suppress"])
        #expect(bench.machine.outcome.instances == 3)
    }

    @Test func theHighestNumbersGoAndComeBackUnderNewNames() throws {
        var bench = try bench(3)
        bench.apply(plenty)
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 1))) == ["kill web-3", "kill web-2"])
        #expect(JobTexts.summary(bench.apply(update("web-3", .killed))) == ["web-3 TASK_KILLED on host-A"])
        #expect(bench.nextDeadline == nil, "it is not launched again")
        #expect(bench.apply(.scaled(job: "web", to: 3)) == [.revive])
        #expect(JobTexts.summary(bench.apply(plenty)) == ["A: web-3.2, declined ", "suppress"])
        bench.apply(update("web-2", .killed))
        #expect(bench.nextDeadline == 1_000, "it was wanted again before it ended")
    }

    @Test func whatWaitsIsForgotten() throws {
        var bench = try bench(3)
        #expect(bench.apply(.scaled(job: "web", to: 0)) == [.suppress])
        #expect(JobTexts.summary(bench.apply(plenty)) == ["declined O"])
        #expect(bench.apply(.scaled(job: "web", to: 1)) == [.revive])
        #expect(JobTexts.summary(bench.apply(plenty)) == ["A: web-1, declined ", "suppress"])
    }

    @Test func aJobWithoutInstancesEndsUnlessItIsAlwaysRestarted() throws {
        var bench = try bench(1, .onFailure)
        bench.apply(plenty)
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 0))) == ["kill web-1"])
        #expect(bench.apply(update("web-1", .killed)).last == .finish)
    }

    @Test func aKillThatMayHaveBeenLostIsRepeated() throws {
        var bench = try bench(2)
        bench.apply(plenty)
        bench.apply(.scaled(job: "web", to: 1))
        #expect(
            JobTexts.summary(bench.apply(.reregistered())) == ["reconcile [\"web-1 A\", \"web-2 A\"]", "kill web-2"])
    }

    /// Those are ended whose places the rules and preferences miss least.
    @Test func aSpreadJobStaysSpread() throws {
        let web = Job("web", instances: 5, restart: .always) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("serve")
            Spread(over: .attribute("rack"), maxSkew: 2)
        }
        var bench = MachineBench(try JobMachine([web]))
        bench.apply(
            .offered([
                offer("a1", "cpus:3;mem:1024", "rack:r1"), offer("a2", "cpus:1;mem:1024", "rack:r2"),
                offer("a3", "cpus:1;mem:1024", "rack:r3"),
            ]))
        var racks: [String: [TaskID]] = [:]
        for status in bench.machine.snapshot.jobs[0].instances {
            let instance = status.instance
            racks[instance.agentID?.value ?? "", default: []].append(instance.taskID)
            bench.apply(.updated(TaskStatus(taskID: instance.taskID, state: .running)))
        }
        #expect(racks["a1"]?.count == 3)
        let kills = JobTexts.summary(bench.apply(.scaled(job: "web", to: 3)))
        let crowded = (racks["a1"] ?? []).map { "kill \($0)" }
        #expect(kills.count == 2)
        #expect(kills.allSatisfy(crowded.contains))
    }

    @Test func whatDoesNotRunGoesFirst() throws {
        var bench = try bench(4)
        bench.apply(.offered([FirstFitTests.offer("O", "A", Resources(cpus: 3, mem: 1_024))]))
        bench.apply(update("web-2", .running))
        bench.apply(update("web-3", .running))
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 2))) == ["kill web-1", "suppress"])
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 1))) == ["kill web-3"])
    }

    @Test func whatHasEndedStays() throws {
        var bench = try bench(3, .never)
        bench.apply(plenty)
        bench.apply(update("web-3", .finished))
        #expect(JobTexts.summary(bench.apply(.scaled(job: "web", to: 2))) == ["kill web-2"])
        #expect(bench.machine.outcome.finished == 1)
    }
}
