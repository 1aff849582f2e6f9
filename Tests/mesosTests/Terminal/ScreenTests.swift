import Testing

@testable import mesos

@Suite(.serialized) struct ScreenTests {
    private let erase = "\r\u{1B}[K"

    @Test func aPipeGetsLinesOnly() async throws {
        let (output, errors) = (try #require(Line.pipe()), try #require(Line.pipe()))
        var screen = Screen(output: output.channel, errors: errors.channel)
        await screen.show("0 of 2")
        try await screen.print("task-1 | hello")
        await screen.printError("task-1 | oh")
        await screen.show("1 of 2")
        await screen.finish()
        #expect(output.received() == "task-1 | hello\n")
        #expect(errors.received() == "task-1 | oh\n")
    }

    @Test func onATerminalProgressGivesWayToLinesAndComesBack() async throws {
        let terminal = try #require(Line.terminal())
        guard terminal.channel.isTerminal else { return }
        var screen = Screen(output: terminal.channel, errors: terminal.channel)
        await screen.show("0 of 2")
        #expect(terminal.received() == "\r0 of 2\u{1B}[K")
        await screen.show("0 of 2")
        #expect(terminal.received().isEmpty)
        try await screen.print("hello")
        #expect(terminal.received() == "\(erase)hello\r\n\r0 of 2\u{1B}[K")
        await screen.printError("oh")
        #expect(terminal.received() == "\(erase)oh\r\n\r0 of 2\u{1B}[K")
        await screen.show("1 of 2")
        #expect(terminal.received() == "\r1 of 2\u{1B}[K")
        await screen.finish()
        #expect(terminal.received() == erase)
        try await screen.print("bye")
        #expect(terminal.received() == "bye\r\n")
    }

    @Test func outputThatGoesElsewhereLeavesTheProgressAlone() async throws {
        let (output, terminal) = (try #require(Line.pipe()), try #require(Line.terminal(columns: 6)))
        guard terminal.channel.isTerminal else { return }
        var screen = Screen(output: output.channel, errors: terminal.channel)
        await screen.show("0 of 2 done")
        #expect(terminal.received() == "\r0 of \u{1B}[K")
        try await screen.print("hello")
        #expect(output.received() == "hello\n")
        #expect(terminal.received().isEmpty)
    }

    @Test func aReaderWhoHasGoneEndsOutputButNotComplaints() async throws {
        let (output, errors) = (try #require(Line.pipe()), try #require(Line.pipe()))
        output.hangUp()
        errors.hangUp()
        var screen = Screen(output: output.channel, errors: errors.channel)
        await screen.printError("nobody hears this")
        await #expect(throws: Channel.Failure.closed) { try await screen.print("nor this") }
    }
}
