/// A set of whole numbers kept as ranges that include both ends, such as the ports 31000 to 32000.
///
/// The ranges are in ascending order and as few as possible: `[1-2]` and `[3-4]` become `[1-4]`.
public struct Ranges: Sendable, Hashable {
    /// The ranges in ascending order; no two of them overlap or touch.
    public private(set) var ranges: [ClosedRange<UInt64>]

    /// Creates an empty set.
    public init() {
        ranges = []
    }

    /// Creates the set of all numbers that lie in one of the ranges, which may overlap and come in any order.
    public init(_ ranges: some Sequence<ClosedRange<UInt64>>) {
        self.init(ascending: ranges.sorted { $0.lowerBound < $1.lowerBound })
    }

    /// Coalesces ranges that are in ascending order of their lower bounds.
    private init(ascending sorted: [ClosedRange<UInt64>]) {
        var result: [ClosedRange<UInt64>] = []
        result.reserveCapacity(sorted.count)
        for range in sorted {
            guard let last = result.last, Self.touches(last, range) else {
                result.append(range)
                continue
            }
            if range.upperBound > last.upperBound {
                result[result.count - 1] = last.lowerBound...range.upperBound
            }
        }
        ranges = result
    }

    /// Whether the second range, which does not begin before the first, begins inside it or right behind it.
    private static func touches(_ first: ClosedRange<UInt64>, _ second: ClosedRange<UInt64>) -> Bool {
        second.lowerBound <= first.upperBound || second.lowerBound - first.upperBound == 1
    }

    /// Whether the set holds no number.
    public var isEmpty: Bool { ranges.isEmpty }

    /// How many numbers the set holds; the largest 64-bit number if they are more.
    public var count: UInt64 {
        var sum: UInt64 = 0
        for range in ranges {
            let (size, overflow) = (range.upperBound - range.lowerBound).addingReportingOverflow(1)
            let (total, exceeded) = sum.addingReportingOverflow(size)
            guard !overflow, !exceeded else { return .max }
            sum = total
        }
        return sum
    }

    /// The index of the first range that does not end before the number.
    private func index(notBefore value: UInt64) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the number is in the set.
    public func contains(_ value: UInt64) -> Bool {
        let index = index(notBefore: value)
        return index < ranges.count && ranges[index].lowerBound <= value
    }

    /// Whether every number of the other set is in this one.
    public func contains(_ other: Ranges) -> Bool {
        other.ranges.allSatisfy { range in
            let index = index(notBefore: range.lowerBound)
            return index < ranges.count && ranges[index].lowerBound <= range.lowerBound
                && ranges[index].upperBound >= range.upperBound
        }
    }

    /// The least numbers of the set, `count` of them or all if it holds fewer.
    public func prefix(_ count: UInt64) -> Ranges {
        var result = Ranges()
        var wanted = count
        for range in ranges where wanted > 0 {
            let beyondFirst = range.upperBound - range.lowerBound
            guard beyondFirst >= wanted else {
                result.ranges.append(range)
                wanted -= beyondFirst + 1
                continue
            }
            result.ranges.append(range.lowerBound...(range.lowerBound + (wanted - 1)))
            wanted = 0
        }
        return result
    }

    /// The numbers that are in at least one of the sets.
    public static func + (first: Ranges, second: Ranges) -> Ranges {
        if first.isEmpty { return second }
        if second.isEmpty { return first }
        return Ranges(first.ranges + second.ranges)
    }

    /// The numbers of the first set that are not in the second.
    public static func - (first: Ranges, second: Ranges) -> Ranges {
        if second.isEmpty { return first }
        var result = Ranges()
        for range in first.ranges { result.appendRest(of: range, without: second) }
        return result
    }

    /// Appends what remains of a range when the numbers of a set are taken out of it.
    private mutating func appendRest(of range: ClosedRange<UInt64>, without removed: Ranges) {
        var begin = range.lowerBound
        var index = removed.index(notBefore: begin)
        while index < removed.ranges.count, removed.ranges[index].lowerBound <= range.upperBound {
            let hole = removed.ranges[index]
            if hole.lowerBound > begin { ranges.append(begin...(hole.lowerBound - 1)) }
            guard hole.upperBound < range.upperBound else { return }
            begin = hole.upperBound + 1
            index += 1
        }
        ranges.append(begin...range.upperBound)
    }
}

extension Ranges: CustomStringConvertible {
    /// The ranges as Mesos writes them: `[31000-32000, 33000-33000]`.
    public var description: String {
        "[" + ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ") + "]"
    }
}

extension Ranges: ExpressibleByArrayLiteral {
    /// Creates a set from ranges, which may overlap and come in any order.
    public init(arrayLiteral elements: ClosedRange<UInt64>...) {
        self.init(elements)
    }
}
