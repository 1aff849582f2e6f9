import MesosHTTP
import MesosIO
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPClientTests {
    @Test func aPortAtWhichNobodyListensIsNamed() async throws {
        let socket = try StreamSocket.listen(on: try SocketAddress("127.0.0.1:0"))
        let address = try #require(socket.localAddress)
        socket.close()
        let error = await #expect(throws: HTTPError.self) {
            try await HTTPClient.patient.connect(to: HTTPAddress(address))
        }
        #expect(error?.description == "no connection to \(address): cannot connect: Connection refused")
    }

    @Test func aHostHasAName() async throws {
        try await withServer(Echo()) { address in
            guard case .host(_, let port) = address else { return }
            let connection = try await HTTPClient.patient.connect(to: .host("localhost", port: port))
            #expect(try await connection.send(.get("/")).status == 200)
        }
    }

    @Test func anAnswerIsNotWaitedForForEver() async throws {
        let held = Signal<HTTPResponder>()
        var limits = HTTPClientLimits()
        limits.responseTime = .milliseconds(20)
        var serverLimits = HTTPServerLimits()
        serverLimits.graceTime = .zero
        let service = Answering { _, responder in held.send(responder) }
        try await withServer(service, limits: serverLimits) { address in
            let connection = try await HTTPClient(limits: limits).connect(to: address)
            await #expect(throws: HTTPError.responseTimeout(seconds: 0.02)) {
                try await connection.send(.get("/"))
            }
        }
    }

    @Test func aTaskThatIsCancelledWaitsNoLonger() async throws {
        let held = Signal<HTTPResponder>()
        let service = Answering { request, responder in
            if request.target.path == "/held" {
                held.send(responder)
            } else {
                responder.respond(HTTPResponse(200, text: "next"))
            }
        }
        try await withServer(service) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let request = Task { try await connection.send(.get("/held")) }
            let responder = await held.wait()
            request.cancel()
            let error = await #expect(throws: HTTPError.self) { try await request.value }
            #expect(error == .cancelled)
            async let next = connection.send(.get("/"))
            responder.respond(HTTPResponse(200, text: "dropped"))
            #expect(try await next.text == "next")
        }
    }

    @Test func aTaskThatWasCancelledBeforeAsksNothing() async throws {
        try await withServer(Echo()) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let request = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await connection.send(.get("/"))
            }
            request.cancel()
            let error = await #expect(throws: HTTPError.self) { try await request.value }
            #expect(error == .cancelled)
            #expect(try await connection.send(.get("/2")).text == "GET /2 ")
        }
    }

    @Test func aReaderThatIsCancelledWaitsNoLonger() async throws {
        let opened = Signal<HTTPOutgoingStream>()
        let service = Answering { _, responder in opened.send(responder.startStream(HTTPResponse(200))) }
        try await withServer(service) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            let reader = Task { try await incoming.next() }
            reader.cancel()
            let error = await #expect(throws: HTTPError.self) { try await reader.value }
            #expect(error == .cancelled)
            try await opened.wait().send([1])
            #expect(try await incoming.next() == [1])
        }
    }

    @Test func postsArriveInTheirOrder() async throws {
        let seen = Mutex<[String]>([])
        let done = Signal<Void>()
        let service = Answering { request, responder in
            seen.withLock { $0.append(request.target.path) }
            if request.target.path == "/last" { done.send() }
            responder.respond(HTTPResponse(202))
        }
        try await withServer(service) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            for index in 0..<5_000 { connection.post(HTTPClientRequest("POST", "/\(index)")) }
            connection.post(HTTPClientRequest("POST", "/last"))
            await done.wait()
            #expect(seen.withLock { $0 } == (0..<5_000).map { "/\($0)" } + ["/last"])
        }
    }

    @Test func tooManyPostsCloseTheConnection() async throws {
        let held = Signal<HTTPResponder>()
        var limits = HTTPClientLimits()
        limits.unsentBytes = 1_000
        try await withServer(Answering { _, responder in held.send(responder) }) { address in
            let connection = try await HTTPClient(limits: limits).connect(to: address)
            let closed = Signal<HTTPError>()
            connection.onClose { closed.send($0) }
            connection.post(.post("/", "x", [UInt8](repeating: 0, count: 1_001)))
            #expect(await closed.wait() == .full(unsent: 0))
        }
    }

    @Test func whatWasSentArrivesThoughTheConnectionIsFinished() async throws {
        let seen = Signal<String>()
        let service = Answering { request, responder in
            if request.target.path == "/last" { seen.send(String(decoding: request.body, as: UTF8.self)) }
            responder.respond(HTTPResponse(202))
        }
        try await withServer(service) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let closed = Signal<HTTPError>()
            connection.onClose { closed.send($0) }
            for index in 0..<1_000 { connection.post(HTTPClientRequest("POST", "/\(index)")) }
            connection.post(.post("/last", "text/plain", Array("the end".utf8)))
            connection.finish()
            #expect(await seen.wait() == "the end")
            #expect(await closed.wait() == .closed(reason: "it was finished here"))
        }
    }

    @Test func anAnswerThatIsNoStreamIsReadTheSameWay() async throws {
        try await withServer(Answering { _, responder in responder.respond(HTTPResponse(plain: 404)) }) { address in
            let incoming = try await HTTPClient.patient.connect(to: address).open(.get("/"))
            #expect(incoming.status == 404)
            var body: [UInt8] = []
            while let piece = try await incoming.next() { body += piece }
            #expect(String(decoding: body, as: UTF8.self) == "404 Not Found.")
        }
    }
}
