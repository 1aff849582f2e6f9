import MesosBase
import Testing

@testable import MesosHTTP

/// A client's machine with a clock that the test moves; what it tells is kept as short texts.
private struct ClientMachineRun {
    var machine: HTTPClientMachine
    var now = Instant.zero
    private(set) var told: [String] = []

    init(_ limits: HTTPClientLimits = HTTPClientLimits()) {
        machine = HTTPClientMachine(limits: limits, authority: "host:5050")
    }

    mutating func send(
        _ request: HTTPClientRequest = .get("/"), _ use: HTTPClientMachine.Use = .whole, number: UInt64
    ) {
        machine.send(request, use, number: number, now: now)
    }

    mutating func receive(_ text: some StringProtocol) {
        Array(text.utf8).withUnsafeBytes { machine.receive($0) }
        step()
    }

    mutating func receiveEnd() {
        machine.receiveEnd()
        step()
    }

    mutating func step() {
        while let next = machine.next() {
            switch next {
            case .answer(let answer, let number): told.append("\(number): \(answer.status) \(answer.text)")
            case .head(let head, let number): told.append("\(number): head \(head.status)")
            case .piece(let bytes, let number): told.append("\(number): + \(String(decoding: bytes, as: UTF8.self))")
            case .end(let number): told.append("\(number): end")
            case .close(let error):
                told.append("\(error)")
                return
            }
        }
    }

    /// What is to be sent.
    mutating func output() -> String {
        var bytes: [UInt8] = []
        machine.send(now: now) { pointer in
            bytes += Array(pointer)
            return pointer.count
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func wait(_ duration: Duration) {
        now = now + duration
        if let deadline = machine.nextDeadline, deadline <= now { machine.deadlineReached(now: now) }
        step()
    }
}

@Suite struct HTTPClientMachineTests {
    @Test func requestsAreWritten() {
        var run = ClientMachineRun()
        run.send(.get("/state?a=b c\r\nd"), number: 1)
        #expect(run.output() == "GET /state?a=b+c++d HTTP/1.1\r\nHost: host:5050\r\n\r\n")
        run.send(.post("/api/v1", "application/json", Array("{}".utf8), accept: "*/*"), number: 2)
        #expect(
            run.output()
                == "POST /api/v1 HTTP/1.1\r\nHost: host:5050\r\nContent-Type: application/json\r\n"
                + "Accept: */*\r\nContent-Length: 2\r\n\r\n{}"
        )
        run.send(HTTPClientRequest("POST", "/", headers: ["Host": "h", "Content-Length": "9"]), number: 3)
        #expect(run.output() == "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n")
    }

    @Test func answersComeInTheOrderOfTheRequestsHoweverTheyAreCut() {
        let text = """
            HTTP/1.1 100 Continue\r
            \r
            HTTP/1.1 200 OK\r
            Content-Length: 2\r
            \r
            abHTTP/1.1 202 Accepted\r
            Content-Length: 0\r
            \r
            HTTP/1.1 404 Not Found\r
            Transfer-Encoding: chunked\r
            \r
            2\r
            cd\r
            0\r
            \r
            HTTP/1.1 204 No Content\r
            \r

            """
        for cut in 0...text.utf8.count {
            var run = ClientMachineRun()
            for number in [1, 2, 3, 4] as [UInt64] { run.send(number: number) }
            let bytes = Array(text.utf8)
            run.receive(String(decoding: bytes[..<cut], as: UTF8.self))
            run.receive(String(decoding: bytes[cut...], as: UTF8.self))
            #expect(run.told == ["1: 200 ab", "2: 202 ", "3: 404 cd", "4: 204 "], "cut at \(cut)")
        }
    }

    @Test func theAnswerToHeadHasNoBody() {
        var run = ClientMachineRun()
        run.send(HTTPClientRequest("HEAD", "/"), number: 1)
        run.send(number: 2)
        run.receive("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")
        #expect(run.told == ["1: 200 ", "2: 200 a"])
    }

    @Test func aStreamIsToldPieceByPiece() {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.send(.get("/"), .stream, number: 2)
        run.send(number: 3)
        run.receive("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        #expect(run.told == ["1: 200 ", "2: head 200"])
        run.receive("2\r\nab\r\n1\r")
        run.receive("\nc\r\n")
        #expect(run.told.dropFirst(2) == ["2: + ab", "2: + c"])
        run.receive("0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
        #expect(run.told.dropFirst(4) == ["2: end", "3: 200 x"])
    }

    @Test func readingStopsWhileAStreamIsNotTaken() {
        var limits = HTTPClientLimits()
        limits.aheadBytes = 10
        var run = ClientMachineRun(limits)
        run.send(.get("/"), .stream, number: 1)
        run.receive("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n123456789\r\n")
        #expect(run.machine.wantsInput)
        run.receive("1\r\n0\r\n")
        #expect(!run.machine.wantsInput)
        run.machine.took(1)
        #expect(run.machine.wantsInput)
    }

    @Test func whatIsOfNoInterestIsDropped() {
        var run = ClientMachineRun()
        for number in 1...1_000 { run.send(.get("/"), .drop, number: UInt64(number)) }
        run.send(number: 1_001)
        let answers = String(repeating: "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nab", count: 1_000)
        run.receive(answers + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        #expect(run.told == ["1001: 200 "])
    }

    @Test func anAnswerThatNobodyWaitsForIsDropped() {
        var run = ClientMachineRun()
        for number in [1, 2, 3] as [UInt64] { run.send(number: number) }
        run.receive("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na")
        run.machine.abandon(1)
        run.machine.abandon(2)
        run.receive("bHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ncHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nd")
        #expect(run.told == ["3: 200 d"])
    }

    @Test func aBodyMayEndWithTheConnection() {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.receive("HTTP/1.0 200 OK\r\n\r\nab")
        run.receive("cd")
        #expect(run.told == [])
        run.receiveEnd()
        #expect(run.told == ["1: 200 abcd", "the connection is closed: the server has closed it behind its answer"])
    }

    @Test(arguments: [
        ("", "the server has closed it"), ("HTTP/1.1 200", "the server has closed it"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", "the server has closed it within an answer"),
        (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
            "the server has closed it within an answer"
        ),
    ])
    func anAnswerThatIsCutOffIsNone(_ text: String, _ reason: String) {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.receive(text)
        run.receiveEnd()
        #expect(run.told == ["the connection is closed: \(reason)"])
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 300000000\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx",
    ])
    func whatIsNoAnswerEndsTheConnection(_ text: String) {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.receive(text)
        #expect(run.told.last?.hasPrefix("the answer cannot be read: ") == true)
    }

    @Test func anAnswerThatClosesTheConnectionIsTheLast() {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.send(number: 2)
        run.receive("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na")
        #expect(run.told == ["1: 200 a", "the connection is closed: the server has closed it behind its answer"])
    }

    @Test func anAnswerIsNotWaitedForForEver() {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.wait(.seconds(59))
        run.receive("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na")
        #expect(run.told == [])
        run.wait(.seconds(1))
        #expect(run.told == ["no answer within 60.0 s"])
    }

    @Test func aRequestMayHaveItsOwnTime() {
        var run = ClientMachineRun()
        run.send(HTTPClientRequest("GET", "/", responseTime: .seconds(3)), number: 1)
        run.wait(.seconds(3))
        #expect(run.told == ["no answer within 3.0 s"])
    }

    @Test func aStreamMayGoOnForEverOnceItHasBegun() {
        var run = ClientMachineRun()
        run.send(.get("/"), .stream, number: 1)
        run.receive("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        _ = run.output()
        #expect(run.machine.nextDeadline == nil)
        run.wait(.seconds(1_000_000))
        #expect(run.told == ["1: head 200"])
    }

    @Test func aServerThatTakesNothingIsLeft() {
        var run = ClientMachineRun()
        run.send(HTTPClientRequest("POST", "/", responseTime: .seconds(10_000)), number: 1)
        run.machine.send(now: run.now) { _ in nil }
        run.wait(.seconds(60))
        #expect(run.told == ["the connection is closed: the server takes nothing of what is sent to it"])
    }

    @Test func aFinishedConnectionIsClosedBehindTheLastAnswer() {
        var run = ClientMachineRun()
        run.send(number: 1)
        run.send(.post("/x", "t", [1]), .drop, number: 2)
        run.machine.finish()
        run.step()
        #expect(run.told == [])
        run.receive("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
        #expect(run.told == ["1: 200 hi"])
        run.receive("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n")
        #expect(run.told.last == "the connection is closed: it was finished here")
    }

    @Test func aConnectionWithNothingUnderWayIsFinishedAtOnce() {
        var run = ClientMachineRun()
        run.machine.finish()
        run.step()
        #expect(run.told == ["the connection is closed: it was finished here"])
    }
}
