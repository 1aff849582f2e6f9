import MesosBase

extension Simulation {
    /// Cuts nodes off from others: what is sent between them does not arrive, and nobody is told.
    ///
    /// All that agents and frameworks say goes by way of the master, so that the ways between them and the master are
    /// all there is to cut; an executor shares the machine of its agent. What was sent arrives when the partition ends,
    /// in its order, unless the connection was given up before.
    ///
    /// - Parameters:
    ///   - group: Who is cut off; nodes that join later are not.
    ///   - others: From whom; all that are not in the group unless told otherwise.
    ///   - direction: Which way nothing passes.
    ///   - duration: For how long; until ``heal(_:)`` if it is `nil`.
    public func partition(
        _ group: NodeGroup, from others: NodeGroup? = nil, direction: PartitionDirection = .both,
        for duration: Duration? = nil
    ) {
        let members = Set(nodes(in: group))
        let rest = others.map { Set(nodes(in: $0)) }
        func isOutside(_ node: ClusterNode) -> Bool { !members.contains(node) && rest?.contains(node) != false }
        let candidates: NodeGroup = members.contains(.master) ? others ?? (.agents + .frameworks) : group
        let isCut: (ClusterNode) -> Bool = members.contains(.master) ? isOutside : { _ in isOutside(.master) }
        let state = LinkState(
            isSilentToMaster: direction.silencesMaster, isSilentFromMaster: direction.silencesNode)
        begin(.link(state), on: nodes(in: candidates).filter { $0 != .master && isCut($0) }, for: duration)
    }

    /// Ends everything that is wrong with the ways between nodes and the master: partitions, slow links and messages
    /// that get lost.
    ///
    /// - Parameter group: Whose ways; if the master is among them, everybody's.
    public func heal(_ group: NodeGroup = .everything) {
        let members = nodes(in: group)
        let healed = members.contains(.master) ? nodes(in: .everything) : members
        for name in healed {
            guard let node = faultyNode(name), let conditions = node.conditions else { continue }
            guard conditions.active.contains(where: { $0.kind.isOfNetwork }) else { continue }
            note(node, "link up")
            changeConditions(of: node) { $0.endAll { $0.isOfNetwork } }
        }
    }

    /// Lets every message from and to nodes take longer.
    ///
    /// - Parameters:
    ///   - group: Whose messages; if the master is among them, everybody's.
    ///   - latency: How much longer than usual.
    ///   - duration: For how long; until ``heal(_:)`` if it is `nil`.
    public func slow(_ group: NodeGroup, by latency: Latency, for duration: Duration? = nil) {
        begin(.slow(latency), on: nodes(in: group), for: duration)
    }

    /// Narrows the ways of nodes: each message occupies them for some time, in which no other one on the same
    /// connection arrives.
    ///
    /// - Parameters:
    ///   - group: Whose ways; if the master is among them, everybody's.
    ///   - time: For how long each message occupies a connection.
    ///   - duration: For how long; until ``heal(_:)`` if it is `nil`.
    public func throttle(_ group: NodeGroup, perMessage time: Duration, for duration: Duration? = nil) {
        begin(.throttle(max(.zero, time)), on: nodes(in: group), for: duration)
    }

    /// Breaks the connections of nodes to the master, or of the master to everybody. New ones can be opened at once.
    ///
    /// Of what is on its way a part still arrives, how much follows from the seed; then both ends are told.
    public func breakConnections(of group: NodeGroup) {
        let members = nodes(in: group)
        let broken = members.contains(.master) ? nodes(in: .agents + .frameworks) : members
        for name in broken {
            guard let node = faultyNode(name), isConnected(node) else { continue }
            note(node, "link breaks")
            breakConnection(of: node)
        }
    }

    /// Lets messages from and to nodes get lost, though the connections that they go over live on.
    ///
    /// A real connection does not lose a message in its midst; what does is a proxy, a full queue or a defect. Nodes
    /// notice at the latest when the connection is opened anew, so break it some time later.
    ///
    /// - Parameters:
    ///   - group: Whose messages; if the master is among them, everybody's.
    ///   - count: Of how many messages one is lost.
    ///   - duration: For how long; until ``heal(_:)`` if it is `nil`.
    public func drop(_ group: NodeGroup, oneIn count: Int, for duration: Duration? = nil) {
        begin(.drop(oneIn: max(1, count)), on: nodes(in: group), for: duration)
    }

    /// Lets messages from and to nodes arrive twice, as when a sender that was unsure sends again.
    ///
    /// - Parameters:
    ///   - group: Whose messages; if the master is among them, everybody's.
    ///   - count: Of how many messages one arrives twice.
    ///   - duration: For how long; until ``heal(_:)`` if it is `nil`.
    public func duplicate(_ group: NodeGroup, oneIn count: Int, for duration: Duration? = nil) {
        begin(.duplicate(oneIn: max(1, count)), on: nodes(in: group), for: duration)
    }

    /// Lets messages from and to nodes take longer. What is sent behind such a message over the same connection waits
    /// for it; what goes over other connections overtakes it.
    ///
    /// - Parameters:
    ///   - group: Whose messages; if the master is among them, everybody's.
    ///   - count: Of how many messages one is late.
    ///   - latency: How late it is.
    ///   - duration: For how long; until ``heal(_:)`` if it is `nil`.
    public func delay(_ group: NodeGroup, oneIn count: Int, by latency: Latency, for duration: Duration? = nil) {
        begin(.delay(oneIn: max(1, count), latency), on: nodes(in: group), for: duration)
    }

    private func isConnected(_ node: some FaultyNode) -> Bool {
        (node as? SimulatedAgent)?.wire != nil || (node as? SimulatedFramework)?.wire != nil
    }
}

extension Simulation {
    /// Sets how an agent's way to the master is, whatever was wrong with it before.
    package func setLink(ofAgent name: String, _ state: LinkState) {
        if let agent = agents[name] { setLink(of: agent, state) }
    }

    /// Sets how a framework's way to the master is, whatever was wrong with it before.
    package func setLink(ofFramework name: String, _ state: LinkState) {
        if let framework = frameworks[name] { setLink(of: framework, state) }
    }

    /// Breaks an agent's connection once; a new one can be opened at once.
    package func breakLink(ofAgent name: String) {
        breakConnections(of: .agent(name))
    }

    /// Breaks a framework's connection once; a new one can be opened at once.
    package func breakLink(ofFramework name: String) {
        breakConnections(of: .framework(name))
    }

    private func setLink(of node: some FaultyNode, _ state: LinkState) {
        note(node, "link \(state)")
        faults.lastCondition += 1
        let condition = NodeConditions.Condition(number: faults.lastCondition, kind: .link(state))
        changeConditions(of: node) { conditions in
            conditions.endAll { $0.isLink }
            if state != .up { conditions.begin(condition) }
        }
    }
}
