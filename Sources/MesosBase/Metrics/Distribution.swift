/// How numbers are spread: the least, the greatest, and below which number so many of a hundred lie.
package struct Distribution: Sendable, Equatable {
    package let count: Int
    package let min: Double
    package let max: Double
    package let p50: Double
    package let p90: Double
    package let p95: Double
    package let p99: Double
    package let p999: Double
    package let p9999: Double

    /// Creates the distribution of numbers in any order; `nil` for fewer than two, as there is nothing to interpolate.
    package init?(of values: [Double]) {
        guard values.count >= 2 else { return nil }
        let sorted = values.sorted()
        count = sorted.count
        min = sorted[0]
        max = sorted[sorted.count - 1]
        p50 = Self.percentile(0.5, of: sorted)
        p90 = Self.percentile(0.9, of: sorted)
        p95 = Self.percentile(0.95, of: sorted)
        p99 = Self.percentile(0.99, of: sorted)
        p999 = Self.percentile(0.999, of: sorted)
        p9999 = Self.percentile(0.9999, of: sorted)
    }

    /// The number below which the fraction lies, on the line between its two neighbours.
    private static func percentile(_ fraction: Double, of sorted: [Double]) -> Double {
        let position = fraction * Double(sorted.count - 1)
        let index = Int(position)
        return sorted[index] + (sorted[index + 1] - sorted[index]) * (position - Double(index))
    }
}
