public import FrameworkCore
public import MasterCore
public import MesosNodes
public import MesosResources

/// Runs the body with a real cluster of its own: a master, agents, the processes of their tasks, and sockets between
/// them.
///
/// ```swift
/// @Test func theCrawlFinishes() async throws {
///     try await withTestCluster(agents: 3) { cluster in
///         let framework = cluster.start(Crawler())
///         try await cluster.until { framework.running == 3 }
///         await cluster.crash(.agent(0))
///         try await cluster.until(within: .seconds(20)) { framework.running == 3 }
///     }
/// }
/// ```
///
/// Every agent has registered when the body begins. Leaving it ends every process, removes every sandbox and closes
/// every socket, also on an error or on cancellation, and even if the program is killed. Only ports that are free are
/// used, so that many clusters can run at a time.
///
/// - Parameters:
///   - agents: How many agents there are; they are called `agent-0`, `agent-1` and so on.
///   - resources: What each of them has to offer.
///   - executors: Executors that run inside this process, by the name that a task's executor gives as its command.
///   - links: How agents and frameworks reach the master.
///   - master: How the master behaves.
///   - body: What to do with the cluster.
/// - Returns: What the body returns.
/// - Throws: What the body throws, or ``TestClusterError`` if the cluster cannot be started.
public func withTestCluster<Outcome: Sendable>(
    agents: Int = 1, resources: Resources = LocalCluster.defaultResources,
    executors: [String: @Sendable () -> any Executor] = [:], links: TestClusterConfiguration.Links = .sockets,
    master: MasterConfiguration = TestCluster.defaultMaster,
    _ body: @escaping @Sendable (TestCluster) async throws -> Outcome
) async throws -> Outcome {
    let agent = LocalCluster.Agent(resources: resources, executors: executors)
    var configuration = TestClusterConfiguration(
        agents: Array(repeating: agent, count: max(0, agents)), master: master)
    configuration.agentLinks = links
    configuration.frameworkLinks = links
    return try await withTestCluster(configuration, body)
}

/// Runs the body with a real cluster of its own; see ``withTestCluster(agents:resources:executors:links:master:_:)``.
///
/// - Parameters:
///   - configuration: How the cluster is made up.
///   - body: What to do with the cluster.
/// - Returns: What the body returns.
/// - Throws: What the body throws, or ``TestClusterError`` if the cluster cannot be started.
public func withTestCluster<Outcome: Sendable>(
    _ configuration: TestClusterConfiguration, _ body: @escaping @Sendable (TestCluster) async throws -> Outcome
) async throws -> Outcome {
    try await TestCluster.with(configuration, body)
}
