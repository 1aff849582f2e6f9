import Testing

@Suite struct WordTests {
    @Test(arguments: ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"])
    func unfinishedWordsAreFound(_ word: String) {
        #expect(checkUnfinishedWords(SourceFile("README.md", "a\n// \(word): later")).map(\.line) == [2])
        #expect(checkUnfinishedWords(SourceFile("README.md", "A\(word)A")) == [])
    }

    @Test(arguments: [
        "/wo" + "rk/main", "/tmp/" + "wt/a", "see ../sha" + "red", ".libr" + "ary/x", "a sub" + "agent",
        "fa" + "rm-one",
    ])
    func foreignWordsAreFound(_ text: String) {
        #expect(checkForeignWords(SourceFile(".ci/run", "a\nb \(text)")).map(\.line) == [2])
    }

    @Test(arguments: [
        "the work / the rest", "framework/", "shared library", "/usr/lib/framework/a", "a farm", "/var/wo" + "rk/a",
    ])
    func ordinaryWordsAreNot(_ text: String) {
        #expect(checkForeignWords(SourceFile("README.md", text)) == [])
    }

    @Test(arguments: [
        "try await Task.sl" + "eep(for: .seconds(1))", "usl" + "eep(10)", "sl" + "eep(1)", "Thread.sl" + "eep(1)",
        "ContinuousClock().sl" + "eep(1)",
    ])
    func sleepsAreFoundInTests(_ code: String) {
        #expect(checkTestSleeps(SourceFile("Tests/MesosIOTests/A.swift", "\n\(code)")).first?.line == 2)
        #expect(checkTestSleeps(SourceFile("Sources/MesosIO/A/A.swift", code)) == [])
        #expect(checkTestSleeps(SourceFile("Tests/MesosIOTests/A.swift", "let command = \"\(code)\"")) == [])
    }
}
