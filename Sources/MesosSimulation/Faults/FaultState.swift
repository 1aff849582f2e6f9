import MesosBase

/// What a simulation remembers of faults that are not those of one node.
struct FaultState {
    /// Numbers the conditions of nodes.
    var lastCondition: UInt64 = 0
    /// What is to be done once so many events have happened in all, in the order in which it was asked for.
    private var eventActions: [(event: UInt64, action: (Simulation) -> Void)] = []
    /// When the first of these is due.
    private(set) var nextEvent: UInt64 = .max

    mutating func act(afterEvent event: UInt64, _ action: @escaping (Simulation) -> Void) {
        eventActions.append((event, action))
        nextEvent = min(nextEvent, event)
    }

    /// Takes what is due.
    mutating func takeActions(after event: UInt64) -> [(Simulation) -> Void] {
        let due = eventActions.filter { $0.event <= event }.map(\.action)
        eventActions.removeAll { $0.event <= event }
        nextEvent = eventActions.lazy.map(\.event).min() ?? .max
        return due
    }
}

/// A node that faults can strike.
protocol FaultyNode: AnyObject {
    var conditions: NodeConditions? { get set }
    /// The name that traces have for it.
    var traceName: String { get }
}

extension FaultyNode {
    /// How the way to the master is.
    var link: LinkState { conditions?.link ?? .up }

    /// What is wrong with the node, to be changed.
    var someConditions: NodeConditions {
        if let conditions { return conditions }
        let created = NodeConditions()
        conditions = created
        return created
    }
}

extension SimulatedMaster: FaultyNode {
    var traceName: String { "master" }
}

extension SimulatedAgent: FaultyNode {
    var traceName: String { name }
}

extension SimulatedFramework: FaultyNode {
    var traceName: String { name }
}

extension Simulation {
    /// The node, if it is there; executors have no faults of their own but that they end.
    func faultyNode(_ node: ClusterNode) -> (any FaultyNode)? {
        switch node {
        case .master: master
        case .agent(let name): agents[name]
        case .framework(let name): frameworks[name]
        case .executor: nil
        }
    }

    /// Lets something be wrong with nodes for some time, or until it is ended.
    func begin(_ kind: NodeConditions.Kind, on nodes: some Sequence<ClusterNode>, for time: Duration?) {
        faults.lastCondition += 1
        let number = faults.lastCondition
        var struck: [ClusterNode] = []
        for name in nodes {
            guard let node = faultyNode(name) else { continue }
            struck.append(name)
            note(node, "\(kind)\(time.map { " for \(DurationText.format($0))" } ?? "")")
            changeConditions(of: node) { $0.begin(NodeConditions.Condition(number: number, kind: kind)) }
        }
        guard let time, !struck.isEmpty else { return }
        schedule(after: time) { simulation in
            for name in struck {
                // A framework that has started anew since has the conditions of its former self.
                guard let node = simulation.faultyNode(name) else { continue }
                var hasEnded = false
                simulation.changeConditions(of: node) { hasEnded = $0.end(number) }
                if hasEnded { simulation.note(node, "no longer \(kind)") }
            }
        }
    }

    /// Changes what is wrong with a node, and lets happen what follows for its connection.
    func changeConditions(of node: some FaultyNode, _ change: (NodeConditions) -> Void) {
        let conditions = node.someConditions
        let wasDown = conditions.link.isDown
        change(conditions)
        if conditions.link.isDown, !wasDown { breakConnection(of: node) }
        release(conditions)
    }

    func breakConnection(of node: some FaultyNode) {
        if let wire = (node as? SimulatedAgent)?.wire { cut(wire) }
        if let wire = (node as? SimulatedFramework)?.wire { cut(wire) }
    }

    func note(_ node: some FaultyNode, _ text: String) {
        trace.add(now, node.traceName, text)
    }
}
