import MesosBase
package import MesosWire

/// The events that wait for one scheduler to read them, with a bound.
///
/// A scheduler that does not keep up costs, in this order: its offers, which are taken back; the updates that an agent
/// still holds, which the agent sends again; its executors' messages, which are dropped and counted. What only the
/// master knows is never dropped: when such events alone reach the bound the stream is closed, and the framework
/// reconciles when it comes back.
///
/// Answers to a reconciliation count by their bytes only: a framework with more tasks than events may wait would
/// otherwise lose its stream by asking for them, again and again.
package struct SubscriberQueue: Sendable {
    /// The most that may wait for one scheduler.
    package struct Limits: Sendable {
        package var events = 10_000
        package var bytes = 64 << 20

        package init() {}
    }

    /// What a full queue did to make room.
    package struct Relief: Sendable, Equatable {
        /// Offers that were not delivered and must be taken back.
        package var undeliveredOffers: [OfferID] = []
        /// Updates that were dropped; the agents that hold them send them again.
        package var droppedUpdates = 0
        /// Messages that were dropped for good.
        package var droppedMessages = 0
        /// Nothing helped: the stream must be closed.
        package var mustClose = false

        package init() {}
    }

    private struct Entry: Sendable {
        let event: V1.Scheduler.Event
        let bytes: Int
        /// Whether it answers a reconciliation.
        let isAnswer: Bool

        init(_ event: V1.Scheduler.Event) {
            self.event = event
            bytes = SubscriberQueue.size(of: event)
            isAnswer = event.update?.status.reason == .reconciliation && event.update?.status.uuid == nil
        }
    }

    private let limits: Limits
    private var events = Deque<Entry>()
    private var answers = 0
    package private(set) var bytes = 0
    /// Messages dropped since the stream was opened.
    package private(set) var droppedMessages = 0

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    package var count: Int { events.count }
    /// How many events wait, answers to reconciliations aside.
    package var countedEvents: Int { events.count - answers }
    package var isEmpty: Bool { events.isEmpty }

    /// Adds an event; the answer says what that cost.
    package mutating func append(_ event: V1.Scheduler.Event) -> Relief? {
        let entry = Entry(event)
        guard !hasRoom(for: entry) else {
            add(entry)
            return nil
        }
        var relief = Relief()
        drop(.offers, &relief)
        if !hasRoom(for: entry) { drop(.update, &relief) }
        if !hasRoom(for: entry) { drop(.message, &relief) }
        if hasRoom(for: entry) {
            add(entry)
        } else if let kind = Self.droppable(event) {
            count(event, kind, &relief)
        } else {
            relief.mustClose = true
        }
        droppedMessages += relief.droppedMessages
        return relief
    }

    /// Takes the events that wait, oldest first, but not more than `limit`.
    package mutating func take(atMost limit: Int) -> [V1.Scheduler.Event] {
        var taken: [V1.Scheduler.Event] = []
        taken.reserveCapacity(min(limit, events.count))
        while taken.count < limit, let entry = events.popFirst() {
            bytes -= entry.bytes
            if entry.isAnswer { answers -= 1 }
            taken.append(entry.event)
        }
        return taken
    }

    private func hasRoom(for entry: Entry) -> Bool {
        (entry.isAnswer || events.count - answers < limits.events) && bytes + entry.bytes <= limits.bytes
    }

    private mutating func add(_ entry: Entry) {
        events.append(entry)
        bytes += entry.bytes
        if entry.isAnswer { answers += 1 }
    }

    private enum Droppable {
        case offers, update, message
    }

    private static func droppable(_ event: V1.Scheduler.Event) -> Droppable? {
        switch event.type {
        case .offers: .offers
        case .update: event.update?.status.uuid == nil ? nil : .update
        case .message: .message
        default: nil
        }
    }

    private mutating func drop(_ kind: Droppable, _ relief: inout Relief) {
        var kept = Deque<Entry>()
        while let entry = events.popFirst() {
            guard Self.droppable(entry.event) == kind else {
                kept.append(entry)
                continue
            }
            bytes -= entry.bytes
            count(entry.event, kind, &relief)
        }
        events = kept
    }

    private func count(_ event: V1.Scheduler.Event, _ kind: Droppable, _ relief: inout Relief) {
        switch kind {
        case .offers: relief.undeliveredOffers += event.offers?.offers.map(\.id) ?? []
        case .update: relief.droppedUpdates += 1
        case .message: relief.droppedMessages += 1
        }
    }

    /// About how much memory an event holds. What varies is counted; the rest is an allowance.
    private static func size(of event: V1.Scheduler.Event) -> Int {
        let allowance = 256
        if let status = event.update?.status {
            return allowance + (status.data?.count ?? 0) + (status.message?.utf8.count ?? 0)
        }
        if let offers = event.offers?.offers {
            return allowance + offers.reduce(0) { $0 + 512 + 128 * ($1.resources.count + $1.attributes.count) }
        }
        return allowance + (event.message?.data.count ?? 0) + (event.error?.message.utf8.count ?? 0)
    }
}
