import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How tasks are launched together: all of them or none.
@Suite struct TaskGroupLaunchTests {
    private func allocated(_ resources: Resources, _ role: String = "*") -> [V1.Resource] {
        resources.allocated(to: role).wireValue
    }

    @Test func aGroupGoesToItsAgentAsOne() {
        var master = TestMaster.readyForGroups()
        let effects = master.launchGroup(
            [.command("a", "cpus:1;mem:64"), .command("b", "cpus:0.5;mem:32")], filters: Filters(refuseSeconds: 7))
        var executor = ExecutorInfo.pod
        executor.resources = allocated("cpus:0.1;mem:32;disk:32")
        var tasks = [TaskInfo.command("a", "cpus:1;mem:64"), .command("b", "cpus:0.5;mem:32")]
        tasks[0].resources = allocated("cpus:1;mem:64")
        tasks[1].resources = allocated("cpus:0.5;mem:32")
        tasks[0].executor = executor
        tasks[1].executor = executor
        var framework = FrameworkInfo(user: "nobody", name: "f")
        framework.id = TestMaster.f0
        #expect(
            effects == [
                toAgent(
                    .runTaskGroup(
                        .init(
                            framework: framework, executor: executor, taskGroup: .init(tasks: tasks),
                            launchExecutor: true)))
            ])
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:2.4;mem:896;disk:992;ports:[1-9];tapes:{a,b}").allocated(to: "*"), TestMaster.f0,
                    TestMaster.s0, refusing: .seconds(7))
            ])
        #expect(
            master.reports == [
                "task a of \(TestMaster.f0) launched on agent \(TestMaster.s0)",
                "task b of \(TestMaster.f0) launched on agent \(TestMaster.s0)",
            ])
        let known = master.machine.snapshot.frameworks.first?.tasks ?? []
        #expect(known.map(\.id) == ["a", "b"])
        #expect(known.allSatisfy { $0.state == .staging && $0.agent == TestMaster.s0 })
        #expect(
            master.machine.snapshot.agents.first?.used
                == Resources("cpus:1.6;mem:128;disk:32").allocated(to: "*"))
    }

    @Test func aGroupThatJoinsARunningExecutorDoesNotPayForIt() {
        var master = TestMaster.readyForGroups(.capable(.multiRole, roles: ["r"]))
        #expect(master.launchGroup([.command("a")]).groups.map(\.launchExecutor) == [true])
        master.offer("cpus:1;mem:64", role: "r")
        _ = master.allocatorCalls()
        let effects = master.launchGroup([.command("b")], on: 1)
        #expect(effects.groups.map(\.launchExecutor) == [false])
        #expect(effects.groups.map(\.executor.resources) == [allocated("cpus:0.1;mem:32;disk:32", "r")])
        #expect(master.allocatorCalls() == [])
        #expect(
            master.machine.snapshot.agents.first?.used == Resources("cpus:2.1;mem:160;disk:32").allocated(to: "r"))
    }

    @Test func anExecutorThatRunsMustBeTheSame() {
        var master = TestMaster.readyForGroups()
        master.launchGroup([.command("a")])
        master.offer(TestMaster.podResources)
        var executor = ExecutorInfo.pod
        executor.name = "other"
        let statuses = master.launchGroup([.command("b"), .command("c")], by: executor, on: 1).statuses
        let message =
            "ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID. They differ in: name"
        #expect(statuses.map(\.message) == [message, message])
    }

    @Test(arguments: [nil, true, false] as [Bool?], [nil, true, false] as [Bool?])
    func tasksUnderOneExecutorShareItsCgroupsOrNoneDoes(_ first: Bool?, _ second: Bool?) {
        var master = TestMaster.readyForGroups()
        func task(_ id: TaskID, _ shares: Bool?) -> TaskInfo {
            var task = TaskInfo.command(id)
            task.container = shares.map { V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: $0)) }
            return task
        }
        master.launchGroup([task("a", first)])
        master.offer(TestMaster.podResources)
        let effects = master.launchGroup([task("b", second)], on: 1)
        let isSame = (first ?? true) == (second ?? true)
        #expect(effects.groups.count == (isSame ? 1 : 0))
        #expect(
            effects.statuses.map(\.message)
                == (isSame
                    ? []
                    : [
                        "If set, the value of 'share_cgroups' must be the same for all tasks in each task group and "
                            + "under a single executor"
                    ]))
    }

    @Test func tasksOfOtherExecutorsDoNotCount() {
        var master = TestMaster.readyForGroups()
        var task = TaskInfo.command("a")
        task.container = V1.ContainerInfo(type: .mesos, linuxInfo: .init(shareCgroups: false))
        master.launchGroup([task])
        var other = ExecutorInfo.pod
        other.executorID = "other"
        master.offer(TestMaster.podResources)
        #expect(master.launchGroup([.command("b")], by: other, on: 1).groups.count == 1)
        master.offer(TestMaster.podResources)
        #expect(master.launchGroup([.command("c")], by: other, on: 2).groups.count == 1)
    }

    @Test func aFailedOperationDoesNotStopTheNext() {
        var master = TestMaster.readyForGroups()
        let effects = master.accept([
            .group([.command("a"), .command("b", "cpus:5")]),
            .group([.command("c"), .command("d", "cpus:2.5")]),
            .init(type: .launch, launch: .init(taskInfos: [.command("e", "cpus:0.4"), .command("f", "cpus:0.1")])),
            .init(type: .reserve, reserve: .init(), id: "op"),
            .group([.command("g")]),
        ])
        #expect(effects.statuses.map(\.taskID) == ["a", "b", "f", "g"])
        #expect(
            effects.statuses.map(\.reason) == [
                .taskGroupInvalid, .taskGroupInvalid, .taskInvalid, .taskGroupInvalid,
            ])
        #expect(
            effects.statuses.last?.message
                == "Total resources cpus(allocated: *):1; mem(allocated: *):64 required by task group and its executor "
                + "are more than available mem(allocated: *):928; disk(allocated: *):992; ports(allocated: *):[1-9]; "
                + "tapes(allocated: *):{a, b}")
        #expect(effects.groups.map { $0.taskGroup.tasks.map(\.taskID) } == [["c", "d"]])
        #expect(effects.messages.count == 2)
        #expect(
            effects.contains(
                toScheduler(
                    .init(
                        type: .updateOperationStatus,
                        updateOperationStatus: .init(
                            status: .init(
                                state: .error, operationID: "op",
                                message: "Operation of type RESERVE is not supported"))))))
    }

    @Test func formalMistakesCountBeforeAnythingRuns() {
        var master = TestMaster.readyForGroups()
        var wrong = ExecutorInfo.pod
        wrong.resources = [V1.Resource(name: "cpus", type: .scalar, scalar: .init(value: -1))]
        var named = V1.Offer.Operation.group([.command("c"), .command("d")])
        named.id = "op"
        let effects = master.accept([
            .group([.command("a")]), .group([.command("b")], by: wrong), named,
            .init(type: .launchGroup), .init(type: .launch, id: "op2"),
        ])
        #expect(effects.statuses.map(\.taskID) == ["b", "c", "d"])
        #expect(effects.statuses.allSatisfy { $0.state == .error && $0.reason == .taskGroupInvalid && $0.uuid == nil })
        #expect(
            effects.statuses.map(\.message) == [
                "Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0",
                "The `id` field cannot be set on LAUNCH_GROUP operations",
                "The `id` field cannot be set on LAUNCH_GROUP operations",
            ])
        #expect(effects.groups.map { $0.taskGroup.tasks.map(\.taskID) } == [["a"]])
        #expect(effects.first == toScheduler(effects.statuses[0]))
        #expect(
            master.reports.filter { $0.hasPrefix("Dropping") } == [
                "Dropping LAUNCH_GROUP operation from framework \(TestMaster.f0): A LAUNCH_GROUP offer operation must "
                    + "have the Offer.Operation.launch_group field set.",
                "Dropping LAUNCH operation from framework \(TestMaster.f0): A LAUNCH offer operation must have the "
                    + "Offer.Operation.launch field set.",
            ])
    }

    @Test func aGroupWithoutTasksStartsNoExecutor() {
        var master = TestMaster.readyForGroups()
        #expect(master.launchGroup([]) == [])
        #expect(
            master.reports == [
                "Dropping LAUNCH_GROUP operation from framework \(TestMaster.f0): the group has no tasks"
            ])
        #expect(
            master.allocatorCalls() == [
                .recover(
                    TestMaster.podResources.allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: .seconds(5))
            ])
        #expect(master.machine.snapshot.agents.first?.used.isEmpty == true)
    }

    @Test func aGroupOnInvalidOffersIsDropped() {
        var master = TestMaster.readyForGroups(.capable(.partitionAware))
        let statuses = master.launchGroup([.command("a"), .command("b")], on: 9).statuses
        #expect(statuses.map(\.taskID) == ["a", "b"])
        #expect(statuses.allSatisfy { $0.state == .dropped && $0.reason == .invalidOffers })
        #expect(
            master.reports.first
                == "ACCEPT call of framework \(TestMaster.f0) used invalid offers: Offer \(TestMaster.offer(9)) is no "
                + "longer valid")
    }

    @Test func theTasksOfAGroupBelongToItsExecutor() {
        var master = TestMaster.readyForGroups()
        master.launchGroup([.command("a"), .command("b")])
        #expect(master.answer(.tasks).getTasks?.tasks.map(\.executorID) == ["pod", "pod"])
        let statuses = master.apply(.agentDisconnected(AgentConnectionID(100))).statuses
        #expect(statuses.map(\.executorID) == ["pod", "pod"])
    }
}
