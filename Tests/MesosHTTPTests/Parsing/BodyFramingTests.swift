import Testing

@testable import MesosHTTP

@Suite struct BodyFramingTests {
    private func framing(_ fields: String, version: String = "1.1") throws(MessageProblem) -> BodyFraming {
        let text = "POST / HTTP/\(version)\r\n\(fields.isEmpty ? "" : fields + "\r\n")\r\n"
        return try BodyFraming(of: try RequestHead(Array(text.utf8)[...], headerLimit: 16))
    }

    @Test(arguments: [
        ("", BodyFraming.length(0)), ("Content-Length: 5", .length(5)), ("content-length:0", .length(0)),
        ("Content-Length: 5\r\nContent-Length: 5", .length(5)), ("Content-Length: 5, 5", .length(5)),
        ("Content-Length: 007", .length(7)), ("Transfer-Encoding: chunked", .chunked),
        ("transfer-encoding: Chunked", .chunked),
    ])
    func theEndOfABodyIsKnown(_ fields: String, _ framing: BodyFraming) throws {
        #expect(try self.framing(fields) == framing)
    }

    @Test(arguments: [
        ("Content-Length: 5\r\nTransfer-Encoding: chunked", 400),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5", 400), ("Content-Length: 5\r\nContent-Length: 6", 400),
        ("Content-Length: 5, 6", 400), ("Content-Length: +5", 400), ("Content-Length: -5", 400),
        ("Content-Length: 0x5", 400), ("Content-Length: 5 5", 400), ("Content-Length:", 400),
        ("Content-Length: 5,", 400), ("Content-Length: ٥", 400), ("Content-Length: 99999999999999999999", 400),
        ("Content-Length: 1_0", 400), ("Content-Length: 5.0", 400),
        ("Transfer-Encoding: gzip, chunked", 501), ("Transfer-Encoding: gzip", 400),
        ("Transfer-Encoding: chunked, identity", 400), ("Transfer-Encoding: xchunked", 501),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400), ("Transfer-Encoding:", 400),
        ("Transfer-Encoding: \"chunked\"", 400), ("Transfer-Encoding: chunked;q=1", 400),
        ("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", 400),
    ])
    func whatCouldBeReadInTwoWaysIsRefused(_ fields: String, _ status: Int) {
        let problem = #expect(throws: MessageProblem.self) { try framing(fields) }
        #expect(problem?.status == status)
    }

    @Test func chunksAreNotAPartOfTheOldVersion() {
        #expect(throws: MessageProblem("Transfer-Encoding is not a part of HTTP/1.0")) {
            try framing("Transfer-Encoding: chunked", version: "1.0")
        }
    }

    @Test(arguments: [
        ("GET", "200 OK\r\nContent-Length: 3", BodyFraming.length(3)), ("GET", "200 OK", .untilEnd),
        ("GET", "200 OK\r\nTransfer-Encoding: chunked", .chunked), ("HEAD", "200 OK\r\nContent-Length: 3", .length(0)),
        ("GET", "204 No Content\r\nContent-Length: 3", .length(0)), ("GET", "304 Not Modified", .length(0)),
        ("HEAD", "200 OK\r\nTransfer-Encoding: chunked", .length(0)),
    ])
    func theEndOfAnAnswerIsKnown(_ method: String, _ text: String, _ framing: BodyFraming) throws {
        let head = try ResponseHead(Array("HTTP/1.1 \(text)\r\n\r\n".utf8)[...], headerLimit: 16)
        #expect(try BodyFraming(of: head, to: method) == framing)
    }
}
