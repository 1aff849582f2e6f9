import MesosBase
import MesosIO
import Testing

@testable import MesosHTTP

/// A server's machine with a clock that the test moves.
struct ServerMachineRun {
    var machine: HTTPServerMachine
    var now = Instant.zero
    /// What the machine handed on.
    private(set) var requests: [HTTPRequest] = []
    private(set) var numbers: [UInt64] = []
    private(set) var hasEndedOutput = false
    private(set) var isClosed = false
    /// What was sent to the client, without `Date` fields.
    private(set) var sent = ""

    init(_ limits: HTTPServerLimits = HTTPServerLimits()) throws {
        let peer = try SocketAddress("127.0.0.1:4711")
        machine = HTTPServerMachine(limits: limits, peer: peer, now: now)
    }

    mutating func receive(_ text: String) {
        receive(Array(text.utf8))
    }

    mutating func receive(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { machine.receive($0, now: now) }
        step()
    }

    mutating func receiveEnd() {
        machine.receiveEnd()
        step()
    }

    /// Answers the request that was handed on last.
    mutating func respond(_ response: HTTPResponse = HTTPResponse(200, text: "ok")) {
        machine.respond(response, to: numbers.last ?? 0, date: HTTPDate(seconds: 0), now: now)
        step()
    }

    mutating func startStream(_ head: HTTPResponse = HTTPResponse(200)) -> Bool {
        defer { step() }
        return machine.startStream(head, to: numbers.last ?? 0, date: HTTPDate(seconds: 0))
    }

    /// Moves the clock, as if the shell had set a timer.
    mutating func wait(_ duration: Duration) {
        now = now + duration
        if let deadline = machine.nextDeadline, deadline <= now { machine.deadlineReached(now: now) }
        step()
    }

    /// Takes all steps, and sends all there is if the client reads.
    mutating func step(clientReads: Bool = true) {
        while !isClosed {
            if let next = machine.next(now: now) {
                switch next {
                case .handle(let request, let number):
                    requests.append(request)
                    numbers.append(number)
                case .endOutput: hasEndedOutput = true
                case .close: isClosed = true
                }
            } else if clientReads, !machine.output.isEmpty {
                var bytes: [UInt8] = []
                machine.send(now: now) { pointer in
                    bytes += Array(pointer)
                    return pointer.count
                }
                sent += String(decoding: bytes, as: UTF8.self).replacing(/Date: [^\r]*\r\n/, with: "")
            } else {
                return
            }
        }
    }

    mutating func takeSent() -> String {
        defer { sent = "" }
        return sent
    }
}
