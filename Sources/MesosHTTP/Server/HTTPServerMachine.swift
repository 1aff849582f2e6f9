import MesosBase
import MesosIO

/// One connection of a server, without its socket: bytes come in, requests and bytes come out. Requests are handed on
/// one after the other, each once the one before it is answered.
struct HTTPServerMachine: Sendable {
    /// What the connection's shell is to do.
    enum Step: Sendable {
        /// Hand the request to the service; it is answered by this number.
        case handle(HTTPRequest, number: UInt64)
        /// Tell the client that nothing more comes.
        case endOutput
        /// Close the socket.
        case close
    }

    private enum Phase: Sendable {
        case head
        case body
        /// The service has the request.
        case answering
        case streaming
        /// What is left is sent, and then the client closes its side.
        case ending
        case over
    }

    /// A request whose body is coming.
    private struct Incoming: Sendable {
        let head: RequestHead
        var reader: BodyReader
        var body: [UInt8] = []
    }

    private let limits: HTTPServerLimits
    private let peer: SocketAddress
    private var phase = Phase.head
    private var input = InputBuffer()
    private var finder = HeadFinder()
    private var incoming: Incoming?
    /// The request that is being answered, or was last.
    private var exchange = ServerExchange()
    private var peerHasEnded = false
    private var outputIsLost = false
    private var hasEndedOutput = false
    private var isStopping = false
    private var receiveDeadline: Instant?
    private var stallDeadline: Instant?
    private var endDeadline: Instant?
    /// Since when the connection waits for a request.
    private(set) var idleSince: Instant?
    /// What is to be sent.
    private(set) var output = OutputBuffer()

    init(limits: HTTPServerLimits, peer: SocketAddress, now: Instant) {
        self.limits = limits
        self.peer = peer
        becomeIdle(now)
    }
}

// What comes from the socket.
extension HTTPServerMachine {
    /// Whether what the client sends is to be read now.
    var wantsInput: Bool {
        switch phase {
        case .head, .body, .ending: !peerHasEnded
        case .answering, .streaming: !peerHasEnded && input.count < limits.pipelineBytes
        case .over: false
        }
    }

    mutating func receive(_ bytes: UnsafeRawBufferPointer, now: Instant) {
        switch phase {
        case .ending, .over: return
        case .head where input.isEmpty:
            idleSince = nil
            receiveDeadline = now + limits.headTime
        case .head, .body, .answering, .streaming: break
        }
        input.append(bytes)
    }

    /// The client sends nothing more. What it has asked for whole is still answered.
    mutating func receiveEnd() {
        peerHasEnded = true
    }

    /// Lets `body` send bytes from the front of the output; it returns how many it could.
    mutating func send(now: Instant, _ body: (UnsafeRawBufferPointer) -> Int?) {
        if outputIsLost { output.removeAll() }
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

    /// The client will read nothing more. What it has asked for whole is still handed on.
    mutating func loseOutput() {
        outputIsLost = true
        stallDeadline = nil
        output.removeAll()
        if phase == .streaming || phase == .ending { phase = .over }
    }

    /// The connection is broken in both directions.
    mutating func receiveFailure() {
        peerHasEnded = true
        loseOutput()
        if phase == .answering, input.isEmpty { phase = .over }
    }

    /// Ends the connection whatever is under way.
    mutating func fail() {
        phase = .over
        output.removeAll()
    }
}

// What the shell does next.
extension HTTPServerMachine {
    mutating func next(now: Instant) -> Step? {
        do throws(MessageProblem) {
            while true {
                switch phase {
                case .head: guard try readHead(now) else { return nil }
                case .body: return try readBody(now)
                case .answering, .streaming: return nil
                case .ending: return nextOfEnd(now)
                case .over: return .close
                }
            }
        } catch {
            refuse(error)
            return next(now: now)
        }
    }

    /// Whether there is something to go on with.
    private mutating func readHead(_ now: Instant) throws(MessageProblem) -> Bool {
        finder.skipEmptyLines(in: &input)
        guard let length = try finder.find(in: input, limit: limits.headBytes) else {
            if input.isEmpty, idleSince == nil { becomeIdle(now) }
            guard peerHasEnded || isStopping && input.isEmpty else { return false }
            end()
            return true
        }
        let head = try RequestHead(input.unread.prefix(length), headerLimit: limits.headerFields)
        input.consume(length)
        exchange = ServerExchange(after: exchange, head)
        let framing = try BodyFraming(of: head)
        let reader = try BodyReader(framing, limit: limits.bodyBytes)
        if head.expectsContinue, framing != .length(0), input.isEmpty {
            output.append(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        incoming = Incoming(head: head, reader: reader)
        receiveDeadline = now + limits.bodyTime
        phase = .body
        return true
    }

    private mutating func readBody(_ now: Instant) throws(MessageProblem) -> Step? {
        guard var incoming = incoming.take() else { return nil }
        guard try incoming.reader.read(from: &input, into: &incoming.body) else {
            guard peerHasEnded else {
                self.incoming = incoming
                return nil
            }
            throw MessageProblem("The connection ended within the body of the request")
        }
        receiveDeadline = nil
        phase = .answering
        let head = incoming.head
        let body = try ContentCoding.decode(incoming.body, head.headers, limit: limits.bodyBytes)
        let request = HTTPRequest(
            method: head.method, target: head.target, headers: head.headers, body: body, peer: peer)
        return .handle(request, number: exchange.number)
    }

    private mutating func nextOfEnd(_ now: Instant) -> Step? {
        guard output.isEmpty else { return nil }
        if peerHasEnded {
            phase = .over
            return .close
        }
        guard !hasEndedOutput else { return nil }
        hasEndedOutput = true
        endDeadline = now + limits.lingerTime
        return .endOutput
    }

    /// Answers what cannot be read, and reads no further: where the next request begins is not known.
    private mutating func refuse(_ problem: MessageProblem) {
        if phase == .head { exchange = ServerExchange(afterUnread: exchange) }
        exchange.isKeptAlive = false
        write(HTTPResponse(problem.status, text: problem.description), date: .now)
        end()
    }

    private mutating func becomeIdle(_ now: Instant) {
        phase = .head
        idleSince = input.isEmpty ? now : nil
        receiveDeadline = input.isEmpty ? limits.idleTime.map { now + $0 } : now + limits.headTime
    }

    private mutating func end() {
        phase = .ending
        incoming = nil
        input.removeAll()
        idleSince = nil
        receiveDeadline = nil
    }
}

// Answers.
extension HTTPServerMachine {
    /// Writes the answer to the request with this number, if it is the one that is being answered.
    mutating func respond(_ response: HTTPResponse, to number: UInt64, date: HTTPDate, now: Instant) {
        guard isAnswering(number) else { return }
        if response.headers.contains("Connection", word: "close") { exchange.isKeptAlive = false }
        write(response, date: date)
        finishExchange(now)
    }

    private mutating func write(_ response: HTTPResponse, date: HTTPDate) {
        let hasBody = response.status >= 200 && response.status != 204 && response.status != 304
        output.write { bytes in
            MessageWriter.writeHead(
                of: response, framing: hasBody ? .length(response.body.count) : .none, date: date,
                connection: exchange.connectionField(isStopping: isStopping), into: &bytes)
        }
        if hasBody, !exchange.isHead { output.append(response.body) }
    }

    /// Whether the service has the request with this number.
    func isAnswering(_ number: UInt64) -> Bool {
        phase == .answering && exchange.number == number
    }

    /// Writes the head of an answer whose body follows in pieces; `false` if the request is not being answered.
    mutating func startStream(_ head: HTTPResponse, to number: UInt64, date: HTTPDate) -> Bool {
        guard isAnswering(number) else { return false }
        phase = .streaming
        // A client of HTTP/1.0 knows no chunks: for it, the body ends with the connection.
        if !exchange.isChunked { exchange.isKeptAlive = false }
        output.write { bytes in
            MessageWriter.writeHead(
                of: head, framing: exchange.isChunked ? .chunked : .untilEnd, date: date,
                connection: exchange.connectionField(isStopping: isStopping), into: &bytes)
        }
        return true
    }

    /// Whether what is written to the stream goes anywhere: a lost client takes nothing, and has not taken anything.
    var isStreaming: Bool { phase == .streaming }

    /// Writes a piece of the body of the stream.
    mutating func stream(_ bytes: [UInt8]) {
        guard phase == .streaming, !exchange.isHead else { return }
        if exchange.isChunked { MessageWriter.writeChunk(bytes, into: &output) } else { output.append(bytes) }
    }

    /// Ends the body of the stream.
    mutating func finishStream(now: Instant) {
        guard phase == .streaming else { return }
        if exchange.isChunked, !exchange.isHead { output.append(MessageWriter.lastChunk) }
        finishExchange(now)
    }

    private mutating func finishExchange(_ now: Instant) {
        if exchange.isKeptAlive, !isStopping { becomeIdle(now) } else { end() }
    }

    /// Takes no further request.
    mutating func stop() {
        isStopping = true
    }
}

// Time.
extension HTTPServerMachine {
    var nextDeadline: Instant? {
        var next = receiveDeadline
        for deadline in [stallDeadline, endDeadline] {
            if let deadline, deadline < next ?? .distantFuture { next = deadline }
        }
        return next
    }

    mutating func deadlineReached(now: Instant) {
        if let endDeadline, endDeadline <= now { return fail() }
        if let stallDeadline, stallDeadline <= now { return fail() }
        guard let receiveDeadline, receiveDeadline <= now else { return }
        if phase == .head, input.isEmpty { return end() }
        let part = phase == .head ? "head" : "body"
        let time = phase == .head ? limits.headTime : limits.bodyTime
        refuse(MessageProblem("The \(part) of the request took longer than \(time.inSeconds) s", status: 408))
    }
}
