import MesosNodes
import Synchronization

/// Things that happen, awaited one by one in any order.
final class Mailbox<Element: Sendable>: Sendable {
    private let inbox = Inbox<Element>()
    private let seen = Mutex<[Element]>([])
    private let error = Mutex<(any Error)?>(nil)

    func post(_ element: Element) {
        inbox.post(element)
    }

    /// Nothing more will come, because of the error if there is one.
    func close(_ error: (any Error)? = nil) {
        self.error.withLock { $0 = $0 ?? error }
        inbox.close()
    }

    /// Waits for the first thing that matches and takes it out; the others stay. Only one task may wait at a time.
    func next<Value>(_ match: (Element) -> Value?) async throws -> Value {
        while true {
            if let found = arrived(match) { return found }
            guard let batch = await inbox.take() else { throw error.withLock { $0 } ?? MailboxClosed() }
            seen.withLock { $0 += batch }
        }
    }

    /// Waits for the next thing.
    func next() async throws -> Element {
        try await next { $0 }
    }

    /// Takes the first thing out that matches and has been seen while something else was awaited.
    func arrived<Value>(_ match: (Element) -> Value?) -> Value? {
        let elements = seen.withLock { $0 }
        for (index, element) in elements.enumerated() {
            guard let value = match(element) else { continue }
            _ = seen.withLock { $0.remove(at: index) }
            return value
        }
        return nil
    }

    struct MailboxClosed: Error {}
}

/// A door that opens once.
final class Latch: Sendable {
    private struct State {
        var isOpen = false
        var lastNumber = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    func open() {
        let waiters = state.withLock { state in
            state.isOpen = true
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when the door is open or the task is cancelled.
    func opened() async {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.isOpen || Task.isCancelled { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}
