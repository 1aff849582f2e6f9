public import MesosWire

/// The raw events of an executor, heartbeats included, as they arrive from the agent.
///
/// Each value of this type is a view of its own that begins when it was asked for, and ends with the executor.
public struct ExecutorEvents: AsyncSequence, Sendable {
    /// One event of the executor API.
    public typealias Element = V1.Executor.Event
    /// Nothing is thrown: how an executor ends is told by its `run()`.
    public typealias Failure = Never

    private let stream: AsyncStream<V1.Executor.Event>

    package init(_ stream: AsyncStream<V1.Executor.Event>) {
        self.stream = stream
    }

    /// Walks the events in the order of their arrival.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var base: AsyncStream<V1.Executor.Event>.AsyncIterator

        fileprivate init(_ base: AsyncStream<V1.Executor.Event>.AsyncIterator) {
            self.base = base
        }

        /// The next event, or `nil` when the executor has ended.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> V1.Executor.Event? {
            await base.next(isolation: actor)
        }
    }

    /// An iterator that shares the events with the other iterators of this value.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(stream.makeAsyncIterator())
    }
}
