import MesosBase

/// A connection of some node to the master.
class Wire {
    /// Nothing passes any more, and both ends have been or will be told.
    var isCut = false
    /// What a silent network holds back, in the order in which it would have arrived.
    var held: [(Simulation) -> Void] = []
    /// How the node's way to the master is.
    var link: LinkState { .up }
}

extension Simulation {
    /// Lets something arrive over a connection: not at all if it breaks before, and later if the network is silent
    /// then.
    func arrive(
        over wire: Wire, at instant: Instant, background: Bool = false, _ action: @escaping (Simulation) -> Void
    ) {
        schedule(at: instant, background: background, label: .message) { simulation in
            guard !wire.isCut else { return }
            if wire.link == .silent {
                wire.held.append(action)
            } else {
                action(simulation)
            }
        }
    }

    /// Lets pass what a silent network held back.
    func release(_ wire: Wire) {
        let held = wire.held
        wire.held = []
        for action in held { arrive(over: wire, at: now, action) }
    }
}
