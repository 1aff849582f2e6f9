import Testing

@Suite struct SourceFileTests {
    /// Code stays, comments become spaces, and strings lose what they hold; `~` stands for a blanked byte.
    @Test(arguments: [
        ("let a = 1 // note", "let a = 1        "),
        ("a /* b /* c */ d */ e", "a                   e"),
        ("f(\"x{y\")", "f(\"~~~\")"),
        ("\"\\\"{\" + b", "\"~~~\" + b"),
        ("\"a\\(b(\"c\"))d\" + e", "\"~~(b(\"~\"))~\" + e"),
        ("#\"a\"b\\(c)\"# + d", "#\"~~~~~~~\"# + d"),
        ("#\"a\\#(b)c\"#", "#\"~~~(b)~\"#"),
        ("\"\"\"\n {\"}\n \"\"\" + a", "\"\"\"\n~~~~\n~\"\"\" + a"),
        ("\"http://x\" + b", "\"~~~~~~~~\" + b"),
        ("#/\"{/# + b", "#/~~/# + b"),
        ("#if os(Linux)", "#if os(Linux)"),
        ("\"open\nnext", "\"~~~~\nnext"),
        ("/* open", "       "),
        ("\"\" + \"\"", "\"\" + \"\""),
    ])
    func blanksOutCommentsAndStrings(_ text: String, _ expected: String) {
        let masked = Masking.mask(text).map { $0 == Masking.stringByte ? UInt8(ascii: "~") : $0 }
        #expect(String(decoding: masked, as: UTF8.self) == expected)
    }

    @Test func tellsCommentsFromCode() {
        let file = SourceFile("a.swift", "/// doc\n// note\nlet a = 1 // why\n/*\ninside\n*/\n\nlet b = \"//\"\n")
        #expect(file.lines.map(\.isComment) == [true, true, false, true, true, true, false, false, false])
        #expect(file.lines.map(\.hasComment) == [true, true, true, true, true, true, false, false, false])
        #expect(file.lines.map(\.isDocumentation) == [true] + Array(repeating: false, count: 8))
        #expect(file.lineCount == 8)
    }

    @Test func splitsIntoTokens() {
        let tokens = SourceFile("a.swift", "func f<T>()\n  -> `in`").tokens()
        #expect(tokens.map(\.text) == ["func", "f", "<", "T", ">", "(", ")", "-", ">", "`in`"])
        #expect(tokens.map(\.line) == [1, 1, 1, 1, 1, 1, 1, 2, 2, 2])
        #expect(tokens.map(\.offset) == [0, 5, 6, 7, 8, 9, 10, 14, 15, 17])
    }

    @Test(arguments: [
        ("Set<", "Set<Int>", true), ("Set<", "OptionSet<Int>", false), ("await", "await x", true),
        ("await", "awaited", false), ("Date(", "Date()", true), ("Date(", "updateDate()", false),
        (".now", "turn.now", true), (".now", "x.nowhere", false), ("a", "", false),
    ])
    func findsPhrasesAsWholeWords(_ phrase: String, _ code: String, _ found: Bool) {
        #expect(Phrase(phrase).occurs(in: code) == found)
    }

    @Test func canPassOverWhatFollowsADot() {
        #expect(Phrase("Task {", notAfterDot: true).occurs(in: "x = Task { }"))
        #expect(!Phrase("Task {", notAfterDot: true).occurs(in: "x = V1.Task { }"))
    }

    @Test func knowsRooms() {
        #expect(SourceFile("Sources/MasterCore/Offers/Offers.swift", "").room == "MasterCore")
        #expect(SourceFile("Sources/MasterCore/Offers/Offers.swift", "").isCore)
        #expect(SourceFile("Sources/MesosIO/MesosIO.swift", "").isCore == false)
        #expect(SourceFile("Tests/MasterCoreTests/A.swift", "").room == nil)
    }
}
