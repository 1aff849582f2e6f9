import FrameworkCore
import MesosBase
import MesosNodes
import MesosSimulation
import MesosWire
import Synchronization

/// One connection of a framework to its master.
final class FrameworkConnection: SchedulerConnection {
    private struct State {
        /// The events that have come, in their order, each with the time at which it is due.
        var waiting = Deque<(delivery: Delivery, due: Instant)>()
        /// How the stream of events has ended, if it has.
        var end: Result<Void, any Error>?
        var isReceiving = false
        var isClosed = false
    }

    /// As many events are read ahead, and then no more before some of them have been taken.
    private static let limit = 1_000

    private let base: any SchedulerConnection
    private let framework: ClusterNode
    private let traffic: Traffic
    private let called: @Sendable (V1.Scheduler.Call) -> Void
    private let state = Mutex(State())

    init(
        _ base: any SchedulerConnection, of framework: ClusterNode, traffic: Traffic,
        called: @escaping @Sendable (V1.Scheduler.Call) -> Void
    ) {
        self.base = base
        self.framework = framework
        self.traffic = traffic
        self.called = called
    }

    func send(_ call: V1.Scheduler.Call) async throws {
        called(call)
        let begin = traffic.now
        for delivery in traffic.deliveries(of: ClusterMessage(from: framework, to: .master, .call(call))) {
            guard let hold = delivery.hold else {
                try await send(delivery, at: begin + delivery.delay)
                continue
            }
            // Whoever sends it hears that it was taken.
            hold.whenReleased { [self] in traffic.services.start { try? await self.send(delivery, at: .zero) } }
        }
    }

    private func send(_ delivery: Delivery, at due: Instant) async throws {
        guard case .call(let call) = delivery.message.body else { return }
        try await traffic.passable(from: framework, to: .master, at: due) { [self] in state.withLock { $0.isClosed } }
        try await base.send(call)
        traffic.arrived(delivery)
    }

    func receive() async throws -> [V1.Scheduler.Event] {
        let isFirst = state.withLock { state in
            defer { state.isReceiving = true }
            return !state.isReceiving
        }
        if isFirst { traffic.services.start { [self] in await readAhead() } }
        while true {
            let version = traffic.activity.version
            try Task.checkCancellation()
            let events = takeDue()
            if !events.isEmpty { return events }
            let (next, end) = state.withLock { ($0.waiting.first?.due, $0.end) }
            if next == nil, let end {
                try end.get()
                return []
            }
            await traffic.activity.change(after: version, until: next ?? .distantFuture)
        }
    }

    /// The events that are due, up to the first that is not; none while the framework is cut off.
    private func takeDue() -> [V1.Scheduler.Event] {
        guard !traffic.isCut(from: .master, to: framework) else { return [] }
        let now = traffic.now
        let deliveries = state.withLock { state in
            var deliveries: [Delivery] = []
            while let first = state.waiting.first, first.due <= now {
                deliveries.append(first.delivery)
                _ = state.waiting.popFirst()
            }
            return deliveries
        }
        return deliveries.compactMap { delivery in
            traffic.arrived(delivery)
            if case .event(let event) = delivery.message.body { return event } else { return nil }
        }
    }

    /// Reads events as they come, until the stream ends.
    private func readAhead() async {
        var end = Result<Void, any Error>.success(())
        do {
            while true {
                let events = try await base.receive()
                if events.isEmpty { break }
                for event in events { take(event) }
                while state.withLock({ $0.waiting.count >= Self.limit && !$0.isClosed }) {
                    let version = traffic.activity.version
                    try Task.checkCancellation()
                    await traffic.activity.change(after: version, until: .distantFuture)
                }
            }
        } catch {
            end = .failure(error)
        }
        state.withLock { $0.end = end }
        traffic.activity.happened()
    }

    private func take(_ event: V1.Scheduler.Event) {
        for delivery in traffic.deliveries(of: ClusterMessage(from: .master, to: framework, .event(event))) {
            if let hold = delivery.hold {
                hold.whenReleased { [self] in add(delivery, at: traffic.now) }
            } else {
                add(delivery, at: traffic.now + delivery.delay)
            }
        }
    }

    private func add(_ delivery: Delivery, at due: Instant) {
        state.withLock { $0.waiting.append((delivery, due)) }
        traffic.activity.happened()
    }

    func close() {
        state.withLock { state in
            state.isClosed = true
            state.waiting = Deque()
        }
        base.close()
        traffic.activity.happened()
    }
}
