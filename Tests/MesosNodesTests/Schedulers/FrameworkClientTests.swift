import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import Testing

/// How a framework begins and ends.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct FrameworkClientTests {
    struct Failure: Error, Equatable {
        var number = 0
    }

    private func cluster<Value: Sendable>(
        _ body: @escaping @Sendable (LocalCluster) async throws -> Value
    ) async throws -> Value {
        try await withLocalCluster(agents: 1, body)
    }

    /// A scheduler that throws from one of its callbacks.
    private struct Thrower: Scheduler {
        enum Place: CaseIterable, Sendable {
            case registered, offers, update
        }

        let place: Place

        func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
            if place == .registered { throw Failure(number: 1) }
        }

        func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
            if place == .offers { throw Failure(number: 2) }
            try await driver.launch([.shell("task", "exec sleep 1000", on: offers[0])], on: offers)
        }

        func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
            throw Failure(number: 3)
        }
    }

    @Test(arguments: zip(Thrower.Place.allCases, 1...3))
    private func aCallbackThatThrowsEndsTheFrameworkWithItsError(place: Thrower.Place, number: Int) async throws {
        try await cluster { cluster in
            let events = cluster.master.events()
            await #expect(throws: Failure(number: number)) {
                try await cluster.run(FrameworkInfo(name: "thrower"), scheduler: Thrower(place: place))
            }
            for await case .frameworkRemoved(_, "thrower") in events { break }
            let snapshot = await cluster.master.snapshot()
            #expect(snapshot.frameworks.isEmpty)
            #expect(snapshot.completedFrameworks.map(\.info.name) == ["thrower"])
        }
    }

    @Test func teardownEndsTheTasks() async throws {
        let scratch = try Scratch()
        let gate = scratch.gate("gate")
        try await cluster { cluster in
            async let gone: Void = gate.abandoned()
            let driver = try await cluster.framework { framework in
                try await framework.launch("task", "exec 9>'\(gate.path)'; exec sleep 1000")
                _ = try await framework.update(of: "task", to: .running)
                return try framework.driver
            }
            await gone
            await #expect(throws: DriverError.terminated("the framework has been torn down")) {
                try await driver.revive()
            }
            await #expect(throws: DriverError.terminated("the framework has been torn down")) {
                try await driver.accept(["offer" as OfferID], operations: [])
            }
            await driver.teardown()
            await driver.stop()
            #expect(await driver.frameworkID != nil)
            for await _ in driver.events { Issue.record("an event after the end") }
        }
    }

    @Test func stoppingKeepsTheTasksForTheFailoverTimeout() async throws {
        try await cluster { cluster in
            let info = FrameworkInfo(name: "leaver", failoverTimeout: .seconds(1_000))
            let scheduler = TestFramework()
            async let run: Void = cluster.run(info, scheduler: scheduler)
            try await scheduler.registered()
            try await scheduler.launch("task", "exec sleep 1000")
            _ = try await scheduler.update(of: "task", to: .running)
            let driver = try scheduler.driver
            await driver.stop()
            try await run
            await #expect(throws: DriverError.terminated("the framework has been stopped")) {
                try await driver.revive()
            }

            let events = cluster.master.events()
            var snapshot = await cluster.master.snapshot()
            if snapshot.frameworks.first?.isConnected == true {
                for await case .frameworkDisconnected in events { break }
                snapshot = await cluster.master.snapshot()
            }
            let left = try #require(snapshot.frameworks.first)
            #expect(!left.isConnected)
            #expect(left.tasks.map(\.state) == [.running])

            // Under its old name it finds its task again.
            var again = info
            again.id = left.id
            try await cluster.framework(again) { framework in
                #expect(try framework.id == left.id)
                try await framework.driver.reconcile()
                let status = try await framework.update(of: "task")
                #expect(status.state == .running)
                #expect(status.reason == .reconciliation)
                #expect(status.uuid == nil)
            }
        }
    }

    @Test func cancellationClosesTheConnection() async throws {
        try await cluster { cluster in
            let events = cluster.master.events()
            let scheduler = TestFramework()
            let run = Task { try await cluster.run(FrameworkInfo(name: "cancelled"), scheduler: scheduler) }
            try await scheduler.registered()
            run.cancel()
            await #expect(throws: CancellationError.self) { try await run.value }
            for await case .frameworkRemoved(_, "cancelled") in events { break }
            let driver = try scheduler.driver
            await #expect(throws: DriverError.terminated("the framework has been cancelled")) {
                try await driver.revive()
            }
        }
    }

    @Test func cancellationReachesTheCallback() async throws {
        try await cluster { cluster in
            let entered = Latch()
            let scheduler = TestFramework { _ in
                entered.open()
                await Latch().opened()
                try Task.checkCancellation()
            }
            let run = Task { try await cluster.run(FrameworkInfo(name: "cancelled"), scheduler: scheduler) }
            try await scheduler.registered()
            try await scheduler.launch("task", "true")
            await entered.opened()
            run.cancel()
            await #expect(throws: CancellationError.self) { try await run.value }
        }
    }

    @Test(arguments: [
        (["a/*"], "'FrameworkInfo.roles' contains invalid role: Role 'a/*' cannot include '*' as a component"),
        (["x", "y", "x"], "'FrameworkInfo.roles' contains duplicate items: { x }"),
    ])
    func aMasterThatRefusesSaysWhy(roles: [String], message: String) async throws {
        try await cluster { cluster in
            let scheduler = TestFramework()
            let error = await #expect(throws: FrameworkError.self) {
                try await cluster.run(FrameworkInfo(name: "refused", roles: roles), scheduler: scheduler)
            }
            #expect(error == .rejected(message))
            #expect(error?.description == "the subscription was ended with the error '\(message)'")
            let callback = try await scheduler.callbacks.next()
            #expect(callback == .error(message))
        }
    }

    @Test func anIDThatWasTornDownIsRefused() async throws {
        try await cluster { cluster in
            var info = FrameworkInfo(name: "phoenix")
            info.id = try await cluster.framework(info) { try $0.id }
            await #expect(throws: FrameworkError.rejected("Framework has been removed")) {
                try await cluster.run(info, scheduler: TestFramework())
            }
        }
    }

    @Test func aSecondSubscriptionReplacesTheFirst() async throws {
        try await cluster { cluster in
            let info = FrameworkInfo(name: "twin", failoverTimeout: .seconds(1_000))
            let first = TestFramework()
            let run = Task { try await cluster.run(info, scheduler: first) }
            try await first.registered()
            let id = try first.id
            var again = info
            again.id = id
            try await cluster.framework(again) { second in
                #expect(try second.id == id)
                _ = try await second.offer()
            }
            await #expect(throws: FrameworkError.rejected("Framework failed over")) { try await run.value }
        }
    }

    @Test func rawEventsGoBesideTheCallbacks() async throws {
        try await cluster { cluster in
            try await cluster.framework { framework in
                let events = try framework.driver.events
                try await framework.launch("task", "exit 7")
                #expect(try await framework.end(of: "task").state == .failed)
                try await framework.driver.teardown()
                var states: [TaskState] = []
                for await event in events where event.type == .update {
                    if let status = event.update?.status { states.append(status.state) }
                }
                #expect(states == [.starting, .running, .failed])
            }
        }
    }

    @Test func twoFrameworksShareACluster() async throws {
        try await withLocalCluster(agents: 2) { cluster in
            try await withThrowingTaskGroup { group in
                for number in 1...2 {
                    group.addTask {
                        try await cluster.framework(FrameworkInfo(name: "framework-\(number)")) { framework in
                            // The same name in both is no clash.
                            try await framework.launch("task", "exit \(number)")
                            let status = try await framework.end(of: "task")
                            #expect(status.message == "Command exited with status \(number)")
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
