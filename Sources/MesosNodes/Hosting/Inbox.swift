import MesosBase
import Synchronization

/// Where inputs wait for the one loop that takes them: many post, one takes all that has come, in the order it came.
package final class Inbox<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        /// Storage of an earlier batch, to be filled again.
        var spare: [Element] = []
        var waiter: CheckedContinuation<Void, Never>?
        var isWoken = false
        var isClosed = false
    }

    private let state = Mutex(State())

    package init() {}

    /// Adds an element; what is posted to a closed inbox is dropped, and the caller told so.
    @discardableResult
    package func post(_ element: Element) -> Bool {
        post { $0.append(element) }
    }

    /// Adds several elements at once.
    @discardableResult
    package func post(contentsOf batch: [Element]) -> Bool {
        post { $0.append(contentsOf: batch) }
    }

    private func post(_ add: (inout [Element]) -> Void) -> Bool {
        let (accepted, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard !state.isClosed else { return (false, nil) }
            add(&state.elements)
            return (true, state.waiter.take())
        }
        waiter?.resume()
        return accepted
    }

    /// Gives back a batch that has been worked off, so that its storage is used again.
    package func recycle(_ batch: consuming [Element]) {
        guard batch.capacity <= Self.largestSpare else { return }
        batch.removeAll(keepingCapacity: true)
        let storage = batch
        state.withLock { $0.spare = storage }
    }

    private static var largestSpare: Int { 4_096 }

    /// Lets the loop run once even if nothing has come.
    package func wake() {
        let waiter = state.withLock { state in
            state.isWoken = true
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Lets the loop take what has come and then end.
    package func close() {
        let waiter = state.withLock { state in
            state.isClosed = true
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Waits until something has come or ``wake()`` was called, and takes all of it; `nil` once the inbox is closed and
    /// empty. Only one task may wait at a time.
    package func take() async -> [Element]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if !state.elements.isEmpty || state.isWoken || state.isClosed { return true }
                    state.waiter = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            close()
        }
        return state.withLock { state in
            state.isWoken = false
            guard !state.elements.isEmpty else { return state.isClosed ? nil : [] }
            let taken = state.elements
            state.elements = state.spare
            state.spare = []
            return taken
        }
    }
}
