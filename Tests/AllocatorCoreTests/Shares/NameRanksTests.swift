import Testing

@testable import AllocatorCore

@Suite struct NameRanksTests {
    @Test func ranksStandInTheOrderOfNames() {
        var ranks = NameRanks()
        for (item, name) in ["m", "a", "z", "b", "é", "Z"].enumerated() { _ = ranks.insert(name, item: item) }
        #expect((0..<6).sorted { ranks.rank(of: $0) < ranks.rank(of: $1) } == [5, 1, 3, 0, 2, 4])
        ranks.remove("b", item: 3)
        _ = ranks.insert("c", item: 3)
        #expect((0..<6).sorted { ranks.rank(of: $0) < ranks.rank(of: $1) } == [5, 1, 3, 0, 2, 4])
    }

    @Test func namesThatComeBetweenTheSameTwoGiveAllANewRank() {
        var ranks = NameRanks()
        var haveChanged = false
        // Each goes right before the last but one, so that the room between two is halved each time.
        for item in 0..<200
        where ranks.insert(item == 0 ? "b" : "a" + String(repeating: "a", count: 200 - item), item: item) {
            haveChanged = true
        }
        #expect(haveChanged)
        #expect((1..<200).sorted { ranks.rank(of: $0) < ranks.rank(of: $1) } == (1..<200).reversed())
    }
}
