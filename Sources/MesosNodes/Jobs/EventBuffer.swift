import Dispatch
import FrameworkCore
import MesosBase
import Synchronization

/// What a job's run has to tell and its reader has not taken yet.
///
/// Output that the reader does not keep up with makes its writer wait; it is safe in the tasks' files meanwhile.
final class EventBuffer: Sendable {
    private struct State {
        var events = Deque<JobEvent>()
        var reader: CheckedContinuation<Void, Never>?
        var blockedWriters = 0
        var ending: Result<Void, any Error>?
        var isAbandoned = false
        var abandonment: CheckedContinuation<Void, Never>?
    }

    private static let limit = 16_384

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)

    /// Adds an event without waiting.
    func append(_ event: JobEvent) {
        wake { $0.events.append(event) }
    }

    /// Adds events; the calling thread waits while the buffer is full.
    func appendWaiting(_ batch: [JobEvent]) {
        for event in batch {
            while true {
                let isFull = state.withLock { state in
                    guard state.events.count >= Self.limit, !state.isAbandoned else { return false }
                    state.blockedWriters += 1
                    return true
                }
                guard isFull else { break }
                room.wait()
            }
            append(event)
        }
    }

    /// Nothing more will come.
    func end(_ ending: Result<Void, any Error>) {
        wake { $0.ending = $0.ending ?? ending }
    }

    /// The reader has gone: nobody waits any more, and what comes is forgotten.
    func abandon() {
        wake { $0.isAbandoned = true }
        state.withLock { $0.abandonment.take() }?.resume()
        release()
    }

    /// Returns when the reader has gone or the calling task is cancelled.
    func abandoned() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.isAbandoned || Task.isCancelled { return true }
                    state.abandonment = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.abandonment.take() }?.resume()
        }
    }

    private func wake(_ change: (inout State) -> Void) {
        let reader = state.withLock { state in
            change(&state)
            if state.isAbandoned { state.events.removeAll() }
            return state.reader.take()
        }
        reader?.resume()
    }

    private func release() {
        let writers = state.withLock { state in
            guard state.isAbandoned || state.events.count < Self.limit / 2 else { return 0 }
            defer { state.blockedWriters = 0 }
            return state.blockedWriters
        }
        for _ in 0..<writers { room.signal() }
    }

    /// Waits for the next event; `nil` when the run has ended well. One task may wait at a time.
    func next() async throws -> JobEvent? {
        while true {
            // Also while there is always something to read: a writer may be faster than its reader.
            if Task.isCancelled { abandon() }
            let found = state.withLock { state -> Result<JobEvent?, any Error>? in
                if let event = state.events.popFirst() { return .success(event) }
                if state.isAbandoned { return .failure(CancellationError()) }
                return state.ending.map { $0.map { nil } }
            }
            if let found {
                release()
                return try found.get()
            }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let isReady = state.withLock { state in
                        if !state.events.isEmpty || state.ending != nil || state.isAbandoned { return true }
                        state.reader = continuation
                        return false
                    }
                    if isReady { continuation.resume() }
                }
            } onCancel: {
                abandon()
            }
        }
    }
}
