import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What must hold for every ACCEPT, however odd: each task is launched or answered, and nothing of the offers is lost
/// or given out twice.
@Suite struct AcceptTests {
    /// An ACCEPT made up from a seed.
    private struct RandomAccept {
        var generator: SeededGenerator
        var launched = 0

        mutating func pick<Element>(_ choices: [Element]) -> Element {
            choices[Int.random(in: 0..<choices.count, using: &generator)]
        }

        mutating func executor() -> ExecutorInfo {
            var executor = ExecutorInfo.pod
            executor.executorID = pick(["pod", "pod", "other", "a/b"])
            executor.resources =
                pick(["cpus:0.1;mem:32;disk:32", "cpus:0.1;mem:32;disk:32", "cpus:0.1"] as [Resources])
                .wireValue
            if pick([false, false, true]) {
                executor.type = .custom
                executor.command = CommandInfo(value: "run")
            }
            executor.name = pick([nil, nil, nil, "n"])
            return executor
        }

        mutating func task(isInGroup: Bool) -> TaskInfo {
            launched += 1
            var task = TaskInfo.command(
                pick([TaskID("t\(launched)"), TaskID("t\(launched)"), "t1", ""]),
                pick(["cpus:0.5;mem:64", "cpus:0.5;mem:64", "cpus:2", "ports:[1-2]", "ports:[2-3]", "gpus:0.5"]),
                on: pick([TestMaster.s0, TestMaster.s0, TestMaster.s0, "other"]))
            if !isInGroup, pick([false, true]) {
                task.command = nil
                task.executor = executor()
            }
            if pick([false, false, false, true]) {
                task.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: pick([true, false])))
            }
            return task
        }

        mutating func operation() -> V1.Offer.Operation {
            let isGroup = pick([true, false])
            let tasks = (0..<pick([0, 1, 2, 3])).map { _ in task(isInGroup: isGroup) }
            if pick([false, false, false, false, true]) { return .init(type: pick([.reserve, .unknown, nil])) }
            var operation =
                isGroup
                ? .group(tasks, by: executor())
                : V1.Offer.Operation(type: .launch, launch: .init(taskInfos: tasks))
            operation.id = pick([nil, nil, nil, nil, nil, "op"])
            return operation
        }
    }

    private func tasks(of operations: [V1.Offer.Operation]) -> [TaskID] {
        operations.flatMap { ($0.launch?.taskInfos ?? []) + ($0.launchGroup?.taskGroup.tasks ?? []) }.map(\.taskID)
    }

    private func sum(_ resources: [[V1.Resource]]) throws -> Resources {
        try resources.reduce(Resources()) { try $0 + Resources($1) }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func everyTaskIsLaunchedOrAnsweredAndNothingIsLost(_ seed: UInt64) throws {
        var random = RandomAccept(generator: SeededGenerator(seed: seed))
        var master = TestMaster()
        master.subscribe()
        master.register("a", "cpus:4;mem:1024;disk:1024;ports:[1-9]")
        let offers: [Resources] = ["cpus:2;mem:512;disk:512;ports:[1-5]", "cpus:2;mem:512;disk:512;ports:[6-9]"]
        for offer in offers { master.offer(offer) }
        _ = master.allocatorCalls()
        let operations = (0..<random.pick([1, 2, 4])).map { _ in random.operation() }
        let named = random.pick([[0, 1], [0, 1], [0], [0, 0], [0, 7]])
        let effects = master.call(.accept) {
            $0.accept = .init(offerIDs: named.map(TestMaster.offer), operations: operations)
        }

        var ran: [TaskID] = []
        var used: [[V1.Resource]] = []
        for message in effects.messages {
            switch message {
            case .runTask(let run):
                ran.append(run.task.taskID)
                used.append(run.task.resources)
                if let executor = run.task.executor, run.launchExecutor == true { used.append(executor.resources) }
            case .runTaskGroup(let run):
                ran += run.taskGroup.tasks.map(\.taskID)
                used += run.taskGroup.tasks.map(\.resources)
                if run.launchExecutor == true { used.append(run.executor.resources) }
            default: Issue.record("\(message)")
            }
        }
        #expect((ran + effects.statuses.map(\.taskID)).sorted() == tasks(of: operations).sorted())
        #expect(effects.statuses.allSatisfy { $0.state.isTerminal && $0.uuid == nil && $0.message?.isEmpty == false })
        var returned = Resources()
        for case .recover(let resources, TestMaster.f0, TestMaster.s0, _) in master.allocatorCalls() {
            returned += resources
        }
        let taken = Array(named.filter { $0 < 2 }.sorted().reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } })
        let total = taken.reduce(Resources()) { $0 + offers[$1] }.allocated(to: "*")
        #expect(try sum(used) + returned == total)
        #expect(try master.machine.snapshot.agents.first?.used == sum(used))
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.id) == ran.sorted())
    }
}
