/// Which scalars differ in nothing but their case.
enum CaseFolding {
    /// Adds to a set what differs from its scalars in case only.
    static func folded(_ set: ScalarSet) -> ScalarSet {
        set == .word ? word : union(of: set)
    }

    /// What a `\w` stands for, which has many members and occurs often.
    private static let word = union(of: .word)

    private static func union(of set: ScalarSet) -> ScalarSet {
        var parts = set.ranges
        for range in set.ranges {
            var place = entries.partitionPoint { $0.scalar < range.lowerBound }
            while place < entries.count, entries[place].scalar <= range.upperBound {
                for scalar in groups[entries[place].group] where !range.contains(scalar) {
                    parts.append(scalar...scalar)
                }
                place += 1
            }
        }
        return parts.count == set.ranges.count ? set : ScalarSet(parts)
    }

    /// All scalars that differ from others in case only, ascending, and where ``groups`` has them and these others.
    private static let entries: [(scalar: UInt32, group: Int)] = {
        var entries: [(scalar: UInt32, group: Int)] = []
        for (index, group) in groups.enumerated() {
            for scalar in group { entries.append((scalar, index)) }
        }
        return entries.sorted { $0.scalar < $1.scalar }
    }()

    /// All groups of at least two scalars that differ in case only; some 1,400.
    private static let groups: [[UInt32]] = {
        var members: [(key: UInt32, scalar: UInt32)] = []
        for block in blocks {
            for value in block {
                if let key = key(of: value) { members.append((key, value)) }
            }
        }
        members.sort { ($0.key, $0.scalar) < ($1.key, $1.scalar) }
        var groups: [[UInt32]] = []
        var start = 0
        while start < members.count {
            var end = start + 1
            while end < members.count, members[end].key == members[start].key { end += 1 }
            if end - start > 1 { groups.append(members[start..<end].map(\.scalar)) }
            start = end
        }
        return groups
    }()

    /// Where scalars with case are; a walk over all of Unicode would take long.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x41...0x5A, 0x61...0x7A, 0xB5...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1D8E,
        0x1E00...0x1FFF, 0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA7FF, 0xAB53...0xABBF,
        0xFF21...0xFF5A, 0x10400...0x105BC, 0x10C80...0x10CF2, 0x118A0...0x118DF, 0x16E40...0x16E7F,
        0x1E900...0x1E943,
    ]

    /// What scalars that differ in case only have in common; `nil` for what is no scalar, or has no case in Mesos.
    private static func key(of value: UInt32) -> UInt32? {
        // The dotless i has the capital of the dotted one, but is another letter.
        guard value != 0x131, let scalar = Unicode.Scalar(value) else { return nil }
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        let lower = single(upper.properties.lowercaseMapping) ?? upper
        return lower.value
    }

    private static func single(_ text: String) -> Unicode.Scalar? {
        let scalars = text.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }
}

extension Array {
    /// Where the first element is that does not come before; those that do are at the beginning.
    func partitionPoint(_ comesBefore: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
