import Testing

@testable import mesos

@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ac", 1),
        ("abc", "acb", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3),
    ])
    func changesAreCounted(_ first: String, _ second: String, _ distance: Int) {
        #expect(Spelling.distance(first, second) == distance)
        #expect(Spelling.distance(second, first) == distance)
    }

    @Test(arguments: [
        ("agnets", "agents"), ("AGENTS", "agents"), ("agent", "agents"), ("ag", "agents"), ("nam", "name"),
        ("me", "mem"),
        ("zzz", nil), ("x", nil), ("", nil), ("timeouts", "timeout"),
    ])
    func theNearestIsFoundIfItIsNear(_ word: String, _ nearest: String?) {
        #expect(Spelling.nearest(to: word, among: ["agents", "name", "mem", "timeout"]) == nearest)
    }
}
