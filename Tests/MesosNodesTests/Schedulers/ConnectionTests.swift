import FrameworkCore
import MesosKit
import MesosNodes
import Testing

/// Connections that come late, break and come back.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ConnectionTests {
    @Test func aConnectionThatComesTooLateIsClosedAtOnce() async throws {
        let opening = Latch()
        let transport = LateTransport(opening: opening)
        var options = SchedulerClientOptions.inProcess
        options.subscriptionTimeout = .milliseconds(1)
        options.initialBackoff = .milliseconds(1)
        let client = FrameworkClient(
            FrameworkInfo(name: "late"), scheduler: TestFramework(), master: .transport(transport), options: options)
        let run = Task { try await client.run() }
        // When the second attempt begins the first one has been given up.
        try await transport.attempts.next()
        try await transport.attempts.next()
        opening.open()
        // The client goes on, so it is not its end that closes the connection.
        await transport.connection.closed.opened()
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }

    @Test func aConnectionThatComesAfterTheEndIsClosed() async throws {
        let opening = Latch()
        let transport = LateTransport(opening: opening)
        let client = FrameworkClient(
            FrameworkInfo(name: "late"), scheduler: TestFramework(), master: .transport(transport))
        let run = Task { try await client.run() }
        try await transport.attempts.next()
        run.cancel()
        opening.open()
        await #expect(throws: CancellationError.self) { try await run.value }
        await transport.connection.closed.opened()
    }

    @Test func aFrameworkComesBackAndFindsItsTask() async throws {
        try await withLocalCluster(agents: 1) { cluster in
            let transport = TestTransport(to: cluster.master)
            let info = FrameworkInfo(name: "returning", failoverTimeout: .seconds(1_000))
            try await withFramework(info, at: .transport(transport)) { framework in
                try await framework.launch("task", "exec sleep 1000")
                _ = try await framework.update(of: "task", to: .running)
                let offer = try await framework.offer()
                transport.breakConnection()
                #expect(try await framework.callbacks.next { $0 == .disconnected ? true : nil })
                #expect(try await framework.callbacks.next { $0 == .reregistered ? true : nil })
                #expect(transport.connections == 2)

                // What was offered before is void.
                let driver = try framework.driver
                try await driver.launch([.shell("other", "true", on: offer)], on: [offer])
                let status = try await framework.end(of: "other")
                #expect(status.state == .dropped)
                #expect(status.reason == .invalidOffers)

                try await driver.kill("task")
                #expect(try await framework.end(of: "task").state == .killed)
            }
        }
    }

    @Test func withoutAFailoverTimeoutABrokenConnectionEndsTheFramework() async throws {
        try await withLocalCluster(agents: 1) { cluster in
            let transport = TestTransport(to: cluster.master)
            let scheduler = TestFramework()
            let client = FrameworkClient(
                FrameworkInfo(name: "gone"), scheduler: scheduler, master: .transport(transport))
            let run = Task { try await client.run() }
            try await scheduler.registered()
            transport.breakConnection()
            await #expect(throws: FrameworkError.rejected("Framework has been removed")) { try await run.value }
        }
    }

    @Test func aMasterThatHasEndedIsLookedForWithPatience() async throws {
        let cluster = try await withLocalCluster(agents: 0) { $0 }
        let scheduler = TestFramework()
        let run = Task { try await cluster.run(FrameworkInfo(name: "orphan"), scheduler: scheduler) }
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }
}
