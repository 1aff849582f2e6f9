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

/// Names one call whose answer somebody waits for. The host numbers such calls and uses no number twice.
package struct SchedulerRequestID: Hashable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }
}

/// The stream that a call claims to belong to, when it came over a connection of its own.
package struct StreamClaim: Sendable, Equatable {
    /// The stream's name as the caller gave it, if it did.
    package let name: String?
    /// The open stream of that name.
    package let connection: SchedulerConnectionID?

    package init(name: String?, connection: SchedulerConnectionID?) {
        self.name = name
        self.connection = connection
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

/// Who is at the other end of a link that leaves this process.
package struct AgentPeer: Sendable, Equatable {
    /// The agent's address as libprocess writes it: `slave(1)@10.0.0.7:5051`.
    package let pid: String
    /// The address that its messages come from.
    package let ip: String

    package init(pid: String, ip: String) {
        self.pid = pid
        self.ip = ip
    }
}
