import MesosBase

/// One connection of a client, without its socket: requests and bytes come in, answers and bytes come out. Requests are
/// sent without waiting for the answers to those before, which come in the same order.
struct HTTPClientMachine: Sendable {
    /// What becomes of an answer.
    enum Use: Sendable {
        /// It is collected and handed on whole.
        case whole
        /// Its head is handed on, and then its body piece by piece.
        case stream
        /// It is read and dropped.
        case drop
    }

    /// What the connection's shell is to do.
    enum Step: Sendable {
        case answer(HTTPResponse, number: UInt64)
        case head(HTTPResponse, number: UInt64)
        case piece([UInt8], number: UInt64)
        /// The body of a streamed answer is complete.
        case end(number: UInt64)
        /// Close the socket; no request that is left gets an answer.
        case close(HTTPError)
    }

    private struct Exchange: Sendable {
        let number: UInt64
        let method: String
        var use: Use
        /// When the answer, or the head of a streamed one, must have come, and how long that was.
        let deadline: Instant
        let time: Duration
    }

    /// An answer whose body is coming.
    private struct Incoming: Sendable {
        let exchange: Exchange
        let head: ResponseHead
        var reader: BodyReader
        var body: [UInt8] = []
    }

    private let limits: HTTPClientLimits
    private let authority: String
    private var input = InputBuffer()
    private var finder = HeadFinder()
    private var exchanges = Deque<Exchange>()
    private var incoming: Incoming?
    /// What has been handed on of a stream and not been taken yet.
    private var ahead = 0
    private var peerHasEnded = false
    private var isFinishing = false
    /// Why the connection takes no more requests, once that is so.
    private(set) var failure: HTTPError?
    private var stallDeadline: Instant?
    /// What is to be sent.
    private(set) var output = OutputBuffer()

    init(limits: HTTPClientLimits, authority: String) {
        self.limits = limits
        self.authority = authority
    }
}

// Requests.
extension HTTPClientMachine {
    /// Writes a request, whose answer will have this number.
    mutating func send(_ request: HTTPClientRequest, _ use: Use, number: UInt64, now: Instant) {
        let hasBody = !request.body.isEmpty || !["GET", "HEAD", "DELETE", "OPTIONS"].contains(request.method)
        output.write { bytes in
            MessageWriter.writeHead(
                method: request.method, target: request.target, host: authority, headers: request.headers,
                framing: hasBody ? .length(request.body.count) : .none, into: &bytes)
        }
        output.append(request.body)
        let time = request.responseTime ?? limits.responseTime
        exchanges.append(
            Exchange(number: number, method: request.method, use: use, deadline: now + time, time: time))
    }

    /// Nobody waits for the answer any more: it is read and dropped.
    mutating func abandon(_ number: UInt64) {
        var others = Deque<Exchange>()
        while var exchange = exchanges.popFirst() {
            if exchange.number == number { exchange.use = .drop }
            others.append(exchange)
        }
        exchanges = others
        if let current = incoming, current.exchange.number == number {
            var exchange = current.exchange
            exchange.use = .drop
            incoming = Incoming(exchange: exchange, head: current.head, reader: current.reader)
        }
    }

    /// No further request comes: the connection is closed when all that were sent have been answered.
    mutating func finish() {
        isFinishing = true
    }

    /// So many bytes of the stream were taken.
    mutating func took(_ count: Int) {
        ahead -= count
    }
}

// What comes from the socket.
extension HTTPClientMachine {
    var wantsInput: Bool { !peerHasEnded && failure == nil && ahead < limits.aheadBytes }

    mutating func receive(_ bytes: UnsafeRawBufferPointer) {
        input.append(bytes)
    }

    mutating func receiveEnd() {
        peerHasEnded = true
    }

    /// Lets `body` send bytes from the front of the output; it returns how many it could.
    mutating func send(now: Instant, _ body: (UnsafeRawBufferPointer) -> Int?) {
        var progress = false
        while !output.isEmpty {
            guard let count = output.withFirst(body) else { break }
            output.consume(count)
            progress = true
        }
        if output.isEmpty {
            stallDeadline = nil
        } else if progress || stallDeadline == nil {
            stallDeadline = now + limits.stallTime
        }
    }

    /// The server reads nothing more; what it has sent before can still be read.
    mutating func loseOutput() {
        stallDeadline = nil
        output.removeAll()
    }

    mutating func fail(_ error: HTTPError) {
        if failure == nil { failure = error }
    }
}

// Answers.
extension HTTPClientMachine {
    mutating func next() -> Step? {
        do throws(MessageProblem) {
            while failure == nil {
                if isFinishing, exchanges.isEmpty, incoming == nil {
                    fail(.closed(reason: "it was finished here"))
                    break
                }
                if incoming != nil {
                    if let step = try readBody() { return step }
                    if incoming != nil, failure == nil { return nil }
                } else if try !readHead() {
                    guard peerHasEnded else { return nil }
                    fail(.closed(reason: "the server has closed it"))
                } else if let incoming, incoming.exchange.use == .stream {
                    let head = HTTPResponse(incoming.head.status, headers: incoming.head.headers)
                    return .head(head, number: incoming.exchange.number)
                }
            }
        } catch {
            fail(.badAnswer(error.description))
        }
        return failure.map { .close($0) }
    }

    /// Whether there is a head that opens an answer.
    private mutating func readHead() throws(MessageProblem) -> Bool {
        while true {
            finder.skipEmptyLines(in: &input)
            guard let length = try finder.find(in: input, limit: limits.headBytes) else { return false }
            let head = try ResponseHead(input.unread.prefix(length), headerLimit: limits.headerFields)
            input.consume(length)
            // An interim answer says that the final one is to come.
            if (100..<200).contains(head.status), head.status != 101 { continue }
            guard let exchange = exchanges.popFirst() else {
                throw MessageProblem("the server has sent \(head.status) without a request")
            }
            let framing = try BodyFraming(of: head, to: exchange.method)
            let limit = exchange.use == .whole ? limits.bodyBytes : Int.max
            incoming = Incoming(exchange: exchange, head: head, reader: try BodyReader(framing, limit: limit))
            return true
        }
    }

    /// What has come of the body. If that is nothing to tell of, the answer stays for as long as more is to come.
    private mutating func readBody() throws(MessageProblem) -> Step? {
        guard var current = incoming.take() else { return nil }
        let number = current.exchange.number
        var isComplete = try current.reader.read(from: &input, into: &current.body)
        if !isComplete, peerHasEnded, current.reader.endsWithConnection { isComplete = true }
        if current.exchange.use == .stream, !current.body.isEmpty {
            let piece = current.body
            current.body = []
            ahead += piece.count
            incoming = current
            return .piece(piece, number: number)
        }
        guard isComplete else {
            if current.exchange.use == .drop { current.body.removeAll(keepingCapacity: true) }
            if peerHasEnded { fail(.closed(reason: "the server has closed it within an answer")) }
            incoming = current
            return nil
        }
        if !current.head.isKeptAlive || current.reader.endsWithConnection {
            fail(.closed(reason: "the server has closed it behind its answer"))
        }
        switch current.exchange.use {
        case .whole:
            return .answer(
                HTTPResponse(current.head.status, headers: current.head.headers, body: current.body), number: number)
        case .stream: return .end(number: number)
        case .drop: return nil
        }
    }
}

// Time.
extension HTTPClientMachine {
    var nextDeadline: Instant? {
        guard let stallDeadline else { return waited?.deadline }
        return min(stallDeadline, waited?.deadline ?? .distantFuture)
    }

    /// The request whose answer comes next. A stream may go on for ever once its head has come.
    private var waited: Exchange? {
        guard let incoming else { return exchanges.first }
        return incoming.exchange.use == .stream ? nil : incoming.exchange
    }

    mutating func deadlineReached(now: Instant) {
        if let stallDeadline, stallDeadline <= now {
            fail(.closed(reason: "the server takes nothing of what is sent to it"))
        } else if let waited, waited.deadline <= now {
            fail(.responseTimeout(seconds: waited.time.inSeconds))
        }
    }
}
