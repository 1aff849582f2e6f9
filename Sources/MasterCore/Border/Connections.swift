/// One stream of events to a scheduler, and the calls that come with it. The host numbers connections and uses no
/// number twice.
package struct SchedulerConnectionID: Hashable, Comparable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }

    package static func < (first: Self, second: Self) -> Bool {
        first.number < second.number
    }
}

/// One link to an agent. The host numbers links and uses no number twice.
package struct AgentConnectionID: Hashable, Comparable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }

    package static func < (first: Self, second: Self) -> Bool {
        first.number < second.number
    }
}

/// One stream of events to an operator. The host numbers connections in the order in which they are opened and uses no
/// number twice.
package struct OperatorConnectionID: Hashable, Comparable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }

    package static func < (first: Self, second: Self) -> Bool {
        first.number < second.number
    }
}
