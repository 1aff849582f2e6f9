import FrameworkCore
import MesosNodes
import MesosSimulation
import MesosWire
import Synchronization

/// The way between a framework and its master, on which messages can be held up, lost and changed.
final class FrameworkWay: SchedulerTransport {
    private let framework: ClusterNode
    private let traffic: Traffic
    private let base: any SchedulerTransport
    private let called: @Sendable (V1.Scheduler.Call) -> Void
    private let connection = Mutex<FrameworkConnection?>(nil)

    /// Creates a way that leads over another one; `called` hears of each call that the framework makes.
    init(
        of framework: ClusterNode, over base: any SchedulerTransport, traffic: Traffic,
        called: @escaping @Sendable (V1.Scheduler.Call) -> Void
    ) {
        self.framework = framework
        self.base = base
        self.traffic = traffic
        self.called = called
    }

    func connect() async throws -> any SchedulerConnection {
        try await traffic.passable(from: framework, to: .master)
        let connection = FrameworkConnection(try await base.connect(), of: framework, traffic: traffic, called: called)
        self.connection.withLock { $0 = connection }
        return connection
    }

    /// Breaks the connection that stands; what is on its way is lost, and both sides are told.
    func breakLink() {
        connection.withLock { $0.take() }?.close()
    }
}
