import Testing

@testable import MesosHTTP

@Suite struct ResponseHeadTests {
    private func head(_ text: String) throws(MessageProblem) -> ResponseHead {
        try ResponseHead(Array(text.utf8)[...], headerLimit: 16)
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\n\r\n", 200), ("HTTP/1.1 404 Not Found at all\r\n\r\n", 404),
        ("HTTP/1.1 202 \r\n\r\n", 202), ("HTTP/1.1 202\r\n\r\n", 202), ("HTTP/1.0 503 x\n\n", 503),
    ])
    func theStatusIsRead(_ text: String, _ status: Int) throws {
        #expect(try head(text).status == status)
    }

    @Test(arguments: [
        "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 +20 OK\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1  200 OK\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/2 200\r\n\r\n", "ICY 200 OK\r\n\r\n", "\r\n\r\n",
        "HTTP/1.1 099 x\r\n\r\n",
    ])
    func whatIsNoAnswerIsRefused(_ text: String) {
        #expect(throws: MessageProblem.self) { try head(text) }
    }
}
