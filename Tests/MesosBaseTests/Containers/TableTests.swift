import Testing

@testable import MesosBase

@Suite struct TableTests {
    @Test func beginsEmpty() {
        let table = Table<String, Int>()
        #expect(table.isEmpty)
        #expect(table.count == 0)
        #expect(table["a"] == nil)
        #expect(!table.contains("a"))
        #expect(table.sortedKeys() == [])
    }

    @Test func setsReplacesAndRemoves() {
        var table = Table<String, Int>()
        table["b"] = 1
        table["a"] = 2
        table["b"] = 3
        #expect(table.count == 2)
        #expect(table["b"] == 3)
        #expect(table.sortedKeys() == ["a", "b"])
        #expect(table.removeValue(forKey: "b") == 3)
        #expect(table.removeValue(forKey: "b") == nil)
        table["a"] = nil
        table["never"] = nil
        #expect(table.isEmpty)
    }

    @Test func changesInPlace() {
        var table = Table<Int, [Int]>()
        table[1] = [1]
        table[1]?.append(2)
        table[2]?.append(3)
        #expect(table[1] == [1, 2])
        #expect(!table.contains(2))
        #expect(table.count == 1)
    }

    /// A change through `inout` may add, keep or remove the entry; the count follows each time.
    @Test func countsWhatAnInOutChangeDoes() {
        func assign(_ value: Int?, to slot: inout Int?) { slot = value }
        var table = Table<Int, Int>()
        assign(1, to: &table[7])
        #expect(table.count == 1)
        assign(2, to: &table[7])
        #expect(table.count == 1)
        assign(nil, to: &table[7])
        assign(nil, to: &table[8])
        #expect(table.isEmpty)
    }

    @Test func countsWhatAnInOutChangeDidBeforeItThrew() {
        struct Interrupted: Error {}
        func assign(_ value: Int?, to slot: inout Int?) throws {
            slot = value
            throw Interrupted()
        }
        var table = Table<Int, Int>()
        #expect(throws: Interrupted.self) { try assign(1, to: &table[7]) }
        #expect(table[7] == 1)
        #expect(table.count == 1)
        #expect(throws: Interrupted.self) { try assign(nil, to: &table[7]) }
        #expect(table.count == 0)
    }

    @Test func growsIntoShardsOfBoundedSize() {
        var table = Table<Int, Int>()
        let limit = Table<Int, Int>.entriesPerShard
        for key in 0..<limit { table[key] = -key }
        #expect(table.shards.count == 1)
        table[limit] = -limit
        #expect(table.shards.count == 2)
        for key in (limit + 1)..<50_000 { table[key] = -key }
        #expect(table.count == 50_000)
        #expect(table.shards.count == 32)
        #expect(table.shards.map(\.count).reduce(0, +) == 50_000)
        #expect(table.shards.allSatisfy { $0.count <= 2 * limit })
        #expect((0..<50_000).allSatisfy { table[$0] == -$0 })
        #expect(table[50_000] == nil)
        #expect(table.sortedKeys() == Array(0..<50_000))
    }

    @Test func losesNothingWhileEntriesComeAndGo() {
        var table = Table<UInt64, Int>()
        var model: [UInt64: Int] = [:]
        var generator = SeededGenerator(seed: 7)
        for step in 0..<40_000 {
            let key = generator.next() % 9_000
            if generator.next() % 3 == 0 {
                #expect(table.removeValue(forKey: key) == model.removeValue(forKey: key))
            } else {
                table[key] = step
                model[key] = step
            }
        }
        #expect(table.count == model.count)
        #expect(table.sortedKeys() == model.keys.sorted())
        #expect(model.allSatisfy { table[$0.key] == $0.value })
    }

    @Test func aCopyIsIndependent() {
        var table = Table<Int, Int>()
        for key in 0..<5_000 { table[key] = key }
        let copy = table
        table[1] = -1
        table.removeValue(forKey: 2)
        #expect(copy[1] == 1)
        #expect(copy[2] == 2)
        #expect(copy.count == 5_000)
        #expect(table.count == 4_999)
        table.removeAll()
        #expect(table.isEmpty)
        #expect(table[3] == nil)
        #expect(copy[3] == 3)
    }
}
