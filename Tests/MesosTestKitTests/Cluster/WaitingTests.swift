import MesosKit
import MesosTestKit
import Testing

@Suite(.serialized) struct WaitingTests {
    @Test func aWaitInVainTellsWhatIsPendingAndWhatHappenedLast() async throws {
        let error = await #expect(throws: TestClusterError.self) {
            try await withTestCluster(agents: 2) { cluster in
                let framework = cluster.start(Keeper(1), as: "keeper")
                try await cluster.until { framework.running == 1 }
                try await cluster.until(within: .milliseconds(20)) { framework.running == 2 }
            }
        }
        guard case .timedOut(.milliseconds(20), let report) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let lines = report.split(separator: "\n").map(String.init)
        #expect(lines.first == "pending:")
        #expect(lines.contains { $0.contains("master: up at 127.0.0.1:") && $0.contains("2 of 2 agents registered") })
        #expect(lines.contains("  keeper (up): 1 tasks launched, 1 open: kept-1 TASK_RUNNING"))
        #expect(lines.contains("what happened last:"))
        #expect(lines.contains { $0.hasSuffix("ms keeper: task kept-1 is TASK_RUNNING") })
    }

    @Test func aFrameworkThatHasFailedIsNotWaitedFor() async throws {
        struct Refusal: Error {}
        struct Failing: Scheduler {
            func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws { throw Refusal() }
            func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {}
        }
        await #expect(throws: TestClusterError.frameworkFailed("failing", error: "Refusal()")) {
            try await withTestCluster { cluster in
                let framework = cluster.start(Failing(), as: "failing")
                try await cluster.until { framework.running == 1 }
            }
        }
    }

    @Test func aFrameworkThatEndsIsHeardOf() async throws {
        try await withTestCluster { cluster in
            let framework = cluster.start(Greeter(["Ada", "Grace"]), as: "greeter")
            try await cluster.until { framework.isEnded }
            #expect(framework.states(of: "Ada").first == .starting)
            #expect(framework.launched == 2)
            #expect(framework.unheard == 0)
            #expect(framework.ended == 2)
            #expect(framework.states(of: "Ada").last == .finished)
            #expect(framework.finished == 2)
            #expect(framework.running == 0)
            #expect(!framework.isUp)
        }
    }

    @Test func frameworksAreNamedForTheirSchedulers() async throws {
        try await withTestCluster(agents: 0) { cluster in
            #expect(cluster.start(Keeper(0)).name == "keeper")
            #expect(cluster.start(Keeper(0)).name == "keeper-2")
            #expect(cluster.start(Keeper(0), as: "other").name == "other")
        }
    }

    @Test func aThrowingConditionEndsTheWait() async throws {
        struct Enough: Error {}
        await #expect(throws: Enough.self) {
            try await withTestCluster { cluster in try await cluster.until { throw Enough() } }
        }
    }
}

/// Greets everybody on a list, each by a process of its own.
private actor Greeter: Scheduler {
    private var waiting: [TaskRequest]
    private var unfinished: Int

    init(_ names: [String]) {
        waiting = names.map { name in
            let task = TaskInfo(
                name: "greet", taskID: TaskID(name), agentID: "", command: .shell("echo hello, \(name)"))
            return TaskRequest(task, needs: ResourceNeeds(cpus: 0.5, memory: 64))
        }
        unfinished = names.count
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        let plan = FirstFit.place(waiting, on: offers)
        waiting.removeFirst(plan.launches.flatMap(\.tasks).count)
        try await driver.accept(plan)
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        if status.state == .finished { unfinished -= 1 }
        if unfinished == 0 { await driver.teardown() }
    }
}
