import Testing

@testable import MesosHTTP

@Suite struct RequestHeadTests {
    private func head(_ text: String, headerLimit: Int = 16) throws(MessageProblem) -> RequestHead {
        try RequestHead(Array(text.utf8)[...], headerLimit: headerLimit)
    }

    @Test func aHeadIsReadWhole() throws {
        let head = try head(
            "POST /master/api/v1?a=1 HTTP/1.1\r\nHost: h:5050\r\nContent-type:application/json\r\n"
                + "X:\t a b \t\r\nEmpty:\r\n\r\n"
        )
        #expect(head.method == "POST")
        #expect(head.target.path == "/master/api/v1")
        #expect(head.target.query("a") == "1")
        #expect(head.version == .http11)
        #expect(
            head.headers.fields == [
                HTTPHeaders.Field("Host", "h:5050"), HTTPHeaders.Field("Content-type", "application/json"),
                HTTPHeaders.Field("X", "a b"), HTTPHeaders.Field("Empty", ""),
            ])
        #expect(head.headers["CONTENT-TYPE"] == "application/json")
    }

    @Test func aLineFeedAloneEndsALine() throws {
        let head = try head("GET / HTTP/1.1\nHost: h\nA: b\r\n\n")
        #expect(head.headers.fields.map(\.value) == ["h", "b"])
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", true), ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", false),
        ("GET / HTTP/1.1\r\nConnection: foo, Close\r\n\r\n", false),
        ("GET / HTTP/1.1\r\nConnection: Keep-Alive\r\n\r\n", true), ("GET / HTTP/1.0\r\n\r\n", false),
        ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true), ("GET / HTTP/1.7\r\n\r\n", true),
    ])
    func aConnectionIsKeptIfTheVersionOrTheClientSaysSo(_ text: String, _ isKept: Bool) throws {
        #expect(try head(text).isKeptAlive == isKept)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1 x\r\n\r\n", 400), ("GET /a b HTTP/1.1\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
        ("GET\t/ HTTP/1.1\r\n\r\n", 400), (" GET / HTTP/1.1\r\n\r\n", 400), ("GET /\r\n\r\n", 400),
        ("GET\r\n\r\n", 400), ("G(T / HTTP/1.1\r\n\r\n", 400), ("GET / http/1.1\r\n\r\n", 400),
        ("GET / HTTP/1\r\n\r\n", 400), ("GET / HTTP/1.10\r\n\r\n", 400), ("GET / HTTP/+1.1\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\n\r\n", 505), ("GET / HTTP/0.9\r\n\r\n", 505), ("GET / HTTP/1.1\0\r\n\r\n", 400),
        ("GET /\u{1} HTTP/1.1\r\n\r\n", 400), ("GET /\u{7F} HTTP/1.1\r\n\r\n", 400),
        ("GET /%zz HTTP/1.1\r\n\r\n", 400), ("GET /%4 HTTP/1.1\r\n\r\n", 400),
        ("GET /?a=%G1 HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nA : b\r\n\r\n", 400), ("GET / HTTP/1.1\r\n A: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\r\n\tc\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nAb\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nA\0: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nA: b\rB: c\r\n\r\n", 400), ("GET / HTTP/1.1\r\nÄ: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nA(b): c\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: \u{1B}[0m\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", 400),
    ])
    func whatIsNoRequestIsRefused(_ text: String, _ status: Int) {
        let problem = #expect(throws: MessageProblem.self) { try head(text) }
        #expect(problem?.status == status)
        #expect(problem?.description.isEmpty == false)
    }

    @Test func thereIsALimitToHeaderFields() throws {
        let fields = (0..<17).map { "A\($0): b\r\n" }
        #expect(try head("GET / HTTP/1.1\r\n\(fields.prefix(16).joined())\r\n").headers.fields.count == 16)
        let problem = #expect(throws: MessageProblem.self) { try head("GET / HTTP/1.1\r\n\(fields.joined())\r\n") }
        #expect(problem?.status == 431)
        #expect(problem?.description == "The message has more than 16 header fields")
    }

    @Test func whatIsNotUTF8IsKeptReadable() throws {
        let bytes = Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\nA: ".utf8) + [0xE4] + Array("\r\n\r\n".utf8)
        let head = try RequestHead(bytes[...], headerLimit: 16)
        #expect(head.headers["A"] == "\u{FFFD}")
        #expect(head.target.path == "/\u{FFFD}")
    }
}
