import MesosResources
import Testing

@Suite struct PatternMatchTests {
    @Test(
        arguments: [
            ("", [""], ["a"]),
            ("abc", ["abc"], ["", "ab", "abcd", "xabc", "ABC"]),
            ("größe", ["größe"], ["grosse"]),
            ("a|b|", ["a", "b", ""], ["ab", "c"]),
            ("rack-(a|b)[0-9]+", ["rack-a1", "rack-b12"], ["rack-c1", "rack-a", "my rack-a1", "rack-a1 "]),
            ("host-1|host-2|hostel", ["host-1", "host-2", "hostel"], ["host-", "host", "host-3"]),
            ("ab*", ["a", "ab", "abbb"], ["", "b", "aab"]),
            ("(?:ab)+", ["ab", "abab"], ["", "aba"]),
            ("(?P<name>x)?(?<other>y)", ["y", "xy"], ["x", "xxy"]),
            ("(?P<n>a)(?P<n>b)", ["ab"], ["a"]),
            ("a{2}", ["aa"], ["a", "aaa"]),
            ("a{2,}", ["aa", "aaaaa"], ["a"]),
            ("a{1,3}?", ["a", "aa", "aaa"], ["", "aaaa"]),
            ("a{0}b{0,0}", [""], ["a", "b"]),
            ("a{,2}", ["a{,2}"], ["a", "aa"]),
            ("a{02}|{|}{", ["a{02}", "{", "}{"], ["aa"]),
            ("(a*)*", ["", "aaaa"], ["b"]),
            ("(|a)+", ["", "a", "aa"], ["b"]),
            ("a??b*?c+?", ["c", "abbcc"], ["ab"]),
            ("(?U)a+", ["a", "aa"], [""]),
            (".", ["a", "é", "😀", "\u{0}"], ["", "\n", "ab"]),
            ("(?s).", ["a", "\n"], [""]),
            ("(?s:.).", ["\na"], ["a\n"]),
        ] as [(String, [String], [String])])
    func matchesWholeTexts(text: String, matching: [String], others: [String]) throws {
        try expect(text, matching, others)
    }

    @Test(
        arguments: [
            ("[a-c]", ["a", "b", "c"], ["d", "-", ""]),
            ("[^a-c]", ["d", "-", "\n", "é"], ["a", ""]),
            ("[]a]", ["]", "a"], ["["]),
            ("[^]a]", ["b", "["], ["]", "a"]),
            ("[a-]", ["a", "-"], ["b"]),
            ("[-a]", ["a", "-"], ["b"]),
            ("[\\d-z]", ["1", "-", "z"], ["a"]),
            ("[--/]", ["-", ".", "/"], ["0"]),
            ("[a\\-c]", ["a", "-", "c"], ["b"]),
            ("[ä-ü😀]", ["ä", "ö", "😀"], ["a", "ÿ"]),
            ("[[:alpha:][:^space:]]", ["a", "1"], [" ", "\u{B}"]),
            ("[[:xdigit:]]+", ["09afAF"], ["g"]),
            ("[[:alnum:]_.]+", ["a1_."], ["-"]),
            ("[[:ascii:]]", ["\u{7F}"], ["\u{80}"]),
            ("[[:punct:]]+", ["!/:@[`{~"], ["a", "0", " "]),
            ("[[:]", ["[", ":"], ["]"]),
            ("\\d\\D", ["1a", "1é"], ["11", "aa", "٣a"]),
            ("\\w\\W", ["_ ", "zé"], ["é ", "aa"]),
            ("\\s\\S", [" a", "\u{C}\u{B}"], ["\u{B}a", "  "]),
            ("[\\w-]+", ["a-b_9"], ["a b"]),
            ("[^\\d\\s]+", ["ab"], ["a1", "a b"]),
            ("[^\\x{0}-\\x{10FFFF}]?", [""], ["a"]),
            ("x[^\\x{0}-\\x{10FFFF}]", [], ["x", "xa"]),
        ] as [(String, [String], [String])])
    func classesAreSetsOfCharacters(text: String, matching: [String], others: [String]) throws {
        try expect(text, matching, others)
    }

    @Test(
        arguments: [
            ("\\.\\*\\\\\\[", [".*\\["], ["a*\\["]),
            ("\\_\\-", ["_-"], ["\\_-"]),
            ("\\n\\r\\t\\f\\a\\v", ["\n\r\t\u{C}\u{7}\u{B}"], [""]),
            ("\\x41\\x{e9}\\x{1F600}", ["Aé😀"], ["A"]),
            ("\\101\\0\\07\\0101", ["A\u{0}\u{7}\u{8}1"], ["A"]),
            ("\\Qa.b*\\E*", ["a.b", "a.b***"], ["a.b*a"]),
            ("\\Q\\x\\", ["\\x\\"], ["x"]),
            ("[\\]\\^\\n]", ["]", "^", "\n"], ["\\", "n"]),
        ] as [(String, [String], [String])])
    func escapesSayCharacters(text: String, matching: [String], others: [String]) throws {
        try expect(text, matching, others)
    }

    @Test(
        arguments: [
            ("^a$", ["a"], ["a\n", "\na"]),
            ("\\Aa\\z", ["a"], ["aa"]),
            ("a^b", [], ["ab", "a\nb"]),
            ("(?m)a$\\n^b", ["a\nb"], ["ab"]),
            ("(?m:a$.)", [], ["a\n", "ab"]),
            ("(?ms:a$.b?)", ["a\n", "a\nb"], ["ab"]),
            ("a\\b.*", ["a", "a b", "a-b", "aé"], ["ab", "a_"]),
            ("a\\B.*", ["ab", "a1"], ["a", "a b"]),
            ("\\b", [], ["", "a"]),
            ("\\B", [""], ["a"]),
            ("(\\ba|\\Bb)*", ["ab", "abbb", ""], ["b", "ba", "aa"]),
            ("^*a", ["a"], ["^a"]),
            ("(^|x)*a", ["a", "xa", "xxa"], ["ya"]),
        ] as [(String, [String], [String])])
    func anchorsHoldAtPlaces(text: String, matching: [String], others: [String]) throws {
        try expect(text, matching, others)
    }

    @Test(
        arguments: [
            ("(?i)abc", ["abc", "ABC", "aBc"], ["abd"]),
            ("(?i)straße", ["STRAßE", "ſtraẞe"], ["strasse"]),
            ("(?i)k", ["k", "K", "\u{212A}"], ["c"]),
            ("(?i)σ", ["σ", "ς", "Σ"], ["s"]),
            ("(?i)i", ["i", "I"], ["ı", "İ"]),
            ("(?i)[a-c]+", ["abcABC"], ["d"]),
            ("(?i)[^k]", ["j"], ["k", "K", "\u{212A}"]),
            ("(?i)\\W", ["é"], ["k", "\u{212A}", "ſ"]),
            ("\\W", ["\u{212A}", "ſ"], ["k"]),
            ("a(?i)b|c", ["ab", "aB", "C"], ["Ab"]),
            ("(a(?i)b)c", ["aBc"], ["aBC"]),
            ("(?i:a)b", ["Ab"], ["AB"]),
            ("(?i)a(?-i:b)c", ["AbC"], ["ABC"]),
            ("(?i-s)a.", ["AB"], ["a\n"]),
        ] as [(String, [String], [String])])
    func flagsHoldUntilTheGroupEnds(text: String, matching: [String], others: [String]) throws {
        try expect(text, matching, others)
    }

    @Test func patternsAreEqualIfTheyReadTheSame() throws {
        let pattern = try Pattern("a+")
        #expect(try pattern == Pattern("a+") && pattern != Pattern("aa*"))
        #expect(pattern.description == "a+" && pattern.text == "a+")
        #expect(try Set([pattern, Pattern("a+"), Pattern("b")]).count == 2)
    }

    private func expect(_ text: String, _ matching: [String], _ others: [String]) throws {
        let pattern = try Pattern(text)
        for text in matching { #expect(pattern.matches(text), "\(text.debugDescription)") }
        for text in others { #expect(!pattern.matches(text), "\(text.debugDescription)") }
        // Without room for a table, the states themselves are gone through.
        let slow = try Pattern(text, limits: .init(programSize: 1_000, memory: 1 << 20, tableMemory: 0))
        for text in matching { #expect(slow.matches(text), "\(text.debugDescription)") }
        for text in others { #expect(!slow.matches(text), "\(text.debugDescription)") }
    }
}
