import Testing

@testable import MesosBase

@Suite struct NumberingTests {
    @Test func beginsEmpty() {
        let numbering = Numbering<String>()
        #expect(numbering.keys == [])
        #expect(numbering.number(of: "a") == nil)
    }

    @Test func numbersKeysInTheOrderInWhichTheyFirstCome() {
        var numbering = Numbering<String>()
        #expect(["b", "a", "b", "c", "a"].map { numbering.add($0) } == [0, 1, 0, 2, 1])
        #expect(numbering.keys == ["b", "a", "c"])
        #expect(numbering.number(of: "c") == 2)
        #expect(numbering.number(of: "d") == nil)
    }

    @Test(arguments: [0, 8, 1_000]) func growsBeyondWhatIsExpected(_ count: Int) {
        var numbering = Numbering<Int>(expecting: count)
        for key in 0..<1_000 { #expect(numbering.add(key * 7) == key) }
        for key in 0..<1_000 { #expect(numbering.add(key * 7) == key) }
        #expect(numbering.keys == (0..<1_000).map { $0 * 7 })
        #expect(numbering.number(of: 1) == nil)
    }

    /// Keys whose hashes are equal are told apart all the same.
    @Test func tellsKeysOfOneHashApart() {
        struct Key: Hashable {
            let number: Int

            func hash(into hasher: inout Hasher) {}
        }
        var numbering = Numbering<Key>()
        for number in 0..<50 { #expect(numbering.add(Key(number: number)) == number) }
        for number in 0..<50 { #expect(numbering.number(of: Key(number: number)) == number) }
        #expect(numbering.number(of: Key(number: 50)) == nil)
    }
}
