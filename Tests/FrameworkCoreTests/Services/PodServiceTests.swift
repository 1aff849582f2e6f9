import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Pods that run as jobs do.
@Suite struct PodServiceTests {
    private func bench(_ restart: RestartPolicy, instances: Int = 1) throws -> MachineBench<JobMachine> {
        MachineBench(
            try JobMachine([
                Pod("shop", instances: instances, restart: restart) {
                    Member("web") {
                        CPUs(1)
                        Memory(.mebibytes(64))
                        Shell("serve")
                    }
                    Member("log") {
                        CPUs(0.5)
                        Memory(.mebibytes(32))
                        Shell("ship")
                    }
                }
            ]))
    }

    private func update(_ id: TaskID, _ state: TaskState) -> JobInput {
        .updated(TaskStatus(taskID: id, state: state, agentID: "a1"))
    }

    @Test func anInstanceRunsWhenAllItsTasksDo() throws {
        var bench = try bench(.never)
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096")])))
                == ["a1: shop-1.web shop-1.log, declined ", "suppress"])
        bench.apply(update("shop-1.web", .running))
        #expect(bench.machine.snapshot.jobs[0].count(.launched) == 1)
        bench.apply(update("shop-1.log", .running))
        #expect(bench.machine.snapshot.jobs[0].count(.running) == 1)
        #expect(bench.machine.instance(of: "shop-1.log")?.number == 1)
    }

    @Test func anInstanceHasEndedWellWhenAllItsTasksHave() throws {
        var bench = try bench(.never)
        bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096")]))
        bench.apply(update("shop-1.web", .running))
        bench.apply(update("shop-1.web", .finished))
        #expect(!bench.machine.isDone)
        bench.apply(update("shop-1.web", .finished))
        #expect(bench.apply(update("shop-1.log", .finished)).last == .finish)
        #expect(bench.machine.outcome == JobOutcome(instances: 1, finished: 1, failed: 0, firstFailure: nil))
    }

    @Test func anInstanceFailsAsTheFirstOfItsTasksDid() throws {
        var bench = try bench(.never)
        bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096")]))
        bench.apply(update("shop-1.log", .failed))
        #expect(bench.apply(update("shop-1.web", .killed)).last == .finish)
        #expect(
            bench.machine.outcome.description == "0 of 1 instance finished; shop-1.log TASK_FAILED on a1.local")
    }

    @Test func anInstanceIsLaunchedAgainAsAWhole() throws {
        var bench = try bench(.always)
        bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096")]))
        bench.apply(update("shop-1.web", .running))
        bench.apply(update("shop-1.log", .running))
        bench.apply(update("shop-1.web", .failed))
        #expect(bench.nextDeadline == nil, "one of its tasks is there still")
        bench.apply(update("shop-1.log", .killed))
        #expect(bench.nextDeadline == 1_000)
        bench.milliseconds = 1_000
        #expect(bench.apply(.deadlineReached) == [.revive])
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096", id: "O2")])))
                == ["a1: shop-1.2.web shop-1.2.log, declined ", "suppress"])
    }

    @Test func allTasksOfAnInstanceAreEnded() throws {
        var bench = try bench(.always, instances: 2)
        bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096")]))
        bench.apply(update("shop-2.log", .finished))
        #expect(
            JobTexts.summary(bench.apply(.scaled(job: "shop", to: 0))).filter { $0.hasPrefix("kill") }.sorted() == [
                "kill shop-1.log", "kill shop-1.web", "kill shop-2.web",
            ])
    }

    /// What has ended is not asked for, since nobody knows it any more.
    @Test func aRestartedProgramKnowsWhichTasksHaveEnded() throws {
        var bench = try bench(.never)
        bench.apply(.registered("F"))
        bench.apply(.offered([offer("a1", "cpus:4;mem:4096;disk:4096")]))
        for task: TaskID in ["shop-1.web", "shop-1.log"] { bench.apply(update(task, .running)) }
        bench.apply(update("shop-1.log", .finished))
        var later = try self.bench(.never)
        later.machine.restore(try JobState(bytes: bench.machine.state.bytes))
        #expect(later.machine.state == bench.machine.state)
        #expect(
            JobTexts.summary(later.apply(.registered("F"))) == [
                "reconcile []", "reconcile [\"shop-1.web a1\"]", "suppress",
            ])
        #expect(later.apply(update("shop-1.web", .finished)).last == .finish)
        #expect(later.machine.outcome.isSuccess)
    }

    @Test func aPodThatMakesRoomEndsAsAWholeAndWaitsAgain() throws {
        var bench = MachineBench(
            try JobMachine([
                Pod("batch") {
                    Member("a") {
                        CPUs(1)
                        Memory(.mebibytes(64))
                        Shell("a")
                    }
                    Member("b") {
                        CPUs(1)
                        Memory(.mebibytes(64))
                        Shell("b")
                    }
                },
                Job("web") {
                    CPUs(3)
                    Memory(.mebibytes(64))
                    Shell("web")
                    Priority(5)
                    Preempts(lowerThan: 5)
                },
            ]))
        bench.apply(.offered([offer("a1", "cpus:2.5;mem:1024;disk:1024")]))
        let decisions = bench.apply(.offered([offer("a1", "cpus:2;mem:512;disk:512", id: "O2")]))
        #expect(JobTexts.summary(decisions).filter { $0.hasPrefix("kill") } == ["kill batch-1.a", "kill batch-1.b"])
        bench.apply(update("batch-1.a", .killed))
        bench.apply(update("batch-1.b", .killed))
        #expect(bench.machine.snapshot.jobs[0].count(.waiting) == 1)
        #expect(bench.machine.outcome.failed == 0)
    }
}
