/// One measured figure and what it is compared with.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    /// What the figure is compared with, in the same unit.
    var reference: Double?
    /// What the reference is.
    var comparison = ""
    /// On how many runs the median stands.
    var runs = 1
    /// Whether the ratio says how many times less the figure is than the reference, instead of how many times more.
    var isBetterIfLess = false

    var ratio: Double? {
        guard let reference else { return nil }
        let (part, whole) = isBetterIfLess ? (reference, value) : (value, reference)
        return whole == 0 ? nil : part / whole
    }
}

extension Array where Element == Double {
    var median: Double {
        let sorted = self.sorted()
        guard !sorted.isEmpty else { return .nan }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
