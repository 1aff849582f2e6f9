import MesosBase
import Synchronization

extension Simulation {
    /// Runs code of a test among the code of the simulation, and lets time pass until it returns.
    ///
    /// Such code may do what a callback may: call a driver that a scheduler has kept, sleep on ``SimulationClock``, and
    /// wait for what callbacks bring about. What only looks at an actor needs none of this.
    ///
    /// ```swift
    /// let pages = try await sim.perform { try await crawler.crawl("index.html") }
    /// #expect(await crawler.count == pages.count)
    /// ```
    ///
    /// - Parameters:
    ///   - limit: How much time may pass at most.
    ///   - body: What to do.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or what ``until(within:_:)`` throws if it does not return.
    public func perform<Result: Sendable>(
        within limit: Duration = .seconds(3_600), _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let program = UserProgram("the test", of: code)
        let outcome = Outcome<Result>()
        programs.living[program.number] = program
        programs.bodies += 1
        defer {
            programs.bodies -= 1
            program.cancelAll()
            programs.living[program.number] = nil
            // Whoever waits for this body waits in vain from now on.
            programs.touched += programs.living.sorted { $0.key < $1.key }.map(\.value)
            runUserCode()
        }
        program.begin(0, "the body of perform") {
            do {
                outcome.set(.success(try await body()))
            } catch {
                outcome.set(.failure(error))
            }
            program.ended(0)
        }
        await letActorsRest()
        runUserCode()
        try await until(within: limit) { outcome.value != nil }
        if let failure { throw failure }
        guard let result = outcome.value else { throw CancellationError() }
        return try result.get()
    }
}

/// How a body has ended, once it has.
private final class Outcome<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    var value: Result<Value, any Error>? { result.withLock { $0 } }

    func set(_ value: Result<Value, any Error>) {
        result.withLock { $0 = value }
    }
}
