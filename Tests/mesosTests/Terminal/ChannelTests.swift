import Foundation
import Testing

@testable import mesos

@Suite(.serialized) struct ChannelTests {
    @Test func whatIsWrittenArrives() async throws {
        let line = try #require(Line.pipe())
        try await line.channel.write("first\n")
        try await line.channel.write("")
        try await line.channel.write("zweite ü\n")
        #expect(line.received() == "first\nzweite ü\n")
    }

    @Test func aReaderWhoHasGoneIsAnError() async throws {
        let line = try #require(Line.pipe())
        line.hangUp()
        await #expect(throws: Channel.Failure.closed) { try await line.channel.write("anybody there?\n") }
        try await line.channel.waitUntilClosed()
    }

    @Test func whatTheSystemRefusesIsAnError() async {
        let full = Channel(descriptor: open("/dev/full", O_WRONLY))
        defer { close(full.descriptor) }
        await #expect(throws: Channel.Failure.refused(ENOSPC)) { try await full.write("x") }
    }

    /// A full pipe holds more than one write's worth; the rest waits until somebody reads, or the task is cancelled.
    @Test func aReaderWhoTakesItsTimeHoldsUpTheWriterUntilItIsCancelled() async throws {
        let line = try #require(Line.pipe())
        let channel = line.channel
        let writer = Task { try await channel.write(String(repeating: "x", count: 1_000_000)) }
        writer.cancel()
        await #expect(throws: CancellationError.self) { try await writer.value }
        let received = line.received()
        #expect(!received.isEmpty && received.count < 1_000_000)
    }

    @Test func onlyATerminalIsOne() throws {
        let pipe = try #require(Line.pipe())
        #expect(!pipe.channel.isTerminal)
        let terminal = try #require(Line.terminal(columns: 30))
        #expect(terminal.channel.columns == 30)
    }

    @Test func whatIsReadEndsWithTheReader() async throws {
        let line = try #require(Line.pipe())
        #expect(try await withReader(of: line.channel) { 42 } == 42)
        line.hangUp()
        await #expect(throws: Channel.Failure.closed) {
            try await withReader(of: line.channel) { await Self.waitUntilCancelled() }
        }
    }

    @Test func whatTakesTooLongEnds() async throws {
        let line = try #require(Line.pipe())
        await #expect(throws: DeadlineExceeded(limit: .milliseconds(1))) {
            try await withReader(of: line.channel, within: .milliseconds(1)) { await Self.waitUntilCancelled() }
        }
    }

    private static func waitUntilCancelled() async {
        let never = AsyncStream<Int> { _ in }
        for await _ in never {}
    }
}
