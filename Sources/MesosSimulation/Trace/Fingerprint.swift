import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosWire

/// Numbers that tell what happens in a simulation apart, at the cost of a few instructions each. A run that differs in
/// anything differs in them or in the times at which things happen, which are drawn from the same seed.
enum Fingerprint {
    private static func mix(_ kind: UInt64, _ first: some BinaryInteger) -> UInt64 {
        kind ^ (UInt64(truncatingIfNeeded: first) << 8)
    }

    private static func mix(_ kind: UInt64, _ first: some BinaryInteger, _ second: some BinaryInteger) -> UInt64 {
        kind ^ (UInt64(truncatingIfNeeded: first) << 8)
            ^ (UInt64(truncatingIfNeeded: second) &* 0x9E37_79B9_7F4A_7C15)
    }

    private static func of(_ uuid: [UInt8]?) -> UInt64 {
        (uuid ?? []).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(UInt64(text.utf8.count)) { $0 &* 0x0000_0100_0000_01B3 ^ UInt64($1) }
    }

    private static func of(_ call: V1.Scheduler.Call) -> UInt64 {
        switch call.type {
        case .acknowledge: mix(1, of(call.acknowledge?.uuid))
        case .accept: mix(2, of(call.accept?.offerIDs.first?.value ?? ""), call.accept?.operations.count ?? 0)
        case .kill: mix(3, of(call.kill?.taskID.value ?? ""))
        default: mix(4, call.type?.rawValue ?? 0)
        }
    }

    private static func of(_ event: V1.Scheduler.Event) -> UInt64 {
        switch event.type {
        case .update: mix(1, of(event.update?.status.uuid), event.update?.status.state.rawValue ?? 0)
        case .offers: mix(2, of(event.offers?.offers.first?.id.value ?? ""), event.offers?.offers.count ?? 0)
        default: mix(3, event.type?.rawValue ?? 0)
        }
    }

    private static func of(_ message: AgentToMasterMessage) -> UInt64 {
        switch message {
        case .register: 1
        case .reregister: 2
        case .unregister: 3
        case .updateAgent: 4
        case .statusUpdate(let message): mix(5, of(message.update.status.uuid))
        case .executorMessage: 6
        case .exitedExecutor: 7
        case .pong: 8
        }
    }

    private static func of(_ message: MasterToAgentMessage) -> UInt64 {
        switch message {
        case .registered: 1
        case .reregistered: 2
        case .runTask(let message): mix(3, of(message.task.taskID.value))
        case .runTaskGroup: 4
        case .killTask(let message): mix(5, of(message.taskID.value))
        case .acknowledgeStatusUpdate(let message): mix(6, of(message.uuid))
        case .frameworkMessage: 7
        case .shutdownExecutor: 8
        case .shutdownFramework: 9
        case .updateFramework: 10
        case .ping: 11
        case .shutdown: 12
        }
    }

    static func of(_ input: MasterMachine.Input) -> UInt64 {
        switch input {
        case .addressed: 1
        case .started: 2
        case .schedulerCalled(let id, let call): mix(3, id.number, of(call))
        case .schedulerAsked(let id, _, let call): mix(4, id.number, of(call))
        case .schedulerDisconnected(let id): mix(5, id.number)
        case .offersUndelivered(let id, let offers): mix(6, id.number, offers.count)
        case .agentLinked(let id, _): mix(7, id.number)
        case .agentSent(let id, let message): mix(8, id.number, of(message))
        case .agentDisconnected(let id): mix(9, id.number)
        case .persisted(let token): mix(10, token.number)
        case .persistFailed(let token, _): mix(11, token.number)
        case .operatorAsked(let id, _): mix(12, id.number)
        case .operatorSubscribed(let id): mix(13, id.number)
        case .operatorDisconnected(let id): mix(14, id.number)
        case .whitelistRead: 17
        case .watched: 15
        case .deadlineReached: 16
        }
    }

    static func of(_ effect: MasterMachine.Effect) -> UInt64 {
        switch effect {
        case .sendToScheduler(let id, let event): mix(1, id.number, of(event))
        case .closeScheduler(let id): mix(2, id.number)
        case .rejectCall(let id, let rejection): mix(3, id.number, rejection.status)
        case .answerUpdate(let id, _): mix(4, id.number)
        case .answerScheduler(let id, _): mix(5, id.number)
        case .sendToAgent(let id, let message): mix(6, id.number, of(message))
        case .closeAgent(let id): mix(7, id.number)
        case .persist(_, let token): mix(8, token.number)
        case .answerOperator(let id, _): mix(9, id.number)
        case .sendToOperator(let id, _): mix(10, id.number)
        case .closeOperator(let id): mix(11, id.number)
        case .setLoggingLevel(let level): mix(12, level)
        case .observed: 13
        }
    }

    static func of(_ input: HostedAgent.Input) -> UInt64 {
        switch input {
        case .agent(let input): of(input)
        case .processStarted(let id, let pid): mix(33, of(id.value), pid)
        case .processFailed(let id, _): mix(34, of(id.value))
        case .processExited(let id, _): mix(35, of(id.value))
        case .probeEnded(let id, _): mix(36, of(id.container.value))
        case .deadlineReached: 37
        }
    }

    private static func of(_ input: AgentMachine.Input) -> UInt64 {
        switch input {
        case .addressed: 1
        case .started: 2
        case .masterConnected: 3
        case .masterDisconnected: 4
        case .masterSent(let message): mix(5, of(message))
        case .executorCalled(let id, let call): mix(6, of(id.value), call.type?.rawValue ?? 0)
        case .executorAsked(let id, _): mix(7, id.number)
        case .executorDisconnected(let id, _): mix(8, of(id.value))
        case .containerLaunched(let id, _): mix(9, of(id.value))
        case .containerLaunchFailed(let id, _): mix(10, of(id.value))
        case .containerExited(let id, _): mix(11, of(id.value))
        case .garbage: 12
        case .stopRequested: 13
        case .deadlineReached: 14
        }
    }

    static func of(_ effect: HostedAgent.Effect) -> UInt64 {
        switch effect {
        case .connectToMaster: 1
        case .sendToMaster(let message): mix(2, of(message))
        case .launchContainer(let launch): mix(3, of(launch.containerID.value))
        case .sendToExecutor(let id, _): mix(4, of(id.value))
        case .rejectExecutorCall(let id, _, _): mix(5, of(id.value))
        case .answerExecutor(let id, _): mix(6, id.number)
        case .runProcess(let launch, _): mix(7, of(launch.containerID.value))
        case .signalProcess(let id, let signal): mix(8, of(id.value), signal)
        case .startProbe(_, let probe): mix(9, of(probe.id.container.value))
        case .endProbes(let id): mix(10, of(id.value))
        case .destroyContainer(let id): mix(11, of(id.value))
        case .garbage: 12
        case .observed: 13
        case .stopped: 14
        }
    }

    static func of(_ input: SchedulerClientInput) -> UInt64 {
        switch input {
        case .started: 1
        case .connected: 2
        case .connectionFailed: 3
        case .received(_, let events): mix(4, events.count)
        case .sent: 5
        case .sendFailed: 6
        case .called(_, let call): mix(7, of(call))
        case .callbackReturned(let number): mix(8, number)
        case .callbackThrew(let number, _): mix(9, number)
        case .stopRequested: 10
        case .deadlineReached: 11
        case .wakeRequested(let delay): mix(12, delay.clampedNanoseconds)
        case .offersKept(let offers, let end): mix(13, offers.count, end.nanoseconds)
        }
    }

    static func of(_ effect: SchedulerClientEffect) -> UInt64 {
        switch effect {
        case .connect: 1
        case .disconnect: 2
        case .receive: 3
        case .send(_, let call, _): mix(4, of(call))
        case .answer: 5
        case .deliver(let number, _): mix(6, number)
        case .publish: 7
        case .finish: 8
        }
    }

    static func of(_ moment: ExecutorMoment) -> UInt64 {
        switch moment {
        case .started: 1
        case .event(let event): mix(2, event.type?.rawValue ?? 0)
        case .answered(let refusal): mix(3, refusal?.status ?? 0)
        case .timer(let timer): mix(4, timer)
        case .program(let input): mix(5, of(input))
        }
    }

    private static func of(_ input: ExecutorClientInput) -> UInt64 {
        switch input {
        case .updateRequested(let call, let status): mix(mix(1, call.value), status.state.rawValue)
        case .messageRequested(let call, _): mix(2, call.value)
        case .callbackReturned(let number): mix(3, number)
        case .callbackThrew(let number, _): mix(4, number)
        default: 5
        }
    }

    static func of(_ call: V1.Executor.Call) -> UInt64 {
        mix(UInt64(truncatingIfNeeded: call.type?.rawValue ?? 0), of(call.update?.status.uuid))
    }
}
