import FrameworkCore
import MesosKit
import Synchronization
import Testing

@testable import MesosNodes

/// The output of a job's tasks: all of it, in order, before the end, and never more at once than there is room for.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct JobOutputTests {
    @Test func outputComesBeforeTheEndAndStreamsAreKeptApart() async throws {
        let events = try await JobRunTests.events(
            of: JobRunTests.job("echo one; echo two >&2; echo three; printf four; printf five >&2", instances: 5),
            agents: 2)
        for number in 1...5 {
            var output: [JobEvent.Stream: [String]] = [:]
            var states: [TaskState] = []
            for event in events {
                switch event {
                case .output(let line, let stream, let instance) where instance.number == number:
                    #expect(!states.contains(.finished))
                    output[stream, default: []].append(line)
                case .update(let status, let instance) where instance.number == number:
                    states.append(status.state)
                default: break
                }
            }
            #expect(output == [.standardOutput: ["one", "three", "four"], .standardError: ["two", "five"]])
            #expect(states == [.starting, .running, .finished])
        }
    }

    @Test func tenMegabytesArriveWhole() async throws {
        let line = String(repeating: "0", count: 1_022) + "7"
        try await withLocalCluster { cluster in
            var count = 0
            var isOver = false
            let job = JobRunTests.job("yes \"$(printf %01023d 7)\" | head -n 10240")
            for try await event in cluster.run(job) {
                if case .output(let text, .standardOutput, _) = event {
                    #expect(!isOver)
                    if text == line { count += 1 } else { Issue.record("line \(count) is '\(text)'") }
                }
                if case .update(let status, _) = event { isOver = status.state.isTerminal }
            }
            #expect(isOver)
            #expect(count == 10_240)
        }
    }

    @Test func aReaderWhoIsCancelledLeavesAnEndlessOutputAtOnce() async throws {
        let count = Mutex(0)
        try await withLocalCluster { cluster in
            let run = cluster.run(JobRunTests.job("yes"))
            await #expect(throws: CancellationError.self) {
                for try await _ in run
                where count.withLock({ count in
                    count += 1
                    return count == 50_000
                }) {
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            }
        }
        #expect(count.withLock { $0 } == 50_000)
    }

    @Test func oddOutputDoesNoHarm() async throws {
        let events = try await JobRunTests.events(
            of: JobRunTests.job("printf 'a\\377b\\n\\n'; head -c 100000 /dev/zero | tr '\\0' x; printf '\\nend'"))
        let lines = events.compactMap { if case .output(let line, _, _) = $0 { line } else { nil } }
        #expect(
            lines == [
                "a\u{FFFD}b", "", String(repeating: "x", count: 65_536), String(repeating: "x", count: 34_464), "end",
            ])
    }

    @Test func aReaderThatIsSlowHoldsUpNoOtherJob() async throws {
        try await withLocalCluster { cluster in
            let noisy = cluster.run(JobRunTests.job("yes | head -n 100000"))
            var noise = noisy.makeAsyncIterator()
            while case .update = try await noise.next() {}
            // Its reader pauses here, with more output than waits anywhere but in the file.
            for _ in 0..<3 {
                var lines: [String] = []
                for try await case .output(let line, _, _) in cluster.run(JobRunTests.job("echo quiet")) {
                    lines.append(line)
                }
                #expect(lines == ["quiet"])
            }
            var count = 1
            while let event = try await noise.next() {
                if case .output("y", _, _) = event { count += 1 }
            }
            #expect(count == 100_000)
        }
    }

    @Test func whatWaitsForItsReaderIsBounded() async throws {
        let buffer = EventBuffer()
        let event = JobEvent.waiting(job: "job", instances: 1, reason: "")
        let written = Atomic(0)
        let writer = Task {
            await Blocking.run {
                for _ in 0..<50_000 {
                    buffer.appendWaiting([event])
                    written.add(1, ordering: .sequentiallyConsistent)
                }
                buffer.end(.success(()))
            }
        }
        var read = 0
        while try await buffer.next() != nil {
            read += 1
            // One more may be in the writer's hand.
            #expect(written.load(ordering: .sequentiallyConsistent) - read <= 16_384)
        }
        await writer.value
        #expect(read == 50_000)
    }

    @Test func aReaderThatGoesFreesItsWriters() async throws {
        let buffer = EventBuffer()
        let event = JobEvent.waiting(job: "job", instances: 1, reason: "")
        let writers = (0..<2).map { _ in
            Task { await Blocking.run { buffer.appendWaiting(Array(repeating: event, count: 20_000)) } }
        }
        _ = try await buffer.next()
        buffer.abandon()
        for writer in writers { await writer.value }
        await #expect(throws: CancellationError.self) { try await buffer.next() }
    }
}
