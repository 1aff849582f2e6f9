import MesosHTTP
import MesosIO
import Testing

@Suite(.timeLimit(.minutes(1))) struct BackPressureTests {
    /// More pieces than the two sides and the system between them take while nothing is read.
    private static let filling = 512

    private func fill(_ stream: HTTPOutgoingStream, _ piece: [UInt8]) throws {
        for _ in 0..<Self.filling { _ = try stream.offer(piece) }
    }

    @Test func aStreamWaitsForItsReader() async throws {
        let stream = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in stream.send(responder.startStream(HTTPResponse(200))) }
        try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            let outgoing = await stream.wait()
            let piece = [UInt8](repeating: 7, count: 65_536)
            try fill(outgoing, piece)
            #expect(outgoing.unsent > HTTPServerLimits().unsentBytes)
            let blocked = Task {
                try await outgoing.send(piece)
                outgoing.finish()
            }
            var total = 0
            while let bytes = try await incoming.next() { total += bytes.count }
            try await blocked.value
            #expect(total == (Self.filling + 1) * piece.count)
        }
    }

    @Test func aSenderThatIsCancelledWaitsNoLonger() async throws {
        let stream = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in stream.send(responder.startStream(HTTPResponse(200))) }
        try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            let outgoing = await stream.wait()
            let piece = [UInt8](repeating: 7, count: 65_536)
            try fill(outgoing, piece)
            let blocked = Task { try await outgoing.send(piece) }
            blocked.cancel()
            let error = await #expect(throws: HTTPError.self) { try await blocked.value }
            #expect(error == .cancelled)
            incoming.close()
        }
    }

    @Test func aSenderWhoseReaderGoesWaitsNoLonger() async throws {
        let stream = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in stream.send(responder.startStream(HTTPResponse(200))) }
        try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            let outgoing = await stream.wait()
            let piece = [UInt8](repeating: 7, count: 65_536)
            try fill(outgoing, piece)
            let blocked = Task { try await outgoing.send(piece) }
            incoming.close()
            let error = await #expect(throws: HTTPError.self) { try await blocked.value }
            #expect(error == .closed(reason: "the client has gone"))
        }
    }

    @Test func aStreamMayBeFinishedWhileASenderWaits() async throws {
        let stream = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in stream.send(responder.startStream(HTTPResponse(200))) }
        try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            let outgoing = await stream.wait()
            let piece = [UInt8](repeating: 7, count: 65_536)
            try fill(outgoing, piece)
            let blocked = Task { try await outgoing.send(piece) }
            outgoing.finish()
            _ = try? await blocked.value
            var total = 0
            while let bytes = try await incoming.next() { total += bytes.count }
            #expect(total >= Self.filling * piece.count)
            await #expect(throws: HTTPError.closed(reason: "the stream has ended")) { try await outgoing.send(piece) }
        }
    }

    @Test func aReaderThatNeverReadsIsLeft() async throws {
        let closed = Signal<Void>()
        let service = Answering { _, responder in
            let stream = responder.startStream(HTTPResponse(200)) { closed.send() }
            let piece = [UInt8](repeating: 7, count: 65_536)
            while (try? stream.offer(piece)) == true {}
        }
        var limits = HTTPServerLimits()
        limits.stallTime = .milliseconds(50)
        limits.unsentBytes = 16 << 20
        try await withServer(service, limits: limits) { address in
            let client = try RawClient(address)
            client.send("GET / HTTP/1.1\r\n\r\n")
            await closed.wait()
            _ = client
        }
    }

    @Test func largeBodiesGoBothWays() async throws {
        let body = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        try await withServer(Echo()) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let answer = try await connection.send(.post("/", "x", body))
            #expect(answer.body == Array("POST / ".utf8) + body)
        }
    }
}
