import MesosBase
import Testing

@testable import MesosHTTP

@Suite struct HTTPServerMachineTimeTests {
    private static let limits = {
        var limits = HTTPServerLimits()
        limits.headTime = .seconds(10)
        limits.bodyTime = .seconds(20)
        limits.stallTime = .seconds(30)
        limits.lingerTime = .seconds(2)
        return limits
    }()

    @Test func aSlowHeadIsRefused() throws {
        var run = try ServerMachineRun(Self.limits)
        run.wait(.seconds(1_000))
        run.receive("GET / HT")
        run.wait(.seconds(9))
        run.receive("TP/1.1\r\nA:")
        #expect(run.sent == "")
        run.wait(.seconds(1))
        #expect(run.sent.hasPrefix("HTTP/1.1 408 Request Time-out\r\n"))
        #expect(run.sent.hasSuffix("The head of the request took longer than 10.0 s"))
        #expect(run.hasEndedOutput)
        #expect(!run.isClosed)
        run.wait(.seconds(2))
        #expect(run.isClosed)
    }

    @Test func aSlowBodyIsRefused() throws {
        var run = try ServerMachineRun(Self.limits)
        run.receive("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n")
        for _ in 0..<2 {
            run.wait(.milliseconds(9_999))
            run.receive("a")
        }
        #expect(run.sent == "")
        run.wait(.milliseconds(2))
        #expect(run.sent.hasSuffix("The body of the request took longer than 20.0 s"))
    }

    @Test func aSlowAnswerIsWaitedFor() throws {
        var run = try ServerMachineRun(Self.limits)
        run.receive("GET / HTTP/1.1\r\n\r\n")
        #expect(run.machine.nextDeadline == nil)
        run.wait(.seconds(100_000))
        run.respond()
        #expect(run.sent.hasSuffix("ok"))
    }

    @Test func theTimeOfTheNextHeadBeginsWithTheAnswer() throws {
        var run = try ServerMachineRun(Self.limits)
        run.receive("GET / HTTP/1.1\r\n\r\nGET")
        run.wait(.seconds(1_000))
        run.respond()
        run.wait(.seconds(9))
        #expect(!run.sent.contains("408"))
        run.wait(.seconds(1))
        #expect(run.sent.contains("408"))
    }

    @Test func anIdleConnectionStaysOpen() throws {
        var run = try ServerMachineRun(Self.limits)
        #expect(run.machine.nextDeadline == nil)
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.respond()
        #expect(run.machine.nextDeadline == nil)
        #expect(run.machine.idleSince == run.now)
    }

    @Test func anIdleConnectionEndsIfThatIsAskedFor() throws {
        var limits = Self.limits
        limits.idleTime = .seconds(600)
        var run = try ServerMachineRun(limits)
        run.wait(.seconds(500))
        run.receive("GET / HTTP/1.1\r\n\r\n")
        #expect(run.machine.idleSince == nil)
        run.respond()
        run.wait(.seconds(599))
        #expect(!run.hasEndedOutput)
        run.wait(.seconds(1))
        #expect(run.hasEndedOutput)
        #expect(!run.sent.contains("408"))
        run.wait(.seconds(2))
        #expect(run.isClosed)
    }

    @Test func aClientThatReadsNothingIsLeft() throws {
        var run = try ServerMachineRun(Self.limits)
        run.receive("GET / HTTP/1.1\r\n\r\n")
        run.machine.respond(HTTPResponse(200, text: "ok"), to: 1, date: HTTPDate(seconds: 0), now: run.now)
        var isReading = true
        run.machine.send(now: run.now) { _ in
            defer { isReading = false }
            return isReading ? 10 : nil
        }
        #expect(run.machine.nextDeadline == run.now + .seconds(30))
        run.now = run.now + .seconds(29)
        isReading = true
        run.machine.send(now: run.now) { _ in
            defer { isReading = false }
            return isReading ? 1 : nil
        }
        // Each byte that is taken gives it more time.
        #expect(run.machine.nextDeadline == run.now + .seconds(30))
        run.now = run.now + .seconds(30)
        run.machine.deadlineReached(now: run.now)
        run.step(clientReads: false)
        #expect(run.isClosed)
    }

    @Test func aClientThatDoesNotCloseItsSideIsLeft() throws {
        var run = try ServerMachineRun(Self.limits)
        run.receive("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        run.wait(.seconds(50))
        run.respond()
        run.receive("more")
        run.wait(.milliseconds(1_999))
        #expect(!run.isClosed)
        run.wait(.milliseconds(1))
        #expect(run.isClosed)
    }

    @Test func aServerThatStopsFinishesWhatItHasBegun() throws {
        var idle = try ServerMachineRun(Self.limits)
        idle.machine.stop()
        idle.step()
        #expect(idle.hasEndedOutput)

        var run = try ServerMachineRun(Self.limits)
        run.receive("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n")
        run.machine.stop()
        run.step()
        #expect(!run.hasEndedOutput)
        run.respond()
        #expect(run.sent.contains("\r\nConnection: close\r\n"))
        #expect(run.requests.count == 1)
        #expect(run.hasEndedOutput)
    }
}
