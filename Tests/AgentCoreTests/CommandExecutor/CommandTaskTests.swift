import AgentCore
import MesosBase
import MesosWire
import Testing

/// Runs an agent and the command executors that it launches, as a host does.
struct CommandTaskHost {
    var agent = AgentHarness.registered()
    var executors: [ContainerID: CommandExecutorMachine] = [:]
    var effects: [AgentMachine.Effect] = []
    var processes: [ProcessLaunch] = []
    var signals: [Int32] = []

    mutating func feed(_ input: AgentMachine.Input) {
        for effect in agent.apply(input) {
            effects.append(effect)
            switch effect {
            case .launchContainer(let launch):
                executors[launch.containerID] = CommandExecutorMachine(launch: launch)
                feed(.containerLaunched(launch.containerID, pid: nil))
                feed(launch.containerID, .started)
            case .sendToExecutor(let container, let event): feed(container, .event(event))
            default: break
            }
        }
    }

    mutating func feed(_ container: ContainerID, _ input: CommandExecutorMachine.Input) {
        guard var machine = executors[container] else { return }
        var turn = Turn<CommandExecutorMachine.Effect>(now: agent.now, date: AgentHarness.start, entropy: agent.entropy)
        machine.apply(input, in: &turn)
        executors[container] = machine
        for effect in turn.effects {
            switch effect {
            case .call(let call): feed(.executorCalled(container, call))
            case .runProcess(let process):
                processes.append(process)
                feed(container, .processStarted(container, pid: 4_242))
            case .signalProcess(_, let signal): signals.append(signal)
            case .terminate: feed(.containerExited(container, .exited(0)))
            case .startProbe, .endProbes, .observed: break
            }
        }
    }
}

@Suite struct CommandTaskTests {
    @Test func aCommandTaskRunsFromItsLaunchToItsLastAcknowledgement() throws {
        var host = CommandTaskHost()
        host.feed(
            .masterSent(.runTask(Internal.RunTaskMessage(framework: .test(), task: .command("t1", "echo hello")))))
        let container = try #require(host.effects.launch?.containerID)
        #expect(
            host.processes == [
                ProcessLaunch(
                    executable: "/bin/sh", arguments: ["sh", "-c", "echo hello"],
                    environment: [EnvironmentVariable("MESOS_ALLOCATION_ROLE", "web")], user: "alice")
            ])
        host.feed(container, .processExited(container, .exited(0)))

        for _ in 0..<3 {
            let update = try #require(host.effects.updates.last)
            host.agent.now = host.agent.now + .seconds(1)
            host.feed(
                .masterSent(
                    .acknowledgeStatusUpdate(
                        Internal.StatusUpdateAcknowledgementMessage(
                            agentID: AgentHarness.agentID, frameworkID: AgentHarness.frameworkID, taskID: "t1",
                            uuid: update.uuid ?? []))))
        }
        #expect(host.effects.updates.map(\.status.state) == [.starting, .running, .finished])
        #expect(host.effects.updates.map(\.latestState) == [.starting, .finished, .finished])
        #expect(host.effects.updates.last?.status.message == "Command exited with status 0")
        #expect(host.agent.machine.snapshot.frameworks.isEmpty)
        let history = host.agent.machine.snapshot.completedFrameworks.first?.completedExecutors.first?.completedTasks
        #expect(history?.map(\.state) == [.finished])
        #expect(host.agent.machine.snapshot.openUpdateStreams == 0)
    }
}
