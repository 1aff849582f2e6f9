import AgentCore
import MesosBase
import MesosWire
import Testing

/// An agent with built-in executors and a host that does what it is told, late and in any order.
private struct RandomHost {
    private var machine = HostedAgent(configuration: AgentHarness.configuration())
    private var generator: SeededGenerator
    private let entropy = CountingEntropy()
    private var now = Instant.zero
    /// What the host has been asked for and has not answered.
    private var launches: [ContainerID] = []
    private var starting: [ContainerID] = []
    private(set) var running: [ContainerID] = []
    private var probes: [Probe.ID] = []
    private var unacknowledged: [TaskStatus] = []
    private(set) var ends: [TaskID: Int] = [:]
    private var lastTask = 0

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        feed(.agent(.started))
        feed(.agent(.masterConnected))
        feed(
            .agent(
                .masterSent(
                    .registered(
                        Internal.AgentRegisteredMessage(
                            agentID: AgentHarness.agentID,
                            connection: Internal.MasterAgentConnection(totalPingTimeoutSeconds: 1e8))))))
    }

    var isIdle: Bool { machine.agent.snapshot.frameworks.isEmpty && machine.agent.snapshot.openUpdateStreams == 0 }
    var launchedTasks: Int { lastTask }

    private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    private mutating func take<Element>(_ elements: WritableKeyPath<RandomHost, [Element]>) -> Element? {
        let count = self[keyPath: elements].count
        return count == 0 ? nil : self[keyPath: elements].remove(at: below(count))
    }

    mutating func step() {
        switch below(14) {
        case 0...1: launch()
        case 2: feed(.agent(.masterSent(.killTask(kill()))))
        case 3: shutDownExecutor()
        case 4...5: sandboxCreated()
        case 6...7: processStarted()
        case 8: processEnded()
        case 9: probeEnded()
        case 10...11: acknowledge()
        default: pass(.milliseconds(below(4_000)))
        }
    }

    /// Answers everything and lets nothing new come, until all is quiet.
    mutating func finish() {
        for round in 0..<2_000 {
            guard round % 50 != 49 || !isIdle else { return }
            sandboxCreated()
            processStarted()
            processEnded()
            acknowledge()
            pass(.seconds(1))
        }
    }

    private mutating func launch() {
        guard lastTask < 60 else { return }
        var tasks: [TaskInfo] = []
        for _ in 0...below(3) {
            lastTask += 1
            var task = TaskInfo.command(TaskID(value: "t\(lastTask)"))
            if below(3) == 0 {
                task.healthCheck = V1.HealthCheck(delaySeconds: 0, intervalSeconds: 1, type: .tcp, tcp: .init(port: 1))
            }
            if below(5) == 0 { task.maxCompletionTime = V1.DurationInfo(nanoseconds: 2_000_000_000) }
            if below(12) == 0 { task.command = CommandInfo() }
            tasks.append(task)
        }
        if below(3) == 0 {
            for task in tasks {
                feed(.agent(.masterSent(.runTask(Internal.RunTaskMessage(framework: .test(), task: task)))))
            }
            return
        }
        feed(
            .agent(
                .masterSent(
                    .runTaskGroup(
                        Internal.RunTaskGroupMessage(
                            framework: .test(killing: below(2) == 0), executor: .pod(ExecutorID("pod-\(below(2))")),
                            taskGroup: V1.TaskGroupInfo(tasks: tasks))))))
    }

    private mutating func kill() -> Internal.KillTaskMessage {
        Internal.KillTaskMessage(
            frameworkID: AgentHarness.frameworkID, taskID: TaskID(value: "t\(below(lastTask + 1))"),
            killPolicy: KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: Int64(below(5)) * 1_000_000_000)))
    }

    private mutating func shutDownExecutor() {
        guard below(4) == 0 else { return }
        feed(
            .agent(
                .masterSent(
                    .shutdownExecutor(
                        Internal.ShutdownExecutorMessage(
                            executorID: ExecutorID("pod-\(below(2))"), frameworkID: AgentHarness.frameworkID)))))
    }

    private mutating func sandboxCreated() {
        guard let container = take(\.launches) else { return }
        feed(
            .agent(
                below(15) == 0
                    ? .containerLaunchFailed(container, message: "drawn") : .containerLaunched(container, pid: nil)))
    }

    private mutating func processStarted() {
        guard let container = take(\.starting) else { return }
        guard below(10) > 0 else { return feed(.processFailed(container, message: "drawn")) }
        running.append(container)
        feed(.processStarted(container, pid: 1))
    }

    private mutating func processEnded() {
        guard let container = take(\.running) else { return }
        feed(.processExited(container, .exited(Int32(below(2)))))
    }

    private mutating func probeEnded() {
        guard let probe = take(\.probes) else { return }
        feed(.probeEnded(probe, below(2) == 0 ? .connected(true) : .failed("drawn")))
    }

    private mutating func acknowledge() {
        guard let status = take(\.unacknowledged) else { return }
        feed(
            .agent(
                .masterSent(
                    .acknowledgeStatusUpdate(
                        Internal.StatusUpdateAcknowledgementMessage(
                            agentID: AgentHarness.agentID, frameworkID: AgentHarness.frameworkID,
                            taskID: status.taskID, uuid: status.uuid ?? [])))))
    }

    private mutating func pass(_ duration: Duration) {
        let end = now + duration
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            feed(.deadlineReached)
        }
        now = end
    }

    private mutating func feed(_ input: HostedAgent.Input) {
        var turn = Turn<HostedAgent.Effect>(now: now, date: AgentHarness.start, entropy: entropy)
        machine.apply(input, in: &turn)
        for effect in turn.effects {
            switch effect {
            case .launchContainer(let launch): launches.append(launch.containerID)
            case .runProcess(let launch, let process): starting.append(launch.container(of: process))
            case .startProbe(_, let probe): probes.append(probe.id)
            case .sendToMaster(.statusUpdate(let message)):
                let status = message.update.status
                // An update that is sent again is the same one.
                guard !unacknowledged.contains(where: { $0.uuid == status.uuid }) else { continue }
                unacknowledged.append(status)
                // That is the answer to the kill of a task that is not there (any more).
                guard status.message != "Cannot find executor", status.state.isTerminal else { continue }
                ends[status.taskID, default: 0] += 1
            default: break
            }
        }
    }
}

@Suite struct HostedFuzzTests {
    @Test(arguments: 0..<UInt64(20))
    func everyTaskOfABuiltInExecutorEndsOnceAndNothingIsLeft(block: UInt64) {
        for seed in block * 4..<(block + 1) * 4 {
            var host = RandomHost(seed: seed)
            for _ in 0..<400 { host.step() }
            host.finish()
            let (isIdle, ends, tasks) = (host.isIdle, host.ends, host.launchedTasks)
            #expect(isIdle, "seed \(seed)")
            #expect(host.running.isEmpty, "seed \(seed)")
            #expect(ends.count == tasks, "seed \(seed)")
            #expect(ends.values.allSatisfy { $0 == 1 }, "seed \(seed)")
        }
    }
}
