import MesosBase

/// Draws items one after the other, each with the chance that its weight has among the weights of those that are left.
struct WeightedDraw: Sendable {
    private let items: [Int32]
    private let weights: [Double]
    /// The sums of weights of a binary tree whose leaves are the items: its root is 1, the children of n are 2n and
    /// 2n + 1. Sums are always those of both children, so that no error adds up.
    private var sums: [Double]
    private var drawn: [Int32] = []
    private let leaves: Int

    init(_ items: [Int32], weights: [Double]) {
        self.items = items
        self.weights = weights
        var leaves = 1
        while leaves < items.count { leaves *= 2 }
        self.leaves = leaves
        sums = Array(repeating: 0, count: 2 * leaves)
        for (index, weight) in weights.enumerated() { sums[leaves + index] = weight }
        for node in stride(from: leaves - 1, to: 0, by: -1) { sums[node] = sums[2 * node] + sums[2 * node + 1] }
    }

    /// Draws one of those that are left, or answers `nil` if there are none.
    mutating func next(using generator: inout SeededGenerator) -> Int? {
        guard sums[1] > 0 else { return nil }
        // As many random bits as a number between 0 and 1 has.
        var lot = Double(generator.next() >> 11) * 0x1p-53 * sums[1]
        var node = 1
        while node < leaves {
            node *= 2
            // Where rounding points at a side on which nobody is left, the other side is meant.
            if lot >= sums[node], sums[node + 1] > 0 || sums[node] == 0 {
                lot -= sums[node]
                node += 1
            }
        }
        let index = node - leaves
        drawn.append(Int32(index))
        set(0, at: index)
        return Int(items[index])
    }

    /// Puts back all that were drawn.
    mutating func restart() {
        for index in drawn { set(weights[Int(index)], at: Int(index)) }
        drawn.removeAll(keepingCapacity: true)
    }

    private mutating func set(_ weight: Double, at index: Int) {
        var node = leaves + index
        sums[node] = weight
        while node > 1 {
            node /= 2
            sums[node] = sums[2 * node] + sums[2 * node + 1]
        }
    }
}
