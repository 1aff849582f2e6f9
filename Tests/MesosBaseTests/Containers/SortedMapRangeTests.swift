import MesosBase
import Testing

@Suite struct SortedMapRangeTests {
    @Test func entriesAreTakenFromAKeyForAsLongAsWanted() {
        var map = SortedMap<Int, String>()
        #expect(map.entries(from: 0) { _ in true }.isEmpty)
        for key in stride(from: 0, to: 2_000, by: 2) { map[key] = "\(key)" }
        #expect(map.entries(from: 997) { $0 < 1_003 }.map(\.key) == [998, 1_000, 1_002])
        #expect(map.entries(from: -5) { $0 < 3 }.map(\.value) == ["0", "2"])
        #expect(map.entries(from: 1_998) { _ in true }.map(\.key) == [1_998])
        #expect(map.entries(from: 1_999) { _ in true }.isEmpty)
        #expect(map.entries(from: 100) { $0 < 100 }.isEmpty)
        #expect(map.entries(from: 0) { _ in true }.count == 1_000)
    }
}
