import MesosBase
import MesosIO
import MesosNodes
public import MesosSimulation
import Synchronization

extension TestCluster {
    /// Ends nodes as a crash of their programs does; returns when nothing of them is left.
    ///
    /// An agent's tasks end with it, for it is their program. A master leaves its registry to the one that is started
    /// after it. A framework loses its connection, and its scheduler is not told.
    ///
    /// - Parameters:
    ///   - group: The nodes; those that are down stay down.
    ///   - delay: After what time they are started again; `nil` leaves that to ``restart(_:)``.
    public func crash(_ group: NodeGroup, restartAfter delay: Duration? = nil) async {
        let nodes = nodes(in: group)
        await withDiscardingTaskGroup { tasks in
            for node in nodes {
                tasks.addTask { [self] in await crash(node) }
            }
        }
        guard let delay else { return }
        after(delay) { cluster in
            for node in nodes {
                do { try await cluster.restart(node) } catch {
                    cluster.activity.note("\(node)", "cannot start: \(error)")
                }
            }
        }
    }

    private func crash(_ node: ClusterNode) async {
        switch node {
        case .master: await masterPlace.crash()
        case .agent(let name): await agentPlaces.first { $0.name == name }?.crash()
        case .framework(let name):
            for place in frameworkPlaces.withLock({ $0 }) where place.handle.name == name { await place.crash() }
        case .executor: break
        }
    }

    /// Starts nodes again that have crashed: a master with the registry and at the port of the one before it, a
    /// framework with its scheduler as it is, under its identifier.
    ///
    /// - Throws: ``TestClusterError/system(_:)`` if a node cannot be started.
    public func restart(_ group: NodeGroup) async throws {
        for node in nodes(in: group) { try await restart(node) }
    }

    private func restart(_ node: ClusterNode) async throws {
        do {
            switch node {
            case .master: try await masterPlace.start()
            case .agent(let name): try await agentPlaces.first { $0.name == name }?.start()
            case .framework(let name):
                for place in frameworkPlaces.withLock({ $0 }) where place.handle.name == name {
                    place.start(in: services)
                }
            case .executor: break
            }
        } catch {
            throw TestClusterError.system("\(error)")
        }
        activity.note("\(node)", "is started again")
    }

    /// Cuts nodes off: what is sent to them or by them waits, in its order, until the partition is over.
    ///
    /// - Parameters:
    ///   - group: The nodes on one side.
    ///   - others: The nodes on the other side; all others unless given.
    ///   - direction: Which way nothing passes.
    ///   - duration: How long it lasts; `nil` for until ``heal(_:)``.
    public func partition(
        _ group: NodeGroup, from others: NodeGroup? = nil, direction: PartitionDirection = .both,
        for duration: Duration? = nil
    ) {
        let partition = Partitions.Partition(
            nodes: nodes(in: group), others: others.map { nodes(in: $0) }, direction: direction)
        activity.note("network", "cuts off \(partition.nodes.map(\.description).joined(separator: ", "))")
        let number = traffic.change { $0.begin(partition) }
        guard let duration else { return }
        after(duration) { cluster in
            if cluster.traffic.change({ $0.end(number) }) { cluster.healed() }
        }
    }

    /// Ends all partitions that cut off one of these nodes; what has waited arrives.
    public func heal(_ group: NodeGroup = .everything) {
        let nodes = nodes(in: group)
        traffic.change { $0.end(of: nodes) }
        healed()
    }

    private func healed() {
        activity.note("network", "is healed")
        for agent in agentPlaces { agent.links.look() }
    }

    /// Breaks the connections of nodes once; what is on its way is lost, and both sides notice and connect anew.
    public func breakConnections(of group: NodeGroup = .everything) {
        var nodes = nodes(in: group)
        // All connections lead to the master.
        if nodes.contains(.master) { nodes = self.nodes(in: .everything) }
        for agent in agentPlaces where nodes.contains(.agent(agent.name)) {
            activity.note(agent.name, "its connection breaks")
            agent.links.breakLink()
        }
        for place in frameworkPlaces.withLock({ $0 }) where nodes.contains(.framework(place.handle.name)) {
            activity.note(place.handle.name, "its connection breaks")
            place.way.breakLink()
        }
    }

    /// Lets something happen after some time, unless the cluster has ended by then.
    func after(_ delay: Duration, _ action: @escaping @Sendable (TestCluster) async -> Void) {
        let timer = NodeEnvironment.system.timer
        timer.set(timer.makeToken(), at: NodeEnvironment.system.clock.now + delay) { [weak self] in
            guard let self else { return }
            // The timer waits for nobody.
            services.start { await action(self) }
        }
    }

    /// The nodes that a group stands for, in their order, each once. Numbers and names that nobody has stand for
    /// nothing.
    func nodes(in group: NodeGroup) -> [ClusterNode] {
        let agents = agentPlaces.map(\.name)
        let frameworks = frameworkPlaces.withLock { $0.map(\.handle.name) }
        var nodes: [ClusterNode] = []
        for part in group.parts {
            switch part {
            case .leadingMaster: nodes.append(.master)
            case .agentNumbers(let numbers): nodes += numbers.clamped(to: agents.indices).map { .agent(agents[$0]) }
            case .agent(let name): nodes += agents.filter { $0 == name }.map { .agent($0) }
            case .allAgents: nodes += agents.map { .agent($0) }
            case .framework(let name): nodes += frameworks.filter { $0 == name }.map { .framework($0) }
            case .allFrameworks: nodes += frameworks.map { .framework($0) }
            case .executor, .allExecutors: break
            }
        }
        return Set(nodes).sorted()
    }
}
