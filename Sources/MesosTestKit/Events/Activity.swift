import MesosBase
import MesosIO
import MesosNodes
import Synchronization

/// What happens in a cluster: the latest of it is kept to be told, and those who wait for something look again whenever
/// something has happened.
final class Activity: Sendable {
    private struct Line {
        let time: Instant
        let part: String
        let text: String
    }

    private struct State {
        var version: UInt64 = 0
        var lastWaiter: UInt64 = 0
        var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
        /// The latest lines, from the position `first` on and then from the front.
        var lines: [Line] = []
        var first = 0
    }

    private static let limit = 1_000

    private let clock = NodeEnvironment.system.clock
    private let start = NodeEnvironment.system.clock.now
    private let state = Mutex(State())

    /// A number that is another one whenever something has happened.
    var version: UInt64 { state.withLock { $0.version } }

    /// Something has happened that is worth a line.
    func note(_ part: String, _ text: String) {
        let line = Line(time: clock.now, part: part, text: text)
        happened { state in
            if state.lines.count < Self.limit {
                state.lines.append(line)
            } else {
                state.lines[state.first] = line
                state.first = (state.first + 1) % Self.limit
            }
        }
    }

    /// Something has happened.
    func happened() { happened { _ in } }

    private func happened(_ change: (inout State) -> Void) {
        let waiters = state.withLock { state in
            state.version += 1
            change(&state)
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits until something has happened since the version was read, the deadline has come or the task is cancelled.
    func change(after version: UInt64, until deadline: Instant) async {
        let timer = NodeEnvironment.system.timer
        let token = timer.makeToken()
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let isOver = state.withLock { state in
                    if state.version != version { return true }
                    state.waiters[number] = waiter
                    return false
                }
                if isOver { return waiter.resume() }
                timer.set(token, at: deadline) { [self] in release(number) }
                if Task.isCancelled { release(number) }
            }
        } onCancel: {
            release(number)
        }
        timer.cancel(token)
    }

    private func release(_ number: UInt64) {
        state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
    }

    /// The latest lines, oldest first, with the time since the cluster's start.
    func latest(_ count: Int) -> [String] {
        let lines = state.withLock { state in
            (state.lines[state.first...] + state.lines[..<state.first]).suffix(count)
        }
        return lines.map { line in
            let milliseconds = (line.time - start).clampedNanoseconds / 1_000_000
            return "\(milliseconds) ms \(line.part): \(line.text)"
        }
    }
}
