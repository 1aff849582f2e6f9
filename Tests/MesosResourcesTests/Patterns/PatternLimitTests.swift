import MesosResources
import Testing

@Suite struct PatternLimitTests {
    /// The size of a pattern: the smallest limit under which it is accepted.
    private func size(_ text: String) -> Int? {
        (0...300).first { limit in
            (try? Pattern(text, limits: .init(programSize: limit, memory: 1 << 20))) != nil
        }
    }

    @Test(
        arguments: [
            ("", 1), ("a", 2), ("abc", 4), ("[a-z]", 2), ("\\w", 2), ("a|b|c", 2), ("(((a)))", 2), ("(?i)abc", 4),
            ("ab|cd", 6), ("abc|abd", 4), ("abc|abdef", 8), ("host-1|host-2|host-3", 7), ("a*", 3), ("a+", 3),
            ("a?", 3), ("a{3}", 4), ("a{2,}", 4), ("a{2,4}", 7), ("(a*)*", 3), ("^a$", 4), ("a|", 3),
            ("(ab){10}", 21), ("a{0}", 1),
        ] as [(String, Int)])
    func sizesCountWhatIsLeftWhenAllIsWrittenOut(text: String, expected: Int) {
        #expect(size(text) == expected)
    }

    @Test func sizesUpToTheLimitAreAccepted() throws {
        _ = try Pattern(String(repeating: "ab", count: 49) + "a")
        #expect(throws: PatternError.tooLarge(101, limit: 100)) { try Pattern(String(repeating: "ab", count: 50)) }
        #expect(throws: PatternError.tooLarge(101, limit: 100)) { try Pattern("a{100}") }
    }

    @Test func patternsWithManyRangesTakeTooMuchMemory() {
        let ranges = (0..<250).map { "\\x{\(String(0x100 + 4 * $0, radix: 16))}" }.joined()
        #expect(throws: PatternError.tooMuchMemory(2 * 16 + 250 * 8, limit: 2_000)) {
            try Pattern("[\(ranges)]", limits: .init(memory: 2_000))
        }
        #expect((try? Pattern("[\(ranges)]")) != nil)
    }

    @Test func hugePatternsAreRefusedBeforeAnythingLargeIsBuilt() {
        #expect(throws: PatternError.malformedCount("{1000}", at: 9)) { try Pattern("(a{1000}){1000}") }
        #expect(throws: PatternError.tooLarge(1_000_001, limit: 100)) {
            try Pattern("(\(String(repeating: "a", count: 1_000))){1000}")
        }
        #expect(throws: PatternError.tooLong(16_385, limit: 16_384)) {
            try Pattern(String(repeating: "a", count: 16_385))
        }
        let depth = 251
        let nested = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        #expect(throws: PatternError.tooDeep(limit: 250, at: 250)) { try Pattern(nested) }
        #expect((try? Pattern(String(nested.dropFirst().dropLast()))) != nil)
    }

    @Test func longPatternsThatAreReadInManyStepsAreRefusedSoon() {
        for part in [
            "[[:", "(?i)[^x]", "a|", "(a|b)|", "a{1000}", "(?:", "\\Q", "x?", "(?i:é)", "[\\x{0}-\\x{10FFFF}]",
        ] {
            let text = String(repeating: part, count: 16_384 / part.utf8.count)
            #expect((try? Pattern(text))?.matches("a") != true || part == "a|" || part == "(a|b)|")
        }
    }

    @Test func longTextsTakeTimeInProportionToTheirLength() throws {
        #expect(try !Pattern("(a*)*b").matches(String(repeating: "a", count: 10_000_000)))
        let text = String(repeating: "a", count: 1_000_000)
        for pattern in ["(a|aa)+b", "(a*)*(a*)*(a*)*[ab]?b"] { #expect(try !Pattern(pattern).matches(text)) }
        #expect(try Pattern("(a*)*").matches(text))
    }

    @Test func textsAreMatchedInLinearTimeWithoutATable() throws {
        // Which of the last twenty characters were 'a' makes a million states.
        let pattern = try Pattern("[ab]*a[ab]{20}")
        let tail = String(repeating: "b", count: 20)
        let text = String(repeating: "ab", count: 50_000)
        #expect(pattern.matches(text + "a" + tail))
        #expect(!pattern.matches(text + tail + "b"))
    }
}
