extension Ranges {
    /// The numbers of two lists in ascending order, in one walk along both.
    static func merged(
        _ first: ArraySlice<ClosedRange<UInt64>>, _ second: [ClosedRange<UInt64>]
    ) -> [ClosedRange<UInt64>] {
        var result: [ClosedRange<UInt64>] = []
        result.reserveCapacity(first.count + second.count)
        var (index, other) = (first.startIndex, second.startIndex)
        var last: ClosedRange<UInt64>?
        while index < first.endIndex || other < second.endIndex {
            let next: ClosedRange<UInt64>
            if other == second.endIndex
                || (index < first.endIndex && first[index].lowerBound <= second[other].lowerBound)
            {
                next = first[index]
                index += 1
            } else {
                next = second[other]
                other += 1
            }
            if let range = last, touches(range, next) {
                if next.upperBound > range.upperBound { last = range.lowerBound...next.upperBound }
            } else {
                if let last { result.append(last) }
                last = next
            }
        }
        if let last { result.append(last) }
        return result
    }

    /// What remains of ranges in ascending order when the numbers of a set are taken out, in one walk along both.
    static func rest(of ranges: ArraySlice<ClosedRange<UInt64>>, without removed: Ranges) -> [ClosedRange<UInt64>] {
        var result: [ClosedRange<UInt64>] = []
        result.reserveCapacity(ranges.count + 1)
        var index = 0
        walk: for range in ranges {
            var begin = range.lowerBound
            index = removed.index(notBefore: begin, from: index)
            while index < removed.ranges.count, removed.ranges[index].lowerBound <= range.upperBound {
                let hole = removed.ranges[index]
                if hole.lowerBound > begin { result.append(begin...(hole.lowerBound - 1)) }
                guard hole.upperBound < range.upperBound else { continue walk }
                begin = hole.upperBound + 1
                index += 1
            }
            result.append(begin...range.upperBound)
        }
        return result
    }
}
