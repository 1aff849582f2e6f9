import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Every check of a task, in the order in which Mesos makes them.
@Suite struct TaskValidationTests {
    static let identity: [InvalidTask] = [
        .init("ID must not be empty") { $0.taskID = "" },
        .init("ID must not be greater than 255 characters") { $0.taskID = TaskID(String(repeating: "x", count: 256)) },
        .init("'.' is disallowed") { $0.taskID = "." },
        .init("'..' is disallowed") { $0.taskID = ".." },
        .init("'a/b' contains invalid characters") { $0.taskID = "a/b" },
        .init("'a\\b' contains invalid characters") { $0.taskID = "a\\b" },
        .init("'a\u{7}' contains invalid characters") { $0.taskID = "a\u{7}" },
        .init("'a\u{7F}' contains invalid characters") { $0.taskID = "a\u{7F}" },
        .init("ID must not be greater than 255 characters") {
            $0.taskID = TaskID(String(repeating: "\u{E9}", count: 128))
        },
        .init("Task has duplicate ID: old") { $0.taskID = "old" },
        .init("Task uses invalid agent other while agent \(TestMaster.s0) is expected") { $0.agentID = "other" },
        .init("Task's 'kill_policy.grace_period' must be non-negative") {
            $0.killPolicy = KillPolicy(gracePeriod: .init(nanoseconds: -1))
        },
        .init("Task's `max_completion_time` must be non-negative") { $0.maxCompletionTime = .init(nanoseconds: -1) },
        .init("Task uses no resources") { $0.resources = [] },
        .init("Task should have at least one (but not both) of CommandInfo or ExecutorInfo present") {
            $0.command = nil
        },
        .init("Task should have at least one (but not both) of CommandInfo or ExecutorInfo present") {
            $0.executor = ExecutorInfo(executorID: "e", command: CommandInfo(value: "run"))
        },
        .init("Only tasks in a task group may have 'share_cgroups' set to 'false'") {
            $0.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: false))
        },
    ]

    @Test(arguments: identity)
    func isRefused(_ task: InvalidTask) {
        task.expectRefusal()
    }

    @Test func theFirstMistakeCounts() {
        InvalidTask("'a/b' contains invalid characters") {
            $0.taskID = "a/b"
            $0.agentID = "other"
            $0.resources = []
        }.expectRefusal()
        InvalidTask("Task uses no resources") {
            $0.resources = []
            $0.command = nil
            $0.container = V1.ContainerInfo(type: .docker)
        }.expectRefusal()
    }

    @Test func theIDOfAnUnreachableTaskIsTaken() {
        var master = TestMaster.running(.capable(.partitionAware, checkpoint: true))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        for effect in master.advance(by: .seconds(600)) {
            if case .persist(_, let token) = effect { master.apply(.persisted(token)) }
        }
        master.register("b", over: 101)
        master.offer(of: TestMaster.s1)
        let statuses = master.launch([.command("t", on: TestMaster.s1)], on: [1]).statuses
        #expect(statuses.map(\.message) == ["Task reuses the ID of an unreachable task: t"])
    }

    @Test func theIDOfAnEndedTaskIsFree() {
        var master = TestMaster.running()
        master.update("t", .finished, 1)
        master.offer()
        #expect(master.launch([.command("t")], on: [1]).statuses.map(\.message) == ["Task has duplicate ID: t"])
        master.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(1)) }
        master.offer()
        #expect(master.launch([.command("t")], on: [2]).messages.count == 1)
    }

    static let limits: [(SortedMap<String, V1.Value.Scalar>, Resources, String?)] = [
        (["cpus": .init(value: 2), "mem": .init(value: .infinity)], "cpus:1;mem:64", nil),
        (
            ["disk": .init(value: 2)], "cpus:1;mem:64",
            "Only cpus and mem may be included in a task's resource limits"
        ),
        (
            ["cpus": .init(value: 2)], "mem:64",
            "When a CPU limit is specified, a CPU request must also be specified"
        ),
        (
            ["cpus": .init(value: 0.5)], "cpus:1",
            "The cpu limit must be greater than or equal to the cpu request"
        ),
        (
            ["mem": .init(value: 2)], "cpus:1",
            "When a memory limit is specified, a memory request must also be specified"
        ),
        (
            ["mem": .init(value: 63)], "mem:64",
            "The memory limit must be greater than or equal to the memory request"
        ),
    ]

    @Test(arguments: limits)
    func limitsNeedRequestsThatFit(
        _ limits: SortedMap<String, V1.Value.Scalar>, _ resources: Resources, _ message: String?
    ) {
        var master = TestMaster()
        master.subscribe()
        master.register(capabilities: [.taskResourceLimits])
        master.offer()
        var task = TaskInfo.command("t", resources)
        task.limits = limits
        let effects = master.launch([task])
        #expect(effects.statuses.map(\.message) == (message.map { [$0] } ?? []))
        #expect(effects.messages.count == (message == nil ? 1 : 0))
    }
}
