import Testing

/// What programs beside the tests tell of themselves, and that nothing waits for them in vain.
@Suite(.timeLimit(.minutes(1))) struct ProgramTests {
    private static func shell(_ line: String) throws -> Program { try Program("/bin/sh", ["-c", line]) }

    @Test func whatItPrintsAndItsStatusAreTold() async throws {
        let (status, output, errors) = try await Self.shell(
            "echo one; echo wrong >&2; echo two; echo quite >&2; exit 3"
        ).finished()
        #expect(status == 3)
        #expect(output == ["one", "two"])
        #expect(errors == "wrong\nquite")
    }

    @Test func itEndsWithItsInput() async throws {
        let program = try Self.shell("echo up; read line; echo down")
        #expect(try await program.line() == "up")
        try await program.end()
        #expect(try await program.line() == "down")
        #expect(try await program.line() == nil)
    }

    @Test func itServesWorkToItsEnd() async throws {
        let program = try Self.shell("read line")
        #expect(try await program.serve { 7 } == 7)
        try await program.end()
    }

    @Test func workEndsWithTheProgramThatItNeeds() async throws {
        let (program, other) = try (Self.shell("echo no more >&2; exit 6"), Self.shell("read line"))
        await #expect {
            try await program.serve { try await other.line() }
        } throws: {
            "\($0)" == "no more"
        }
        try await other.end()
    }

    @Test func whoIsCancelledDoesNotWaitForALine() async throws {
        let program = try Self.shell("read line")
        let waiting = Task { try await program.line() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        try await program.end()
    }
}
