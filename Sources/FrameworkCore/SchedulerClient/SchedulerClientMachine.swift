package import MesosBase
package import MesosWire

/// The client of one framework: it connects, subscribes, keeps the subscription alive and comes back with the same
/// identifier when it is lost; it hands events to the scheduler one callback at a time, and acknowledges for it.
///
/// Callbacks wait in a queue of its own, from which offers vanish when they become void. When the queue is long, the
/// machine stops asking the connection for events, so that the sender feels the back-pressure.
package struct SchedulerClientMachine: StateMachine {
    /// The framework's description, with its identifier as soon as there is one.
    package internal(set) var framework: FrameworkInfo
    /// How far the connection is.
    package internal(set) var phase = ClientPhase.idle

    package let options: SchedulerClientOptions
    var suppressedRoles: [String]
    package internal(set) var offerConstraints: V1.Scheduler.OfferConstraints?
    var pendingUpdates = Table<CallID, V1.Scheduler.Call.UpdateFramework>()

    var connection: ConnectionID?
    var lastConnection: UInt64 = 0
    var hasRegistered = false
    var hasFailed = false
    var backoff: Backoff
    /// When an attempt that is under way counts as failed.
    var attemptDeadline = Instant.distantFuture
    /// How long the master may be silent; nil if it has not promised heartbeats.
    var patience: Duration?
    var lastHeard = Instant.zero
    var isReceiving = false

    var callsInFlight = Table<CallID, Bool>()
    var offers = OfferBook()
    var callbacks = Deque<SchedulerCallback>()
    var callbackInFlight: CallbackInFlight?
    var lastCallback: UInt64 = 0
    /// When the scheduler wants to be called.
    var wakeInstant = Instant.distantFuture
    /// Whether that call waits among the callbacks: one is enough.
    var isWakeQueued = false

    /// How the framework is going to end, once that is known.
    var outcome: SchedulerOutcome?
    var teardown = Teardown.unwanted

    struct CallbackInFlight: Sendable {
        let number: UInt64
        let acknowledgement: V1.Scheduler.Call?
    }

    enum Teardown: Sendable, Equatable {
        case unwanted
        /// To be sent as soon as there is a subscription, before the instant.
        case wanted(before: Instant)
        case sent(before: Instant)
        case done
    }

    /// Creates a client that has not started.
    package init(framework: FrameworkInfo, options: SchedulerClientOptions = SchedulerClientOptions()) {
        self.framework = framework
        self.options = options
        suppressedRoles = options.suppressedRoles
        offerConstraints = options.offerConstraints
        backoff = Backoff(initial: options.initialBackoff, cap: options.longestBackoff)
    }

    package mutating func apply(_ input: SchedulerClientInput, in turn: inout Turn<SchedulerClientEffect>) {
        guard phase != .ended else {
            if case .called(let id, _) = input { turn.emit(.answer(id, .terminated(Self.endSentence(outcome)))) }
            return
        }
        switch input {
        case .started:
            if phase == .idle { reconnect(in: &turn) }
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
        case .called(let id, let call):
            perform(call, id, in: &turn)
        case .callbackReturned(let number):
            callbackReturned(number, in: &turn)
        case .callbackThrew(let number, let failure):
            callbackThrew(number, failure, in: &turn)
        case .stopRequested(let teardown):
            stop(teardown: teardown, in: &turn)
        case .wakeRequested(let delay):
            wakeInstant = turn.now + max(delay, .zero)
            wakeScheduler(at: turn.now)
        case .offersKept(let kept, let end):
            for offerID in kept { offers.keep(offerID, until: end) }
        case .deadlineReached:
            meetDeadlines(in: &turn)
        }
        deliverNext(in: &turn)
        askForEvents(in: &turn)
        finishIfDone(in: &turn)
    }

    package var nextDeadline: Instant? {
        var next = Instant.distantFuture
        switch phase {
        case .idle, .ended: return nil
        case .disconnected(let until): next = until
        case .connecting, .subscribing: next = attemptDeadline
        case .subscribed:
            next = silenceDeadline ?? .distantFuture
            if let expiry = offers.nextExpiry { next = min(next, expiry) }
        }
        if let limit = teardown.deadline { next = min(next, limit) }
        if outcome == nil { next = min(next, wakeInstant) }
        return next == .distantFuture ? nil : next
    }

    /// When the master will have been silent for too long; nil while nobody listens.
    var silenceDeadline: Instant? {
        guard isReceiving, let patience else { return nil }
        return lastHeard + patience
    }

    private mutating func meetDeadlines(in turn: inout Turn<SchedulerClientEffect>) {
        if let limit = teardown.deadline, limit <= turn.now {
            teardown = .done
            outcome = .tornDownUnheard
            return
        }
        wakeScheduler(at: turn.now)
        switch phase {
        case .disconnected(let until) where until <= turn.now:
            connect(in: &turn)
        case .connecting where attemptDeadline <= turn.now, .subscribing where attemptDeadline <= turn.now:
            let limit = DurationText.format(options.subscriptionTimeout)
            loseConnection(.connectionLost("no subscription within \(limit)"), in: &turn)
        case .subscribed:
            declineExpiredOffers(in: &turn)
            if let silenceDeadline, let patience, silenceDeadline <= turn.now {
                let reason = "the master has been silent for \(DurationText.format(patience))"
                loseConnection(.connectionLost(reason), in: &turn)
            }
        default: break
        }
    }
}

extension SchedulerClientMachine.Teardown {
    var deadline: Instant? {
        switch self {
        case .unwanted, .done: nil
        case .wanted(let limit), .sent(let limit): limit
        }
    }
}
