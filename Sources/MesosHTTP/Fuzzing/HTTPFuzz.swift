import MesosBase
import MesosIO

/// Feeds the machines of the server and the client, and the decompression, with damaged input. What they make of it may
/// not depend on how it is cut into pieces, and nothing may stop the program.
package enum HTTPFuzz {
    /// What a run has found.
    package struct Report: Sendable, Equatable {
        package var inputs = 0
        /// Inputs that were understood at least in part.
        package var understood = 0
        /// The seeds of inputs that were understood differently when they were cut differently.
        package var failures: [UInt64] = []
    }

    private static let requests = [
        "GET /state?jsonp=f HTTP/1.1\r\nHost: h\r\n\r\n",
        "POST /api/v1 HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"type\":\"GET_STATE\"}",
        "POST /master/x HTTP/1.1\r\nLibprocess-From: a@1:2\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "\r\nGET /%20 HTTP/1.1\nA: b\n\n",
    ]
    private static let answers = [
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;a=b\r\nabcd\r\n0\r\nT: u\r\n\r\n",
        "HTTP/1.0 404 Not Found\r\n\r\nuntil the end",
    ]

    /// Runs so many inputs, the first of them with this seed and each other with the next.
    package static func run(_ count: Int, seed: UInt64) -> Report {
        var report = Report()
        for offset in 0..<UInt64(count) {
            let seed = seed &+ offset
            var generator = SeededGenerator(seed: seed)
            report.inputs += 1
            let input = damaged(offset % 2 == 0 ? requests : answers, &generator)
            let outcome: String
            let other: String
            if offset % 2 == 0 {
                outcome = serve([input[...]])
                other = serve(cut(input, &generator))
            } else {
                outcome = ask([input[...]])
                other = ask(cut(input, &generator))
            }
            if outcome != other { report.failures.append(seed) }
            if outcome.contains("|") { report.understood += 1 }
            var output: [UInt8] = []
            _ = try? Inflate.inflate(input[...], into: &output, limit: 65_536)
        }
        return report
    }

    /// Some messages in a row, in most cases with some bytes changed, left out, doubled or put in.
    private static func damaged(_ samples: [String], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0...generator.next() % 4 { bytes += samples[Int(generator.next() % UInt64(samples.count))].utf8 }
        let favourites = Array("\r\n\0 :;,0123456789abcdefF%/?&=-+\t\u{7F}".utf8) + [0xFF]
        for _ in 0..<generator.next() % 5 where !bytes.isEmpty {
            let place = Int(generator.next() % UInt64(bytes.count))
            let byte = favourites[Int(generator.next() % UInt64(favourites.count))]
            switch generator.next() % 5 {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            case 2: bytes.remove(at: place)
            case 3: bytes[place] ^= 1 << UInt8(generator.next() % 8)
            default: bytes.insert(contentsOf: bytes[place...].prefix(Int(generator.next() % 40)), at: place)
            }
        }
        return bytes
    }

    private static func cut(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int(1 + generator.next() % (generator.next() % 2 == 0 ? 3 : 60)))
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        return pieces
    }

    /// What a server hands on and answers.
    private static func serve(_ pieces: [ArraySlice<UInt8>]) -> String {
        guard let peer = SocketAddress(host: "127.0.0.1", port: 1) else { return "" }
        var limits = HTTPServerLimits()
        limits.headBytes = 300
        limits.headerFields = 4
        limits.bodyBytes = 100
        var machine = HTTPServerMachine(limits: limits, peer: peer, now: .zero)
        var outcome = ""
        for piece in pieces {
            piece.withUnsafeBytes { machine.receive($0, now: .zero) }
            step(&machine, &outcome)
        }
        machine.receiveEnd()
        step(&machine, &outcome)
        return outcome
    }

    private static func step(_ machine: inout HTTPServerMachine, _ outcome: inout String) {
        // Each step takes input or ends the connection, so there are few.
        for _ in 0..<10_000 {
            switch machine.next(now: .zero) {
            case .handle(let request, let number):
                outcome += "|\(request.method) \(request.target.path) \(request.headers.fields) \(request.body)"
                machine.respond(HTTPResponse(200), to: number, date: HTTPDate(seconds: 0), now: .zero)
            case .endOutput: outcome += "."
            case .close: return
            case nil:
                guard !machine.output.isEmpty else { return }
                machine.send(now: .zero) { $0.count }
            }
        }
        outcome += "endless"
    }

    /// What a client makes of the answers to three requests.
    private static func ask(_ pieces: [ArraySlice<UInt8>]) -> String {
        var limits = HTTPClientLimits()
        limits.headBytes = 300
        limits.headerFields = 4
        limits.bodyBytes = 100
        var machine = HTTPClientMachine(limits: limits, authority: "h")
        for number in [1, 2, 3] as [UInt64] {
            machine.send(.get("/"), number == 2 ? .stream : .whole, number: number, now: .zero)
        }
        var outcome = ""
        var body = ""
        var isOpen = true
        for piece in pieces where isOpen {
            piece.withUnsafeBytes { machine.receive($0) }
            isOpen = step(&machine, &outcome, &body)
        }
        machine.receiveEnd()
        if isOpen { _ = step(&machine, &outcome, &body) }
        return outcome
    }

    /// Whether the connection goes on. The body of a stream counts once it is complete: how much of it is told before
    /// it fails depends on the pieces.
    private static func step(_ machine: inout HTTPClientMachine, _ outcome: inout String, _ body: inout String) -> Bool
    {
        for _ in 0..<10_000 {
            switch machine.next() {
            case .answer(let answer, let number): outcome += "|\(number) \(answer)"
            case .head(let head, let number): outcome += "|\(number) \(head) "
            case .piece(let bytes, _): body += bytes.map { "\($0)," }.joined()
            case .end(let number): outcome += "|\(number) end \(body)"
            case .close(let error):
                outcome += " \(error)"
                return false
            case nil: return true
            }
        }
        outcome += "endless"
        return false
    }
}
