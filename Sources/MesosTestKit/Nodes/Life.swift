import MesosNodes
import Synchronization

/// One life of a node, from its start to its end or its crash. Whoever ends it can wait until nothing of it is left.
final class Life: Sendable {
    private struct State {
        var isOver = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let crash = Inbox<Void>()
    private let state = Mutex(State())

    /// Runs the node until it ends by itself, ``end()`` is called or the task is cancelled.
    func run(_ node: @escaping @Sendable () async -> Void) async {
        await withDiscardingTaskGroup { group in
            group.addTask { [crash] in
                await node()
                crash.close()
            }
            while await crash.take() != nil {}
            group.cancelAll()
        }
        let waiters = state.withLock { state in
            state.isOver = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Ends the life, and returns when it is over. One that was never run must not be waited for.
    func end() async {
        crash.close()
        await withCheckedContinuation { waiter in
            let isOver = state.withLock { state in
                if !state.isOver { state.waiters.append(waiter) }
                return state.isOver
            }
            if isOver { waiter.resume() }
        }
    }
}
