import FrameworkCore
import MesosKit
import MesosNodes
import Testing

/// Ends of tasks at their framework's wish.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct KillTests {
    private func run(
        _ line: String, grace: Duration? = nil,
        _ body: @escaping @Sendable (TestFramework, SchedulerDriver) async throws -> Void
    ) async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                try await framework.launch("task", line, grace: grace)
                #expect(try await framework.update(of: "task").state == .starting)
                #expect(try await framework.update(of: "task").state == .running)
                try await body(framework, framework.driver)
            }
        }
    }

    @Test func aTaskThatObeysIsAskedOnly() async throws {
        try await run("exec sleep 1000") { framework, driver in
            try await driver.kill("task")
            #expect(try await framework.update(of: "task").state == .killing)
            let status = try await framework.update(of: "task")
            #expect(status.state == .killed)
            #expect(status.message == "Command terminated with signal Terminated")
            #expect(status.source == .executor)
        }
    }

    @Test func aTaskMayTidyUpWithinItsGracePeriod() async throws {
        let scratch = try Scratch()
        let (up, asked) = (scratch.gate("up"), scratch.gate("asked"))
        try await run(
            "trap ': > \"\(asked.path)\"; exit 7' TERM; : > '\(up.path)'; while :; do sleep 1000 & wait; done",
            grace: .seconds(1_000)
        ) { framework, driver in
            await up.passed()
            try await driver.kill("task")
            #expect(try await framework.update(of: "task").state == .killing)
            await asked.passed()
            let status = try await framework.update(of: "task")
            #expect(status.state == .killed)
            #expect(status.message == "Command exited with status 7")
        }
    }

    @Test func aTaskThatDoesNotObeyIsKilledAfterItsGracePeriod() async throws {
        let scratch = try Scratch()
        let (up, asked) = (scratch.gate("up"), scratch.gate("asked"))
        let line = "trap ': > \"\(asked.path)\"' TERM; : > '\(up.path)'; while :; do sleep 1000 & wait; done"
        try await run(line, grace: .milliseconds(300)) { framework, driver in
            await up.passed()
            let clock = ContinuousClock()
            let start = clock.now
            try await driver.kill("task")
            #expect(try await framework.update(of: "task").state == .killing)
            await asked.passed()
            let status = try await framework.update(of: "task")
            #expect(status.state == .killed)
            #expect(status.message == "Command terminated with signal Killed")
            #expect(clock.now - start >= .milliseconds(300))
        }
    }

    @Test func aKillMayBringAGracePeriodAndALaterOneMayShortenIt() async throws {
        let scratch = try Scratch()
        let (up, asked) = (scratch.gate("up"), scratch.gate("asked"))
        let line = "trap ': > \"\(asked.path)\"' TERM; : > '\(up.path)'; while :; do sleep 1000 & wait; done"
        try await run(line) { framework, driver in
            await up.passed()
            try await driver.kill("task", policy: KillPolicy(grace: .seconds(1_000)))
            await asked.passed()
            try await driver.kill("task", policy: KillPolicy(grace: .zero))
            let status = try await framework.end(of: "task")
            #expect(status.state == .killed)
            #expect(status.message == "Command terminated with signal Killed")
        }
    }

    @Test func theWholeTreeIsEnded() async throws {
        let scratch = try Scratch()
        let (up, child) = (scratch.gate("up"), scratch.gate("child"))
        let line = """
            setsid sh -c 'exec 9>"\(child.path)"; trap "" TERM; : > "\(up.path)"; while :; do sleep 1000; done' &
            exec sleep 1001
            """
        async let gone: Void = child.abandoned()
        try await run(line) { framework, driver in
            await up.passed()
            try await driver.kill("task")
            #expect(try await framework.end(of: "task").state == .killed)
        }
        await gone
    }

    @Test func aKillThatComesAtOnceIsNotLost() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                let tasks = (0..<20).map { TaskInfo.shell(TaskID("task-\($0)"), "exec sleep 1000", on: offer) }
                try await driver.launch(tasks, on: [offer])
                for task in tasks { try await driver.kill(task.taskID) }
                for task in tasks { #expect(try await framework.end(of: task.taskID).state == .killed) }
            }
        }
    }

    @Test func whatIsUnknownIsAnsweredAsByReconciliation() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let driver = try framework.driver
                try await driver.kill("no-such-task")
                let status = try await framework.update(of: "no-such-task")
                #expect(status.state == .unknown)
                #expect(status.reason == .reconciliation)
                #expect(status.source == .master)
                #expect(status.uuid == nil)
            }
        }
    }

    @Test func aTaskThatRunsTooLongIsEnded() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                var task = TaskInfo.shell("task", "exec sleep 1000", on: offer)
                task.maxCompletionTime = V1.DurationInfo(nanoseconds: 50_000_000)
                try await framework.driver.launch([task], on: [offer])
                let status = try await framework.end(of: "task")
                #expect(status.state == .failed)
                #expect(status.reason == .maxCompletionTimeReached)
            }
        }
    }
}
