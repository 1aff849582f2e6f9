public import MesosWire

/// What happens in a cluster, as its master tells operators: first the state of everything, then each change, and
/// heartbeats between them.
///
/// The master is asked for more only as fast as events are taken. The sequence ends with an error when the connection
/// is lost or the master is silent for too long, and without one when the master closes the stream; whoever wants to
/// go on subscribes again, and is told the state anew. It can be iterated once.
public struct MasterEvents: AsyncSequence, Sendable {
    private let stream: OperatorStream<V1.Master.Event>

    init(_ stream: OperatorStream<V1.Master.Event>) {
        self.stream = stream
    }

    /// Takes the events.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: stream) }

    /// Takes the events of a subscription, one by one.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let stream: OperatorStream<V1.Master.Event>

        /// Waits for the next event.
        ///
        /// - Throws: ``OperatorClientError`` if the connection is lost.
        public mutating func next() async throws -> V1.Master.Event? {
            try await stream.next()
        }
    }
}
