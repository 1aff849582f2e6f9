import FrameworkCore
import MesosBase
import MesosWire
import Testing

/// Gangs that run as jobs do.
@Suite struct GangServiceTests {
    private func bench(
        _ instances: Int, minimum: Int? = nil, restart: RestartPolicy = .never, hold: Duration = .seconds(20)
    ) throws -> MachineBench<JobMachine> {
        let gang = Gang("mpi", instances: instances, minimum: minimum, restart: restart) {
            CPUs(4)
            Memory(.mebibytes(64))
            Shell("rank")
        }
        return MachineBench(try JobMachine([gang.hold(hold)]))
    }

    private func update(_ id: TaskID, _ state: TaskState) -> JobInput {
        .updated(TaskStatus(taskID: id, state: state))
    }

    private func offers(_ agents: String..., round: Int = 1) -> JobInput {
        .offered(agents.map { offer($0, id: "O\(round)-\($0)") })
    }

    @Test func offersAreKeptUntilAllTasksHaveAPlace() throws {
        var bench = try bench(3)
        #expect(JobTexts.summary(bench.apply(offers("a1"))).first == "mpi holds O1-a1, declined ")
        #expect(bench.nextDeadline == 20_000)
        #expect(JobTexts.summary(bench.apply(offers("a2"))).first == "mpi holds O1-a1 O1-a2, declined ")
        let launched = JobTexts.summary(bench.apply(offers("a3")))
        #expect(launched.last == "suppress")
        #expect(launched[0].hasPrefix("a1: mpi-") && launched[0].hasSuffix(", declined "))
        #expect(bench.nextDeadline == nil)
    }

    @Test func offersAreLetGoAfterTheHoldTime() throws {
        var bench = try bench(3)
        bench.apply(offers("a1"))
        bench.milliseconds = 15_000
        bench.apply(offers("a2"))
        bench.milliseconds = 20_000
        let decisions = bench.apply(.deadlineReached)
        guard case .accept(let plan)? = decisions.first else {
            Issue.record("\(decisions)")
            return
        }
        #expect(plan.refusals == [Plan.Refusal(offerIDs: ["O1-a1", "O1-a2"], for: .seconds(20))])
        #expect(plan.holds.isEmpty)
        #expect(bench.apply(.deadlineReached) == [])
        #expect(JobTexts.summary(bench.apply(offers("a1", "a2", "a3", round: 2))).last == "suppress")
    }

    @Test func offersThatAreVoidAreNotKept() throws {
        for input in [JobInput.disconnected, .rescinded("O1-a1"), .agentLost("a1")] {
            var bench = try bench(2)
            bench.apply(offers("a1"))
            bench.apply(input)
            #expect(JobTexts.summary(bench.apply(offers("a2", round: 2))).first == "mpi holds O2-a2, declined ")
        }
    }

    @Test func aMinimumStartsAfterTheHoldTimeAndGrows() throws {
        var bench = try bench(3, minimum: 2)
        bench.apply(offers("a1", "a2"))
        bench.milliseconds = 20_000
        let launched = JobTexts.summary(bench.apply(.deadlineReached))
        #expect(launched.first?.hasPrefix("a1: mpi-") == true)
        #expect(bench.machine.snapshot.jobs[0].count(.launched) == 2)
        bench.apply(offers("a3", round: 2))
        #expect(bench.machine.snapshot.jobs[0].count(.launched) == 3)
    }

    /// Started, but not together.
    @Test func aGangOfWhichOneTaskIsLostBeforeAllRunIsLaunchedAgainAsAWhole() throws {
        var bench = try bench(3)
        bench.apply(offers("a1", "a2", "a3"))
        bench.apply(update("mpi-1", .running))
        #expect(
            JobTexts.summary(bench.apply(update("mpi-2", .lost))).dropFirst().sorted() == ["kill mpi-1", "kill mpi-3"])
        bench.apply(.interrupted)
        #expect(
            JobTexts.summary(bench.apply(.reregistered())).filter { $0.hasPrefix("kill") }.sorted() == [
                "kill mpi-1", "kill mpi-3",
            ])
        bench.apply(update("mpi-1", .killed))
        #expect(bench.machine.snapshot.jobs[0].count(.delayed) == 2)
        #expect(bench.apply(update("mpi-3", .killed)).last == .revive)
        bench.apply(offers("a1", "a2", "a3", round: 2))
        for task: TaskID in ["mpi-1.2", "mpi-2.2", "mpi-3.2"] { bench.apply(update(task, .running)) }
        #expect(bench.machine.snapshot.jobs[0].count(.running) == 3)
    }

    @Test func aGangThatCannotStartIsGivenUp() throws {
        var bench = try bench(2)
        bench.apply(offers("a1", "a2"))
        #expect(JobTexts.summary(bench.apply(update("mpi-1", .error))).last == "kill mpi-2")
        #expect(bench.apply(update("mpi-2", .killed)).last == .finish)
        #expect(bench.machine.outcome.failed == 2)
        #expect(bench.machine.outcome.description == "0 of 2 instances finished; mpi-1 TASK_ERROR on a1.local")
    }

    @Test func aGangThatIsRestartedWaitsAsAWhole() throws {
        var bench = try bench(2, restart: .onFailure)
        bench.apply(offers("a1", "a2"))
        bench.apply(update("mpi-1", .failed))
        bench.apply(update("mpi-2", .killed))
        #expect(bench.nextDeadline == 1_000)
        bench.milliseconds = 1_000
        bench.apply(.deadlineReached)
        #expect(bench.machine.snapshot.jobs[0].count(.waiting) == 2)
    }

    @Test func whatIsLostAfterAllHaveRunIsMadeGoodAlone() throws {
        var bench = try bench(3, restart: .onFailure)
        bench.apply(offers("a1", "a2", "a3"))
        for number in 1...3 { bench.apply(update(TaskID("mpi-\(number)"), .running)) }
        let decisions = JobTexts.summary(bench.apply(update("mpi-2", .lost)))
        #expect(decisions.contains("mpi-2 is to be launched again in 1secs"))
        #expect(!decisions.contains { $0.hasPrefix("kill") })
        bench.milliseconds = 1_000
        bench.apply(.deadlineReached)
        #expect(JobTexts.summary(bench.apply(offers("a4", round: 2))).first == "a4: mpi-2.2, declined ")
    }

    @Test func aGangIsReplacedAsAWhole() throws {
        var bench = try bench(2)
        bench.apply(offers("a1", "a2"))
        for number in 1...2 { bench.apply(update(TaskID("mpi-\(number)"), .running)) }
        let new = try JobTemplate(
            Gang("mpi", instances: 3) {
                CPUs(2)
                Memory(.mebibytes(64))
                Shell("rank2")
            })
        #expect(
            JobTexts.summary(bench.apply(.replaced(new, available: 0))).filter { $0.hasPrefix("kill") } == [
                "kill mpi-1", "kill mpi-2",
            ])
        bench.apply(update("mpi-1", .killed))
        bench.apply(update("mpi-2", .killed))
        #expect(bench.machine.snapshot.jobs[0].count(.waiting) == 3)
        bench.apply(offers("a1", "a2", round: 2))
        #expect(bench.machine.snapshot.jobs[0].count(.launched) == 3)
    }

    /// The program died while the gang was brought together again.
    @Test func aRestartedProgramBringsAGangTogether() throws {
        var bench = try bench(2)
        bench.apply(.registered("F"))
        bench.apply(offers("a1", "a2"))
        bench.apply(update("mpi-1", .lost))
        var later = try self.bench(2)
        later.machine.restore(bench.machine.state)
        #expect(JobTexts.summary(later.apply(.registered("F"))).contains("kill mpi-2"))
        later.apply(update("mpi-2", .killed))
        later.apply(offers("a1", "a2", round: 2))
        #expect(
            later.machine.snapshot.jobs[0].instances.map(\.instance.taskID).sorted() == ["mpi-1.2", "mpi-2.2"])
    }

    @Test func heldOffersAreNotDeclinedByTheLibrary() async throws {
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let gang = Gang("mpi", instances: 2) {
            CPUs(4)
            Memory(.mebibytes(64))
            Shell("rank")
        }
        let scheduler = try JobScheduler(gang.hold(.seconds(60))) { _ in }
        try await scheduler.registered("F", master: nil, driver: driver)
        try await scheduler.resourceOffers([offer("a1")], driver: driver)
        #expect(port.kept == ["O-a1": Instant.zero + .seconds(65)])
        #expect(port.wakes == [.seconds(60)])
        await #expect(throws: JobError.self) { try await scheduler.scale("mpi", to: 3) }
        await #expect(throws: JobError.self) { try await scheduler.replace(with: gang, available: 1) }
    }
}
