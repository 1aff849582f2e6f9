import AgentCore
import FrameworkCore
import MesosBase
import MesosWire

/// The client machine of an executor with its connection to the agent; what the machine wants of the program, it hands
/// to the program.
struct ExecutorClientHost {
    private(set) var machine: ExecutorClientMachine
    /// What is to be fed to the machine next.
    var inputs = Deque<ExecutorClientInput>()
    private var connection: ConnectionID?
    private var isReceiving = false
    private var arrived: [V1.Executor.Event] = []
    private var unanswered = Deque<(connection: ConnectionID, origin: CallOrigin)>()
    private var alarm: Instant?

    /// The timer of the machine's deadline; those of programs have other numbers.
    static let deadline: UInt64 = 0

    init(_ launch: ContainerLaunch) {
        var options = ExecutorClientOptions(executorID: launch.executorID, frameworkID: launch.frameworkID)
        options.shutdownGracePeriod = launch.shutdownGracePeriod
        machine = ExecutorClientMachine(options: options)
    }

    /// Takes what happens to any executor.
    mutating func take(_ moment: ExecutorMoment) {
        switch moment {
        case .started: inputs.append(.started)
        case .event(let event):
            arrived.append(event)
            handOver()
        case .answered(let refusal):
            guard let (connection, origin) = unanswered.popFirst() else { return }
            inputs.append(
                refusal.map { .sendFailed(connection, origin, .refused($0.message)) } ?? .sent(connection, origin))
        case .timer(Self.deadline):
            alarm = nil
            inputs.append(.deadlineReached)
        case .timer: break
        case .program(let input): inputs.append(input)
        }
    }

    /// Feeds the machine what comes next, if anything does.
    ///
    /// - Returns: What the machine wants of the program.
    mutating func next(_ context: inout ExecutorContext) -> [ExecutorClientEffect]? {
        guard let input = inputs.popFirst() else { return nil }
        var turn = Turn<ExecutorClientEffect>(now: context.now, date: context.date, entropy: context.entropy)
        machine.apply(input, in: &turn)
        var rest: [ExecutorClientEffect] = []
        for effect in turn.effects {
            switch effect {
            case .connect(let id):
                connection = id
                inputs.append(.connected(id))
            case .disconnect: connection = nil
            case .receive:
                isReceiving = true
                handOver()
            case .send(let id, let call, let origin):
                unanswered.append((id, origin))
                context.call(call)
            case .answer, .deliver, .cancel, .publish, .finish: rest.append(effect)
            }
        }
        return rest
    }

    /// Asks to be woken in time.
    mutating func setAlarm(_ context: inout ExecutorContext) {
        guard let deadline = machine.nextDeadline, deadline != alarm else { return }
        alarm = deadline
        context.wake(Self.deadline, after: max(.zero, deadline - context.now), background: true)
    }

    private mutating func handOver() {
        guard isReceiving, !arrived.isEmpty, let connection else { return }
        isReceiving = false
        inputs.append(.received(connection, arrived))
        arrived = []
    }
}
