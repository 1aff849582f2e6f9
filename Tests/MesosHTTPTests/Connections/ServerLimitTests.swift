import MesosHTTP
import MesosIO
import Testing

@Suite(.timeLimit(.minutes(1))) struct ServerLimitTests {
    @Test func aSlowClientIsRefused() async throws {
        var limits = HTTPServerLimits()
        limits.headTime = .milliseconds(30)
        try await withServer(Echo(), limits: limits) { address in
            let client = try RawClient(address)
            client.send("GET / HTTP/1.1\r\nA: ")
            let text = await client.read()
            #expect(text.hasPrefix("HTTP/1.1 408 Request Time-out\r\n"))
            #expect(text.hasSuffix("The head of the request took longer than 0.03 s"))
        }
    }

    @Test func whatIsTooLongIsRefused() async throws {
        var limits = HTTPServerLimits()
        limits.bodyBytes = 1_000
        try await withServer(Echo(), limits: limits) { address in
            let client = try RawClient(address)
            // The answer comes although the client is still sending.
            client.send("POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n" + String(repeating: "x", count: 100_000))
            #expect(await client.read().hasSuffix("The body is longer than 1000 bytes"))
            let other = try RawClient(address)
            other.send("GET / HTTP/1.1\r\nA: " + String(repeating: "x", count: 70_000))
            #expect(await other.read().hasSuffix("The head of the message is longer than 65536 bytes"))
        }
    }

    @Test func theConnectionThatIsIdleLongestGoesForANewOne() async throws {
        var limits = HTTPServerLimits()
        limits.connections = 2
        try await withServer(Echo(), limits: limits) { address in
            let client = HTTPClient()
            let first = try await client.connect(to: address)
            let second = try await client.connect(to: address)
            let gone = Signal<Int>()
            first.onClose { _ in gone.send(1) }
            second.onClose { _ in gone.send(2) }
            _ = try await first.send(.get("/"))
            _ = try await second.send(.get("/"))
            let others = [try await client.connect(to: address), try await client.connect(to: address)]
            for connection in others { #expect(try await connection.send(.get("/3")).text == "GET /3 ") }
            _ = await gone.wait()
        }
    }

    @Test func thereIsARefusalIfNoConnectionIsIdle() async throws {
        var limits = HTTPServerLimits()
        limits.connections = 2
        limits.graceTime = .zero
        let held = Signal<HTTPResponder>()
        try await withServer(Answering { _, responder in held.send(responder) }, limits: limits) { address in
            var clients: [RawClient] = []
            // Each loop has its share; one connection more than all shares is too many.
            for _ in 0..<2 {
                let client = try RawClient(address)
                client.send("GET / HTTP/1.1\r\n\r\n")
                clients.append(client)
            }
            let late = try RawClient(address)
            let text = await late.read()
            #expect(text.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(text.hasSuffix("2 connections are open, as many as may be"))
        }
    }

    @Test func aRequestThatIsForgottenIsAnswered() async throws {
        try await withServer(Answering { _, _ in }) { address in
            let answer = try await HTTPClient.patient.connect(to: address).send(.get("/"))
            #expect(answer.status == 500)
            #expect(answer.text == "The request was not answered")
        }
    }
}
