import MesosBase
import MesosWire

extension Simulation {
    /// Lets time pass until a condition holds, which is looked at after every event.
    ///
    /// - Parameters:
    ///   - limit: For how long to wait at most.
    ///   - condition: What to wait for.
    /// - Throws: ``SimulationError/timedOut(after:report:)`` if the condition does not come to hold, another
    ///   ``SimulationError`` if the simulation cannot go on, what the condition throws, or `CancellationError`.
    public func until(within limit: Duration = .seconds(3_600), _ condition: () async throws -> Bool) async throws {
        let end = now + limit
        while try await !condition() {
            await letActorsRest()
            guard step(until: end) else {
                try finish(at: end)
                if try await condition() { return }
                throw timedOut(after: limit, "what was waited for did not come true")
            }
            try pauseIfCancelled()
        }
    }

    /// Lets time pass until nothing is left to happen but heartbeats, pings and the like. What a rule of the tap holds
    /// back does not count.
    ///
    /// - Throws: ``SimulationError/timedOut(after:report:)`` if the cluster does not come to rest within the limit, or
    ///   another ``SimulationError`` if the simulation cannot go on.
    public func settle(within limit: Duration = .seconds(3_600)) async throws {
        await letActorsRest()
        let isAtRest: Bool = settle(within: limit, quiet: .seconds(30))
        if let failure { throw failure }
        guard isAtRest else { throw timedOut(after: limit, "the cluster did not come to rest") }
    }

    /// Lets time pass until a message is sent.
    ///
    /// Only messages count that are sent from now on. To wait for one that something sends at once, observe it first:
    ///
    /// ```swift
    /// let kills = sim.tap.observe(.kind(.killTask))
    /// try await sim.perform { try await crawler.stopPage("a") }
    /// try await sim.until { kills.count == 1 }
    /// ```
    ///
    /// - Parameters:
    ///   - pattern: Which message.
    ///   - number: Which of the messages that fit, counted from 1.
    ///   - delivered: Whether to wait until it has arrived.
    ///   - limit: For how long to wait at most.
    /// - Returns: The message as it was sent or, with `delivered`, as it arrived.
    /// - Throws: ``SimulationError/timedOut(after:report:)`` if there is no such message, another ``SimulationError`` if
    ///   the simulation cannot go on, or `CancellationError`.
    @discardableResult
    public func next(
        _ pattern: MessagePattern, number: Int = 1, delivered: Bool = false, within limit: Duration = .seconds(3_600)
    ) async throws -> ClusterMessage {
        let log = tap.observe(pattern, delivered: delivered, keeping: .max)
        defer { log.stop() }
        let end = now + limit
        let index = max(1, number) - 1
        while log.count <= index {
            await letActorsRest()
            guard step(until: end) else {
                try finish(at: end)
                throw timedOut(after: limit, Self.absence(of: pattern, index + 1, log.count, delivered), pattern)
            }
            try pauseIfCancelled()
        }
        return log.messages[index]
    }

    private static func absence(of pattern: MessagePattern, _ number: Int, _ count: Int, _ delivered: Bool) -> String {
        if number == 1 { return "no \(pattern) \(delivered ? "arrived" : "was sent")" }
        return "only \(count) of \(number) messages \(delivered ? "arrived" : "were sent"): \(pattern)"
    }

    private func timedOut(after limit: Duration, _ matter: String, _ pattern: MessagePattern? = nil) -> SimulationError
    {
        let names = pattern?.form.groups.map { nodes(in: $0).map(traceName) } ?? []
        let report = PendingReport(self).text(of: names)
        return .timedOut(after: limit, report: "\(matter) within \(limit)\n\(report)")
    }

    /// A node's name as the trace has it.
    func traceName(_ node: ClusterNode) -> String {
        guard case .executor(let id, let agent) = node else { return node.description }
        return agents[agent]?.containers.first { $0.key.value == id }?.value.name ?? node.description
    }
}
