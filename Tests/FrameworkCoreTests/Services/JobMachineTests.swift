import FrameworkCore
import MesosResources
import MesosWire
import Testing

@Suite struct JobMachineTests {
    private func bench(instances: Int) throws -> MachineBench<JobMachine> {
        MachineBench(
            try JobMachine([
                Job("hello", instances: instances) {
                    CPUs(1)
                    Memory(.mebibytes(32))
                    Shell("echo hello")
                }
            ]))
    }

    private func offer(_ id: OfferID, _ agentID: AgentID, cpus: Scalar) -> Offer {
        FirstFitTests.offer(id, agentID, Resources(cpus: cpus, mem: 1_024))
    }

    private func update(_ id: TaskID, _ state: TaskState, _ message: String? = nil) -> JobInput {
        .updated(TaskStatus(taskID: id, state: state, message: message))
    }

    @Test func runsToItsEnd() throws {
        var bench = try bench(instances: 3)
        #expect(
            JobTexts.summary(
                bench.apply(
                    .offered([offer("O1", "A", cpus: 3), offer("O2", "B", cpus: 0.5), offer("O3", "C", cpus: 0.5)])))
                == ["A: hello-1 hello-2 hello-3, declined O2 O3", "suppress"])
        #expect(JobTexts.summary(bench.apply(.offered([offer("O4", "C", cpus: 9)]))) == ["declined O4"])
        #expect(JobTexts.summary(bench.apply(update("hello-3", .running))) == ["hello-3 TASK_RUNNING on host-A"])
        for id in ["hello-1", "hello-2"] {
            #expect(JobTexts.summary(bench.apply(update(TaskID(id), .finished))) == ["\(id) TASK_FINISHED on host-A"])
        }
        #expect(!bench.machine.isDone)
        #expect(
            JobTexts.summary(bench.apply(update("hello-3", .finished, "Command exited with status 0")))
                == ["hello-3 TASK_FINISHED on host-A", "finish"])
        #expect(bench.machine.outcome == JobOutcome(instances: 3, finished: 3, failed: 0, firstFailure: nil))
        #expect(bench.machine.outcome.isSuccess)
        #expect(bench.machine.outcome.exitStatus == 0)
        #expect(bench.machine.outcome.description == "3 of 3 instances finished")
        #expect(bench.apply(update("hello-3", .finished)) == [])
    }

    @Test func whatHasEndedEndsAtOnceWhenItIsRunAgain() throws {
        var bench = try bench(instances: 1)
        bench.apply(.registered("F"))
        bench.apply(.offered([offer("O1", "A", cpus: 1)]))
        #expect(bench.apply(update("hello-1", .finished)).last == .finish)
        #expect(bench.apply(.registered("G")) == [.finish])
    }

    @Test func placesTheRestInLaterRounds() throws {
        var bench = try bench(instances: 3)
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O1", "A", cpus: 2)]))) == ["A: hello-1 hello-2, declined "])
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O2", "A", cpus: 1)]))) == [
                "A: hello-3, declined ", "suppress",
            ])
    }

    @Test func saysOnceWhyNothingRuns() throws {
        var bench = try bench(instances: 2)
        let offers = JobInput.offered([offer("O1", "A", cpus: 0.5)])
        #expect(
            JobTexts.summary(bench.apply(offers)) == [
                "declined O1", "hello: 2 instances have no place yet: of 1 offer, 1 lacks cpus (want 1, best has 0.5)",
            ])
        #expect(JobTexts.summary(bench.apply(offers)) == ["declined O1"])
    }

    @Test(arguments: [TaskState.lost, .dropped, .gone, .goneByOperator, .unknown])
    func relaunchesWhatWasLostBeforeItRan(_ state: TaskState) throws {
        var bench = try bench(instances: 1)
        _ = bench.apply(.offered([offer("O1", "A", cpus: 1)]))
        #expect(
            JobTexts.summary(bench.apply(update("hello-1", state, "no")))
                == ["hello-1 \(state.wireName) on host-A: no", "revive"])
        #expect(JobTexts.summary(bench.apply(update("hello-1", .running))) == ["kill hello-1"], "another has its place")
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O2", "B", cpus: 1)]))) == [
                "B: hello-1.2, declined ", "suppress",
            ])
        _ = bench.apply(update("hello-1.2", .running))
        #expect(
            JobTexts.summary(bench.apply(update("hello-1.2", state))) == [
                "hello-1.2 \(state.wireName) on host-B", "finish",
            ])
        #expect(bench.machine.outcome.failed == 1)
        #expect(bench.machine.outcome.exitStatus == 1)
    }

    @Test func givesUpAfterManyAttempts() throws {
        var bench = try bench(instances: 1)
        for attempt in 1...JobMachine.attemptLimit {
            _ = bench.apply(.offered([offer("O1", "A", cpus: 1)]))
            let id = attempt == 1 ? "hello-1" : "hello-1.\(attempt)"
            let decisions = bench.apply(update(TaskID(id), .dropped))
            bench.milliseconds += 1_000
            #expect(decisions.last == (attempt == JobMachine.attemptLimit ? .finish : .revive))
        }
    }

    @Test func keepsTheFirstFailure() throws {
        var bench = try bench(instances: 3)
        _ = bench.apply(.offered([offer("O1", "A", cpus: 3)]))
        _ = bench.apply(update("hello-2", .failed, "Command exited with status 3"))
        _ = bench.apply(update("hello-1", .failed, "Command terminated with signal Killed"))
        #expect(bench.apply(update("hello-3", .finished)).last == .finish)
        #expect(bench.machine.outcome.exitStatus == 3)
        #expect(
            bench.machine.outcome.description
                == "1 of 3 instances finished; hello-2 TASK_FAILED on host-A: Command exited with status 3")
    }

    @Test func asksForItsTasksWhenItIsBack() throws {
        var bench = try bench(instances: 3)
        #expect(bench.apply(.reregistered()) == [])
        _ = bench.apply(.offered([offer("O1", "A", cpus: 2)]))
        _ = bench.apply(update("hello-1", .finished))
        #expect(JobTexts.summary(bench.apply(.reregistered())) == ["reconcile [\"hello-2 A\"]"])
    }

    @Test func asksForItsTasksOnALostAgentThatItHasNotHeardOf() throws {
        var bench = try bench(instances: 3)
        _ = bench.apply(.offered([offer("O1", "A", cpus: 1), offer("O2", "B", cpus: 1)]))
        #expect(JobTexts.summary(bench.apply(.agentLost("B"))) == ["reconcile [\"hello-2 B\"]"])
        _ = bench.apply(update("hello-2", .finished))
        #expect(bench.apply(.agentLost("B")) == [])
        #expect(bench.apply(.agentLost("C")) == [])
    }

    private func wait(_ instances: Int, _ reason: String) -> String {
        "hello: \(instances) instance\(instances == 1 ? " has" : "s have") no place yet: \(reason)"
    }

    @Test func whatLacksIsToldOfAllAgentsThatWereOffered() throws {
        var bench = try bench(instances: 2)
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O1", "A", cpus: 0.5)])))
                == ["declined O1", wait(2, "of 1 offer, 1 lacks cpus (want 1, best has 0.5)")])
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O2", "B", cpus: 0.25)])))
                == ["declined O2", wait(2, "of 2 offers, 2 lack cpus (want 1, best has 0.5)")])
        // Whichever of them is offered again, there is nothing new to say.
        #expect(JobTexts.summary(bench.apply(.offered([offer("O3", "A", cpus: 0.5)]))) == ["declined O3"])
        #expect(JobTexts.summary(bench.apply(.offered([offer("O4", "B", cpus: 0.25)]))) == ["declined O4"])
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O5", "B", cpus: 0.75)])))
                == ["declined O5", wait(2, "of 2 offers, 2 lack cpus (want 1, best has 0.75)")])
        #expect(bench.apply(.agentLost("B")) == [])
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O6", "A", cpus: 0.5)])))
                == ["declined O6", wait(2, "of 1 offer, 1 lacks cpus (want 1, best has 0.5)")])
    }

    /// What was left there is not what is there now.
    @Test func anAgentThatHadTasksLacksNothingUntilItIsOfferedAgain() throws {
        var bench = try bench(instances: 2)
        #expect(JobTexts.summary(bench.apply(.offered([offer("O1", "A", cpus: 1)]))) == ["A: hello-1, declined "])
        _ = bench.apply(update("hello-1", .finished))
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O2", "B", cpus: 0.5)])))
                == ["declined O2", wait(1, "of 1 offer, 1 lacks cpus (want 1, best has 0.5)")])
    }

    @Test func severalJobsArePlacedInOrder() throws {
        func job(_ name: String, cpus: Double) -> Job {
            Job(name, instances: 2) {
                CPUs(cpus)
                Memory(.mebibytes(1))
                Shell("true")
            }
        }
        var bench = MachineBench(try JobMachine([job("big", cpus: 4), job("small", cpus: 1)]))
        #expect(
            JobTexts.summary(bench.apply(.offered([offer("O1", "A", cpus: 6), offer("O2", "B", cpus: 1)])))
                == ["A: big-1 small-1 small-2, declined O2"])
    }

    @Test func namesInstances() throws {
        var bench = try bench(instances: 1)
        _ = bench.apply(.offered([offer("O1", "A", cpus: 1)]))
        let instance = try #require(bench.machine.instance(of: "hello-1"))
        #expect(instance.description == "hello-1")
        #expect(instance.number == 1)
        #expect(JobEvent.output("hi", .standardOutput, of: instance).description == "hello-1 | hi")
        #expect(JobEvent.output("oh", .standardError, of: instance).description == "hello-1 ! oh")
        let lost = TaskStatus(taskID: "hello-1", state: .lost, reason: .invalidOffers)
        #expect(
            JobEvent.update(lost, of: instance).description == "hello-1 TASK_LOST on host-A (REASON_INVALID_OFFERS)")
    }

    @Test(arguments: [
        ("Command exited with status 0", CommandExit.exited(0), 0),
        ("Command exited with status 255", .exited(255), 255),
        ("Command terminated with signal Killed", .signalled("Killed"), 137),
        ("Command terminated with signal Segmentation fault (core dumped)", .signalled("Segmentation fault"), 139),
        ("Command exited with status x", nil, 0), ("Executor terminated", nil, 0),
    ]) func readsHowCommandsEnded(_ message: String, _ exit: CommandExit?, _ status: Int32) {
        #expect(CommandExit(message: message) == exit)
        if let exit { #expect(exit.shellStatus == status) }
    }
}
