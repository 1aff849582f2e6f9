import Testing

/// How requests may come on a connection.
@Suite(.serialized) struct ConnectionTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(1))) struct ApacheMesos {
        @Test func requestsMayComeOneUponTheOther() async throws { try await ConnectionTests.pipeline() }
        @Test func aConnectionEndsWhenItsClientSaysSo() async throws { try await ConnectionTests.close() }
        @Test(arguments: Form.all) func understands(_ form: Form) async throws {
            try await ConnectionTests.understand(form)
        }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(1))) struct MesosKit {
        @Test func requestsMayComeOneUponTheOther() async throws { try await ConnectionTests.pipeline() }
        @Test func aConnectionEndsWhenItsClientSaysSo() async throws { try await ConnectionTests.close() }
        @Test(arguments: Form.all) func understands(_ form: Form) async throws {
            try await ConnectionTests.understand(form)
        }
    }

    private static let health = #"{"type":"GET_HEALTH"}"#
    private static let healthy = #"{"type":"GET_HEALTH","get_health":{"healthy":true}}"#

    private static func request(_ more: [String] = [], path: String = "/master/api/v1", version: String = "1.1")
        -> [UInt8]
    {
        let lines =
            ["POST \(path) HTTP/\(version)", "Host: x", "Content-Type: application/json"] + more + [
                "Content-Length: \(health.utf8.count)", "", health,
            ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func pipeline() async throws {
        let client = try RawClient(port: Subject.current().masterPort)
        let redirection = Array("GET /master/redirect HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
        try await client.send(request() + redirection + request() + request())
        #expect(try await client.answer().text == healthy)
        #expect(try await client.answer(to: "GET").head.statusLine == "HTTP/1.1 307 Temporary Redirect")
        #expect(try await client.answer().text == healthy)
        #expect(try await client.answer().text == healthy)
        #expect(try await client.ask(request()).text == healthy)
    }

    private static func close() async throws {
        let client = try RawClient(port: Subject.current().masterPort)
        #expect(try await client.ask(request(["Connection: close"])).text == healthy)
        #expect(try await client.isClosed())
        let old = try RawClient(port: Subject.current().masterPort)
        #expect(try await old.ask(request(version: "1.0")).text == healthy)
        #expect(try await old.isClosed())
        let kept = try RawClient(port: Subject.current().masterPort)
        #expect(try await kept.ask(request(["Connection: keep-alive"], version: "1.0")).text == healthy)
        #expect(try await kept.ask(request(["Connection: keep-alive"], version: "1.0")).text == healthy)
    }

    /// A way to write the same call.
    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]

        private static func head(_ lines: [String], line: String = "POST /master/api/v1 HTTP/1.1") -> [UInt8] {
            Array(
                ([line, "Host: x", "Content-Type: application/json"] + lines + ["", ""]).joined(separator: "\r\n").utf8)
        }

        /// The call as gzip compresses it.
        private static let compressed: [UInt8] = [
            0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x2A, 0xA9, 0x2C, 0x48, 0x55, 0xB2,
            0x52, 0x72, 0x77, 0x0D, 0x89, 0xF7, 0x70, 0x75, 0xF4, 0x09, 0xF1, 0x50, 0xAA, 0x05, 0x00, 0x3D, 0xE0, 0xAA,
            0x12, 0x15, 0x00, 0x00, 0x00,
        ]

        static let all = [
            Form(
                testDescription: "a body in chunks",
                bytes: head(["Transfer-Encoding: chunked"])
                    + Array("5\r\n{\"typ\r\n10\r\ne\":\"GET_HEALTH\"}\r\n0\r\n\r\n".utf8)),
            Form(
                testDescription: "a compressed body",
                bytes: head(["Content-Encoding: gzip", "Content-Length: \(compressed.count)"]) + compressed),
            Form(testDescription: "a whole address", bytes: request(path: "http://127.0.0.1:1/master/api/v1")),
            Form(testDescription: "a path with two slashes", bytes: request(path: "/master//api/v1")),
            Form(testDescription: "a path with a part that is ignored", bytes: request(path: "/master/api/v1#part")),
            Form(testDescription: "an encoded process", bytes: request(path: "/m%61ster/api/v1")),
        ]
    }

    private static func understand(_ form: Form) async throws {
        let client = try RawClient(port: Subject.current().masterPort)
        let answer = try await client.ask(form.bytes)
        #expect(answer.head.statusLine == "HTTP/1.1 200 OK")
        #expect(answer.text == healthy)
    }
}
