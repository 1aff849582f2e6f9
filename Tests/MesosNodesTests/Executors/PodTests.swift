import AgentCore
import MesosKit
import MesosNodes
import MesosWire
import Testing

/// Groups of tasks as real processes of the built-in executor.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct PodTests {
    private func withPod(
        _ body: @escaping @Sendable (Scratch, StubMaster) async throws -> Void
    ) async throws {
        let scratch = try Scratch()
        try await StubMaster.withAgent(in: scratch) { master in
            try await body(scratch, master)
        }
        #expect(Leftovers(of: scratch.directory).processes.isEmpty)
    }

    @Test func threeTasksRunToTheirEnds() async throws {
        try await withPod { (_, master) async throws in
            master.launch([.member("a", "true"), .member("b", "true"), .member("c", "true")])
            for task in ["a", "b", "c"] as [TaskID] {
                #expect(try await master.states(of: task, to: .finished) == [.starting, .running, .finished])
            }
            #expect(try await master.exit(of: "pod") == 0)
        }
    }

    @Test func oneOfThreeFailsAndTheOthersAreKilled() async throws {
        try await withPod { (scratch, master) async throws in
            let (go, other) = (scratch.gate("go"), scratch.gate("other"))
            master.launch([
                .member("a", "exec sleep 1000"), .member("b", ": > '\(go.path)'; exit 7"),
                .member("c", "exec sleep 1000"),
            ])
            master.launch([.member("d", ": < '\(other.path)'")])
            for task in ["a", "c", "d"] as [TaskID] { _ = try await master.states(of: task, to: .running) }
            await go.passed()
            let failed = try await master.end(of: "b")
            #expect(failed.state == .failed)
            #expect(failed.message == "Command exited with status 7")
            for task in ["a", "c"] as [TaskID] {
                #expect(try await master.update(of: task).state == .killing)
                let killed = try await master.end(of: task)
                #expect(killed.state == .killed)
                #expect(killed.message == "Command terminated with signal Terminated")
            }
            // The other group goes on, and the executor with it.
            await other.opened()
            #expect(try await master.end(of: "d").state == .finished)
            #expect(try await master.exit(of: "pod") == 0)
        }
    }

    @Test func eachTaskHasASandboxAContainerAndAnEnvironmentOfItsOwn() async throws {
        try await withPod { (scratch, master) async throws in
            var task = TaskInfo.member(
                "web",
                "pwd; echo $MESOS_SANDBOX; echo $MESOS_CONTAINER_IP $MESOS_ALLOCATION_ROLE $A; echo $MESOSKIT_CONTAINER"
            )
            task.command?.environment = V1.Environment(variables: [.init(name: "A", value: "1")])
            master.launch([task, .member("idle", "true")])
            let running = try await master.update(of: "web")
            let container = try #require(running.containerStatus?.containerID, "no container")
            let parent = try #require(container.parent)
            #expect(running.containerStatus?.networkInfos.first?.ipAddresses.first?.ipAddress == "127.0.0.1")
            #expect(try await master.end(of: "web").state == .finished)
            let run =
                "\(scratch.directory)/slaves/M-S0/frameworks/M-0000/executors/pod/runs/\(parent.value)"
            let own = "\(run)/containers/\(container.value)"
            #expect(
                SystemFiles.read("\(run)/tasks/web/stdout") == """
                    \(own)
                    \(own)
                    127.0.0.1 web 1
                    \(scratch.directory)/\(parent.value).\(container.value)

                    """)
            #expect(SystemFiles.names("\(run)/tasks") == ["idle", "web"])
            #expect(SystemFiles.names(run) == ["containers", "tasks"])
        }
    }

    @Test func aTaskThatCannotBeStartedFailsItsGroup() async throws {
        try await withPod { (_, master) async throws in
            var task = TaskInfo.member("a", "")
            task.command = CommandInfo(value: "/no/such", shell: false)
            master.launch([task, .member("b", "exec sleep 1000")])
            let failed = try await master.end(of: "a")
            #expect(failed.state == .failed)
            #expect(failed.reason == .containerLaunchFailed)
            #expect(
                failed.message == "Failed to launch container: cannot execute '/no/such': No such file or directory")
            #expect(try await master.end(of: "b").state == .killed)
            #expect(try await master.exit(of: "pod") == 0)
        }
    }

    @Test func aTaskThatDoesNotObeyIsKilledAfterItsGracePeriod() async throws {
        try await withPod { (scratch, master) async throws in
            let (up, asked) = (scratch.gate("up"), scratch.gate("asked"))
            master.launch([
                .member(
                    "a", "trap ': > \"\(asked.path)\"' TERM; : > '\(up.path)'; while :; do sleep 1000 & wait; done")
            ])
            await up.passed()
            master.kill("a", policy: KillPolicy(grace: .seconds(1_000)))
            await asked.passed()
            master.kill("a", policy: KillPolicy(grace: .milliseconds(100)))
            let end = try await master.end(of: "a")
            #expect(end.state == .killed)
            #expect(end.message == "Command terminated with signal Killed")
        }
    }

    @Test func whatHasFledATaskEndsWithIt() async throws {
        try await withPod { (scratch, master) async throws in
            let (up, fled) = (scratch.gate("up"), scratch.gate("fled"))
            let other = scratch.gate("other")
            master.launch([
                .member(
                    "a",
                    """
                    setsid sh -c 'exec 9>"\(fled.path)"; trap "" TERM; : > "\(up.path)"; while :; do sleep 1000; done' &
                    exec sleep 1001
                    """)
            ])
            master.launch([.member("b", ": < '\(other.path)'")])
            async let gone: Void = fled.abandoned()
            await up.passed()
            master.kill("a")
            #expect(try await master.end(of: "a").state == .killed)
            await gone
            // Nothing but that one task was hit.
            await other.opened()
            #expect(try await master.end(of: "b").state == .finished)
        }
    }

    @Test func aShutdownKillsAllTasks() async throws {
        try await withPod { (_, master) async throws in
            master.launch([.member("a", "exec sleep 1000"), .member("b", "exec sleep 1000")])
            for task in ["a", "b"] as [TaskID] { _ = try await master.states(of: task, to: .running) }
            master.shutDown("pod")
            for task in ["a", "b"] as [TaskID] { #expect(try await master.end(of: task).state == .killed) }
            #expect(try await master.exit(of: "pod") == 0)
        }
    }

    @Test func anExecutorThatMayTakeNoTimeIsDestroyedWithAllItsTasks() async throws {
        try await withPod { (scratch, master) async throws in
            let (up, fled) = (scratch.gate("up"), scratch.gate("fled"))
            var executor = ExecutorInfo.pod
            executor.shutdownGracePeriod = V1.DurationInfo(nanoseconds: 0)
            let line = """
                setsid sh -c 'exec 9>"\(fled.path)"; : > "\(up.path)"; exec sleep 1000' &
                trap '' TERM
                exec sleep 1001
                """
            master.launch([.member("a", line)], executor: executor)
            async let gone: Void = fled.abandoned()
            await up.passed()
            _ = try await master.states(of: "a", to: .running)
            master.shutDown("pod")
            #expect(try await master.exit(of: "pod") == 9)
            let end = try await master.end(of: "a")
            #expect(end.state == .failed)
            #expect(end.reason == .executorTerminated)
            #expect(end.source == .agent)
            await gone
        }
    }

    @Test func groupsOfAnExecutorOfTheProgramsOwnArriveWhole() async throws {
        let scratch = try Scratch()
        let groups = Mailbox<[TaskID]>()
        let executor = GroupExecutor { groups.post($0) }
        try await StubMaster.withAgent(in: scratch, executors: ["groups": { executor }]) { (master) async throws in
            let info = ExecutorInfo(
                executorID: "own", command: CommandInfo(value: "groups", shell: false), frameworkID: "M-0000",
                type: .custom)
            master.launch([.member("a", "x"), .member("b", "x")], executor: info)
            #expect(try await groups.next() == ["a", "b"])
            for task in ["a", "b"] as [TaskID] {
                #expect(try await master.states(of: task, to: .finished) == [.running, .finished])
            }
            master.launch([.member("c", "x")], executor: info)
            #expect(try await groups.next() == ["c"])
            #expect(try await master.end(of: "c").state == .finished)
        }
    }
}

/// An executor whose tasks end at once, whatever they are.
private struct GroupExecutor: Executor {
    let launched: @Sendable ([TaskID]) -> Void

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {}

    func launchGroup(_ group: V1.TaskGroupInfo, driver: ExecutorDriver) async throws {
        launched(group.tasks.map(\.taskID))
        for task in group.tasks {
            try await driver.send(.running, for: task.taskID)
            try await driver.send(.finished, for: task.taskID)
        }
    }
}
