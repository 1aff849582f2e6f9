import FrameworkCore
import MesosBase
import MesosHTTP
import MesosWire
import Synchronization

/// The way of an operator's calls over HTTP: each goes over a connection of its own.
final class HTTPOperatorChannel<Call: WireMessage, Response: WireMessage, Event: WireMessage>: OperatorChannel {
    private let client = HTTPClient()
    private let requests: CallRequests
    private let search: Mutex<MasterSearch>
    /// How long a stream may be silent: five heartbeats of a master.
    private let patience: Duration

    init(nodes: [NodeAddress], path: String, format: WireFormat, patience: Duration = .seconds(75)) {
        requests = CallRequests(path: path, format: format)
        search = Mutex(MasterSearch(nodes))
        self.patience = patience
    }

    func call(_ call: Call) async throws(OperatorClientError) -> Response? {
        let request = requests.request(call)
        let response = try await ask { (connection) throws(HTTPError) in
            try await connection.send(request)
        } head: {
            $0
        }
        guard [200, 202].contains(response.status) else {
            throw .refused(status: response.status, message: Self.sentence(response.text, response.status))
        }
        guard !response.body.isEmpty else { return nil }
        let format = try format(of: response.headers)
        do throws(WireError) {
            return try Response(response.body, as: format)
        } catch {
            throw .unexpectedAnswer("\(error)")
        }
    }

    /// Makes a request that is none of the API, and whose answer says nothing if it is good.
    func post(_ request: HTTPClientRequest) async throws(OperatorClientError) {
        let response = try await ask { (connection) throws(HTTPError) in
            try await connection.send(request)
        } head: {
            $0
        }
        guard response.status == 200 else {
            throw .refused(status: response.status, message: Self.sentence(response.text, response.status))
        }
    }

    /// Reads the body of an older endpoint.
    func get(_ path: String) async throws(OperatorClientError) -> [UInt8] {
        let response = try await ask { (connection) throws(HTTPError) in
            try await connection.send(.get(path))
        } head: {
            $0
        }
        guard response.status == 200 else {
            throw .refused(status: response.status, message: Self.sentence(response.text, response.status))
        }
        return response.body
    }

    func subscribe(_ call: Call) async throws(OperatorClientError) -> OperatorStream<Event> {
        let request = requests.request(call)
        let body = try await ask { (connection) throws(HTTPError) in
            try await connection.open(request)
        } head: {
            $0.head
        }
        guard body.status == 200 else {
            throw .refused(status: body.status, message: Self.sentence(await body.sentence(), body.status))
        }
        let stream = EventStream<Event>(body, try format(of: body.headers))
        let watch = SilenceWatch(patience) { stream.close() }
        return OperatorStream {
            () async throws(OperatorClientError) in
            do {
                return try await watch.during { try await stream.receive() }
            } catch {
                throw watch.hasEnded ? .unreachable(watch.sentence) : .describing(error)
            }
        } end: {
            stream.close()
        }
    }

    /// Makes a request of the nodes in turn until one answers, and of the leading one if it is pointed at.
    private func ask<Answer: Sendable>(
        _ make: (HTTPConnection) async throws(HTTPError) -> Answer, head: (Answer) -> HTTPResponse
    ) async throws(OperatorClientError) -> Answer {
        var failures: [String] = []
        for node in search.withLock({ $0.order }) {
            var (address, trail) = (node, RedirectTrail(from: node))
            do {
                while true {
                    let answer = try await make(try await client.connect(to: HTTPAddress(address)))
                    guard head(answer).status == 307 else {
                        search.withLock { [address] in $0.found(address) }
                        return answer
                    }
                    search.withLock { [address] in $0.failed(address) }
                    address = try trail.follow(head(answer).headers["Location"])
                }
            } catch let error as RedirectError {
                throw .unexpectedAnswer("\(error)")
            } catch HTTPError.badAnswer(let problem) {
                throw .unexpectedAnswer("\(address): \(problem)")
            } catch {
                failures.append("\(address): \(error)")
                search.withLock { [address] in $0.failed(address) }
                // The request may have been carried out: only those that nobody has taken are made again.
                guard let error = error as? HTTPError, error.isBeforeConnection else { break }
            }
        }
        throw .unreachable(failures.joined(separator: "; "))
    }

    /// What the answer is written in, which is not always what was asked for.
    private func format(of headers: HTTPHeaders) throws(OperatorClientError) -> WireFormat {
        guard let mediaType = headers["Content-Type"] else { return requests.format }
        guard let format = WireFormat(mediaType: mediaType) else {
            throw .unexpectedAnswer("it is of the media type '\(mediaType)'")
        }
        return format
    }

    private static func sentence(_ text: String, _ status: Int) -> String {
        text.isEmpty ? HTTPResponse.reason(status) : text
    }
}

extension HTTPError {
    /// Whether nobody has received the request.
    fileprivate var isBeforeConnection: Bool {
        switch self {
        case .unreachable, .unknownHost, .connectTimeout: true
        default: false
        }
    }
}

extension OperatorClientError {
    fileprivate static func describing(_ error: any Error) -> OperatorClientError {
        switch error {
        case let error as OperatorClientError: error
        case let error as HTTPError: .unreachable("\(error)")
        default: .unexpectedAnswer("\(error)")
        }
    }
}
