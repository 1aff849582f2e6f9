import AgentCore
import MesosBase
import MesosWire
import Testing

/// An agent and its built-in executors, with a host that the test plays.
private struct HostBench {
    var machine: HostedAgent
    var now = Instant.zero
    let entropy = CountingEntropy()
    private(set) var effects: [HostedAgent.Effect] = []

    init(_ configuration: AgentConfiguration = AgentHarness.configuration()) {
        machine = HostedAgent(configuration: configuration)
        apply(.agent(.started))
        apply(.agent(.masterConnected))
        apply(.agent(.masterSent(.registered(Internal.AgentRegisteredMessage(agentID: AgentHarness.agentID)))))
    }

    @discardableResult
    mutating func apply(_ input: HostedAgent.Input) -> [HostedAgent.Effect] {
        var turn = Turn<HostedAgent.Effect>(now: now, date: AgentHarness.start, entropy: entropy)
        machine.apply(input, in: &turn)
        effects += turn.effects
        return turn.effects.filter { if case .observed = $0 { false } else { true } }
    }

    mutating func pass(_ duration: Duration) {
        let end = now + duration
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            apply(.deadlineReached)
        }
        now = end
    }

    mutating func run(_ tasks: TaskID...) throws -> ContainerLaunch {
        let effects = apply(
            .agent(
                .masterSent(
                    .runTaskGroup(
                        Internal.RunTaskGroupMessage(
                            framework: .test(), executor: .pod("pod"),
                            taskGroup: V1.TaskGroupInfo(tasks: tasks.map { .command($0) }))))))
        guard case .launchContainer(let launch) = try #require(effects.first) else { throw NoLaunch() }
        return launch
    }

    struct NoLaunch: Error {}

    /// A group of commands whose executor is there and whose processes run.
    mutating func running(_ first: TaskID, _ second: TaskID) throws -> (ContainerLaunch, [ContainerID]) {
        let launch = try run(first, second)
        let containers = apply(.agent(.containerLaunched(launch.containerID, pid: nil))).processes
        for container in containers { apply(.processStarted(container, pid: 7)) }
        return (launch, containers)
    }

    var states: [String] {
        effects.compactMap {
            guard case .sendToMaster(.statusUpdate(let message)) = $0 else { return nil }
            let status = message.update.status
            return "\(status.taskID) \(status.state.wireName.dropFirst(5).lowercased())"
        }
    }

    /// The directories that were to be removed.
    var removals: [String] {
        effects.compactMap {
            if case .garbage(.removeDirectory(_, let path)) = $0 { path } else { nil }
        }
    }

    var exits: [Int32] {
        effects.compactMap {
            guard case .sendToMaster(.exitedExecutor(let message)) = $0 else { return nil }
            return message.status
        }
    }
}

extension [HostedAgent.Effect] {
    /// The containers of the processes that are to be started.
    fileprivate var processes: [ContainerID] {
        compactMap { if case .runProcess(let launch, let process) = $0 { launch.container(of: process) } else { nil } }
    }
}

@Suite struct HostedPodTests {
    @Test func theTasksStartWhenTheExecutorsSandboxIsThere() throws {
        var bench = HostBench()
        let launch = try bench.run("a", "b")
        #expect(launch.kind == .defaultExecutor)
        let containers = bench.apply(.agent(.containerLaunched(launch.containerID, pid: nil))).processes
        #expect(containers.map(\.parent) == [launch.containerID, launch.containerID])
        #expect(bench.states == ["a starting", "b starting"])
    }

    @Test func theStatusOfATaskNamesItsContainerAndTheAgentsAddress() throws {
        var bench = HostBench()
        let (_, containers) = try bench.running("a", "b")
        let statuses = bench.effects.compactMap { effect -> TaskStatus? in
            if case .sendToMaster(.statusUpdate(let message)) = effect { message.update.status } else { nil }
        }
        #expect(
            statuses.first?.containerStatus
                == V1.ContainerStatus(
                    networkInfos: [V1.NetworkInfo(ipAddresses: [.init(ipAddress: "127.0.0.1")])],
                    containerID: containers[0]))
    }

    @Test func theExecutorEndsWithItsLastTaskAndItsFrameworkIsTold() throws {
        var bench = HostBench()
        let (launch, containers) = try bench.running("a", "b")
        bench.apply(.processExited(containers[0], .exited(0)))
        let last = bench.apply(.processExited(containers[1], .exited(0)))
        #expect(last.contains(.destroyContainer(launch.containerID)))
        #expect(bench.exits == [0])
        let executor = bench.machine.agent.snapshot.frameworks.first?.executors.first
        #expect(executor?.phase == .terminated)
        #expect(executor?.terminatedTasks.map(\.state) == [.finished, .finished])
    }

    @Test func aContainerThatIsDestroyedTakesThoseOfItsTasksWithIt() throws {
        var bench = HostBench()
        let (launch, containers) = try bench.running("a", "b")
        bench.apply(
            .agent(
                .masterSent(
                    .shutdownExecutor(
                        Internal.ShutdownExecutorMessage(
                            executorID: "pod", frameworkID: AgentHarness.frameworkID)))))
        let before = bench.effects.count
        bench.pass(.seconds(5))
        let destroyed = bench.effects[before...].compactMap { effect -> ContainerID? in
            if case .destroyContainer(let container) = effect { container } else { nil }
        }
        #expect(destroyed == containers + [launch.containerID])
        #expect(bench.exits.isEmpty)
        bench.apply(.processExited(containers[0], .signaled(9)))
        #expect(bench.exits.isEmpty)
        bench.apply(.processExited(containers[1], .signaled(9)))
        #expect(bench.exits == [9])
        let states = bench.machine.agent.snapshot.frameworks.first?.executors.first?.terminatedTasks.map(\.state)
        #expect(states == [.failed, .failed])
    }

    private static func configuration(removesNested: Bool) -> AgentConfiguration {
        var configuration = AgentHarness.configuration()
        configuration.gcDelay = .zero
        configuration.gcNonExecutorContainerSandboxes = removesNested
        return configuration
    }

    @Test(arguments: [false, true])
    func theSandboxOfATaskGoesBeforeItsExecutorOnlyIfAskedFor(isAskedFor: Bool) throws {
        var bench = HostBench(Self.configuration(removesNested: isAskedFor))
        let (launch, containers) = try bench.running("a", "b")
        let sandboxes = containers.map { "\(launch.sandbox)/containers/\($0.value)" }
        #expect(bench.removals == [])
        bench.apply(.processExited(containers[1], .exited(0)))
        #expect(bench.removals == (isAskedFor ? [sandboxes[1]] : []))
        // The whole group ends, and its executor with it; that one's directory waits for its last acknowledgement.
        bench.apply(.processExited(containers[0], .exited(0)))
        #expect(bench.removals == (isAskedFor ? [sandboxes[1], sandboxes[0]] : []))
    }

    @Test func theSandboxOfATaskThatCannotBeStartedGoesToo() throws {
        var bench = HostBench(Self.configuration(removesNested: true))
        let launch = try bench.run("a")
        let containers = bench.apply(.agent(.containerLaunched(launch.containerID, pid: nil))).processes
        bench.apply(.processFailed(containers[0], message: "no such program"))
        #expect(bench.removals == ["\(launch.sandbox)/containers/\(containers[0].value)"])
    }

    @Test func theSandboxesOfTasksThatEndWithTheirExecutorGoToo() throws {
        var bench = HostBench(Self.configuration(removesNested: true))
        let (launch, containers) = try bench.running("a", "b")
        bench.apply(
            .agent(
                .masterSent(
                    .shutdownFramework(
                        Internal.ShutdownFrameworkMessage(frameworkID: AgentHarness.frameworkID)))))
        bench.pass(.seconds(5))
        for container in containers { bench.apply(.processExited(container, .signaled(9))) }
        #expect(
            Array(bench.removals.prefix(3))
                == containers.map { "\(launch.sandbox)/containers/\($0.value)" } + [launch.sandbox])
    }

    @Test func theSandboxOfACommandGoesOnlyWithItsExecutor() throws {
        var bench = HostBench(Self.configuration(removesNested: true))
        let effects = bench.apply(
            .agent(.masterSent(.runTask(Internal.RunTaskMessage(framework: .test(), task: .command("t1"))))))
        let container = try #require(effects.processes.first)
        bench.apply(.processStarted(container, pid: 7))
        bench.apply(.processExited(container, .exited(0)))
        #expect(bench.removals == [])
    }

    @Test func anExecutorWithoutASandboxIsReported() throws {
        var bench = HostBench()
        let launch = try bench.run("a", "b")
        bench.apply(.agent(.containerLaunchFailed(launch.containerID, message: "no space")))
        #expect(bench.states == ["a failed", "b failed"])
        // A late word of that container changes nothing.
        #expect(bench.apply(.agent(.containerLaunched(launch.containerID, pid: nil))) == [])
    }

    @Test func aCheckIsLookedAtByTheHost() throws {
        var bench = HostBench()
        var task = TaskInfo.command("t1")
        task.check = V1.CheckInfo(type: .tcp, delaySeconds: 0, tcp: .init(port: 80))
        let effects = bench.apply(
            .agent(.masterSent(.runTask(Internal.RunTaskMessage(framework: .test(), task: task)))))
        let container = try #require(effects.processes.first)
        bench.apply(.processStarted(container, pid: 7))
        bench.pass(.zero)
        guard case .startProbe(let launch, let probe)? = bench.effects.last else {
            Issue.record("nobody looks")
            return
        }
        #expect(launch.containerID == container)
        let report = bench.apply(.probeEnded(probe.id, .connected(true)))
        // The first updates of the task are not acknowledged; the new one waits behind them.
        #expect(report.isEmpty)
        let states = bench.machine.agent.snapshot.frameworks.first?.executors.first?.launchedTasks.first?.statuses
        #expect(states?.last?.checkStatus == V1.CheckStatusInfo(type: .tcp, tcp: .init(succeeded: true)))
        #expect(bench.apply(.probeEnded(probe.id, .connected(false))).isEmpty)
    }
}
