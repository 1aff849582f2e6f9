import Testing

@testable import MesosBase

@Suite struct SortedMapTests {
    @Test func beginsEmpty() {
        var map = SortedMap<Int, String>()
        #expect(map.isEmpty)
        #expect(map[1] == nil)
        #expect(!map.contains(1))
        #expect(map.first == nil)
        #expect(map.removeValue(forKey: 1) == nil)
        #expect(map.update(1) { _ in true } == nil)
        #expect(map.keys == [])
        #expect(map.map(\.key) == [])
    }

    @Test func walksInTheOrderOfKeys() {
        let map: SortedMap<String, Int> = ["c": 3, "a": 1, "b": 2]
        #expect(map.keys == ["a", "b", "c"])
        #expect(map.values == [1, 2, 3])
        #expect(map.map(\.key) == ["a", "b", "c"])
        #expect(map.first?.key == "a")
        #expect(map.first?.value == 1)
        #expect(map.underestimatedCount == 3)
    }

    @Test func theLastOfEqualKeysInALiteralCounts() {
        let map: SortedMap<String, Int> = ["a": 1, "b": 2, "a": 3]
        #expect(map.count == 2)
        #expect(map["a"] == 3)
    }

    @Test func settingNilRemoves() {
        var map: SortedMap<Int, Int> = [1: 1, 2: 2]
        map[1] = nil
        map[3] = nil
        #expect(map == [2: 2])
        map[2] = 5
        #expect(map.removeValue(forKey: 2) == 5)
        #expect(map.isEmpty)
        #expect(map.chunks.isEmpty)
    }

    @Test func updatesInPlace() {
        var map: SortedMap<Int, [Int]> = [1: [1]]
        let count = map.update(1) { list in
            list.append(2)
            return list.count
        }
        #expect(count == 2)
        #expect(map[1] == [1, 2])
        #expect(map.update(2) { $0.count } == nil)
        #expect(map.count == 1)
    }

    /// An update must not copy a value that nobody else holds: the array keeps its storage.
    @Test func anUpdateDoesNotCopyTheValue() {
        var map = SortedMap<Int, [Int]>()
        for key in 0..<1_000 { map[key] = Array(repeating: key, count: 10) }
        func address(_ list: inout [Int]) -> Int? {
            list.withUnsafeMutableBufferPointer { $0.baseAddress.map { Int(bitPattern: $0) } }
        }
        let before = map.update(700) { address(&$0) }
        let after = map.update(700) { list in
            list[0] = -1
            return address(&list)
        }
        #expect(before == after)
        #expect(map[700]?.first == -1)
    }

    enum Order: String, CaseIterable {
        case ascending, descending, outwards, scattered, descendingInTheMiddle

        func keys(_ count: Int) -> [Int] {
            switch self {
            case .ascending: Array(0..<count)
            case .descending: Array((0..<count).reversed())
            case .outwards: (0..<count).map { $0.isMultiple(of: 2) ? $0 : -$0 }
            case .scattered: (0..<count).map { $0 &* 7_919 % 10_007 }
            case .descendingInTheMiddle: Array(0..<256) + (256..<count).reversed()
            }
        }
    }

    @Test(arguments: Order.allCases)
    func staysInShortChunksThatAreNotTooMany(_ order: Order) {
        var map = SortedMap<Int, Int>()
        let keys = order.keys(10_000)
        for key in keys { map[key] = 2 * key }
        #expect(map.count == 10_000)
        #expect(map.keys == keys.sorted())
        #expect(keys.allSatisfy { map[$0] == 2 * $0 })
        let limit = SortedMap<Int, Int>.chunkLimit
        #expect(map.chunks.allSatisfy { $0.keys.count <= limit && !$0.keys.isEmpty })
        // Half-full chunks are the worst that any order of insertions may leave.
        #expect(map.chunks.count <= 2 * 10_000 / limit + 2)
    }

    @Test func ascendingKeysFillTheirChunks() {
        var map = SortedMap<Int, Int>()
        for key in 0..<2_560 { map[key] = key }
        #expect(map.chunks.map(\.keys.count) == Array(repeating: 256, count: 10))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func agreesWithASortedArray(_ seed: UInt64) {
        var map = SortedMap<UInt64, Int>()
        var model: [(key: UInt64, value: Int)] = []
        var generator = SeededGenerator(seed: seed)
        for step in 0..<6_000 {
            let key = generator.next() % 1_500
            let place = model.firstIndex { $0.key >= key } ?? model.count
            let found = place < model.count && model[place].key == key
            #expect(map.contains(key) == found)
            #expect(map[key] == (found ? model[place].value : nil))
            // The first half grows the map, the second empties it.
            if generator.next() % 4 < (step < 3_000 ? 1 : 3) {
                #expect(map.removeValue(forKey: key) == (found ? model.remove(at: place).value : nil))
            } else {
                map[key] = step
                if found { model[place].value = step } else { model.insert((key, step), at: place) }
            }
            #expect(map.count == model.count)
        }
        #expect(map.map(\.key) == model.map(\.key))
        #expect(map.map(\.value) == model.map(\.value))
        #expect(map.first?.key == model.first?.key)
        for entry in model { #expect(map.removeValue(forKey: entry.key) == entry.value) }
        #expect(map.isEmpty)
        #expect(map.chunks.isEmpty)
    }

    @Test func equalityIsOfEntriesNotOfChunks() {
        var ascending = SortedMap<Int, Int>()
        var descending = SortedMap<Int, Int>()
        for key in 0..<1_000 { ascending[key] = key }
        for key in (0..<1_000).reversed() { descending[key] = key }
        #expect(ascending.chunks.map(\.keys.count) != descending.chunks.map(\.keys.count))
        #expect(ascending == descending)
        descending[999] = 0
        #expect(ascending != descending)
        descending[999] = nil
        #expect(ascending != descending)
    }

    @Test func aCopyIsIndependent() {
        var map: SortedMap<Int, Int> = [1: 1, 2: 2]
        let copy = map
        map[1] = 5
        map.update(2) { $0 = 6 }
        #expect(copy == [1: 1, 2: 2])
        #expect(map == [1: 5, 2: 6])
        map.removeAll()
        #expect(map.isEmpty)
        #expect(copy.count == 2)
    }
}
