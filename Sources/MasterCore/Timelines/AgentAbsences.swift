package import MesosBase

/// When an agent's link broke and stood again, as far back as it is remembered.
package struct AgentAbsences: Sendable {
    package struct Entry: Sendable {
        package let date: Timestamp
        /// Whether the agent came back, and did not go.
        package let isEnd: Bool
    }

    private static let limit = 64

    package private(set) var kept = Deque<Entry>()

    package init() {}

    package mutating func begin(at date: Timestamp) { append(Entry(date: date, isEnd: false)) }

    package mutating func end(at date: Timestamp) { append(Entry(date: date, isEnd: true)) }

    private mutating func append(_ entry: Entry) {
        if kept.count == Self.limit { _ = kept.popFirst() }
        kept.append(entry)
    }
}
