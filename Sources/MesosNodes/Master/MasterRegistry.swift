import MasterCore
import Synchronization

/// What a master writes down so that its successor knows it: the agents of the cluster, and those that have left it.
///
/// A program that keeps the registry of a master and gives it to another one, once the first has ended, has a master
/// that knows its agents again: they come back under their ids with all that they run, and what does not come back in
/// time is reported as lost.
///
/// ```swift
/// let registry = MasterRegistry.inMemory()
/// let master = Master(configuration, registry: registry)
/// …
/// let successor = Master(configuration, registry: registry)
/// ```
public final class MasterRegistry: Sendable {
    private struct State {
        var content = Registry()
        /// Numbers the masters that have read the registry; only the latest may write.
        var term: UInt64 = 0
    }

    private let state = Mutex(State())

    private init() {}

    /// An empty registry that lives as long as somebody keeps it.
    public static func inMemory() -> MasterRegistry { MasterRegistry() }

    /// Hands the content to a master, which alone may write from now on.
    func open() -> (content: Registry, term: UInt64) {
        state.withLock { state in
            state.term += 1
            return (state.content, state.term)
        }
    }

    /// Writes a change down; the answer is why that was refused, if it was.
    func write(_ change: RegistryChange, term: UInt64) -> String? {
        state.withLock { state in
            guard state.term == term else { return "another master has taken the registry over" }
            state.content.apply(change)
            return nil
        }
    }
}
