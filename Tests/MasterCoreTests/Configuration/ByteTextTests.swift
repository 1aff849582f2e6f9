import MasterCore
import Testing

@Suite struct ByteTextTests {
    @Test(
        arguments: [
            ("0B", 0), ("1500B", 1_500), ("4KB", 4_096), ("3MB", 3 << 20), ("2GB", 2 << 30), ("1TB", 1 << 40),
        ] as [(String, Int)])
    func readsWhatItWrites(text: String, bytes: Int) throws {
        #expect(try ByteText.parse(text) == bytes)
        #expect(ByteText.format(bytes) == text)
    }

    @Test func unitsMayBeInLowerCase() throws {
        #expect(try ByteText.parse("4096b") == 4_096 && ByteText.parse("4kb") == 4_096)
    }

    @Test(
        arguments: [
            (
                "", .missingNumber(""),
                "'' is not a number of bytes: it must begin with a whole number, as in '4KB'"
            ),
            (
                "-1KB", .missingNumber("-1KB"),
                "'-1KB' is not a number of bytes: it must begin with a whole number, as in '4KB'"
            ),
            (
                "1.5KB", .unknownUnit(".5KB", in: "1.5KB"),
                "'1.5KB' is not a number of bytes: '.5KB' is not a unit; use B, KB, MB, GB or TB"
            ),
            (
                "4096", .unknownUnit("", in: "4096"),
                "'4096' is not a number of bytes: '' is not a unit; use B, KB, MB, GB or TB"
            ),
            (
                "9000000TB", .outOfRange("9000000TB"),
                "'9000000TB' is more bytes than there can be (about eight million TB)"
            ),
            (
                "99999999999999999999B", .outOfRange("99999999999999999999B"),
                "'99999999999999999999B' is more bytes than there can be (about eight million TB)"
            ),
        ] as [(String, ByteText.ParseError, String)])
    func refusesWhatIsNoNumberOfBytes(text: String, error: ByteText.ParseError, sentence: String) {
        #expect(throws: error) { try ByteText.parse(text) }
        #expect(error.description == sentence)
    }
}
