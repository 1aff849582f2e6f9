import FrameworkCore
import MesosHTTP
import MesosWire
import Synchronization

/// The subscription of a scheduler or an executor over HTTP: one connection brings the events, another takes the calls,
/// one after the other without waiting for their answers.
final class HTTPSubscription<Call: WireMessage, Event: WireMessage>: Sendable {
    typealias Answered = @Sendable (TransportError?) -> Void

    private struct State {
        var events: EventStream<Event>?
        /// The name of the stream, which the calls carry.
        var name: String?
        /// The connection that takes the calls. One that has ended is replaced when there is something to send.
        var calls: HTTPConnection
        /// The calls that wait for a new connection; those behind them must not overtake them.
        var delayed = 0
        var isClosed = false
    }

    let address: HTTPAddress
    private let requests: CallRequests
    private let client: HTTPClient
    private let subscribing: HTTPConnection
    private let state: Mutex<State>

    /// Opens both connections.
    init(_ client: HTTPClient, to address: HTTPAddress, _ requests: CallRequests) async throws(HTTPError) {
        self.client = client
        self.address = address
        self.requests = requests
        subscribing = try await client.connect(to: address)
        state = Mutex(State(calls: try await client.connect(to: address)))
    }

    /// What was answered to SUBSCRIBE.
    enum Outcome: Sendable {
        case subscribed
        /// The leading master is elsewhere; where, if the answer says so.
        case redirected(String?)
    }

    /// Sends SUBSCRIBE, and returns when the stream of events is open.
    func subscribe(_ call: Call) async throws(TransportError) -> Outcome {
        let stream: HTTPIncomingStream
        do throws(HTTPError) {
            stream = try await subscribing.open(requests.request(call))
        } catch {
            throw .connectionLost("\(address): \(error)")
        }
        let sentence = stream.status == 200 ? "" : await stream.sentence()
        switch CallAnswer(status: stream.status, sentence: sentence, to: .subscribe) {
        case .accepted: break
        case .redirected: return .redirected(stream.headers["Location"])
        case .failed(.connectionLost(let reason)): throw .connectionLost("\(address): \(reason)")
        case .failed(let error): throw error
        }
        state.withLock { state in
            state.events = EventStream(stream, requests.format)
            state.name = stream.headers[CallRequests.streamIDName]
        }
        return .subscribed
    }

    /// Begins to send a call, and says later how that went; false if there is no connection that could take it now.
    func begin(_ call: Call, _ kind: CallAnswer.Kind, answered: @escaping Answered) -> Bool {
        let (connection, name) = state.withLock { state -> (HTTPConnection?, String?) in
            guard state.delayed == 0, state.calls.end == nil else {
                state.delayed += 1
                return (nil, nil)
            }
            return (state.calls, state.name)
        }
        guard let connection else { return false }
        connection.send(requests.request(call, stream: name)) { answered(Self.problem($0, kind)) }
        return true
    }

    /// Sends a call that ``begin(_:_:answered:)`` did not take, over a new connection if the last one has ended.
    func send(_ call: Call, _ kind: CallAnswer.Kind) async throws {
        defer { state.withLock { $0.delayed = max(0, $0.delayed - 1) } }
        var (connection, name) = state.withLock { ($0.calls, $0.name) }
        if connection.end != nil {
            connection = try await client.connect(to: address)
            let isWanted = state.withLock { state in
                if !state.isClosed { state.calls = connection }
                return !state.isClosed
            }
            if !isWanted { connection.close() }
        }
        let outcome: Result<HTTPResponse, HTTPError>
        do throws(HTTPError) {
            outcome = .success(try await connection.send(requests.request(call, stream: name)))
        } catch {
            outcome = .failure(error)
        }
        if let problem = Self.problem(outcome, kind) { throw problem }
    }

    private static func problem(
        _ outcome: Result<HTTPResponse, HTTPError>, _ kind: CallAnswer.Kind
    ) -> TransportError? {
        switch outcome {
        case .success(let response):
            switch CallAnswer(status: response.status, sentence: response.text, to: kind) {
            case .accepted: nil
            // Only what is answered to SUBSCRIBE is followed.
            case .redirected: .connectionLost("the master does not lead any more")
            case .failed(let error): error
            }
        case .failure(let error): .connectionLost("\(error)")
        }
    }

    func receive() async throws -> [Event] {
        guard let events = state.withLock({ $0.events }) else { return [] }
        return try await events.receive()
    }

    func close() {
        let calls = state.withLock { state in
            state.isClosed = true
            return state.calls
        }
        subscribing.close()
        calls.close()
    }
}
