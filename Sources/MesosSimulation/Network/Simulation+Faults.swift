import MesosBase

extension Simulation {
    /// Sets how an agent's way to the master is.
    package func setLink(ofAgent name: String, _ state: LinkState) {
        guard let agent = agents[name] else { return }
        trace.add(now, name, "link \(state)")
        agent.link = state
        for id in agentWires.keys.sorted() {
            guard let wire = agentWires[id], wire.agent === agent else { continue }
            if state == .down { cut(wire) }
            if state == .up { release(wire) }
        }
    }

    /// Sets how a framework's way to the master is.
    package func setLink(ofFramework name: String, _ state: LinkState) {
        guard let framework = frameworks[name] else { return }
        trace.add(now, name, "link \(state)")
        framework.link = state
        for id in schedulerWires.keys.sorted() {
            guard let wire = schedulerWires[id], wire.framework === framework else { continue }
            if state == .down { cut(wire) }
            if state == .up { release(wire) }
        }
    }

    /// Breaks an agent's connection once; a new one can be opened at once.
    package func breakLink(ofAgent name: String) {
        guard let wire = agents[name]?.wire else { return }
        trace.add(now, name, "link breaks")
        cut(wire)
    }

    /// Breaks a framework's connection once; a new one can be opened at once.
    package func breakLink(ofFramework name: String) {
        guard let wire = frameworks[name]?.wire else { return }
        trace.add(now, name, "link breaks")
        cut(wire)
    }
}
