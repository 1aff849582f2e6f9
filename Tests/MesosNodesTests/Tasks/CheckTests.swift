import FrameworkCore
import Glibc
import MesosKit
import MesosNodes
import Testing

/// Checks of real tasks.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct CheckTests {
    private func run(
        _ line: String, _ change: @escaping @Sendable (inout TaskInfo) -> Void,
        _ body: @escaping @Sendable (TestFramework) async throws -> Void
    ) async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                var task = TaskInfo.shell("task", line, on: offer)
                change(&task)
                try await framework.driver.launch([task], on: [offer])
                #expect(try await framework.update(of: "task").state == .starting)
                #expect(try await framework.update(of: "task").state == .running)
                try await body(framework)
            }
        }
    }

    @Test func aTaskThatFailsItsHealthCheckThreeTimesIsKilled() async throws {
        let check = V1.HealthCheck(
            delaySeconds: 0, intervalSeconds: 0, gracePeriodSeconds: 0,
            command: CommandInfo(value: "echo checked >> checks; exit 1"), type: .command)
        try await run("exec sleep 1000", { $0.healthCheck = check }) { framework in
            for _ in 0..<3 {
                let status = try await framework.update(of: "task")
                #expect(status.state == .running)
                #expect(status.healthy == false)
                #expect(status.reason == .taskHealthCheckStatusUpdated)
                #expect(status.source == .executor)
            }
            #expect(try await framework.update(of: "task").state == .killing)
            let end = try await framework.update(of: "task")
            #expect(end.state == .killed)
            #expect(end.healthy == false)
            #expect(end.message == "Command terminated with signal Terminated")
        }
    }

    @Test func aCheckRunsInTheSandboxAndEnvironmentOfItsTask() async throws {
        let check = V1.HealthCheck(
            delaySeconds: 0, intervalSeconds: 0, consecutiveFailures: 1_000, gracePeriodSeconds: 0,
            command: CommandInfo(value: "test \"$(cat up)\" = \"$WORD\""), type: .command)
        try await run(
            "echo hello > up; exec sleep 1000",
            {
                $0.healthCheck = check
                $0.command?.environment = V1.Environment(variables: [.init(name: "WORD", value: "hello")])
            }
        ) { framework in
            // The first look may come before the task has written its file.
            while try await framework.update(of: "task").healthy != true {}
            try await framework.driver.kill("task")
            #expect(try await framework.end(of: "task").state == .killed)
        }
    }

    @Test func changesOfAGeneralCheckAreReported() async throws {
        let scratch = try Scratch()
        let go = scratch.gate("go")
        let check = V1.CheckInfo(
            type: .command, command: .init(command: CommandInfo(value: "test -f ready")), delaySeconds: 0,
            intervalSeconds: 0)
        try await run(": < '\(go.path)'; : > ready; exec sleep 1000", { $0.check = check }) { framework in
            let before = try await framework.update(of: "task")
            #expect(before.reason == .taskCheckStatusUpdated)
            #expect(before.checkStatus == V1.CheckStatusInfo(type: .command, command: .init(exitCode: 1)))
            await go.opened()
            let after = try await framework.update(of: "task")
            #expect(after.checkStatus == V1.CheckStatusInfo(type: .command, command: .init(exitCode: 0)))
            #expect(after.healthy == nil)
            try await framework.driver.kill("task")
            #expect(try await framework.end(of: "task").state == .killed)
        }
    }

    @Test func aServerIsLookedAtOverHTTPAndTCP() async throws {
        let listener = try Listener { request in
            request.hasPrefix("GET /health ") ? "HTTP/1.1 204 No Content\r\n\r\n" : "HTTP/1.1 500 Oops\r\n\r\n"
        }
        let port = listener.port
        try await run(
            "exec sleep 1000",
            {
                $0.healthCheck = V1.HealthCheck(
                    http: .init(port: port, path: "/health"), delaySeconds: 0, gracePeriodSeconds: 0, type: .http)
                $0.check = V1.CheckInfo(type: .tcp, delaySeconds: 0, tcp: .init(port: port))
            }
        ) { framework in
            let statuses = [try await framework.update(of: "task"), try await framework.update(of: "task")]
            #expect(
                Set(statuses.map(\.reason)) == [.taskHealthCheckStatusUpdated, .taskCheckStatusUpdated])
            #expect(statuses.last?.healthy == true)
            #expect(statuses.last?.checkStatus == V1.CheckStatusInfo(type: .tcp, tcp: .init(succeeded: true)))
            try await framework.driver.kill("task")
            #expect(try await framework.end(of: "task").state == .killed)
        }
    }

    @Test func aTaskWithoutItsServerIsUnhealthy() async throws {
        let port = try Listener.closedPort()
        let check = V1.HealthCheck(
            delaySeconds: 0, consecutiveFailures: 1, gracePeriodSeconds: 0, type: .tcp, tcp: .init(port: port))
        try await run("exec sleep 1000", { $0.healthCheck = check }) { framework in
            #expect(try await framework.update(of: "task").healthy == false)
            let end = try await framework.end(of: "task")
            #expect(end.state == .killed)
            #expect(end.healthy == false)
        }
    }

    @Test func aCheckEndsWithItsTask() async throws {
        let scratch = try Scratch()
        let (up, gone) = (scratch.gate("up"), scratch.gate("gone"))
        let check = V1.CheckInfo(
            type: .command,
            command: .init(
                command: CommandInfo(
                    value: "exec 9> '\(gone.path)'; : > '\(up.path)'; setsid sleep 1000 & exec sleep 1001")),
            delaySeconds: 0, timeoutSeconds: 0)
        async let abandoned: Void = gone.abandoned()
        try await run("exec sleep 1002", { $0.check = check }) { framework in
            await up.passed()
            try await framework.driver.kill("task")
            #expect(try await framework.end(of: "task").state == .killed)
        }
        await abandoned
    }
}
