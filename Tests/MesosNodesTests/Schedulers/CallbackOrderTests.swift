import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import Synchronization
import Testing

/// The callbacks of a framework: one at a time, in order, and acknowledged only when they have returned.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct CallbackOrderTests {
    /// Notes what it is told, and whether two callbacks ever ran at once.
    private final class Recorder: Scheduler {
        struct State {
            var isBusy = false
            var overlaps = 0
            var numbers: [TaskID: [Int]] = [:]
            var ended = 0
        }

        let tasks: Int
        let state = Mutex(State())

        init(tasks: Int) {
            self.tasks = tasks
        }

        private func alone(_ work: () async throws -> Void) async throws {
            state.withLock { state in
                if state.isBusy { state.overlaps += 1 }
                state.isBusy = true
            }
            await Task.yield()
            try await work()
            state.withLock { $0.isBusy = false }
        }

        func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
            try await alone {
                try await driver.launch((0..<tasks).map { .hosted(TaskID("task-\($0)"), on: offers[0]) }, on: offers)
                try await driver.suppress()
            }
        }

        func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
            try await alone {
                let ended = state.withLock { state in
                    if let data = status.data, let number = Int(String(decoding: data, as: UTF8.self)) {
                        state.numbers[status.taskID, default: []].append(number)
                    }
                    if status.state.isTerminal { state.ended += 1 }
                    return state.ended
                }
                if ended == tasks { await driver.teardown() }
            }
        }
    }

    @Test func tenThousandUpdatesComeOneByOneInOrder() async throws {
        let (tasks, updates) = (20, 500)
        let recorder = Recorder(tasks: tasks)
        let configuration = LocalClusterConfiguration.hosting {
            ScriptedExecutor { task, driver in
                for number in 1..<updates {
                    try await driver.send(.running, for: task.taskID, data: Array("\(number)".utf8))
                }
                try await driver.send(.finished, for: task.taskID, data: Array("\(updates)".utf8))
            }
        }
        try await withLocalCluster(configuration) { cluster in
            try await cluster.run(FrameworkInfo(name: "recorder"), scheduler: recorder)
        }
        recorder.state.withLock { state in
            #expect(state.overlaps == 0)
            #expect(state.numbers.count == tasks)
            for (task, numbers) in state.numbers { #expect(numbers == Array(1...updates), "\(task)") }
        }
    }

    @Test func anUpdateIsAcknowledgedOnlyWhenItsCallbackHasReturned() async throws {
        let entered = Latch()
        let leave = Latch()
        let scheduler = TestFramework { status in
            guard status.state == .finished else { return }
            entered.open()
            await leave.opened()
        }
        try await withLocalCluster(agents: 1) { cluster in
            try await cluster.framework(scheduler: scheduler) { framework in
                try await framework.launch("task", "exec true")
                await entered.opened()
                // The master keeps a task whose end is not acknowledged; nothing later changes that.
                let driver = try framework.driver
                try await driver.reconcile([.init(taskID: "task")])
                try await driver.reconcile([.init(taskID: "task")])
                var framework = await cluster.master.snapshot().frameworks.first
                #expect(framework?.tasks.map(\.state) == [.finished])
                #expect(framework?.completedTasks.isEmpty == true)

                leave.open()
                let status = try await scheduler.update(of: "task", to: .finished)
                let agent = try #require(status.agentID)
                #expect(try await scheduler.update(of: "task").state == .finished)
                #expect(try await scheduler.update(of: "task").state == .finished)
                // Calls follow the acknowledgement in order, so the master has seen it when it answers this one.
                try await driver.reconcile([.init(taskID: "task", agentID: agent)])
                #expect(try await scheduler.update(of: "task").state == .gone)
                framework = await cluster.master.snapshot().frameworks.first
                #expect(framework?.tasks.isEmpty == true)
                #expect(framework?.completedTasks.map(\.id) == ["task"])
            }
        }
    }

    @Test func acknowledgementsMayBeTheSchedulers() async throws {
        var options = SchedulerClientOptions.inProcess
        options.acknowledgements = .explicit
        try await withLocalCluster(agents: 1) { [options] cluster in
            try await cluster.framework(options: options) { framework in
                let driver = try framework.driver
                try await framework.launch("task", "exec true")
                let starting = try await framework.update(of: "task")
                #expect(starting.state == .starting)
                // Its successor comes when it is acknowledged and not before.
                try await driver.reconcile([.init(taskID: "task")])
                let answer = try await framework.update(of: "task")
                #expect(answer.state == .starting)
                #expect(answer.reason == .reconciliation)
                try await driver.acknowledge(answer)
                try await driver.acknowledge(starting)
                let running = try await framework.update(of: "task")
                #expect(running.state == .running)
                try await driver.acknowledge(running)
                #expect(try await framework.update(of: "task").state == .finished)
            }
        }
    }
}
