import MesosHTTP
import MesosIO
import Testing

@Suite(.timeLimit(.minutes(1))) struct VanishedPeerTests {
    @Test func aStreamIsToldAtOnceThatItsReaderHasGone() async throws {
        let closed = Signal<Void>()
        let stream = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in
            stream.send(responder.startStream(HTTPResponse(200)) { closed.send() })
        }
        try await withServer(service) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let incoming = try await connection.open(.get("/"))
            #expect(closed.count == 0)
            incoming.close()
            await closed.wait()
            await #expect(throws: HTTPError.closed(reason: "the client has gone")) {
                try await stream.wait().send([1])
            }
        }
        #expect(closed.count == 1)
    }

    @Test func aServiceIsToldThatNobodyWaitsForItsAnswer() async throws {
        let closed = Signal<Void>()
        let asked = Signal<HTTPResponder>()
        let service = Answering { _, responder in
            responder.onClose { closed.send() }
            asked.send(responder)
        }
        try await withServer(service) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let request = Task { try await connection.send(.get("/")) }
            let responder = await asked.wait()
            #expect(closed.count == 0)
            connection.close()
            await closed.wait()
            responder.respond(HTTPResponse(200))
            let error = await #expect(throws: HTTPError.self) { try await request.value }
            #expect(error == .closed(reason: "it was closed here"))
        }
    }

    @Test func aStreamForAClientThatHasGoneBeforeIsClosed() async throws {
        let asked = Signal<HTTPResponder>()
        let gone = Signal<Void>()
        let closed = Signal<Void>()
        let service = Answering { _, responder in
            responder.onClose { gone.send() }
            asked.send(responder)
        }
        try await withServer(service) { address in
            let client = try RawClient(address)
            client.send("GET / HTTP/1.1\r\n\r\n")
            let responder = await asked.wait()
            client.end()
            await gone.wait()
            _ = responder.startStream(HTTPResponse(200)) { closed.send() }
            await closed.wait()
        }
    }

    @Test func aClientThatOnlyEndsItsSideIsAnswered() async throws {
        try await withServer(Echo()) { address in
            let client = try RawClient(address)
            client.send("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n")
            client.end()
            let text = await client.read()
            #expect(text.contains("GET /1 "))
            #expect(text.hasSuffix("GET /2 "))
        }
    }

    @Test func aClientIsToldAtOnceThatTheServerHasGone() async throws {
        let closed = Signal<HTTPError>()
        let waiting = Signal<Void>()
        let held = Signal<HTTPResponder>()
        var connection: HTTPConnection?
        let service = Answering { _, responder in
            held.send(responder)
            waiting.send()
        }
        var limits = HTTPServerLimits()
        limits.graceTime = .zero
        let request = try await withServer(service, limits: limits) { address in
            let opened = try await HTTPClient.patient.connect(to: address)
            opened.onClose { closed.send($0) }
            let request = Task { try await opened.send(.get("/")) }
            await waiting.wait()
            connection = opened
            return request
        }
        let error = await #expect(throws: HTTPError.self) { try await request.value }
        #expect(await closed.wait() == error)
        #expect(connection?.end == error)
        await #expect(throws: HTTPError.self) { try await connection?.send(.get("/")) }
        // What comes too late is told at once.
        let late = Signal<HTTPError>()
        connection?.onClose { late.send($0) }
        #expect(late.count == 1)
        #expect(closed.count == 1)
    }

    @Test func aStreamThatIsCutOffThrows() async throws {
        let stream = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in stream.send(responder.startStream(HTTPResponse(200))) }
        try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            let outgoing = await stream.wait()
            try await outgoing.send(Array("ab".utf8))
            #expect(try await incoming.next() == Array("ab".utf8))
            outgoing.abort()
            await #expect(throws: HTTPError.self) { try await incoming.next() }
        }
    }

    @Test func aConnectionThatNobodyHoldsIsClosed() async throws {
        let closed = Signal<Void>()
        let service = Answering { _, responder in _ = responder.startStream(HTTPResponse(200)) { closed.send() } }
        try await withServer(service) { address in
            _ = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            await closed.wait()
        }
    }
}
