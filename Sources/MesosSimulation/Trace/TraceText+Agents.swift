import AgentCore
import MesosBase
import FrameworkCore
import MesosWire

extension TraceText {
    static func of(_ input: HostedAgent.Input) -> String {
        switch input {
        case .agent(let input): of(input)
        case .processStarted(let id, let pid): "process \(brief(id)) started as \(pid)"
        case .processFailed(let id, let message): "process \(brief(id)) failed: \(message)"
        case .processExited(let id, let exit): "process \(brief(id)) \(exit.message)"
        case .probeEnded(let id, let outcome): "probe \(brief(id.container)) \(id.purpose) \(id.number): \(outcome)"
        case .deadlineReached: "deadline reached"
        }
    }

    private static func of(_ input: AgentMachine.Input) -> String {
        switch input {
        case .addressed(let ip, let port): "reached at \(ip):\(port)"
        case .started: "started"
        case .masterConnected: "master connected"
        case .masterDisconnected: "master disconnected"
        case .masterSent(let message): "master sent \(of(message))"
        case .executorCalled(let id, let call): "executor \(brief(id)) called \(of(call))"
        case .executorAsked(let id, let call): "executor of \(call.frameworkID) asked \(id.number) \(of(call))"
        case .executorDisconnected(let id, _): "executor \(brief(id)) disconnected"
        case .containerLaunched(let id, let pid): "container \(brief(id)) launched as \(name(pid))"
        case .containerLaunchFailed(let id, let message): "container \(brief(id)) not launched: \(message)"
        case .containerExited(let id, let exit): "container \(brief(id)) \(exit.message)"
        case .garbage(let input): of(input)
        case .stopRequested: "stop requested"
        case .deadlineReached: "deadline reached"
        }
    }

    static func of(_ effect: HostedAgent.Effect) -> String {
        switch effect {
        case .connectToMaster: "connect"
        case .sendToMaster(let message): "to master \(of(message))"
        case .launchContainer(let launch): "launch \(brief(launch.containerID)) for executor \(launch.executorID)"
        case .sendToExecutor(let id, let event): "to executor \(brief(id)) \(of(event))"
        case .rejectExecutorCall(let id, let status, let message): "reject call of \(brief(id)): \(status) \(message)"
        case .answerExecutor(let id, let answer): "answer executor \(id.number): \(answer)"
        case .runProcess(let launch, let process): "run \(brief(launch.container(of: process))) \(process.shellText)"
        case .signalProcess(let id, let signal): "signal \(brief(id)) \(signal)"
        case .startProbe(_, let probe): "probe \(brief(probe.id.container)) \(probe.id.purpose) \(probe.id.number)"
        case .endProbes(let id): "end probes of \(brief(id))"
        case .destroyContainer(let id): "destroy \(brief(id))"
        case .garbage(let effect): of(effect)
        case .observed(let event): "observed \(event)"
        case .stopped: "stopped"
        }
    }

    private static func of(_ input: GarbageInput) -> String {
        switch input {
        case .agentDirectoriesFound(let names): "found the directories of \(names.count) agents"
        case .nestedSandboxLeft(let path): "left sandbox \(path)"
        case .diskMeasured(let use): "disk \(Int(use * 100))% full"
        case .diskNotMeasured(let reason): "disk not measured: \(reason)"
        case .directoryRemoved(let number): "directory \(number) removed"
        case .directoryNotRemoved(let number, let reason): "directory \(number) not removed: \(reason)"
        }
    }

    private static func of(_ effect: GarbageEffect) -> String {
        switch effect {
        case .listAgentDirectories: "list agents' directories"
        case .measureDisk: "measure disk"
        case .removeDirectory(let number, let path): "remove directory \(number): \(path)"
        }
    }

    static func of(_ call: V1.Executor.Call) -> String {
        switch call.type {
        case .update: "UPDATE \(call.update.map { of($0.status) } ?? "-")"
        default: name(call.type)
        }
    }

    private static func of(_ event: V1.Executor.Event) -> String {
        switch event.type {
        case .launch: "LAUNCH \(name(event.launch?.task.taskID))"
        case .launchGroup: "LAUNCH_GROUP \(list(event.launchGroup?.taskGroup.tasks.map(\.taskID) ?? []))"
        case .kill: "KILL \(name(event.kill?.taskID))"
        case .acknowledged: "ACKNOWLEDGED \(name(event.acknowledged?.taskID))"
        case .error: "ERROR '\(event.error?.message ?? "")'"
        default: name(event.type)
        }
    }

    static func of(_ moment: ExecutorMoment) -> String {
        switch moment {
        case .started: "started"
        case .event(let event): of(event)
        case .answered(let refusal): refusal.map { "refused: \($0.status) \($0.message)" } ?? "accepted"
        case .timer(let timer): "timer \(timer)"
        case .program(let input): of(input)
        }
    }

    private static func of(_ input: ExecutorClientInput) -> String {
        switch input {
        case .updateRequested(_, let status): "reports \(status.taskID) \(status.state.wireName)"
        case .messageRequested(_, let data): "sends \(data.count) bytes"
        case .cancelRequested(let task): "cancels \(task)"
        case .launchFailed(let task, let message): "fails \(task): \(message)"
        case .callbackReturned(let number): "callback \(number) returned"
        case .callbackThrew(let number, let failure): "callback \(number) threw \(failure)"
        case .stopRequested: "stops"
        default: "\(input)"
        }
    }

    private static func brief(_ id: ContainerID) -> Substring { id.value.prefix(8) }
}
