import FrameworkCore
import MasterCore
import MesosNodes
import Synchronization

/// The place of a cluster's master: one after the other lives here, each with the registry and at the port of the one
/// before it.
final class TestMaster: Sendable {
    private struct Reign {
        let master: Master
        let life: Life
    }

    private let configuration: MasterConfiguration
    private let registry = MasterRegistry.inMemory()
    private let port: ReservedPort
    private let services: ServiceGroup
    private let activity: Activity
    private let reign = Mutex<Reign?>(nil)

    init(_ configuration: MasterConfiguration, services: ServiceGroup, activity: Activity) throws {
        self.configuration = configuration
        self.services = services
        self.activity = activity
        port = try ReservedPort()
    }

    /// The master that is up, if one is.
    var current: Master? { reign.withLock { $0?.master } }

    /// Where masters listen.
    var address: String { port.address }

    /// Starts a master, unless one is up.
    func start() async throws {
        guard current == nil else { return }
        let master = Master(configuration, registry: registry)
        let endpoint = try await port.endpoint { try HTTPEndpoint(master, on: $0) }
        let life = Life()
        let events = master.events()
        reign.withLock { $0 = Reign(master: master, life: life) }
        let isServed = services.start { [self] in
            await life.run { [activity] in
                await withDiscardingTaskGroup { group in
                    group.addTask { try? await master.run() }
                    group.addTask { try? await endpoint.run() }
                    for await event in events { activity.note("master", "\(event)") }
                }
            }
            reign.withLock { if $0?.life === life { $0 = nil } }
            activity.note("master", "has ended")
        }
        guard isServed else {
            reign.withLock { $0 = nil }
            throw CancellationError()
        }
    }

    /// Ends the master as a crash does; returns when nothing of it is left.
    func crash() async {
        guard let life = reign.withLock({ $0?.life }) else { return }
        activity.note("master", "crashes")
        await life.end()
        reign.withLock { if $0?.life === life { $0 = nil } }
    }
}
