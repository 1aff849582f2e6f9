import MesosResources
import Testing

@Suite struct PatternErrorTests {
    @Test(
        arguments: [
            ("a(b", .unclosedGroup(at: 1)),
            ("(?i", .unclosedGroup(at: 0)),
            ("a)b", .unopenedGroup(at: 1)),
            ("x[ab", .unclosedClass("[ab", at: 1)),
            ("[]", .unclosedClass("[]", at: 0)),
            ("[a-", .unclosedClass("[a-", at: 0)),
            ("[z-a]", .reversedRange("z-a", at: 1)),
            ("é[[:foo:]]", .unknownClass("[:foo:]", at: 2)),
            ("\\y", .unknownEscape("\\y", at: 0)),
            ("a\\", .unknownEscape("\\", at: 1)),
            ("\\xg1", .unknownEscape("\\xg", at: 0)),
            ("\\x{110000}", .unknownEscape("\\x{110000", at: 0)),
            ("[a-\\d]", .unknownEscape("\\d", at: 3)),
            ("[\\b]", .unknownEscape("\\b", at: 1)),
            ("\\é", .unknownEscape("\\é", at: 0)),
            ("(a)\\1", .backreference("\\1", at: 3)),
            ("\\9", .backreference("\\9", at: 0)),
            ("(?P<n>a)(?P=n)", .backreference("(?P=", at: 8)),
            ("\\k<n>", .backreference("\\k", at: 0)),
            ("a(?=b)", .lookAround("(?=", at: 1)),
            ("a(?!b)", .lookAround("(?!", at: 1)),
            ("(?<=b)a", .lookAround("(?<=", at: 0)),
            ("(?<!b)a", .lookAround("(?<!", at: 0)),
            ("(?>a)", .unsupported("(?>", at: 0)),
            ("\\pL", .unsupported("\\pL", at: 0)),
            ("[\\p{Greek}]", .unsupported("\\p{Greek}", at: 1)),
            ("\\C", .unsupported("\\C", at: 0)),
            ("a\\Z", .unsupported("\\Z", at: 1)),
            ("(?x)a", .malformedGroup("(?x", at: 0)),
            ("(?i-)a", .malformedGroup("(?i-)", at: 0)),
            ("(?P<a b>c)", .malformedGroupName("(?P<a ", at: 0)),
            ("(?P<>c)", .malformedGroupName("(?P<>", at: 0)),
            ("*a", .nothingToRepeat("*", at: 0)),
            ("a|+", .nothingToRepeat("+", at: 2)),
            ("({2})", .nothingToRepeat("{2}", at: 1)),
            ("a**", .repeatedRepetition("**", at: 1)),
            ("a+?{2}", .repeatedRepetition("+?{2}", at: 1)),
            ("a{1001}", .malformedCount("{1001}", at: 1)),
            ("a{3,2}", .malformedCount("{3,2}", at: 1)),
            ("a{99999999999999999999}", .malformedCount("{99999999999999999999}", at: 1)),
            ("(a{1000}){1000}", .malformedCount("{1000}", at: 9)),
            ("((a{10}b){11}|c){10}", .malformedCount("{10}", at: 16)),
        ] as [(String, PatternError)])
    func saysWhatIsWrongAndWhere(text: String, error: PatternError) {
        #expect(throws: error) { try Pattern(text) }
    }

    @Test func sentencesSayWhereAndWhatWouldBeRight() {
        #expect(
            "\(PatternError.lookAround("(?=", at: 1))"
                == "invalid perl operator: '(?=' looks ahead or behind, which cannot be matched in linear time; use a "
                + "second constraint (after 1 characters)")
        #expect(
            "\(PatternError.nothingToRepeat("*", at: 0))"
                == "no argument for repetition operator: '*' follows nothing that can be repeated; write '\\*' for "
                + "the character itself (after 0 characters)")
        #expect(PatternError.lookAround("(?=", at: 1).offset == 1)
        #expect(PatternError.tooLarge(7, limit: 6).offset == nil)
        #expect(
            "\(PatternError.tooLarge(101, limit: 100))"
                == "program size of 101 is larger than maximum of 100 allowed; repeat less, or use classes")
    }
}
