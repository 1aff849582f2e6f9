import AgentCore
import MesosBase
import MesosWire

extension Simulation {
    /// Lets containers that start on agents be spoilt in some way.
    ///
    /// - Parameters:
    ///   - group: Which agents.
    ///   - fault: What is wrong with the containers.
    ///   - count: Of how many containers one is spoilt.
    ///   - duration: For how long; until ``mendContainers(of:)`` if it is `nil`.
    public func spoilContainers(
        of group: NodeGroup, _ fault: ContainerFault, oneIn count: Int, for duration: Duration? = nil
    ) {
        begin(.containers(fault, oneIn: max(1, count)), on: nodes(in: group), for: duration)
    }

    /// Lets containers that start on agents from now on be as they should be.
    public func mendContainers(of group: NodeGroup) {
        for name in nodes(in: group) {
            guard let node = faultyNode(name), let conditions = node.conditions else { continue }
            guard conditions.active.contains(where: { $0.kind.isOfContainers }) else { continue }
            note(node, "containers are well")
            changeConditions(of: node) { $0.endAll { $0.isOfContainers } }
        }
    }

    /// Lets the kernel of each agent's machine end one process of a task or an executor, as it does when memory runs
    /// out; which one follows from the seed.
    public func runOutOfMemory(_ group: NodeGroup) {
        for case .agent(let name) in nodes(in: group) {
            guard let agent = agents[name], agent.host != nil else { continue }
            let victims = (Array(agent.processes.keys) + Array(agent.containers.keys)).sorted { $0.path < $1.path }
            guard !victims.isEmpty else { continue }
            let victim = victims[Int(draw() % UInt64(victims.count))]
            note(agent, "out of memory, kills \(victim.path)")
            kill(victim, on: agent)
        }
    }

    /// Ends the process in a container by a signal that it cannot catch.
    func killProcess(_ id: String, on name: String) {
        guard let agent = agents[name], agent.host != nil else { return }
        let running = (Array(agent.processes.keys) + Array(agent.containers.keys)).filter { $0.value == id }
        for container in running.sorted(by: { $0.path < $1.path }) {
            note(agent, "\(container.path) crashes")
            kill(container, on: agent)
        }
    }

    private func kill(_ id: ContainerID, on agent: SimulatedAgent) {
        let signal: Int32 = 9
        if let container = agent.containers[id] {
            end(container, on: agent, after: .zero, .signaled(signal))
        } else {
            self.signal(id, signal, on: agent)
        }
    }

    /// What is wrong with a container that starts now, if anything is.
    func containerFault(on agent: SimulatedAgent) -> ContainerFault? {
        if options.containers.isPossible {
            for fault in ContainerFault.allCases {
                let probability = options.containers[fault]
                if probability > 0, draws(probability) { return fault }
            }
        }
        for condition in agent.conditions?.active ?? [] {
            if case .containers(let fault, let oneIn) = condition.kind, draw() % UInt64(oneIn) == 0 { return fault }
        }
        return nil
    }
}

extension ContainerID {
    /// The container's name behind those that it is nested in.
    var path: String { (parent.map { $0.path + "." } ?? "") + value }
}
