import Testing

@testable import MesosContainers

@Suite struct HTTPAnswerTests {
    private static func read(_ text: String) -> HTTPAnswer.Reading { HTTPAnswer.read(Array(text.utf8)) }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", 200, nil),
        ("HTTP/1.0 503 Service Unavailable\r\n\r\n", 503, nil), ("HTTP/1.1 204\r\n\r\n", 204, nil),
        ("HTTP/1.1 200 OK\n\n", 200, nil), ("HTTP/1.1 302 Found\r\nlocation:  /next \r\n\r\n", 302, "/next"),
        ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n", 404, nil),
    ])
    func readsStatusAndLocation(text: String, status: UInt32, location: String?) {
        guard case .complete(let answer) = Self.read(text) else {
            Issue.record("\(text) is no answer")
            return
        }
        #expect(answer.status == status)
        #expect(answer.location == location)
    }

    @Test func waitsForTheEndOfTheHead() {
        let text = "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"
        for count in 0..<text.utf8.count {
            #expect(HTTPAnswer.read(Array(text.utf8.prefix(count))) == .incomplete, "\(count) bytes")
        }
    }

    @Test(arguments: ["SSH-2.0-OpenSSH\r\n", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 20 x\r\n\r\n", "HTTP/1.1 0200 x\r\n\r\n"])
    func whatIsNoAnswerIsInvalid(text: String) {
        #expect(Self.read(text) == .invalid)
    }

    @Test func anEndlessHeadIsInvalid() {
        let line = "X: \(String(repeating: "x", count: 1_000))\r\n"
        let text = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 66)
        #expect(Self.read(text) == .invalid)
    }

    @Test(arguments: [(301, true), (302, true), (303, true), (307, true), (308, true), (304, false), (200, false)])
    func onlySomeStatusesPointElsewhere(status: UInt32, points: Bool) {
        guard case .complete(let answer) = Self.read("HTTP/1.1 \(status) x\r\nLocation: /\r\n\r\n") else { return }
        #expect(answer.isRedirection == points)
    }
}
