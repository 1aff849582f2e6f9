package import MesosBase
package import MesosWire

/// The client of one executor: it connects to the agent, subscribes, keeps updates until they are acknowledged, hands
/// events to the executor, and ends in good order when it is told to.
package struct ExecutorClientMachine: StateMachine {
    /// How far the connection is.
    package internal(set) var phase = ClientPhase.idle
    /// What the agent said of the executor when it accepted it.
    package internal(set) var registration: V1.Executor.Event.Subscribed?

    let options: ExecutorClientOptions

    var connection: ConnectionID?
    var lastConnection: UInt64 = 0
    var attemptDeadline = Instant.distantFuture
    /// When a search for the agent is given up; nil while subscribed.
    var recoveryDeadline: Instant?
    var lastFailure = ""
    /// The connection is gone for good, so nothing will be acknowledged any more.
    var isCutOff = false
    var isReceiving = false
    var messagesInFlight = Table<CallID, Bool>()

    var updates = UpdateLog()
    /// The newest update that the last SUBSCRIBE carried.
    var subscribedThrough: UInt64 = 0
    var resendDeadline: Instant?
    var resendBackoff: Backoff
    var heartbeatDeadline: Instant?

    var tasks = TaskBook()
    var launches = SortedMap<UInt64, RunningLaunch>()
    var callbacks = Deque<ExecutorCallback>()
    var callbackInFlight: UInt64?
    var lastCallback: UInt64 = 0

    var isShuttingDown = false
    /// The number of the callback that tells the executor to end.
    var shutdownCallback: UInt64?
    /// When a shutdown or a stop is cut short.
    var endDeadline: Instant?
    /// How the executor is going to end, once that is known.
    var outcome: ExecutorOutcome?

    struct RunningLaunch: Sendable {
        let taskIDs: [TaskID]
        var isCancelled = false
    }

    /// Executors are told to stop asking for events when this many callbacks wait.
    static let callbackLimit = 1_024

    /// Creates a client that has not started.
    package init(options: ExecutorClientOptions) {
        self.options = options
        resendBackoff = Backoff(initial: options.resendInterval, cap: .seconds(600))
    }

    package mutating func apply(_ input: ExecutorClientInput, in turn: inout Turn<ExecutorClientEffect>) {
        guard phase != .ended else {
            answerAfterEnd(input, in: &turn)
            return
        }
        switch input {
        case .started:
            if phase == .idle { start(in: &turn) }
        case .connected(let id):
            if id == connection { subscribe(in: &turn) }
        case .connectionFailed(let id, let error):
            if id == connection { loseConnection(error, in: &turn) }
        case .received(let id, let events):
            if id == connection { receive(events, in: &turn) }
        case .sent(let id, let origin):
            callSent(origin, over: id, in: &turn)
        case .sendFailed(let id, let origin, let error):
            callFailed(origin, over: id, error, in: &turn)
        case .updateRequested(let id, let status):
            update(status, id, in: &turn)
        case .messageRequested(let id, let data):
            sendMessage(data, id, in: &turn)
        case .cancelRequested(let taskID):
            cancelLaunch(of: taskID, in: &turn)
        case .launchFailed(let taskID, let message):
            reportFailure(of: taskID, .failed(message), in: &turn)
        case .callbackReturned(let number):
            callbackReturned(number, in: &turn)
        case .callbackThrew(let number, let failure):
            callbackThrew(number, failure, in: &turn)
        case .stopRequested:
            stop(in: &turn)
        case .deadlineReached:
            meetDeadlines(in: &turn)
        }
        deliverNext(in: &turn)
        askForEvents(in: &turn)
        finishIfDone(in: &turn)
    }

    private func answerAfterEnd(_ input: ExecutorClientInput, in turn: inout Turn<ExecutorClientEffect>) {
        switch input {
        case .updateRequested(let id, _), .messageRequested(let id, _):
            turn.emit(.answer(id, .terminated("the executor has ended")))
        default: break
        }
    }

    package var nextDeadline: Instant? {
        var next = endDeadline ?? .distantFuture
        switch phase {
        case .idle, .ended: return nil
        case .disconnected(let until): next = min(next, until, recoveryDeadline ?? .distantFuture)
        case .connecting, .subscribing: next = min(next, attemptDeadline, recoveryDeadline ?? .distantFuture)
        case .subscribed:
            next = min(next, resendDeadline ?? .distantFuture, heartbeatDeadline ?? .distantFuture)
        }
        return next == .distantFuture ? nil : next
    }

    private mutating func meetDeadlines(in turn: inout Turn<ExecutorClientEffect>) {
        if let endDeadline, endDeadline <= turn.now {
            endNow()
            return
        }
        if phase == .subscribed {
            resendUpdates(in: &turn)
            sendHeartbeat(in: &turn)
            return
        }
        if let recoveryDeadline, recoveryDeadline <= turn.now {
            giveUpRecovery(in: &turn)
            return
        }
        switch phase {
        case .disconnected(let until) where until <= turn.now:
            connect(in: &turn)
        case .connecting where attemptDeadline <= turn.now, .subscribing where attemptDeadline <= turn.now:
            let limit = DurationText.format(options.subscriptionTimeout)
            loseConnection(.connectionLost("no subscription within \(limit)"), in: &turn)
        default: break
        }
    }
}
