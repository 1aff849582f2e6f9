import AgentCore
import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import Synchronization
import Testing

/// Executors that run inside this process.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct HostedExecutorTests {
    struct Failure: Error, CustomStringConvertible {
        var description: String { "the oven is cold" }
    }

    /// Runs the body with a framework on a cluster of one agent that hosts the executor `test`.
    private func run<Value: Sendable>(
        _ executor: @escaping @Sendable () -> any Executor,
        _ body: @escaping @Sendable (TestFramework, Offer, LocalCluster) async throws -> Value
    ) async throws -> Value {
        try await withLocalCluster(.hosting(executor)) { cluster in
            try await cluster.framework { framework in try await body(framework, framework.offer(), cluster) }
        }
    }

    @Test func oneExecutorRunsManyTasksInOneContainer() async throws {
        let made = Atomic(0)
        let containers = Mutex<Set<String>>([])
        try await withLocalCluster(
            .hosting {
                made.add(1, ordering: .relaxed)
                return ScriptedExecutor { task, driver in
                    let container = await driver.containerID?.value ?? "none"
                    containers.withLock { _ = $0.insert(container) }
                    try await driver.send(.finished, for: task.taskID, message: "baked")
                }
            }
        ) { cluster in
            let job = Job("cakes", instances: 50) {
                CPUs(0.1)
                Memory(.mebibytes(32))
                InExecutor("test")
            }
            var ended: [String] = []
            for try await case .update(let status, let instance) in cluster.run(job) where status.state.isTerminal {
                #expect(status.state == .finished)
                #expect(status.message == "baked")
                #expect(status.executorID == "test")
                ended.append(instance.description)
            }
            #expect(Set(ended) == Set((1...50).map { "cakes-\($0)" }))
        }
        #expect(made.load(ordering: .relaxed) == 1)
        containers.withLock { names in
            #expect(names.count == 1)
            #expect(names.first?.count == 36)
        }
    }

    @Test func everyFrameworkAndAgentHasItsOwn() async throws {
        let made = Atomic(0)
        let agent = LocalCluster.Agent(
            resources: "cpus:1;mem:64",
            executors: [
                "test": {
                    made.add(1, ordering: .relaxed)
                    return ScriptedExecutor { task, driver in try await driver.send(.finished, for: task.taskID) }
                }
            ])
        try await withLocalCluster(LocalClusterConfiguration(agents: [agent, agent])) { cluster in
            for name in ["first", "second"] {
                let job = Job(name, instances: 2) {
                    CPUs(1)
                    Memory(.mebibytes(64))
                    InExecutor("test")
                }
                for try await _ in cluster.run(job) {}
            }
        }
        #expect(made.load(ordering: .relaxed) == 4)
    }

    @Test func aLaunchThatThrowsFailsItsTaskAlone() async throws {
        try await run({
            ScriptedExecutor { task, driver in
                try await driver.send(.running, for: task.taskID)
                if task.taskID == "bad" { throw Failure() }
                await Latch().opened()
                try Task.checkCancellation()
            }
        }) { framework, offer, _ in
            let driver = try framework.driver
            try await driver.launch([.hosted("good", on: offer), .hosted("bad", on: offer)], on: [offer])
            let status = try await framework.end(of: "bad")
            #expect(status.state == .failed)
            #expect(status.message == "the oven is cold")
            #expect(status.source == .executor)
            #expect(try await framework.update(of: "good").state == .running)
            try await driver.kill("good")
            #expect(try await framework.end(of: "good").state == .killed)
        }
    }

    @Test func aKillCancelsTheLaunch() async throws {
        let cancelled = Latch()
        try await run({ SleepingExecutor(onCancel: { cancelled.open() }) }) { framework, offer, _ in
            let driver = try framework.driver
            try await driver.launch([.hosted("one", on: offer), .hosted("two", on: offer)], on: [offer])
            #expect(try await framework.update(of: "one").state == .running)
            #expect(try await framework.update(of: "two").state == .running)
            try await driver.kill("one", policy: KillPolicy(grace: .seconds(1_000)))
            #expect(try await framework.update(of: "one").state == .killed)
            await cancelled.opened()
            try await driver.reconcile([.init(taskID: "two")])
            #expect(try await framework.update(of: "two").state == .running)
        }
    }

    @Test func messagesGoBothWays() async throws {
        try await run({
            var executor = ScriptedExecutor { task, driver in
                try await driver.send(.running, for: task.taskID)
                await Latch().opened()
            }
            executor.onMessage = { data, driver in try await driver.sendFrameworkMessage(data.reversed()) }
            return executor
        }) { framework, offer, _ in
            let driver = try framework.driver
            try await driver.launch([.hosted("task", on: offer)], on: [offer])
            #expect(try await framework.update(of: "task").state == .running)
            for number in 0..<100 {
                try await driver.send(message: [UInt8(number), 1, 2], to: "test", on: offer.agentID)
            }
            for number in 0..<100 {
                let answer = try await framework.callbacks.next { callback in
                    if case .message(let data, "test") = callback { data } else { nil }
                }
                #expect(answer == [2, 1, UInt8(number)])
            }
        }
    }

    @Test func anExecutorMayStopByItself() async throws {
        let made = Atomic(0)
        try await run({
            made.add(1, ordering: .relaxed)
            return ScriptedExecutor { task, driver in
                try await driver.send(.finished, for: task.taskID)
                await driver.stop()
                await #expect(throws: DriverError.self) { try await driver.send(.running, for: task.taskID) }
            }
        }) { framework, offer, _ in
            let driver = try framework.driver
            try await driver.launch([.hosted("one", on: offer)], on: [offer], filters: Filters(refusing: .zero))
            #expect(try await framework.end(of: "one").state == .finished)
            #expect(try await framework.callbacks.next { $0 == .executorLost("test", 0) ? true : nil })
            // The next task has it made anew.
            let next = try await framework.offer()
            #expect(next.executorIDs.isEmpty)
            try await driver.launch([.hosted("two", on: next)], on: [next])
            #expect(try await framework.end(of: "two").state == .finished)
        }
        #expect(made.load(ordering: .relaxed) == 2)
    }

    @Test func tasksOfAnExecutorThatStopsTooEarlyFail() async throws {
        try await run({
            ScriptedExecutor { task, driver in
                try await driver.send(.running, for: task.taskID)
                if task.taskID == "last" { await driver.stop() }
                await Latch().opened()
            }
        }) { framework, offer, _ in
            try await framework.driver.launch([.hosted("first", on: offer), .hosted("last", on: offer)], on: [offer])
            for task: TaskID in ["first", "last"] {
                let status = try await framework.end(of: task)
                #expect(status.state == .failed)
                #expect(status.reason == .executorTerminated)
                #expect(status.source == .agent)
                #expect(status.message == "Executor terminated")
            }
            #expect(try await framework.callbacks.next { $0 == .executorLost("test", 0) ? true : nil })
        }
    }

    @Test func aCallbackThatThrowsEndsTheExecutor() async throws {
        try await run({
            var executor = ScriptedExecutor { _, _ in Issue.record("launched") }
            executor.onRegistered = { _ in throw Failure() }
            return executor
        }) { framework, offer, _ in
            try await framework.driver.launch([.hosted("task", on: offer)], on: [offer])
            let status = try await framework.end(of: "task")
            #expect(status.state == .failed)
            #expect(status.reason == .executorTerminated)
            #expect(try await framework.callbacks.next { $0 == .executorLost("test", 256) ? true : nil })
        }
    }

    @Test func theFrameworkMayEndTheExecutor() async throws {
        let cancelled = Latch()
        try await run({ SleepingExecutor(onCancel: { cancelled.open() }) }) { framework, offer, _ in
            let driver = try framework.driver
            try await driver.launch([.hosted("task", on: offer)], on: [offer])
            #expect(try await framework.update(of: "task").state == .running)
            try await driver.shutdownExecutor("test", on: offer.agentID)
            await cancelled.opened()
            #expect(try await framework.end(of: "task").state == .killed)
            #expect(try await framework.callbacks.next { $0 == .executorLost("test", 0) ? true : nil })
        }
    }

    @Test func whatAnExecutorKnowsOfItself() async throws {
        try await run({
            ScriptedExecutor { task, driver in
                let words = await [
                    driver.executorInfo?.executorID.value, driver.frameworkInfo?.name, driver.agentInfo?.hostname,
                    task.data.map { String(decoding: $0, as: UTF8.self) },
                ].map { $0 ?? "nothing" }
                try await driver.send(.finished, for: task.taskID, message: words.joined(separator: " "))
            }
        }) { framework, offer, _ in
            try await framework.driver.launch([.hosted("task", on: offer, data: Array("data".utf8))], on: [offer])
            #expect(try await framework.end(of: "task").message == "test test agent-1 data")
        }
    }

    @Test func anExecutorMayNotReportNonsense() async throws {
        try await run({
            ScriptedExecutor { task, driver in
                await #expect(throws: DriverError.self) { try await driver.send(.staging, for: task.taskID) }
                try await driver.send(.finished, for: "no-such-task")
                try await driver.send(.finished, for: task.taskID)
                // After the end there is nothing to say, and what is said does no harm.
                try? await driver.send(.running, for: task.taskID)
            }
        }) { framework, offer, _ in
            try await framework.driver.launch([.hosted("task", on: offer)], on: [offer])
            #expect(try await framework.end(of: "task").state == .finished)
        }
    }
}
