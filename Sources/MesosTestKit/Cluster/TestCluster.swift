import AgentCore
public import FrameworkCore
import MasterCore
import MesosBase
import MesosContainers
import MesosIO
public import MesosNodes
import MesosResources
public import MesosSimulation
public import MesosWire
import Synchronization

/// A real cluster for a test: a master, agents, the Unix processes of their tasks, and sockets between them, in this
/// process.
///
/// It does what a `Simulation` does, with the same words, in real time and with real processes. It exists as long as
/// the body of ``withTestCluster(agents:resources:executors:links:master:_:)`` runs; many can exist at a time.
public final class TestCluster: Sendable {
    /// The directory that holds the sandboxes; it is removed with the cluster.
    public let directory: String

    let activity = Activity()
    let traffic: Traffic
    let services = ServiceGroup()
    let masterPlace: TestMaster
    let agentPlaces: [TestAgent]
    let frameworkPlaces = Mutex<[FrameworkPlace]>([])
    private let frameworkLinks: TestClusterConfiguration.Links
    private let guardian: Guardian

    private init(_ configuration: TestClusterConfiguration) async throws {
        traffic = Traffic(activity: activity, services: services)
        frameworkLinks = configuration.frameworkLinks
        let token = NodeEnvironment.system.entropy.uuid().description
        directory = ClusterDirectory.propose(under: configuration.directory ?? ClusterDirectory.temporary)
        masterPlace = try TestMaster(configuration.master, services: services, activity: activity)
        let (traffic, activity, services, master, directory) = (traffic, activity, services, masterPlace, directory)
        agentPlaces = try configuration.agents.enumerated().map { number, agent in
            let name = "agent-\(number)"
            return TestAgent(
                try Self.configuration(of: agent, named: name, in: directory, configuration), named: name,
                executors: agent.executors, token: token, master: master,
                port: configuration.agentLinks == .sockets ? try ReservedPort() : nil,
                links: AgentWay(of: name, number: number, traffic: traffic),
                services: services, activity: activity)
        }
        // The guardian comes before the directory, so that there is no moment at which that would be left behind.
        guardian = try await Guardian.start(token: token, directory: directory)
        do {
            try ClusterDirectory.create(at: directory)
        } catch {
            await guardian.close()
            throw error
        }
    }

    private static func configuration(
        of agent: LocalCluster.Agent, named name: String, in directory: String, _ cluster: TestClusterConfiguration
    ) throws -> AgentConfiguration {
        let environment = cluster.environment.map { $0.map { EnvironmentVariable($0.key, $0.value) } }
        let path = MachineReading.environmentVariable("PATH").map { [EnvironmentVariable("PATH", $0)] }
        return AgentConfiguration(
            hostname: name, resources: try agent.resources.checked(),
            attributes: try AttributeText.parse(agent.attributes), workDirectory: "\(directory)/\(name)",
            registrationBackoffFactor: .milliseconds(5), executorEnvironment: environment ?? path ?? [],
            switchUser: UserAccount.currentUserID == 0)
    }

    /// Starts a cluster, runs the body, and ends the cluster.
    static func with<Outcome: Sendable>(
        _ configuration: TestClusterConfiguration, _ body: @escaping @Sendable (TestCluster) async throws -> Outcome
    ) async throws -> Outcome {
        let cluster: TestCluster
        do {
            cluster = try await TestCluster(configuration)
        } catch {
            throw TestClusterError.system("\(error)")
        }
        let result: Result<Outcome, any Error>
        do {
            result = .success(try await cluster.run(body))
        } catch {
            result = .failure(error)
        }
        await cluster.remove()
        return try result.get()
    }

    private func run<Outcome: Sendable>(
        _ body: @escaping @Sendable (TestCluster) async throws -> Outcome
    ) async throws -> Outcome {
        try await withThrowingTaskGroup(of: Outcome?.self) { group in
            group.addTask {
                await self.services.run()
                return nil
            }
            group.addTask {
                try await self.masterPlace.start()
                for agent in self.agentPlaces { try await agent.start() }
                try await self.until(within: .seconds(30)) { await self.registeredAgents == self.agentPlaces.count }
                return try await body(self)
            }
            defer { group.cancelAll() }
            while let finished = try await group.next() {
                if let outcome = finished { return outcome }
            }
            throw CancellationError()
        }
    }

    /// Removes what is left when the nodes have ended: nothing runs any more.
    private func remove() async {
        do {
            try FileTree.remove(directory)
            await guardian.close()
        } catch {
            // Someone holds on to the directory; the guardian insists.
            await guardian.abandon()
        }
    }

    /// Sits on all ways between agents, the master and frameworks; see `MessageTap`. What agents and their executors
    /// say to each other does not pass it.
    public var tap: MessageTap { traffic.tap }

    /// The master that leads; `nil` after a crash, until it is started again.
    public var master: Master? { masterPlace.current }

    /// Where the master listens, such as `127.0.0.1:41234`; it comes back there after a crash.
    public var address: String { masterPlace.address }

    private var registeredAgents: Int {
        get async { await master?.snapshot().agents.count ?? 0 }
    }
}

extension TestCluster {
    /// Starts a framework.
    ///
    /// - Parameters:
    ///   - scheduler: What the framework does with offers and updates.
    ///   - name: What reports and faults call it; the name of the scheduler's type unless told otherwise. One that a
    ///     framework of the cluster has already gets a number.
    ///   - info: What it tells the master of itself; by default it is called by its name and keeps its tasks for a week
    ///     when it is away.
    ///   - options: How its client behaves; unless given, it looks for a lost master many times a second.
    /// - Returns: What the test sees of it. It ends with the cluster.
    @discardableResult
    public func start(
        _ scheduler: some Scheduler, as name: String? = nil, info: FrameworkInfo? = nil,
        options: SchedulerClientOptions? = nil
    ) -> TestFramework {
        let name = freeName(name ?? Self.defaultName(of: scheduler))
        let handle = TestFramework(name: name, activity: activity)
        let way = FrameworkWay(
            of: .framework(name), over: MasterWay(master: masterPlace, links: frameworkLinks), traffic: traffic,
            called: { handle.made($0) })
        let place = FrameworkPlace(
            scheduler,
            info: info ?? FrameworkInfo(name: name, failoverTimeout: .seconds(604_800), checkpoint: true),
            options: options ?? Self.options, handle: handle,
            way: way, activity: activity)
        frameworkPlaces.withLock { $0.append(place) }
        place.start(in: services)
        return handle
    }

    private static func defaultName(of scheduler: some Scheduler) -> String {
        let type = String(describing: type(of: scheduler))
        return type.prefix(1).lowercased() + type.dropFirst()
    }

    private func freeName(_ name: String) -> String {
        let taken = frameworkPlaces.withLock { $0.map(\.handle.name) }
        var (free, number) = (name, 1)
        while taken.contains(free) {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    private static var options: SchedulerClientOptions {
        var options = SchedulerClientOptions.inProcess
        options.initialBackoff = .milliseconds(10)
        options.longestBackoff = .milliseconds(200)
        return options
    }
}
