import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct DefaultExecutorTests {
    @Test func itSubscribesFirst() throws {
        let pod = try PodHarness()
        var machine = DefaultExecutorMachine(launch: pod.launch)
        var turn = Turn<PodHarness.Effect>(now: .zero, date: AgentHarness.start, entropy: CountingEntropy())
        machine.apply(.started, in: &turn)
        #expect(
            turn.effects == [
                .call(
                    V1.Executor.Call(
                        executorID: "pod", frameworkID: AgentHarness.frameworkID, type: .subscribe,
                        subscribe: V1.Executor.Call.Subscribe()))
            ])
    }

    @Test func allTasksOfAGroupStartAndThenRunOneByOne() throws {
        var pod = try PodHarness()
        let effects = pod.launch([.command("a"), .command("b"), .command("c")])
        #expect(effects.news == ["a starting", "b starting", "c starting"])
        #expect(effects.processes.map(\.nested?.taskID) == ["a", "b", "c"])
        #expect(Set(pod.containers.values).count == 3)
        for task in ["b", "a", "c"] as [TaskID] {
            #expect(pod.started(task).news == ["\(task) running"])
            #expect(pod.started(task) == [])
        }
    }

    @Test func aTaskRunsInAContainerOfItsOwnWhichItsStatusNames() throws {
        var pod = try PodHarness()
        var task = TaskInfo.command("a", "exec server")
        task.command?.user = "bob"
        task.command?.environment = V1.Environment(variables: [
            .init(name: "A", value: "1"), .init(name: "MESOS_CONTAINER_IP", value: "forged"),
        ])
        let effects = pod.launch([task])
        let container = ContainerID(
            value: CountingEntropy.uuid(1).description, parent: pod.launch.containerID)
        #expect(
            effects.processes == [
                ProcessLaunch(
                    executable: "/bin/sh", arguments: ["sh", "-c", "exec server"],
                    environment: [
                        EnvironmentVariable("MESOS_SANDBOX", "\(pod.launch.sandbox)/containers/\(container.value)"),
                        EnvironmentVariable("A", "1"), EnvironmentVariable("MESOS_CONTAINER_IP", "127.0.0.1"),
                        EnvironmentVariable("MESOS_ALLOCATION_ROLE", "web"),
                    ], user: "bob", nested: ProcessLaunch.Nested(containerID: container, taskID: "a"))
            ])
        #expect(effects.statuses.map(\.containerStatus) == [V1.ContainerStatus(containerID: container)])
        #expect(effects.statuses.map(\.executorID) == ["pod"])
        #expect(pod.started("a").statuses.map(\.containerStatus?.containerID) == [container])
        #expect(pod.launch.sandbox(of: pod.processes[0]).hasSuffix("/containers/\(container.value)"))
    }

    @Test(arguments: [
        (ContainerExit.exited(0), "finished", "Command exited with status 0"),
        (.exited(7), "failed", "Command exited with status 7"),
        (.signaled(9), "failed", "Command terminated with signal Killed"),
        (
            ContainerExit(rawWaitStatus: 9, cause: .init(message: "Memory limit exceeded")), "failed",
            "Command terminated with signal Killed: Memory limit exceeded"
        ),
    ])
    func theEndOfAProcessIsTheEndOfItsTask(exit: ContainerExit, state: String, message: String) throws {
        var pod = try PodHarness()
        pod.run("a")
        let effects = pod.exited("a", exit)
        #expect(effects.news == ["a \(state)"])
        #expect(effects.statuses.first?.message == message)
        #expect(pod.exited("a", exit) == [])
    }

    @Test func whatEndedAContainerKnowsBetter() throws {
        var pod = try PodHarness()
        pod.run("a")
        let cause = ContainerExit.Cause(
            state: .failed, reason: .containerLimitationMemory, message: "Memory limit exceeded",
            limitedResources: [.scalar("mem", 64)])
        let status = pod.exited("a", ContainerExit(rawWaitStatus: 0, cause: cause)).statuses.first
        #expect(status?.state == .failed)
        #expect(status?.reason == .containerLimitationMemory)
        #expect(status?.limitation?.resources == [.scalar("mem", 64)])
    }

    @Test(arguments: [ContainerExit.exited(1), .signaled(11)])
    func aTaskThatFailsTakesItsGroupWithItAndNoOther(exit: ContainerExit) throws {
        var pod = try PodHarness()
        pod.run("a", "b", "c")
        pod.run("d", "e")
        let effects = pod.exited("b", exit)
        #expect(effects.news == ["b failed"])
        #expect(effects.signals(in: pod) == ["15 a", "15 c"])
        #expect(pod.pass(.seconds(60)).map(\.0) == [.seconds(3), .seconds(3)])
        #expect(pod.exited("a", .signaled(9)).news == ["a killed"])
        #expect(pod.exited("c", .exited(0)).news == ["c killed"])
        #expect(pod.exited("d", .exited(0)).news == ["d finished"])
        #expect(pod.exited("e", .exited(0)).news == ["e finished"])
    }

    @Test func aTaskThatFinishesLeavesItsGroupAlone() throws {
        var pod = try PodHarness()
        pod.run("a", "b")
        #expect(pod.exited("a", .exited(0)).signals(in: pod).isEmpty)
        #expect(pod.exited("b", .exited(0)).news == ["b finished"])
    }

    @Test func aContainerThatCannotBeStartedFailsItsTaskAndItsGroup() throws {
        var pod = try PodHarness()
        pod.launch([.command("a"), .command("b")])
        pod.started("a")
        let effects = pod.apply(.processFailed(pod.container("b"), message: "no space"))
        #expect(effects.news == ["b failed"])
        #expect(effects.statuses.first?.message == "Failed to launch container: no space")
        #expect(effects.statuses.first?.reason == .containerLaunchFailed)
        #expect(effects.signals(in: pod) == ["15 a"])
    }

    @Test func aTaskWithoutACommandFailsAndTheOthersAreNotStarted() throws {
        var pod = try PodHarness()
        var idle = TaskInfo.command("b")
        idle.command = nil
        let effects = pod.launch([.command("a"), idle, .command("c")])
        #expect(effects.news == ["a starting", "b starting", "c starting", "b failed", "c killed"])
        #expect(effects.statuses[3].message == "Expecting task 'b' to have a command")
        #expect(effects.processes.map(\.nested?.taskID) == ["a"])
        // The first one is being started: it is killed when it runs.
        #expect(pod.started("a").signals(in: pod) == ["15 a"])
    }

    @Test func theExecutorEndsWhenAllIsAcknowledged() throws {
        var pod = try PodHarness()
        let starting = pod.launch([.command("a"), .command("b")]).statuses
        let running = pod.started("a").statuses + pod.started("b").statuses
        let first = pod.exited("a", .exited(0)).statuses
        #expect(pod.acknowledge(starting + running + first) == [])
        let last = pod.exited("b", .exited(0))
        #expect(!last.contains(.terminate))
        #expect(pod.acknowledge(last.statuses) == [.terminate])
        #expect(pod.launch([.command("c")]) == [])
    }

    @Test func anAgentThatDoesNotAcknowledgeIsWaitedForAMinute() throws {
        var pod = try PodHarness()
        pod.run("a")
        pod.exited("a", .exited(0))
        let effects = pod.pass(.seconds(100))
        #expect(effects.map(\.0) == [.seconds(60)])
        #expect(effects.map(\.1) == [.terminate])
    }

    @Test func aGroupThatComesMeanwhileKeepsTheExecutorAlive() throws {
        var pod = try PodHarness()
        pod.run("a")
        let end = pod.exited("a", .exited(0)).statuses
        _ = pod.pass(.seconds(30))
        pod.run("b")
        #expect(pod.pass(.seconds(100)).isEmpty)
        #expect(pod.acknowledge(end) == [])
    }

    @Test func aTaskMayRunForSoLong() throws {
        var pod = try PodHarness(killing: true)
        var task = TaskInfo.command("a")
        task.maxCompletionTime = V1.DurationInfo(nanoseconds: 8_000_000_000)
        pod.launch([task, .command("b")])
        pod.started("a")
        pod.started("b")
        let effects = pod.pass(.seconds(20))
        #expect(effects.map(\.0) == [.seconds(8), .seconds(8)])
        #expect(effects.map(\.1).signals(in: pod) == ["15 a", "9 a"])
        let end = pod.exited("a", .signaled(9))
        #expect(end.news == ["a failed", "b killing"])
        #expect(end.statuses.first?.reason == .maxCompletionTimeReached)
        #expect(end.statuses.first?.message == "Command terminated with signal Killed")
    }

    @Test func aTaskThatFailsItsHealthChecksTakesItsGroupWithIt() throws {
        var pod = try PodHarness()
        var task = TaskInfo.command("a")
        task.healthCheck = V1.HealthCheck(
            delaySeconds: 0, consecutiveFailures: 1, gracePeriodSeconds: 0, type: .tcp, tcp: .init(port: 80))
        pod.launch([task, .command("b")])
        pod.started("a")
        pod.started("b")
        let probe = Probe.ID(container: pod.container("a"), purpose: .health, number: 1)
        #expect(
            pod.pass(.zero).map(\.1) == [
                .startProbe(Probe(id: probe, target: .tcp(port: 80, isIPv6: false), timeout: .seconds(20)))
            ])
        let effects = pod.apply(.probeEnded(probe, .connected(false)))
        #expect(effects.statuses.map(\.healthy) == [false])
        #expect(effects.signals(in: pod) == ["15 a"])
        let end = pod.exited("a", .signaled(15))
        #expect(end.news == ["a killed"])
        #expect(end.statuses.first?.healthy == false)
        #expect(end.signals(in: pod) == ["15 b"])
        #expect(pod.exited("b", .signaled(15)).statuses.map(\.healthy) == [nil])
    }

    @Test func aCheckIsMadeInItsTasksContainer() throws {
        var pod = try PodHarness()
        var task = TaskInfo.command("a")
        task.check = V1.CheckInfo(
            type: .command, command: .init(command: CommandInfo(value: "ls")), delaySeconds: 0)
        pod.launch([task])
        pod.started("a")
        guard case .startProbe(let probe)? = pod.pass(.zero).first?.1, case .command(let process) = probe.target else {
            Issue.record("no look was taken")
            return
        }
        #expect(process.nested == pod.processes[0].nested)
        #expect(process.environment == pod.processes[0].environment)
    }
}
