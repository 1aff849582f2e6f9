import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Jobs that run obey their rules.
@Suite struct JobPlacementTests {
    private func places(_ decisions: [JobDecision]) -> [String] {
        decisions.flatMap { decision -> [String] in
            if case .accept(let plan) = decision { plan.places } else { [] }
        }
    }

    @Test func tasksOfEarlierRoundsCount() throws {
        var bench = MachineBench(try JobMachine([job("web", 3) { AtMost(1, per: .attribute("rack")) }]))
        #expect(places(bench.apply(.offered([offer("a1", "cpus:4;mem:400", "rack:r1")]))) == ["web-1@a1"])
        #expect(places(bench.apply(.offered([offer("a2", "cpus:4;mem:400", "rack:r1")]))) == [])
        #expect(places(bench.apply(.offered([offer("a3", "cpus:4;mem:400", "rack:r2")]))) == ["web-2@a3"])
        _ = bench.apply(.updated(TaskStatus(taskID: "web-1", state: .finished)))
        #expect(places(bench.apply(.offered([offer("a2", "cpus:4;mem:400", "rack:r1")]))) == ["web-3@a2"])
    }

    @Test func offersThatNothingCouldUseAreRefusedForLongAndAskedForAgain() throws {
        var bench = MachineBench(
            try JobMachine([
                job("plain", 1) { Parts(parts: []).asPlacement }, job("gpu", 1) { Attribute("gpu").exists },
            ]))
        let decisions = bench.apply(
            .offered([offer("a1", "cpus:1;mem:400"), offer("a2", "cpus:1;mem:400")]))
        guard case .accept(let plan)? = decisions.first else { return #expect(Bool(false)) }
        #expect(plan.refusals.map(\.duration) == [.seconds(3_600)])
        let lost = TaskStatus(taskID: "plain-1", state: .dropped)
        #expect(bench.apply(.updated(lost)).last == .revive)
    }

    @Test func whatWaitsForTooLongIsGivenUp() throws {
        let gpu = job("gpu", 1) {
            Attribute("gpu").exists
            Timeout(.seconds(60))
        }
        var bench = MachineBench(try JobMachine([gpu]))
        let offers = JobInput.offered([offer("a1", "cpus:1;mem:400")])
        _ = bench.apply(offers)
        #expect(!bench.machine.isDone)
        bench.milliseconds = 60_000
        let decisions = bench.apply(offers)
        #expect(decisions.last == .finish)
        #expect(bench.machine.outcome.failed == 1)
        #expect(
            bench.machine.outcome.description
                == "0 of 1 instance finished; gpu-1 TASK_DROPPED: given up after 1mins: of 1 offer, 1 excluded by "
                + "Attribute(\"gpu\").exists (it has none)")
    }

    @Test func tasksThatMakeRoomAreLaunchedAgain() throws {
        var bench = MachineBench(
            try JobMachine([
                job("batch", 1) { Priority(0) },
                Job("web") {
                    CPUs(2)
                    Memory(.mebibytes(64))
                    Shell("true")
                    Priority(5)
                    Preempts(lowerThan: 5)
                },
            ]))
        #expect(places(bench.apply(.offered([offer("a1", "cpus:1;mem:400")]))) == ["batch-1@a1"])
        let decisions = bench.apply(.offered([offer("a1", "cpus:1;mem:336", id: "O2")]))
        guard case .accept(let plan)? = decisions.first else { return #expect(Bool(false)) }
        #expect(plan.victims == [Plan.Victim(taskID: "batch-1", agentID: "a1", work: "web")])
        let killed = TaskStatus(taskID: "batch-1", state: .killed)
        #expect(bench.apply(.updated(killed)).count >= 1)
        #expect(bench.machine.outcome.failed == 0)
        let later = bench.apply(.offered([offer("a1", "cpus:3;mem:400", id: "O3")]))
        #expect(places(later) == ["batch-1.2@a1", "web-1@a1"])
    }
}

extension Parts {
    /// No lines at all, as a placement.
    fileprivate var asPlacement: Placement { Placement {} }
}
