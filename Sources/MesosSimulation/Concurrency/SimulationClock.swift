public import MesosBase

/// The clock of a simulation, for code that waits: `sleep` lasts as long as it says in the simulation's time, and next
/// to nothing otherwise.
///
/// Schedulers and executors that wait take a clock as a parameter, and are given this one by their tests:
///
/// ```swift
/// struct Resize: Executor {
///     var clock: any Clock<Duration> = ContinuousClock()
///
///     func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
///         try await driver.send(.running, for: task.taskID)
///         try await clock.sleep(for: .seconds(30))
///         try await driver.send(.finished, for: task.taskID)
///     }
/// }
///
/// var options = SimulationOptions()
/// options.executors["resize"] = { Resize(clock: SimulationClock()) }
/// ```
public struct SimulationClock: Clock, Sendable {
    /// A point of the simulation's time, which begins at zero.
    public typealias Instant = MesosBase.Instant

    private let code: UserCode?

    /// Creates the clock of whichever simulation the code that uses it runs in. Outside of any, it stands at zero.
    public init() {
        code = nil
    }

    init(_ code: UserCode) {
        self.code = code
    }

    /// The time that has passed in the simulation.
    public var now: MesosBase.Instant { (code ?? UserProgram.current?.code)?.now ?? .zero }

    /// A nanosecond.
    public var minimumResolution: Duration { .nanoseconds(1) }

    /// Waits in the simulation's time, on its thread. What is bound to end counts as something that is going to happen,
    /// so ``Simulation/settle(within:)`` waits for it too.
    ///
    /// - Throws: `CancellationError` when the task is cancelled or its program ends,
    ///   ``SimulationError/escaped(framework:callback:)`` if the task is not one of the simulation: code of a test may
    ///   sleep within ``Simulation/perform(within:_:)``.
    public func sleep(until deadline: MesosBase.Instant, tolerance: Duration? = nil) async throws {
        let program = UserProgram.current
        guard let code = code ?? program?.code else {
            throw SimulationError.escaped(framework: "the test", callback: "a sleep")
        }
        guard code.admits("a sleep", of: program?.name ?? "the test"), let program else {
            throw SimulationError.escaped(framework: program?.name ?? "the test", callback: "a sleep")
        }
        try Task.checkCancellation()
        guard deadline > code.now else { return }
        guard await code.sleep(until: deadline, in: program) else { throw CancellationError() }
    }
}

extension Simulation {
    /// The simulation's clock, which shows ``now``.
    public var clock: SimulationClock { SimulationClock(code) }
}
