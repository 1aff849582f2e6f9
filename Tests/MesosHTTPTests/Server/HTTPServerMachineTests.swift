import MesosBase
import MesosIO
import Testing

@testable import MesosHTTP

@Suite struct HTTPServerMachineTests {
    private static let okay =
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\nok"

    @Test func aRequestIsHandedOnAndAnswered() throws {
        var run = try ServerMachineRun()
        run.receive("POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc")
        let request = try #require(run.requests.first)
        #expect(request.method == "POST")
        #expect(request.target.path == "/a")
        #expect(request.body == Array("abc".utf8))
        #expect(request.peer.description == "127.0.0.1:4711")
        #expect(run.sent == "")
        run.respond()
        #expect(run.sent == Self.okay)
        #expect(!run.isClosed)
    }

    @Test func aRequestMayBeCutAnywhere() throws {
        let bytes = Array("\r\nPOST /a?b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".utf8)
        for cut in 0...bytes.count {
            var run = try ServerMachineRun()
            run.receive(Array(bytes[..<cut]))
            #expect(run.requests.count == (cut == bytes.count ? 1 : 0))
            run.receive(Array(bytes[cut...]))
            #expect(run.requests.map(\.body) == [Array("abc".utf8)], "cut at \(cut)")
        }
    }

    @Test func theNextRequestWaitsForTheAnswer() throws {
        var run = try ServerMachineRun()
        run.receive("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\nGET /3 HTTP/1.1\r\n\r\n")
        #expect(run.requests.map(\.target.path) == ["/1"])
        run.respond()
        #expect(run.requests.map(\.target.path) == ["/1", "/2"])
        run.respond()
        run.respond()
        #expect(run.requests.map(\.target.path) == ["/1", "/2", "/3"])
        #expect(run.sent == String(repeating: Self.okay, count: 3))
    }

    @Test func onlyTheFirstAnswerCounts() throws {
        var run = try ServerMachineRun()
        run.receive("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n")
        run.respond()
        run.machine.respond(HTTPResponse(500), to: 1, date: HTTPDate(seconds: 0), now: run.now)
        run.step()
        #expect(run.sent == Self.okay)
        run.respond()
        #expect(run.sent == Self.okay + Self.okay)
    }

    @Test func readingStopsWhileMuchWaits() throws {
        var limits = HTTPServerLimits()
        limits.pipelineBytes = 100
        var run = try ServerMachineRun(limits)
        run.receive("GET /1 HTTP/1.1\r\n\r\n")
        #expect(run.machine.wantsInput)
        run.receive(String(repeating: "GET /2 HTTP/1.1\r\n\r\n", count: 6))
        #expect(!run.machine.wantsInput)
        for _ in 0..<2 { run.respond() }
        #expect(run.machine.wantsInput)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "close"), ("GET / HTTP/1.0\r\n\r\n", "close"),
        ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "keep-alive"),
    ])
    func theAnswerSaysWhatBecomesOfTheConnection(_ request: String, _ field: String) throws {
        var run = try ServerMachineRun()
        run.receive(request)
        run.respond()
        #expect(run.sent.contains("\r\nConnection: \(field)\r\n"))
        #expect(run.hasEndedOutput == (field == "close"))
        #expect(!run.isClosed)
        run.receiveEnd()
        #expect(run.isClosed)
    }

    @Test func aServiceMayCloseTheConnection() throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond(HTTPResponse(200, headers: ["Connection": "close"]))
        #expect(run.sent == "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        #expect(run.hasEndedOutput)
    }

    @Test func aClientThatWaitsToSendItsBodyIsTold() throws {
        var run = try ServerMachineRun()
        run.receive("POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        #expect(run.takeSent() == "HTTP/1.1 100 Continue\r\n\r\n")
        run.receive("ab")
        run.respond()
        #expect(run.takeSent() == Self.okay)
        // One that has sent it already, has none or speaks the old version needs no word.
        for (head, body) in [
            ("Content-Length: 2\r\nExpect: 100-continue", "ab"), ("Content-Length: 0\r\nExpect: 100-continue", ""),
        ] {
            run.receive("POST / HTTP/1.1\r\n\(head)\r\n\r\n\(body)")
            run.respond()
            #expect(run.takeSent() == Self.okay)
        }
        run.receive("POST / HTTP/1.0\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        #expect(run.sent == "")
    }

    @Test func aBodyThatWouldBeTooLongIsRefusedBeforeItIsSent() throws {
        var limits = HTTPServerLimits()
        limits.bodyBytes = 10
        var run = try ServerMachineRun(limits)
        run.receive("POST / HTTP/1.1\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n")
        #expect(run.sent.hasPrefix("HTTP/1.1 413 Request Entity Too Large\r\n"))
        #expect(run.sent.hasSuffix("\r\n\r\nThe body is longer than 10 bytes"))
        #expect(run.hasEndedOutput)
    }

    @Test func theAnswerToHeadHasNoBody() throws {
        var run = try ServerMachineRun()
        run.receive("HEAD / HTTP/1.1\r\n\r\n")
        run.respond()
        #expect(run.takeSent() == Self.okay.dropLast(2))
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond()
        #expect(run.takeSent() == Self.okay)
    }

    @Test(arguments: [204, 304])
    func someAnswersHaveNoLength(_ status: Int) throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond(HTTPResponse(status, body: [1]))
        #expect(run.sent == "HTTP/1.1 \(status) \(HTTPResponse.reason(status))\r\n\r\n")
    }

    @Test func aFieldCannotBeginALineOfItsOwn() throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond(HTTPResponse(307, headers: ["Location": "//h:1/a\r\nSet-Cookie: b\0"]))
        #expect(
            run.sent
                == "HTTP/1.1 307 Temporary Redirect\r\nLocation: //h:1/a  Set-Cookie: b \r\nContent-Length: 0\r\n\r\n")
    }

    @Test(arguments: [
        ("GET / HTTP/3.0\r\n\r\n", 505), ("nonsense\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA : b\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n", 400),
        ("POST / HTTP/1.1\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx", 415),
        ("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx", 400),
        ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\n\n", 400),
    ])
    func whatCannotBeReadIsAnsweredAndEndsTheConnection(_ text: String, _ status: Int) throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond()
        #expect(run.takeSent() == Self.okay)
        run.receive(text + "GET /smuggled HTTP/1.1\r\n\r\n")
        #expect(run.requests.count == 1)
        #expect(run.sent.hasPrefix("HTTP/1.1 \(status) "))
        #expect(run.sent.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"))
        #expect(run.sent.contains("\r\nConnection: close\r\n"))
        #expect(run.hasEndedOutput)
        run.receive("GET /smuggled HTTP/1.1\r\n\r\n")
        #expect(run.requests.count == 1)
    }

    @Test func aCompressedBodyIsHandedOnPlain() throws {
        let sample = CompressedSample.all[2]
        var run = try ServerMachineRun()
        run.receive(
            Array("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: \(sample.gzip.count)\r\n\r\n".utf8)
                + sample.gzip)
        #expect(run.requests.first?.body == sample.plain)
    }

    @Test func whatAClientHasAskedForBeforeItEndedIsAnswered() throws {
        var run = try ServerMachineRun()
        run.receive("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n")
        run.receiveEnd()
        run.respond()
        #expect(!run.isClosed)
        run.respond()
        #expect(run.sent == Self.okay + Self.okay)
        #expect(run.isClosed)
    }

    @Test func requestsOfAClientThatReadsNothingAreHandedOn() throws {
        var run = try ServerMachineRun()
        run.receive("POST /1 HTTP/1.1\r\n\r\nPOST /2 HTTP/1.1\r\n\r\n")
        run.machine.receiveFailure()
        run.respond()
        run.respond()
        #expect(run.requests.map(\.target.path) == ["/1", "/2"])
        #expect(run.sent == "")
        #expect(run.isClosed)
    }

    @Test func aBodyThatIsCutOffIsNotHandedOn() throws {
        var run = try ServerMachineRun()
        run.receive("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab")
        run.receiveEnd()
        #expect(run.requests.isEmpty)
        #expect(run.sent.hasSuffix("The connection ended within the body of the request"))
        #expect(run.isClosed)
    }
}
