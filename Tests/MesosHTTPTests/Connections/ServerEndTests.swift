import MesosHTTP
import MesosIO
import Testing

@Suite(.timeLimit(.minutes(1))) struct ServerEndTests {
    @Test func answersUnderWayAreFinished() async throws {
        let asked = Signal<HTTPResponder>()
        let server = HTTPServer(service: Answering { _, responder in asked.send(responder) })
        let address = HTTPAddress(try server.bind(to: try SocketAddress("127.0.0.1:0")))
        let running = Task { await server.run() }
        let connection = try await HTTPClient.patient.connect(to: address)
        let idle = try await HTTPClient.patient.connect(to: address)
        let idleEnd = Signal<HTTPError>()
        idle.onClose { idleEnd.send($0) }
        let request = Task { try await connection.send(.get("/")) }
        let responder = await asked.wait()
        running.cancel()
        _ = await idleEnd.wait()
        responder.respond(HTTPResponse(200, text: "late"))
        let answer = try await request.value
        #expect(answer.text == "late")
        #expect(answer.headers["Connection"] == "close")
        await running.value
        await #expect(throws: HTTPError.self) { try await HTTPClient.patient.connect(to: address) }
    }

    @Test func streamsEndProperly() async throws {
        let closed = Signal<Void>()
        let opened = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in
            opened.send(responder.startStream(HTTPResponse(200)) { closed.send() })
        }
        let incoming = try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            try await opened.wait().send(Array("ab".utf8))
            return incoming
        }
        await closed.wait()
        #expect(try await incoming.next() == Array("ab".utf8))
        #expect(try await incoming.next() == nil)
        #expect(closed.count == 1)
    }

    @Test func whatTakesTooLongIsCutOff() async throws {
        var limits = HTTPServerLimits()
        limits.graceTime = .milliseconds(20)
        let asked = Signal<HTTPResponder>()
        let service = Answering { _, responder in asked.send(responder) }
        let request = try await withServer(service, limits: limits) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let request = Task { try await connection.send(.get("/")) }
            _ = await asked.wait()
            return request
        }
        await #expect(throws: HTTPError.self) { try await request.value }
    }

    @Test func aServerThatIsCancelledBeforeItRunsEnds() async throws {
        let server = HTTPServer(service: Echo())
        _ = try server.bind(to: try SocketAddress("127.0.0.1:0"))
        let running = Task { await server.run() }
        running.cancel()
        await running.value
    }
}
