import AgentCore
import MesosBase
public import MesosResources

extension Simulation {
    /// What an agent of a simulation has to offer unless told otherwise.
    public static let defaultResources: Resources = "cpus:8;mem:16384;disk:102400;ports:[31000-32000]"

    /// Adds agents to the cluster, runs the body, and checks that all is well at its end.
    ///
    /// ```swift
    /// try await Simulation(seed: 42).run(agents: 1_000) { sim in
    ///     let framework = sim.start(Crawler())
    ///     try await sim.until { framework.running == 500 }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - agents: How many agents there are; they are called `agent-0`, `agent-1` and so on.
    ///   - masters: How many masters there are: one.
    ///   - resources: What each agent has to offer.
    ///   - body: What to do with the cluster. Time passes only while it waits for ``advance(by:)``,
    ///     ``until(within:_:)`` and their like.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or a ``SimulationError``.
    public func run<Result>(
        agents: Int = 0, masters: Int = 1, resources: Resources = Simulation.defaultResources,
        _ body: (Simulation) async throws -> Result
    ) async throws -> Result {
        guard masters == 1 else { throw SimulationError.unsupportedMasters(masters) }
        addAgents(agents, resources: resources)
        let result = try await body(self)
        check(Invariant.standard)
        if let failure { throw failure }
        return result
    }

    /// Adds agents that are called `agent-` and their number.
    public func addAgents(_ count: Int, resources: Resources = Simulation.defaultResources) {
        for number in agentList.count..<agentList.count + max(0, count) {
            let name = "agent-\(number)"
            addAgent(
                name, AgentConfiguration(hostname: name, resources: resources, workDirectory: "/var/lib/mesos"))
        }
    }

    /// Lets time pass.
    ///
    /// - Throws: A ``SimulationError`` if the simulation cannot go on, or `CancellationError`.
    public func advance(by duration: Duration) async throws {
        let end = now + duration
        await letActorsRest()
        while step(until: end) { try pauseIfCancelled() }
        try finish(at: end)
    }

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
                throw SimulationError.timedOut(after: limit, report: trace.tail(40))
            }
            try pauseIfCancelled()
        }
    }

    /// Lets time pass until nothing is left to happen but heartbeats, pings and the like.
    ///
    /// - Throws: ``SimulationError/timedOut(after:report:)`` if the cluster does not come to rest within the limit, or
    ///   another ``SimulationError`` if the simulation cannot go on.
    public func settle(within limit: Duration = .seconds(3_600)) async throws {
        await letActorsRest()
        let isAtRest: Bool = settle(within: limit, quiet: .seconds(30))
        if let failure { throw failure }
        guard isAtRest else { throw SimulationError.timedOut(after: limit, report: trace.tail(40)) }
    }

    private func finish(at end: Instant) throws {
        if let failure { throw failure }
        passTime(to: end)
    }

    private func pauseIfCancelled() throws {
        if eventCount & 1_023 == 0 { try Task.checkCancellation() }
    }
}
