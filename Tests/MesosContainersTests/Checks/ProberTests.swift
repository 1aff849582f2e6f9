import Dispatch
import Glibc
import MesosContainers
import MesosIO
import Synchronization
import Testing

/// Looks at real servers and processes.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ProberTests {
    private static func answer(_ status: String, _ headers: String = "") -> String {
        "HTTP/1.1 \(status)\r\n\(headers)Content-Length: 2\r\n\r\nok"
    }

    private func look(
        _ prober: Prober, _ target: Prober.Target, in container: String = "c1", timeout: Duration? = .seconds(20)
    ) async -> Prober.Outcome {
        await withCheckedContinuation { continuation in
            prober.look(at: target, in: container, timeout: timeout) { continuation.resume(returning: $0) }
        }
    }

    private func http(_ port: UInt32, _ path: String = "/", isIPv6: Bool = false) -> Prober.Target {
        .http(port: port, path: path, scheme: "http", isIPv6: isIPv6)
    }

    @Test(arguments: [("200 OK", 200), ("404 Not Found", 404), ("503 Service Unavailable", 503), ("304 x", 304)])
    func tellsTheStatusOfAnAnswer(line: String, status: UInt32) async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in Self.answer(line) }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(await look(prober, http(server.port, "/health?x")) == .answered(status: status))
        #expect(server.requests == ["GET /health?x HTTP/1.1"])
    }

    @Test func looksAtVersionSixToo() async throws {
        let scratch = try Scratch()
        guard let server = try? Listener(isIPv6: true, { _ in Self.answer("200 OK") }) else { return }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(await look(prober, http(server.port, isIPv6: true)) == .answered(status: 200))
        #expect(await look(prober, .tcp(port: server.port, isIPv6: true)) == .connected(true))
    }

    @Test func followsRedirections() async throws {
        let scratch = try Scratch()
        let server = try Listener { request in
            request.hasPrefix("GET /b ") ? Self.answer("204 x") : Self.answer("302 Found", "Location: /b\r\n")
        }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(await look(prober, http(server.port, "/a")) == .answered(status: 204))
        #expect(server.requests == ["GET /a HTTP/1.1", "GET /b HTTP/1.1"])
    }

    @Test func followsFiftyRedirectionsAndNoMore() async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in Self.answer("302 Found", "Location: /\r\n") }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(await look(prober, http(server.port)) == .failed("Maximum (50) redirects followed"))
        #expect(server.requests.count == 51)
    }

    @Test func aServerThatIsNotThereIsAFailureForOneAndAResultForTheOther() async throws {
        let scratch = try Scratch()
        let port = try Listener.closedPort()
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(
            await look(prober, http(port)) == .failed("cannot connect to '127.0.0.1:\(port)': Connection refused"))
        #expect(await look(prober, .tcp(port: port, isIPv6: false)) == .connected(false))
    }

    @Test func connects() async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in nil }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(await look(prober, .tcp(port: server.port, isIPv6: false)) == .connected(true))
    }

    @Test func aServerThatSaysNothingIsGivenUp() async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in nil }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(
            await look(prober, http(server.port), timeout: .milliseconds(50))
                == .failed("HTTP request timed out after 50ms"))
    }

    @Test func aServerThatSpeaksNoHTTPIsNamed() async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in "220 mail.example.com ESMTP\r\n" }
        let silent = try Listener { _ in "" }
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(
            await look(prober, http(server.port))
                == .failed("the server at 127.0.0.1:\(server.port) did not answer in HTTP"))
        #expect(
            await look(prober, http(silent.port))
                == .failed("the server at 127.0.0.1:\(silent.port) closed the connection without an answer"))
    }

    @Test func httpsIsNotLookedAt() async throws {
        let scratch = try Scratch()
        let prober = Prober(containerizer: scratch.containerizer)
        #expect(
            await look(prober, .http(port: 443, path: "/", scheme: "https", isIPv6: false))
                == .failed("the scheme https is not supported: only http is looked at"))
    }

    private func command(_ scratch: Scratch, _ script: String, id: String = "c1.health-1") -> ContainerSpec {
        ContainerSpec(
            id: id, parent: "c1", executable: "/bin/sh", arguments: ["sh", "-c", script],
            environment: [("PATH", "/usr/bin:/bin")], sandbox: scratch.directory, standardOutput: "stderr")
    }

    @Test func tellsHowACommandExitsAndKeepsItsOutput() async throws {
        let scratch = try Scratch()
        let prober = Prober(containerizer: scratch.containerizer)
        let spec = command(scratch, "echo out; echo err >&2; exit 3")
        #expect(await look(prober, .command(spec)) == .exited(.exited(code: 3)))
        #expect(TextFile.read("\(scratch.directory)/stderr") == "out\nerr\n")
        #expect(TextFile.names(scratch.directory) == ["stderr"])
    }

    @Test func saysWhyACommandDoesNotStart() async throws {
        let scratch = try Scratch()
        let prober = Prober(containerizer: scratch.containerizer)
        var spec = command(scratch, "true")
        spec.executable = "/no/such"
        #expect(
            await look(prober, .command(spec))
                == .failed("Failed to create subprocess: cannot execute '/no/such': No such file or directory"))
    }

    @Test func killsTheWholeTreeOfACommandThatTakesTooLong() async throws {
        let scratch = try Scratch()
        let prober = Prober(containerizer: scratch.containerizer)
        let spec = command(scratch, "setsid sh -c 'echo $$ > escaped; exec sleep 1000' & exec sleep 1000")
        #expect(
            await look(prober, .command(spec), timeout: .milliseconds(300))
                == .failed("Command timed out after 300ms"))
        await scratch.containerizer.shutdown()
        #expect(TextFile.processes(holding: "MESOSKIT_CONTAINER=\(scratch.token)/").isEmpty)
    }

    @Test func aLookThatIsEndedIsNotAnswered() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let (asked, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let server = try Listener { _ in
            asked.signal()
            ended.wait()
            return Self.answer("200 OK")
        }
        let prober = Prober(containerizer: scratch.containerizer)
        let answers = Mutex(0)
        prober.look(at: http(server.port), in: "c1", timeout: nil) { _ in answers.withLock { $0 += 1 } }
        let spec = command(scratch, ": > '\(gate.path)'; exec sleep 1000")
        prober.look(at: .command(spec), in: "c1", timeout: nil) { _ in answers.withLock { $0 += 1 } }
        await gate.passed()
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "asked").async {
                asked.wait()
                continuation.resume()
            }
        }
        prober.end(container: "c1")
        await scratch.containerizer.shutdown()
        for _ in 0..<2 { ended.signal() }
        // The answer to the ended look has come when that to a later one has.
        #expect(await look(prober, http(server.port), in: "c2") == .answered(status: 200))
        #expect(answers.withLock { $0 } == 0)
        #expect(TextFile.processes(holding: "MESOSKIT_CONTAINER=\(scratch.token)/").isEmpty)
    }

    @Test func onlySoManyLooksAreTakenAtOnceAndTheOthersWaitForTheirTurn() async throws {
        let scratch = try Scratch()
        let silent = try Listener { _ in nil }
        let server = try Listener { _ in Self.answer("200 OK") }
        let prober = Prober(containerizer: scratch.containerizer, connections: 3)
        let mayBegin = Mutex(false)
        for number in 0..<3 {
            prober.look(at: http(silent.port), in: "c\(number)", timeout: nil) { _ in Issue.record("an answer") }
        }
        async let last = withCheckedContinuation { continuation in
            prober.look(at: http(server.port), in: "last", timeout: nil) { outcome in
                continuation.resume(returning: (outcome, mayBegin.withLock { $0 }))
            }
        }
        // Time enough for the last look, were it taken at once.
        let other = Prober(containerizer: scratch.containerizer)
        for _ in 0..<10 { #expect(await look(other, http(server.port)) == .answered(status: 200)) }
        mayBegin.withLock { $0 = true }
        prober.end(container: "c1")
        let (outcome, wasAllowed) = await last
        #expect(outcome == .answered(status: 200))
        #expect(wasAllowed)
    }

    @Test func timeInTheQueueDoesNotCount() async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in nil }
        let prober = Prober(containerizer: scratch.containerizer, connections: 1)
        let port = server.port
        async let first = look(prober, http(port), in: "c1", timeout: .milliseconds(100))
        async let second = look(prober, http(port), in: "c2", timeout: .milliseconds(100))
        let clock = ContinuousClock()
        let start = clock.now
        #expect(await [first, second] == Array(repeating: .failed("HTTP request timed out after 100ms"), count: 2))
        #expect(clock.now - start >= .milliseconds(200))
    }

    @Test func aProberThatIsShutDownTakesNoLooks() async throws {
        let scratch = try Scratch()
        let server = try Listener { _ in Self.answer("200 OK") }
        let prober = Prober(containerizer: scratch.containerizer)
        prober.shutdown()
        prober.look(at: http(server.port), in: "c1", timeout: nil) { _ in Issue.record("a look was taken") }
        #expect(server.requests.isEmpty)
    }
}
