import FrameworkCore
import Testing

@Suite struct NameWordsTests {
    @Test func versionsAreInTheOrderOfTheirRelease() throws {
        let versions = ["1.0-dev", "1.0-alpha", "1.0-beta", "1.0-rc1", "1.0-rc2", "v1", "1.0.1", "1.2", "1.10", "2"]
        let numbers = try versions.map { try #require(VersionNumber($0)) }
        for (first, second) in zip(numbers, numbers.dropFirst()) { #expect(first < second) }
    }

    @Test(arguments: [("1", "1.0.0"), ("v2.1", "V2.1.0"), ("5.4.0-generic", "5.4")])
    func versionsMayBeWrittenInSeveralWays(_ first: String, _ second: String) throws {
        #expect(try #require(VersionNumber(first)) == #require(VersionNumber(second)))
    }

    @Test(arguments: ["", "v", "new", ".1", "-1"])
    func whatBeginsWithNoNumberIsNoVersion(_ text: String) {
        #expect(VersionNumber(text) == nil)
    }

    @Test(arguments: [
        ("batch-1", "batch-*", true), ("batch", "batch-*", false), ("web", "w?b", true), ("wb", "w?b", false),
        ("a-b-c", "*-c", true), ("abab", "*ab", true), ("", "*", true), ("", "?", false), ("web", "web", true),
        ("webs", "web", false), ("aXbYb", "a*b", true),
    ])
    func namesMatch(_ text: String, _ name: String, _ isMatch: Bool) {
        #expect(TaskSelector.matches(text, name) == isMatch)
    }
}
