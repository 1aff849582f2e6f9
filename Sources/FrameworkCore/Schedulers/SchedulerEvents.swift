public import MesosWire

/// The raw events of a framework, heartbeats included, as they arrive from the master.
///
/// Each value of this type is a view of its own that begins when it was asked for, and ends with the framework. It
/// goes beside the callbacks and does not replace them.
public struct SchedulerEvents: AsyncSequence, Sendable {
    /// One event of the scheduler API.
    public typealias Element = V1.Scheduler.Event
    /// Nothing is thrown: how a framework ends is told by its `run()`.
    public typealias Failure = Never

    private let stream: AsyncStream<V1.Scheduler.Event>

    package init(_ stream: AsyncStream<V1.Scheduler.Event>) {
        self.stream = stream
    }

    /// Walks the events in the order of their arrival.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var base: AsyncStream<V1.Scheduler.Event>.AsyncIterator

        fileprivate init(_ base: AsyncStream<V1.Scheduler.Event>.AsyncIterator) {
            self.base = base
        }

        /// The next event, or `nil` when the framework has ended.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> V1.Scheduler.Event? {
            await base.next(isolation: actor)
        }
    }

    /// An iterator that shares the events with the other iterators of this value.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(stream.makeAsyncIterator())
    }
}
