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
        runUserCode()
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

    /// Ends a wait that nothing is left to happen in.
    func finish(at end: Instant) throws {
        if let failure { throw failure }
        passTime(to: end)
    }

    /// Lets somebody cancel a simulation that takes long.
    func pauseIfCancelled() throws {
        if eventCount & 1_023 == 0 { try Task.checkCancellation() }
    }
}
