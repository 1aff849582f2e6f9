import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import Testing

/// A scheduler that blocks in a callback while events come and come: it costs nobody else anything, and loses nothing
/// that cannot be had again.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct BackPressureTests {
    private static let queue = 50

    /// The client asks for no more events while this many callbacks wait.
    private static var options: SchedulerClientOptions {
        var options = SchedulerClientOptions.inProcess
        options.callbackLimit = 1
        options.initialBackoff = .milliseconds(1)
        return options
    }

    private static let info = FrameworkInfo(name: "blocked", failoverTimeout: .seconds(1_000))

    /// A framework that blocks in the first update of the task `block`.
    private static func blocking(until leave: Latch, _ entered: Latch) -> TestFramework {
        TestFramework { status in
            guard status.taskID == "block" else { return }
            entered.open()
            await leave.opened()
        }
    }

    @Test func offersThatAreNotReadAreTakenBack() async throws {
        let flood = Latch()
        let executor = ScriptedExecutor { task, driver in
            try await driver.send(.running, for: task.taskID)
            await flood.opened()
            for _ in 0..<(2 * Self.queue) { try await driver.sendFrameworkMessage([]) }
        }
        var configuration = LocalClusterConfiguration.hosting { executor }
        configuration.master.allocationInterval = .milliseconds(20)
        try await withLocalCluster(configuration) { cluster in
            let (leave, entered) = (Latch(), Latch())
            let transport = TestTransport(to: cluster.master, queueing: Self.queue)
            try await withFramework(
                Self.info, at: .transport(transport), options: Self.options,
                scheduler: Self.blocking(until: leave, entered)
            ) { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                let events = driver.events
                try await driver.suppress()
                try await driver.launch([.hosted("block", on: offer)], on: [offer])
                await entered.opened()
                // A client that has an event waiting reads no more.
                try await driver.reconcile([.init(taskID: "unknown")])
                for await event in events where event.update?.status.taskID == "unknown" { break }
                // All that is left of the agent is offered to this framework again, and waits unread.
                try await driver.revive()
                while await cluster.master.snapshot().frameworks.first?.offers.isEmpty != false { await Task.yield() }
                try await cluster.framework(FrameworkInfo(name: "other")) { other in
                    // When the queue is full the offer goes to who reads.
                    flood.open()
                    _ = try await other.offer()
                }
                leave.open()
                #expect(try await framework.update(of: "block").state == .running)
                #expect(transport.connections == 1)
            }
        }
    }

    @Test func whatOnlyTheMasterKnowsClosesTheStream() async throws {
        try await withLocalCluster(.hosting { SleepingExecutor() }) { cluster in
            let (leave, entered) = (Latch(), Latch())
            let transport = TestTransport(to: cluster.master, bytes: 512 * Self.queue)
            let events = cluster.master.events()
            try await withFramework(
                Self.info, at: .transport(transport), options: Self.options,
                scheduler: Self.blocking(until: leave, entered)
            ) { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                try await driver.launch([.hosted("block", on: offer)], on: [offer])
                await entered.opened()
                for number in 0..<5_000 {
                    // The offer is used up, so the master itself answers. Who calls is told that the stream is gone.
                    let task = TaskInfo.hosted(TaskID("no-\(number)"), on: offer)
                    guard (try? await driver.launch([task], on: [offer])) != nil else { break }
                }
                for await case .frameworkDisconnected(_, "blocked") in events { break }
                leave.open()
                #expect(try await framework.callbacks.next { $0 == .disconnected ? true : nil })
                #expect(try await framework.callbacks.next { $0 == .reregistered ? true : nil })
                try await driver.reconcile()
                let status = try await framework.update(of: "block", to: .running)
                #expect(status.state == .running)
            }
        }
    }

    /// A framework may have more tasks than events may wait for it.
    @Test func answersToAReconciliationDoNotCloseTheStream() async throws {
        let names = (0..<(10 * Self.queue)).map { TaskID("no-\($0)") }
        try await withLocalCluster(.hosting { SleepingExecutor() }) { cluster in
            let (leave, entered) = (Latch(), Latch())
            let transport = TestTransport(to: cluster.master, queueing: Self.queue)
            let events = cluster.master.events()
            try await withFramework(
                Self.info, at: .transport(transport), options: Self.options,
                scheduler: Self.blocking(until: leave, entered)
            ) { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                try await driver.launch([.hosted("block", on: offer)], on: [offer])
                await entered.opened()
                try await driver.reconcile(names.map { .init(taskID: $0) })
                for await case .taskUpdated(_, let status) in events where status.taskID == names.last { break }
                leave.open()
                for name in names { #expect(try await framework.update(of: name).state == .unknown) }
                #expect(transport.connections == 1)
            }
        }
    }

    @Test func updatesThatAnAgentHoldsComeAgain() async throws {
        let count = 10 * Self.queue
        let flood = Latch()
        let executor = ScriptedExecutor { task, driver in
            if task.taskID != "block" { await flood.opened() }
            try await driver.send(.finished, for: task.taskID)
        }
        try await withLocalCluster(.hosting { executor }) { cluster in
            let (leave, entered) = (Latch(), Latch())
            let transport = TestTransport(to: cluster.master, queueing: Self.queue)
            let events = cluster.master.events()
            try await withFramework(
                Self.info, at: .transport(transport), options: Self.options,
                scheduler: Self.blocking(until: leave, entered)
            ) { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                let tasks = (0..<count).map { TaskInfo.hosted(TaskID("task-\($0)"), on: offer) }
                try await driver.launch([.hosted("block", on: offer)] + tasks, on: [offer])
                await entered.opened()
                flood.open()
                // All have ended and told the master, whose queue holds no more than fit.
                var ended = 0
                for await case .taskUpdated(_, let status) in events where status.state == .finished {
                    ended += 1
                    if ended == count + 1 { break }
                }
                leave.open()
                // Agents send again what is not acknowledged, at the latest when the framework comes back.
                transport.breakConnection()
                for task in tasks {
                    let status = try await framework.update(of: task.taskID)
                    #expect(status.state == .finished)
                    #expect(status.uuid != nil)
                }
            }
        }
    }

    @Test func messagesThatDoNotFitAreDroppedAndNothingElse() async throws {
        let count = 5_000
        let (flood, sent) = (Latch(), Latch())
        let executor = ScriptedExecutor { task, driver in
            if task.taskID == "marker" {
                // What comes from one executor arrives in order: this, too, when all messages have.
                await sent.opened()
                return try await driver.send(.finished, for: task.taskID)
            }
            try await driver.send(.running, for: task.taskID)
            await flood.opened()
            for number in 0..<count { try await driver.sendFrameworkMessage(Array("\(number)".utf8)) }
            sent.open()
            try await driver.send(.finished, for: task.taskID)
        }
        try await withLocalCluster(.hosting { executor }) { cluster in
            let (leave, entered) = (Latch(), Latch())
            let transport = TestTransport(to: cluster.master, queueing: Self.queue)
            let events = cluster.master.events()
            try await withFramework(
                Self.info, at: .transport(transport), options: Self.options,
                scheduler: Self.blocking(until: leave, entered)
            ) { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                try await driver.launch([.hosted("block", on: offer), .hosted("marker", on: offer)], on: [offer])
                await entered.opened()
                flood.open()
                for await case .taskUpdated(_, let status) in events where status.taskID == "marker" { break }
                leave.open()
                #expect(try await framework.update(of: "block").state == .running)
                #expect(try await framework.update(of: "block").state == .finished)
                #expect(transport.connections == 1)
                var numbers: [Int] = []
                while let number = framework.message() { numbers.append(number) }
                #expect(numbers == numbers.sorted())
                // What the client had taken before it blocked, and what the queue held.
                #expect(numbers.count < count)
            }
        }
    }
}
