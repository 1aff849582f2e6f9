import MesosBase

/// How long something takes: a distribution from which the seed draws a duration each time.
///
/// What is drawn is the same on every machine.
public struct Latency: Sendable, Hashable {
    enum Shape: Sendable, Hashable {
        case constant(Duration)
        case uniform(shortest: Duration, longest: Duration)
        case exponential(mean: Duration, cap: Duration)
        case logNormal(median: Duration, sigma: Double, cap: Duration)
        case pareto(shortest: Duration, alpha: Double, cap: Duration)
    }

    let shape: Shape

    init(_ shape: Shape) {
        self.shape = shape
    }

    /// Creates a latency of which every duration in the range is as likely, both ends included.
    public init(_ range: ClosedRange<Duration>) {
        shape = .uniform(shortest: max(.zero, range.lowerBound), longest: max(.zero, range.upperBound))
    }

    /// Nothing takes any time.
    public static let zero = Latency.constant(.zero)

    /// It always takes this long.
    public static func constant(_ duration: Duration) -> Latency {
        Latency(.constant(max(.zero, duration)))
    }

    /// Every duration in the range is as likely, both ends included.
    public static func uniform(_ range: ClosedRange<Duration>) -> Latency {
        Latency(range)
    }

    /// Short durations are the most likely; each further `mean` makes one e times less likely.
    ///
    /// - Parameters:
    ///   - mean: The average, were it not for the cap.
    ///   - cap: What would take longer takes this long.
    public static func exponential(mean: Duration, cap: Duration) -> Latency {
        Latency(.exponential(mean: max(.zero, mean), cap: max(.zero, cap)))
    }

    /// Half takes longer than the median, half less, and some much longer: what measured networks look like.
    ///
    /// - Parameters:
    ///   - median: What half of all stay below.
    ///   - sigma: How far they spread: the standard deviation of the logarithm; 0.5 is a calm network, 1.5 a wild one.
    ///   - cap: What would take longer takes this long.
    public static func logNormal(median: Duration, sigma: Double, cap: Duration) -> Latency {
        Latency(.logNormal(median: max(.zero, median), sigma: sigma, cap: max(.zero, cap)))
    }

    /// Nearly all take little more than the shortest, and a few take as long as you like: a heavy tail.
    ///
    /// - Parameters:
    ///   - shortest: What none is below.
    ///   - alpha: How light the tail is: twice as long is `2^alpha` times less likely. Numbers up to 1 have no mean.
    ///   - cap: What would take longer takes this long.
    public static func pareto(shortest: Duration, alpha: Double, cap: Duration) -> Latency {
        Latency(.pareto(shortest: max(.zero, shortest), alpha: alpha, cap: max(.zero, cap)))
    }

    /// The longest that can be drawn.
    public var longest: Duration {
        switch shape {
        case .constant(let duration): duration
        case .uniform(_, let longest): longest
        case .exponential(_, let cap), .logNormal(_, _, let cap), .pareto(_, _, let cap): cap
        }
    }

    /// Draws a duration. A constant one draws nothing, every other one a single number.
    public func draw(using generator: inout some RandomNumberGenerator) -> Duration {
        switch shape {
        case .constant(let duration):
            return duration
        case .uniform(let shortest, let longest):
            let width = (longest - shortest).clampedNanoseconds
            guard width > 0 else { return shortest }
            return shortest + .nanoseconds(Int64(generator.next() % (UInt64(width) + 1)))
        case .exponential(let mean, let cap):
            let factor = -PortableFunctions.log(Self.fraction(&generator))
            return Self.scaled(mean, by: factor, cap)
        case .logNormal(let median, let sigma, let cap):
            let deviation = sigma * PortableFunctions.normalQuantile(Self.fraction(&generator))
            return Self.scaled(median, by: PortableFunctions.exp(deviation), cap)
        case .pareto(let shortest, let alpha, let cap):
            let exponent = -PortableFunctions.log(Self.fraction(&generator)) / alpha
            return Self.scaled(shortest, by: PortableFunctions.exp(exponent), cap)
        }
    }

    /// A number between 0 and 1 that is neither.
    private static func fraction(_ generator: inout some RandomNumberGenerator) -> Double {
        (Double(generator.next() >> 12) + 0.5) / 4_503_599_627_370_496
    }

    private static func scaled(_ duration: Duration, by factor: Double, _ cap: Duration) -> Duration {
        let nanoseconds = Double(duration.clampedNanoseconds) * factor
        // What is no number at all, as with an infinite sigma, counts as too long.
        guard nanoseconds < Double(cap.clampedNanoseconds) else { return cap }
        return .nanoseconds(Int64(max(0, nanoseconds)))
    }
}
