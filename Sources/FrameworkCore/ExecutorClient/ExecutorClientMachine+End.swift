import MesosBase
import MesosWire

extension ExecutorClientMachine {
    /// The executor is to end: its own callback first, then what still runs is cancelled.
    mutating func beginShutdown(in turn: inout Turn<ExecutorClientEffect>) {
        guard !isShuttingDown, outcome == nil || isCutOff else { return }
        isShuttingDown = true
        endDeadline = turn.now + options.shutdownGracePeriod
        dropWaitingLaunches(in: &turn) { _ in true }
        callbacks.append(.shutdown)
    }

    mutating func finishShutdown(in turn: inout Turn<ExecutorClientEffect>) {
        if outcome == nil { outcome = .shutDown }
        for number in launches.keys { cancelLaunch(number, in: &turn) }
    }

    /// The executor wants to end: no more callbacks, and its updates are to arrive.
    mutating func stop(in turn: inout Turn<ExecutorClientEffect>) {
        guard outcome == nil else { return }
        callbacks.removeAll()
        outcome = .stopped
        endDeadline = turn.now + options.stopTimeout
    }

    /// The time to end is over.
    mutating func endNow() {
        endDeadline = nil
        isCutOff = true
        if isShuttingDown, outcome != .stopped, !launches.isEmpty || callbackInFlight != nil || !callbacks.isEmpty {
            outcome = .failed(.shutdownTimedOut)
        }
        if outcome == nil { outcome = .shutDown }
        callbackInFlight = nil
        callbacks.removeAll()
        launches.removeAll()
    }

    mutating func finishIfDone(in turn: inout Turn<ExecutorClientEffect>) {
        guard let outcome, callbackInFlight == nil, callbacks.isEmpty else { return }
        switch outcome {
        case .stopped: guard isCutOff || updates.isEmpty else { return }
        case .shutDown: guard launches.isEmpty, isCutOff || updates.isEmpty else { return }
        case .failed: guard launches.isEmpty || !isShuttingDown else { return }
        }
        dropConnection("the executor has ended", in: &turn)
        phase = .ended
        turn.emit(.finish(outcome))
    }
}
