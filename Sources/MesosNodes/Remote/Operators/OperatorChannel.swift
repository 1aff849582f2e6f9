import Synchronization

/// The way of an operator's calls to a master or an agent.
protocol OperatorChannel<Call, Response, Event>: Sendable {
    associatedtype Call: Sendable
    associatedtype Response: Sendable
    associatedtype Event: Sendable

    /// Makes a call; `nil` if it was carried out and there is nothing to say.
    func call(_ call: Call) async throws(OperatorClientError) -> Response?
    /// Makes a call that is answered by events without end.
    func subscribe(_ call: Call) async throws(OperatorClientError) -> OperatorStream<Event>
}

/// What a subscription brings. It ends when nobody has it any more.
final class OperatorStream<Event: Sendable>: Sendable {
    typealias Receive = @Sendable () async throws(OperatorClientError) -> [Event]

    private let receive: Receive
    private let end: @Sendable () -> Void
    /// What has come and is not taken yet, the last one first.
    private let waiting = Mutex<[Event]>([])

    /// Creates a stream; `receive` waits for events and brings none if there will be no more.
    init(receive: @escaping Receive, end: @escaping @Sendable () -> Void) {
        self.receive = receive
        self.end = end
    }

    deinit { end() }

    /// Waits for an event; `nil` if the stream has ended.
    func next() async throws(OperatorClientError) -> Event? {
        if let event = waiting.withLock({ $0.popLast() }) { return event }
        let events = try await receive()
        return waiting.withLock { waiting in
            waiting = events.reversed()
            return waiting.popLast()
        }
    }
}

extension OperatorChannel {
    /// Makes a call that asks something, and takes the part of the answer that is wanted.
    func ask<Answer>(
        _ call: Call, _ part: (Response) -> Answer?, named name: String
    ) async throws(OperatorClientError) -> Answer {
        guard let response = try await self.call(call) else {
            throw .unexpectedAnswer("nothing was said in answer to \(name)")
        }
        guard let answer = part(response) else {
            throw .unexpectedAnswer("what was said is no answer to \(name)")
        }
        return answer
    }
}
