import FrameworkCore
import MasterCore
import MesosNodes
import MesosWire
import Synchronization

/// The way to a master in this process over connections that the test can break. The queue of the first one may be
/// short.
final class TestTransport: SchedulerTransport {
    private let master: Master
    private let limits: SubscriberQueue.Limits
    private let links = Mutex<[SchedulerLink]>([])

    /// A transport whose first connection lets no more wait than this.
    init(to master: Master, queueing events: Int = 10_000, bytes: Int = 64 << 20) {
        self.master = master
        var limits = SubscriberQueue.Limits()
        limits.events = events
        limits.bytes = bytes
        self.limits = limits
    }

    func connect() async throws -> any SchedulerConnection {
        guard let link = master.openScheduler(limits: connections == 0 ? limits : .init()) else {
            throw TransportError.connectionLost("the master has ended")
        }
        links.withLock { $0.append(link) }
        return link
    }

    /// How many connections there have been.
    var connections: Int { links.withLock { $0.count } }

    /// Breaks the connection that stands.
    func breakConnection() {
        links.withLock { $0.last }?.close()
    }
}

/// A transport whose connections are opened when the test says so.
final class LateTransport: SchedulerTransport {
    final class Connection: SchedulerConnection {
        private let events = Inbox<V1.Scheduler.Event>()
        let closed = Latch()

        func send(_ call: V1.Scheduler.Call) async throws {}

        func receive() async throws -> [V1.Scheduler.Event] { await events.take() ?? [] }

        func close() {
            events.close()
            closed.open()
        }
    }

    let connection = Connection()
    /// An attempt to connect is under way.
    let attempts = Mailbox<Void>()
    private let opening: Latch

    init(opening: Latch) {
        self.opening = opening
    }

    func connect() async throws -> any SchedulerConnection {
        attempts.post(())
        // Nothing stops this attempt, not even its cancellation.
        await Task { [opening] in await opening.opened() }.value
        return connection
    }
}
