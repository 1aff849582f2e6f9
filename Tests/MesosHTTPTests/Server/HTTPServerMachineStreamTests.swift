import MesosBase
import Testing

@testable import MesosHTTP

@Suite struct HTTPServerMachineStreamTests {
    @Test func aStreamIsChunked() throws {
        var run = try ServerMachineRun()
        run.receive("POST / HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n")
        _ = run.startStream(HTTPResponse(200, headers: ["Content-Type": "application/json"]))
        #expect(
            run.takeSent() == "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
        run.machine.stream(Array("0123456789abcdef".utf8))
        run.machine.stream([])
        run.machine.stream(Array("x".utf8))
        run.step()
        #expect(run.takeSent() == "10\r\n0123456789abcdef\r\n1\r\nx\r\n")
        #expect(run.requests.count == 1)
        run.machine.finishStream(now: run.now)
        run.step()
        #expect(run.takeSent() == "0\r\n\r\n")
        #expect(run.requests.count == 2)
        #expect(!run.isClosed)
    }

    @Test func aStreamIsChunkedForAClientThatClosesTheConnection() throws {
        var run = try ServerMachineRun()
        run.receive("POST / HTTP/1.1\r\nConnection: close\r\n\r\n")
        _ = run.startStream()
        run.machine.stream(Array("ab".utf8))
        run.machine.finishStream(now: run.now)
        run.step()
        #expect(
            run.sent
                == "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\nab\r\n0\r\n\r\n")
        #expect(run.hasEndedOutput)
    }

    @Test func aStreamOfTheOldVersionEndsWithTheConnection() throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        _ = run.startStream(HTTPResponse(200, headers: ["Content-Length": "7"]))
        run.machine.stream(Array("ab".utf8))
        run.machine.finishStream(now: run.now)
        run.step()
        #expect(run.sent == "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nab")
        #expect(run.hasEndedOutput)
    }

    @Test func theStreamForHeadHasNoBody() throws {
        var run = try ServerMachineRun()
        run.receive("HEAD / HTTP/1.1\r\n\r\n")
        _ = run.startStream()
        run.machine.stream(Array("ab".utf8))
        run.machine.finishStream(now: run.now)
        run.step()
        #expect(run.sent == "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        #expect(!run.hasEndedOutput)
    }

    @Test func aStreamEndsWhenItsReaderIsLost() throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.1\r\n\r\n")
        _ = run.startStream()
        run.machine.loseOutput()
        run.step()
        #expect(run.isClosed)
    }

    @Test func aRequestThatIsAnsweredStartsNoStream() throws {
        var run = try ServerMachineRun()
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond()
        let isStarted = run.startStream()
        #expect(!isStarted)
    }
}
