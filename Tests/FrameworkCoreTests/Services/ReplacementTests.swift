import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Jobs that are given other tasks while they run.
@Suite struct ReplacementTests {
    private func job(_ instances: Int, _ command: String, restart: RestartPolicy = .always) -> Job {
        Job("web", instances: instances, restart: restart) {
            CPUs(1)
            Memory(.mebibytes(64))
            Shell(command)
        }
    }

    private func update(_ id: TaskID, _ state: TaskState, healthy: Bool? = nil) -> JobInput {
        var status = TaskStatus(taskID: id, state: state, agentID: "a1")
        status.healthy = healthy
        return .updated(status)
    }

    private let offers = JobInput.offered([offer("a1", "cpus:9;mem:4096")])

    /// So many instances of the first description that run.
    private func running(_ count: Int) throws -> MachineBench<JobMachine> {
        var bench = MachineBench(try JobMachine([job(count, "old")]))
        bench.apply(offers)
        for number in 1...count { bench.apply(update(TaskID("web-\(number)"), .running)) }
        return bench
    }

    private func replaced(_ job: Job, available: Int) throws -> JobInput {
        .replaced(try JobTemplate(job), available: available)
    }

    private func kills(_ decisions: [JobDecision]) -> [String] {
        JobTexts.summary(decisions).filter { $0.hasPrefix("kill") }
    }

    @Test func instancesAreReplacedAFewAtATime() throws {
        var bench = try running(4)
        #expect(kills(bench.apply(try replaced(job(4, "new"), available: 2))) == ["kill web-1", "kill web-2"])
        #expect(bench.machine.snapshot.jobs[0].isBeingReplaced)
        #expect(kills(bench.apply(update("web-1", .killed))) == [])
        let launch = bench.apply(offers)
        guard case .accept(let plan)? = launch.first else {
            Issue.record("\(launch)")
            return
        }
        #expect(plan.launches.flatMap(\.tasks).map(\.command?.value) == ["new"])
        #expect(kills(bench.apply(update("web-1.2", .running))) == ["kill web-3"])
        bench.apply(update("web-2", .killed))
        bench.apply(offers)
        #expect(kills(bench.apply(update("web-2.2", .running))) == ["kill web-4"])
        for number in 3...4 { bench.apply(update(TaskID("web-\(number)"), .killed)) }
        bench.apply(offers)
        for number in 3...4 { bench.apply(update(TaskID("web-\(number).2"), .running)) }
        #expect(!bench.machine.snapshot.jobs[0].isBeingReplaced)
        #expect(
            bench.machine.snapshot.jobs[0].instances.map(\.instance.taskID) == [
                "web-1.2", "web-2.2", "web-3.2", "web-4.2",
            ])
    }

    @Test func itIsSaidWhenAllRunTheNewDescription() throws {
        var bench = try running(1)
        bench.apply(try replaced(job(1, "new"), available: 0))
        #expect(
            JobTexts.summary(bench.apply(update("web-1", .killed))) == ["web-1 TASK_KILLED on a1.local", "revive"])
        bench.apply(offers)
        #expect(
            JobTexts.summary(bench.apply(update("web-1.2", .running))) == [
                "web-1.2 TASK_RUNNING on a1.local", "web: all instances run the newest description",
            ])
    }

    @Test func oneMoreIsLaunchedFirstIfAllAreToBeThere() throws {
        var bench = try running(2)
        let decisions = bench.apply(try replaced(job(2, "new"), available: 2))
        #expect(kills(decisions) == [])
        #expect(decisions.last == .revive)
        #expect(JobTexts.summary(bench.apply(offers)).first == "a1: web-3, declined ")
        #expect(bench.machine.snapshot.jobs[0].wanted == 2)
        #expect(kills(bench.apply(update("web-3", .running))) == ["kill web-1"])
        bench.apply(update("web-1", .killed))
        bench.milliseconds = 1_000
        bench.apply(offers)
        #expect(kills(bench.apply(update("web-1.2", .running))) == ["kill web-2"])
        bench.apply(update("web-2", .killed))
        bench.apply(offers)
        #expect(kills(bench.apply(update("web-2.2", .running))) == ["kill web-3"])
        bench.apply(update("web-3", .killed))
        #expect(!bench.machine.snapshot.jobs[0].isBeingReplaced)
        #expect(bench.machine.outcome.instances == 2)
    }

    @Test func tasksThatDoNotRunAreNoLoss() throws {
        var bench = MachineBench(try JobMachine([job(3, "old")]))
        bench.apply(offers)
        bench.apply(update("web-1", .running))
        #expect(kills(bench.apply(try replaced(job(3, "new"), available: 1))) == ["kill web-2", "kill web-3"])
    }

    @Test func aNewDescriptionThatFailsHoldsTheReplacementUp() throws {
        var bench = try running(3)
        bench.apply(try replaced(job(3, "new"), available: 2))
        bench.apply(update("web-1", .killed))
        bench.apply(offers)
        for attempt in 2...5 {
            #expect(kills(bench.apply(update(TaskID("web-1.\(attempt)"), .failed))) == [])
            bench.milliseconds += 400_000
            #expect(kills(bench.apply(.deadlineReached)) == [])
            bench.apply(offers)
        }
        // Back to the old one: those that run it still are left alone.
        #expect(kills(bench.apply(try replaced(job(3, "old"), available: 2))) == ["kill web-1.6"])
        #expect(bench.machine.snapshot.jobs[0].instances.map(\.isOutdated) == [true, false, false])
    }

    @Test func anUnhealthyTaskIsNotAvailable() throws {
        var bench = try running(2)
        bench.apply(update("web-2", .running, healthy: false))
        #expect(kills(bench.apply(try replaced(job(2, "new"), available: 1))) == ["kill web-2"])
    }

    @Test func theSameDescriptionReplacesNothing() throws {
        var bench = try running(2)
        #expect(bench.apply(try replaced(job(2, "old"), available: 0)) == [])
        #expect(bench.apply(try replaced(job(3, "old"), available: 0)) == [.revive], "there is one more")
    }

    @Test func theNumberIsThatOfTheNewDescription() throws {
        var bench = try running(4)
        let decisions = kills(bench.apply(try replaced(job(2, "new"), available: 1)))
        #expect(decisions == ["kill web-4", "kill web-3", "kill web-1"])
        #expect(bench.machine.outcome.instances == 2)
    }

    @Test func aKillThatMayHaveBeenLostIsRepeated() throws {
        var bench = try running(2)
        bench.apply(try replaced(job(2, "new"), available: 1))
        #expect(kills(bench.apply(.reregistered())) == ["kill web-1"])
    }

    @Test func aRestartedProgramGoesOnWithAReplacement() throws {
        var bench = try running(3)
        bench.apply(.registered("F"))
        bench.apply(try replaced(job(3, "new"), available: 2))
        let state = try JobState(bytes: bench.machine.state.bytes)
        #expect(state == bench.machine.state)
        var later = MachineBench(try JobMachine([job(3, "new")]))
        later.machine.restore(state)
        #expect(later.machine.state == state)
        #expect(kills(later.apply(.registered("F"))) == ["kill web-1"], "and no other is ended meanwhile")
        later.apply(update("web-1", .killed))
        later.apply(offers)
        #expect(kills(later.apply(update("web-1.2", .running))) == ["kill web-2"])
    }

    @Test func aTaskThatCannotBeReachedIsReplacedAfterItsPatience() throws {
        var bench = MachineBench(
            try JobMachine([
                Job("web", restart: .never) {
                    CPUs(1)
                    Memory(.mebibytes(64))
                    Shell("old")
                    UnreachablePatience(.seconds(30))
                }
            ]))
        bench.apply(offers)
        bench.apply(update("web-1", .running))
        bench.apply(update("web-1", .unreachable))
        #expect(bench.nextDeadline == nil)
        bench.apply(
            .replaced(
                try JobTemplate(
                    Job("web", restart: .never) {
                        CPUs(1)
                        Memory(.mebibytes(64))
                        Shell("new")
                        UnreachablePatience(.seconds(30))
                    }), available: 0))
        #expect(bench.nextDeadline == 30_000)
        bench.milliseconds = 30_000
        #expect(bench.apply(.deadlineReached).last == .revive)
        #expect(JobTexts.summary(bench.apply(offers)).first == "a1: web-1.2, declined ")
    }

    @Test func aJobIsEndedWhateverItsPolicy() throws {
        var bench = try running(2)
        #expect(kills(bench.apply(.ended(job: "web"))) == ["kill web-1", "kill web-2"])
        bench.apply(update("web-1", .killed))
        #expect(bench.apply(update("web-2", .killed)).last == .finish)
    }

    @Test func mistakesAreFoundAtOnce() async throws {
        let scheduler = try JobScheduler(job(2, "old")) { _ in }
        let pod = Pod("web") {
            Member("a") {
                CPUs(1)
                Memory(.mebibytes(64))
                Shell("x")
            }
        }
        await #expect(
            throws: JobError.badValue(job: "web", component: "3 available instances", "there may be from 0 to 2")
        ) {
            try await scheduler.replace(with: job(2, "new"), available: 3)
        }
        await #expect(throws: JobError.unknownJob("api")) {
            try await scheduler.replace(with: Job("api") { job(1, "x").parts.asLines }, available: 0)
        }
        await #expect(
            throws: JobError.badValue(
                job: "web", component: "the kind pod", "what it replaces is a job: give it a name of its own")
        ) { try await scheduler.replace(with: pod, available: 0) }
        await #expect(throws: JobError.unknownJob("api")) { try await scheduler.end("api") }
    }
}

extension [JobPart] {
    fileprivate var asLines: Parts { Parts(parts: self) }
}
