import AgentCore
import MesosWire
import Synchronization

extension AgentShell {
    func connect() {
        state.withLock { $0.link.take() }?.close()
        let attempt = ConnectionAttempt()
        let link = openMaster(
            { [self] in post(.agent(.masterSent($0))) },
            { [self] in if attempt.hasEnded() { post(.agent(.masterDisconnected)) } })
        guard let link else {
            post(.agent(.masterDisconnected))
            return
        }
        if let remoteMaster { console.masterHostname = remoteMaster.hostname }
        state.withLock { $0.link = link }
        post(.agent(.masterConnected))
        if attempt.isAnnounced() { post(.agent(.masterDisconnected)) }
    }
}

/// Keeps the news of a connection in order: one that breaks while it is opened is reported as opened first.
private final class ConnectionAttempt: Sendable {
    private enum State {
        case opening
        case announced
        case ended
    }

    private let state = Mutex(State.opening)

    /// The connection has broken; whether that is to be reported now.
    func hasEnded() -> Bool {
        state.withLock { state in
            defer { state = .ended }
            return state == .announced
        }
    }

    /// The connection has been reported; whether its end is to be reported right after.
    func isAnnounced() -> Bool {
        state.withLock { state in
            guard state != .ended else { return true }
            state = .announced
            return false
        }
    }
}
