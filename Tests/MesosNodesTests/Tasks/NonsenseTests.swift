import FrameworkCore
import MesosKit
import MesosNodes
import MesosResources
import Testing

/// What no sensible framework or executor says: it is answered or ignored, traps nowhere, and the cluster goes on.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct NonsenseTests {
    private static let numbers: [Double] = [
        .nan, .infinity, -.infinity, -1, -0.0, 1e-300, 1e300, .greatestFiniteMagnitude, 9_007_199_254_740_992,
    ]
    private static let times: [Int64] = [.min, -1, 0, 1, .max]

    private static func scalar(_ name: String, _ value: Double) -> V1.Resource {
        V1.Resource(name: name, type: .scalar, scalar: V1.Value.Scalar(value: value))
    }

    private static func ranges(_ ranges: [(UInt64, UInt64)]) -> V1.Resource {
        V1.Resource(
            name: "ports", type: .ranges,
            ranges: V1.Value.Ranges(range: ranges.map { V1.Value.Range(begin: $0.0, end: $0.1) }))
    }

    /// Resources that no agent has, or that are none at all.
    private static var resources: [[V1.Resource]] {
        numbers.map { [scalar("cpus", $0), scalar("mem", 32)] }
            + [
                [ranges([(5, 1)])], [ranges([(0, .max)])], [ranges([(.max, 0)])], [ranges([(1, 5), (3, 9)])],
                [ranges([])], [V1.Resource(name: "", type: .scalar)], [V1.Resource(name: "cpus", type: .scalar)],
                [V1.Resource(name: "cpus", type: .ranges, scalar: V1.Value.Scalar(value: 1))],
                [V1.Resource(name: "cpus", type: .text)], [scalar("gpus", 0.5)], [scalar("no-such-thing", 1)],
                [V1.Resource(name: "disks", type: .set, set: V1.Value.Set(item: ["a", "a"]))],
                Array(repeating: scalar("cpus", 1e11), count: 100),
            ]
    }

    private static func tasks(on offer: Offer) -> [TaskInfo] {
        var tasks: [TaskInfo] = resources.enumerated().map { number, resources in
            var task = TaskInfo.shell(TaskID("resources-\(number)"), "true", on: offer)
            task.resources = resources
            return task
        }
        for time in times {
            var task = TaskInfo.shell(TaskID("completion-\(tasks.count)"), "true", on: offer, resources: "cpus:0.01")
            task.maxCompletionTime = V1.DurationInfo(nanoseconds: time)
            tasks.append(task)
            task.taskID = TaskID("grace-\(tasks.count)")
            task.maxCompletionTime = nil
            task.killPolicy = KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: time))
            tasks.append(task)
            task.taskID = TaskID("executor-\(tasks.count)")
            task.command = nil
            task.executor = ExecutorInfo(
                executorID: ExecutorID("executor-\(tasks.count)"), command: .shell("exit 1"),
                shutdownGracePeriod: V1.DurationInfo(nanoseconds: time), type: .custom)
            tasks.append(task)
        }
        for word in ["\0", "\n", "\u{1F480}", String(repeating: "y", count: 100_000)] {
            var task = TaskInfo.shell(TaskID("words-\(tasks.count)"), word, on: offer, resources: "cpus:0.01")
            task.name = word
            task.command?.user = word
            task.command?.environment = V1.Environment(variables: [.init(name: word, value: word)])
            tasks.append(task)
        }
        return tasks
    }

    @Test func tasksOfAllKinds() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                let tasks = Self.tasks(on: offer)
                try await driver.launch(tasks, on: [offer], filters: Filters(refusing: .zero))
                // Each has an end, or can be ended.
                for task in tasks { try await driver.kill(task.taskID) }
                for task in tasks { #expect(try await framework.end(of: task.taskID).state.isTerminal) }
                try await Self.expectBusinessAsUsual(framework)
            }
        }
    }

    @Test func callsOfAllKinds() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let driver = try framework.driver
                let offer = try await framework.offer()
                for number in Self.numbers {
                    try await driver.accept([offer.id], operations: [], filters: Filters(refuseSeconds: number))
                    try await driver.revive()
                    try await driver.send(
                        V1.Scheduler.Call(
                            type: .decline,
                            decline: .init(offerIDs: [offer.id, "x"], filters: Filters(refuseSeconds: number))))
                }
                for time in Self.times {
                    try await driver.kill("x", policy: KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: time)))
                }
                try await driver.kill("x", agent: "nowhere")
                try await driver.suppress(roles: ["not-mine"])
                try await driver.revive(roles: ["", "../.."])
                try await driver.reconcile([.init(taskID: ""), .init(taskID: "x", agentID: "nowhere")])
                try await driver.shutdownExecutor("x", on: "nowhere")
                try await driver.send(message: [], to: "x", on: offer.agentID)
                for kind in V1.Offer.Operation.Kind.allCases {
                    try await driver.accept([offer.id], operations: [V1.Offer.Operation(type: kind)])
                    let again = try await Self.nextOffer(framework)
                    try await driver.accept([again], operations: [V1.Offer.Operation(type: kind), .init()])
                }
                let typeless = DriverError.invalid("the call has no type: set 'type' to what it is")
                await #expect(throws: typeless) { try await driver.send(V1.Scheduler.Call(type: .unknown)) }
                await #expect(throws: typeless) { try await driver.send(V1.Scheduler.Call()) }
                await #expect(throws: DriverError.refused("Failed to validate scheduler::Call: Not a valid UUID")) {
                    try await driver.acknowledge(TaskStatus(taskID: "x", state: .finished, agentID: "a", uuid: [1]))
                }
                try await Self.expectBusinessAsUsual(framework)
            }
        }
    }

    private static func nextOffer(_ framework: TestFramework) async throws -> OfferID {
        try await framework.driver.revive()
        return try await framework.offer().id
    }

    private static func expectBusinessAsUsual(_ framework: TestFramework) async throws {
        try await framework.driver.revive()
        try await framework.launch("usual", "exit 0")
        #expect(try await framework.end(of: "usual").state == .finished)
    }

    /// What an executor may say of a task.
    @Test func updatesOfAllKinds() async throws {
        let executor = ScriptedExecutor { task, driver in
            for state in TaskState.allCases where !state.isTerminal {
                for number in Self.numbers {
                    var status = TaskStatus(taskID: task.taskID, state: state)
                    status.timestamp = number
                    status.uuid = [1, 2, 3]
                    status.agentID = "not-this-one"
                    status.source = .master
                    status.executorID = "another"
                    status.data = Array(repeating: 0, count: 1_000)
                    try? await driver.send(status)
                    status.taskID = ""
                    try? await driver.send(status)
                }
            }
            try await driver.sendFrameworkMessage(Array(repeating: 255, count: 1 << 20))
            try await driver.send(.finished, for: task.taskID)
        }
        try await withLocalCluster(.hosting { executor }) { cluster in
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                try await framework.driver.launch(
                    [.hosted("task", on: offer)], on: [offer], filters: Filters(refusing: .zero))
                for status in try await framework.updates(of: "task") where status.reason != .reconciliation {
                    #expect(status.source == .executor)
                    #expect(status.executorID == "test")
                    #expect(status.agentID == offer.agentID)
                    #expect(status.uuid?.count == 16)
                }
                try await Self.expectBusinessAsUsual(framework)
            }
        }
    }
}
