/// A number that tells how something is doing.
public struct Metric: Sendable, Equatable {
    /// What it tells, as a path such as `master/tasks_running`.
    public var name: String
    /// The number.
    public var value: Double

    /// Creates a metric.
    public init(_ name: String, _ value: Double) {
        self.name = name
        self.value = value
    }

    /// Creates a metric that counts something.
    public init(_ name: String, _ count: Int) {
        self.init(name, Double(count))
    }
}

extension [Metric] {
    /// The metrics in ascending order of their names; of several with the same name the last counts.
    package func inOrder() -> [Metric] {
        var ordered: [Metric] = []
        ordered.reserveCapacity(count)
        // One comparison is enough for nearly all.
        let places = indices.sorted { first, second in
            if self[first].name < self[second].name { return true }
            return first < second && self[first].name == self[second].name
        }
        for place in places {
            if ordered.last?.name == self[place].name { ordered.removeLast() }
            ordered.append(self[place])
        }
        return ordered
    }
}
