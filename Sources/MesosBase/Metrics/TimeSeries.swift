/// Numbers of the last two weeks, at most 1,000 of them: the older half is thinned out for each new one beyond.
///
/// It keeps the very numbers that libprocess would keep, so that percentiles mean the same.
package struct TimeSeries: Sendable {
    private let window: Duration
    private let capacity: Int
    private var points: [(time: Instant, value: Double)] = []
    /// Where the next number will go when there are too many; `nil` to begin again behind the first.
    private var candidate: Int?

    package init(window: Duration = .seconds(1_209_600), capacity: Int = 1_000) {
        self.window = window
        self.capacity = Swift.max(3, capacity)
    }

    package var values: [Double] { points.map(\.value) }
    package var latest: Double? { points.last?.value }

    /// Adds a number; one of the same moment is replaced, and time never runs backwards.
    package mutating func append(_ value: Double, at time: Instant) {
        if let last = points.last, time <= last.time {
            points[points.count - 1].value = value
        } else {
            points.append((time, value))
        }
        truncate(notAfter: time + (.zero - window))
        thinOut()
    }

    /// Forgets what has left the window.
    private mutating func truncate(notAfter expiry: Instant) {
        guard points.count > 1, points[0].time <= expiry,
            let kept = points.firstIndex(where: { $0.time > expiry })
        else { return }
        points.removeSubrange(..<kept)
        candidate = candidate.flatMap { $0 > kept ? $0 - kept : nil }
    }

    /// Takes every other number out of the older half, one at a time.
    private mutating func thinOut() {
        while points.count > capacity {
            let place = candidate.flatMap { $0 > points.count / 2 ? nil : $0 } ?? 1
            points.remove(at: place)
            candidate = place + 1
        }
    }
}

extension TimeSeries {
    /// The latest number under a name, and how all of them are spread under names below it; nothing without numbers.
    package func metrics(named name: String) -> [Metric] {
        guard let latest else { return [] }
        guard let spread = Distribution(of: values) else { return [Metric(name, latest)] }
        return [
            Metric(name, latest), Metric(name + "/count", spread.count), Metric(name + "/max", spread.max),
            Metric(name + "/min", spread.min), Metric(name + "/p50", spread.p50), Metric(name + "/p90", spread.p90),
            Metric(name + "/p95", spread.p95), Metric(name + "/p99", spread.p99), Metric(name + "/p999", spread.p999),
            Metric(name + "/p9999", spread.p9999),
        ]
    }
}

extension Duration {
    /// The duration in milliseconds.
    package var inMilliseconds: Double { Double(clampedNanoseconds) / 1e6 }
}
