/// Where this library's bodies differ from Apache Mesos's, and why.
struct KnownDifference: Sendable {
    /// A regular expression that matches whole lines.
    let pattern: String
    let reason: String

    func explains(_ line: String) -> Bool {
        (try? Regex(pattern).wholeMatch(in: line)) != nil
    }
}

enum KnownDifferences {
    static let all: [KnownDifference] = []

    /// Metrics of the driver that hosts the real Mesos, and of the framework that it is.
    static func isMetricOfHost(_ name: String) -> Bool {
        name.hasPrefix("scheduler/") || name.hasPrefix("master/frameworks/host/")
    }
}
