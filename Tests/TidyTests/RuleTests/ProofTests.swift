import Testing

@Suite struct ProofTests {
    private static let traps = [
        "try" + "! f()", "let a = b as" + "! C", "fatal" + "Error(\"no\")", "precondition" + "Failure()",
    ]

    @Test(arguments: traps)
    func trapsNeedAReason(_ code: String) {
        let path = "Sources/MesosIO/A/A.swift"
        #expect(checkTraps(SourceFile(path, "f()\n\(code)")).map(\.line) == [2])
        #expect(checkTraps(SourceFile(path, "// The list is never empty: see above.\n\(code)")) == [])
        #expect(checkTraps(SourceFile(path, "\(code)  // The list is never empty.")) == [])
        #expect(checkTraps(SourceFile(path, "let text = \"\(code.filter { $0 != "\"" })\"")) == [])
        #expect(checkTraps(SourceFile("Tests/MesosIOTests/A.swift", code)) == [])
    }

    @Test(arguments: [
        "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1", "unsafeBitCast(a, to: B.self)",
    ])
    func escapeHatchesNeedAProof(_ code: String) {
        let path = "Sources/MesosIO/A/A.swift"
        #expect(checkEscapeHatches(SourceFile(path, "f()\n\n\(code)")).map(\.line) == [3])
        #expect(checkEscapeHatches(SourceFile(path, "/// A box.\n\(code)")).count == 1)
        #expect(checkEscapeHatches(SourceFile(path, "// All state is behind the lock.\n\n\(code)")).count == 1)
        #expect(checkEscapeHatches(SourceFile(path, "// All state is behind the lock.\n\(code)")) == [])
        let between = "// All state is behind the lock.\n/// A box.\n@frozen\n\(code)"
        #expect(checkEscapeHatches(SourceFile(path, between)) == [])
    }
}
