import FrameworkCore
import MesosNodes
import MesosWire

/// The place of a framework: its scheduler and what connects it, through all its lives.
struct FrameworkPlace: Sendable {
    let handle: TestFramework
    let way: FrameworkWay
    private let run: @Sendable (FrameworkID?) async throws -> Void

    init(
        _ scheduler: some Scheduler, info: FrameworkInfo, options: SchedulerClientOptions, handle: TestFramework,
        way: FrameworkWay, activity: Activity
    ) {
        self.handle = handle
        self.way = way
        let observed = ObservedScheduler(base: scheduler, framework: handle, activity: activity)
        run = { id in
            var info = info
            info.id = id ?? info.id
            try await FrameworkClient(info, scheduler: observed, master: .transport(way), options: options).run()
        }
    }

    /// Starts the framework's client, unless it is up.
    func start(in services: ServiceGroup) { handle.start(in: services, run) }

    func crash() async {
        await handle.crash()
    }
}
