import MesosBase
import MesosIO
import Synchronization

/// Ends what has been silent for too long: a peer may be gone without a word.
final class SilenceWatch: Sendable {
    private let patience: Duration
    private let environment = NodeEnvironment.system
    private let token: DeadlineTimer.Token
    private let end: @Sendable () -> Void
    private let ended = Atomic(false)

    /// Watches with so much patience; `end` is called once at most.
    init(_ patience: Duration, end: @escaping @Sendable () -> Void) {
        self.patience = patience
        self.end = end
        token = NodeEnvironment.system.timer.makeToken()
    }

    /// Whether it was silent for too long.
    var hasEnded: Bool { ended.load(ordering: .relaxed) }

    var sentence: String { "nothing has come for \(DurationText.format(patience)), not even a heartbeat" }

    /// Waits for something, for as long as there is patience.
    func during<Value>(_ wait: () async throws -> Value) async throws -> Value {
        environment.timer.set(token, at: environment.clock.now + patience) { [self] in
            ended.store(true, ordering: .relaxed)
            end()
        }
        defer { environment.timer.cancel(token) }
        return try await wait()
    }
}
