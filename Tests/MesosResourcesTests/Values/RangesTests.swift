import MesosBase
import MesosResources
import Testing

@Suite struct RangesTests {
    @Test func coalescesWhatOverlapsOrTouches() {
        #expect(Ranges([3...4, 1...2]).description == "[1-4]")
        #expect(Ranges([1...10, 5...30, 50...60]) == [1...30, 50...60])
        #expect(Ranges([1...2, 4...5]).ranges == [1...2, 4...5])
        #expect(Ranges([0...UInt64.max, 7...8]).ranges == [0...UInt64.max])
        #expect(Ranges([UInt64.max...UInt64.max, 0...0]).ranges.count == 2)
    }

    @Test(
        arguments: [
            ([1...10], [3...5], [1...2, 6...10]),
            ([1...10], [1...1], [2...10]),
            ([1...10], [10...20], [1...9]),
            ([1...10, 20...30], [5...25], [1...4, 26...30]),
            ([1...10], [0...UInt64.max], []),
            ([0...UInt64.max], [0...0, UInt64.max...UInt64.max], [1...(UInt64.max - 1)]),
            ([1...10, 46...47], [2...9, 100...200], [1...1, 10...10, 46...47]),
            ([1...10], [11...20], [1...10]),
        ] as [([ClosedRange<UInt64>], [ClosedRange<UInt64>], [ClosedRange<UInt64>])])
    func subtracts(
        first: [ClosedRange<UInt64>], second: [ClosedRange<UInt64>], difference: [ClosedRange<UInt64>]
    ) {
        #expect((Ranges(first) - Ranges(second)).ranges == difference)
    }

    @Test func containsRangesAcrossNoGap() {
        let ports: Ranges = [1...10, 12...20]
        #expect(ports.contains([2...3, 12...20]))
        #expect(!ports.contains([9...12]))
        #expect(!ports.contains([20...21]))
        #expect(ports.contains(Ranges()))
        #expect(!Ranges().contains([0...0]))
        #expect(ports.contains(20) && !ports.contains(11) && !ports.contains(0) && !ports.contains(21))
    }

    @Test func countsAndTakesTheLeastNumbers() {
        let ports: Ranges = [5...6, 10...19]
        #expect(ports.count == 12)
        #expect(ports.prefix(0).isEmpty)
        #expect(ports.prefix(1) == [5...5])
        #expect(ports.prefix(2) == [5...6])
        #expect(ports.prefix(4) == [5...6, 10...11])
        #expect(ports.prefix(.max) == ports)
        #expect(Ranges([0...UInt64.max]).count == .max)
        #expect(Ranges([0...UInt64.max]).prefix(.max) == [0...(UInt64.max - 1)])
    }

    @Test func agreesWithASetOfNumbers() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let (first, firstBits) = Self.sample(&generator)
            let (second, secondBits) = Self.sample(&generator)
            #expect(Self.bits(of: first + second) == firstBits | secondBits)
            #expect(Self.bits(of: first - second) == firstBits & ~secondBits)
            #expect(first.contains(second) == (secondBits & ~firstBits == 0))
            #expect(first.count == UInt64(firstBits.nonzeroBitCount))
        }
    }

    private static func sample(_ generator: inout SeededGenerator) -> (Ranges, UInt64) {
        var ranges: [ClosedRange<UInt64>] = []
        var bits: UInt64 = 0
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            let begin = UInt64.random(in: 0...60, using: &generator)
            let end = UInt64.random(in: begin...63, using: &generator)
            ranges.append(begin...end)
            for value in begin...end { bits |= 1 << value }
        }
        return (Ranges(ranges), bits)
    }

    private static func bits(of ranges: Ranges) -> UInt64 {
        (UInt64(0)...63).reduce(0) { ranges.contains($1) ? $0 | 1 << $1 : $0 }
    }
}

@Suite struct ItemSetTests {
    @Test func keepsItemsSortedAndOnce() {
        #expect(ItemSet(["b", "a", "b"]).description == "{a, b}")
        #expect(ItemSet(["a", "b", "c"]) - ItemSet(["b", "x"]) == ["a", "c"])
        #expect(ItemSet(["a"]) + ItemSet(["b", "a"]) == ["a", "b"])
        #expect(ItemSet(["a", "b"]).contains(["a"]))
        #expect(!ItemSet(["a", "b"]).contains(["a", "c"]))
    }
}
