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
    static func touches(_ first: ClosedRange<UInt64>, _ second: ClosedRange<UInt64>) -> Bool {
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

    /// The index of the first range that does not end before the number, which no range before the given one does.
    func index(notBefore value: UInt64, from begin: Int = 0) -> Int {
        // Ever longer steps, then halves: short for what is near, as when one set is walked along another.
        var (low, high, step) = (begin, begin, 1)
        while high < ranges.count, ranges[high].upperBound < value {
            low = high + 1
            high += step
            step *= 2
        }
        high = Swift.min(high, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The index of the first range that begins behind the number.
    private func index(behind value: UInt64) -> Int {
        let index = index(notBefore: value)
        return index < ranges.count && ranges[index].lowerBound <= value ? index + 1 : index
    }

    /// Whether the number is in the set.
    public func contains(_ value: UInt64) -> Bool {
        let index = index(notBefore: value)
        return index < ranges.count && ranges[index].lowerBound <= value
    }

    /// Whether every number of the other set is in this one.
    public func contains(_ other: Ranges) -> Bool {
        var index = 0
        for range in other.ranges {
            index = self.index(notBefore: range.lowerBound, from: index)
            guard index < ranges.count, ranges[index].lowerBound <= range.lowerBound,
                ranges[index].upperBound >= range.upperBound
            else { return false }
        }
        return true
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
        var sum = first
        sum.add(second)
        return sum
    }

    /// The numbers of the first set that are not in the second.
    public static func - (first: Ranges, second: Ranges) -> Ranges {
        var difference = first
        difference.subtract(second)
        return difference
    }

    /// Adds the numbers of another set; the ranges that lie beyond it on either side are left alone.
    mutating func add(_ other: Ranges) {
        guard let first = other.ranges.first?.lowerBound, let last = other.ranges.last?.upperBound else { return }
        let begin = index(notBefore: first == 0 ? 0 : first - 1)
        let end = index(behind: last == .max ? .max : last + 1)
        replace(begin..<end, with: Self.merged(ranges[begin..<end], other.ranges))
    }

    /// Takes the numbers of another set out; the ranges that lie beyond it on either side are left alone.
    mutating func subtract(_ other: Ranges) {
        guard let first = other.ranges.first?.lowerBound, let last = other.ranges.last?.upperBound else { return }
        let begin = index(notBefore: first)
        let end = index(behind: last)
        guard begin < end else { return }
        replace(begin..<end, with: Self.rest(of: ranges[begin..<end], without: other))
    }

    private mutating func replace(_ positions: Range<Int>, with others: [ClosedRange<UInt64>]) {
        if positions.count == ranges.count { ranges = others } else { ranges.replaceSubrange(positions, with: others) }
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
