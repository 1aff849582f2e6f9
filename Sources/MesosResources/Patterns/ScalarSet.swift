/// A set of Unicode scalars, as ascending ranges that neither overlap nor touch.
struct ScalarSet: Hashable, Sendable {
    private(set) var ranges: [ClosedRange<UInt32>]

    static let all = ScalarSet(0...0x10FFFF)
    static let newline = ScalarSet(10...10)
    static let digits = ScalarSet(48...57)
    static let word = ScalarSet([48...57, 65...90, 95...95, 97...122])
    static let space = ScalarSet([9...10, 12...13, 32...32])

    init(_ range: ClosedRange<UInt32>) {
        ranges = [range]
    }

    /// Creates the set of all scalars that are in one of the ranges, which come in any order.
    init(_ parts: [ClosedRange<UInt32>]) {
        ranges = []
        for part in parts.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = ranges.last, part.lowerBound <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
            } else {
                ranges.append(part)
            }
        }
    }

    var inverted: ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return ScalarSet(gaps)
    }

    func contains(_ scalar: UInt32) -> Bool {
        let place = ranges.partitionPoint { $0.upperBound < scalar }
        return place < ranges.count && ranges[place].lowerBound <= scalar
    }
}
