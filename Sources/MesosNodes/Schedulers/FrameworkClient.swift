public import FrameworkCore
import MesosIO
public import MesosWire

/// Runs a framework: connects its scheduler to a master and keeps it connected.
///
/// ```swift
/// try await FrameworkClient(FrameworkInfo(name: "crawler"), scheduler: Crawler(), master: .inProcess(master)).run()
/// ```
public struct FrameworkClient: Sendable {
    private let info: FrameworkInfo
    private let scheduler: any Scheduler
    private let master: MasterLocation
    private let options: SchedulerClientOptions?

    /// Creates a client that does nothing until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - info: How the framework describes itself. An empty user stands for the user of this process, and without a
    ///     hostname it has that of this machine.
    ///   - scheduler: What the framework does with offers and updates.
    ///   - master: Where the master is.
    ///   - options: How the client behaves; the usual behaviour by default.
    public init(
        _ info: FrameworkInfo, scheduler: some Scheduler, master: MasterLocation,
        options: SchedulerClientOptions? = nil
    ) {
        self.info = info
        self.scheduler = scheduler
        self.master = master
        self.options = options
    }

    /// Runs the framework until it ends.
    ///
    /// Returns when the scheduler has stopped its driver. Cancelling the task closes the connection; the master then
    /// keeps the framework's tasks for its failover timeout.
    ///
    /// - Throws: The error that a callback threw, ``FrameworkError`` when the master refuses the framework,
    ///   ``MasterLocationError`` for an address that cannot be used, `CancellationError` when cancelled.
    public func run() async throws {
        var info = info
        if info.user.isEmpty { info.user = UserAccount.currentUserName }
        if info.hostname == nil { info.hostname = MachineReading.hostname }
        let options = options ?? (master.isInProcess ? .inProcess : SchedulerClientOptions())
        let host = SchedulerHost(transport: try master.transport())
        let outcome = try await host.run(
            SchedulerClientMachine(framework: info, options: options), scheduler: scheduler)
        if case .failed(let error) = outcome { throw error }
    }
}
