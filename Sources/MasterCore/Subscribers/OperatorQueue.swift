import MesosBase
package import MesosWire

/// The events that wait for one operator to read them, with a bound.
///
/// An operator who does not keep up loses the stream, and hears how everything stands when it comes back: a stream with
/// gaps would show it a cluster that does not exist.
package struct OperatorQueue: Sendable {
    /// The most that may wait for one operator.
    package struct Limits: Sendable {
        package var events = 10_000
        package var bytes = 64 << 20

        package init() {}
    }

    private let limits: Limits
    private var events = Deque<(event: V1.Master.Event, bytes: Int)>()
    package private(set) var bytes = 0

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    package var count: Int { events.count }
    package var isEmpty: Bool { events.isEmpty }

    /// Adds an event and answers whether there was room for it.
    package mutating func append(_ event: V1.Master.Event) -> Bool {
        let size = Self.size(of: event)
        guard events.count < limits.events, bytes + size <= limits.bytes else { return false }
        events.append((event, size))
        bytes += size
        return true
    }

    /// Takes the events that wait, oldest first, but not more than `limit`.
    package mutating func take(atMost limit: Int) -> [V1.Master.Event] {
        var taken: [V1.Master.Event] = []
        taken.reserveCapacity(min(limit, events.count))
        while taken.count < limit, let entry = events.popFirst() {
            bytes -= entry.bytes
            taken.append(entry.event)
        }
        return taken
    }

    /// About how much memory an event holds. What varies is counted; the rest is an allowance, and so is how everything
    /// stands, which every stream begins with: nobody could follow a large cluster otherwise.
    private static func size(of event: V1.Master.Event) -> Int {
        let allowance = 256
        if let update = event.taskUpdated { return allowance + size(of: update.status) }
        if let added = event.taskAdded { return allowance + size(of: added.task) }
        if event.agentAdded != nil || event.frameworkAdded != nil || event.frameworkUpdated != nil {
            return allowance + 2_048
        }
        return allowance
    }

    private static func size(of status: TaskStatus) -> Int {
        256 + (status.data?.count ?? 0) + (status.message?.utf8.count ?? 0)
    }

    private static func size(of task: V1.Task) -> Int {
        512 + task.resources.count * 128 + task.statuses.reduce(0) { $0 + size(of: $1) }
    }
}
