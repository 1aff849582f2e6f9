import MesosIO

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs work that Ctrl-C and requests to terminate cancel, or end in a way of its own; when the work has ended the
/// signal takes its usual course.
package enum SignalScope {
    private enum Ending<Outcome: Sendable>: Sendable {
        case finished(Result<Outcome, any Error>)
        case caught(Int32?)
    }

    /// - Parameters:
    ///   - end: Lets the work end; by default it is cancelled.
    ///   - work: What to run.
    package static func run<Outcome: Sendable>(
        end: (@Sendable () async -> Void)? = nil, _ work: @escaping @Sendable () async throws -> Outcome
    ) async throws -> Outcome {
        let signals = Inbox<Int32>()
        let trap: SignalTrap
        do {
            trap = try SignalTrap(onSignal: { signals.post($0) })
        } catch {
            throw LocalClusterError.system("\(error)")
        }
        var caught: Int32?
        var result: Result<Outcome, any Error>?
        await withTaskGroup(of: Ending<Outcome>.self) { group in
            group.addTask {
                do { return .finished(.success(try await work())) } catch { return .finished(.failure(error)) }
            }
            group.addTask { .caught(await signals.take()?.first) }
            for await ending in group {
                switch ending {
                case .finished(let finished): result = finished
                case .caught(let signal):
                    caught = signal
                    if let end, signal != nil {
                        await end()
                        continue
                    }
                }
                group.cancelAll()
            }
        }
        trap.cancel()
        if let caught { deliver(caught) }
        guard let result else { throw CancellationError() }
        return try result.get()
    }

    /// Sends this thread a signal that takes effect before this returns, although threads that run tasks block signals.
    private static func deliver(_ signal: Int32) {
        var mask = sigset_t()
        var before = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, signal)
        pthread_sigmask(SIG_UNBLOCK, &mask, &before)
        raise(signal)
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
