import MesosBase

/// A connection of some node to the master.
class Wire {
    /// It has broken: nothing more can be sent over it, and both ends have been or will be told.
    var isCut = false
    /// What would reach the master later than this is lost with the connection.
    var lastToMaster = Instant.distantFuture
    /// What would come from the master later than this is lost with the connection.
    var lastFromMaster = Instant.distantFuture
    /// The master has ended, or has been told that the connection has: nothing arrives there any more.
    var isMasterEndClosed = false
    /// What is wrong with the node at the other end.
    var conditions: NodeConditions? { nil }

    func isLost(_ direction: WireDirection, at now: Instant) -> Bool {
        switch direction {
        case .toMaster: isMasterEndClosed || now > lastToMaster
        case .fromMaster: now > lastFromMaster
        }
    }
}

extension Simulation {
    /// Lets something that is sent now arrive over a connection: perhaps not if it breaks before, and later if the
    /// network is silent then.
    func arrive(
        over wire: Wire, _ direction: WireDirection, at instant: Instant, background: Bool = false,
        _ action: @escaping (Simulation) -> Void
    ) {
        guard !wire.isCut else { return }
        schedule(at: instant, background: background, label: .message) { simulation in
            guard !wire.isLost(direction, at: simulation.now) else { return }
            simulation.pass(over: wire, direction, action)
        }
    }

    /// Lets something arrive now, or when the network is no longer silent.
    private func pass(over wire: Wire, _ direction: WireDirection, _ action: @escaping (Simulation) -> Void) {
        if let conditions = wire.conditions, conditions.link.isSilent(direction) {
            conditions.held.append(NodeConditions.HeldArrival(wire: wire, direction: direction, action: action))
        } else {
            action(self)
        }
    }

    /// Breaks a connection. How much of what is on its way still arrives follows from the seed, for each direction;
    /// each end is told behind that.
    func sever(
        _ wire: Wire, lastToMaster: Instant, lastFromMaster: Instant, tellMaster: @escaping (Simulation) -> Void,
        tellNode: @escaping (Simulation) -> Void
    ) {
        wire.isCut = true
        wire.lastToMaster = survival(of: wire, .toMaster, until: lastToMaster)
        wire.lastFromMaster = survival(of: wire, .fromMaster, until: lastFromMaster)
        schedule(at: max(wire.lastToMaster, now + draw(options.latency))) { simulation in
            simulation.pass(over: wire, .toMaster) { simulation in
                guard !wire.isMasterEndClosed else { return }
                wire.isMasterEndClosed = true
                tellMaster(simulation)
            }
        }
        schedule(at: max(wire.lastFromMaster, now + draw(options.latency))) { simulation in
            simulation.pass(over: wire, .fromMaster, tellNode)
        }
    }

    /// The instant until which what is on its way still arrives; of what a silent network holds back, a part is
    /// forgotten.
    private func survival(of wire: Wire, _ direction: WireDirection, until last: Instant) -> Instant {
        if let conditions = wire.conditions, !conditions.held.isEmpty {
            func isOfWire(_ arrival: NodeConditions.HeldArrival) -> Bool {
                arrival.wire === wire && arrival.direction == direction
            }
            let count = conditions.held.count(where: isOfWire)
            let kept = Int(draw() % UInt64(count + 1))
            if kept < count {
                var place = 0
                conditions.held.removeAll { arrival in
                    guard isOfWire(arrival) else { return false }
                    place += 1
                    return place > kept
                }
                return now
            }
        }
        guard last > now else { return now }
        // All of it, as often as not when a process ends whose system still sends what it was given.
        if draw() % 2 == 0 { return last }
        return now + .nanoseconds(Int64(draw() % UInt64(last.nanoseconds - now.nanoseconds + 1)))
    }

    /// Lets pass what a silent network held back, in its order, as far as it may now.
    func release(_ conditions: NodeConditions) {
        guard !conditions.held.isEmpty else { return }
        let link = conditions.link
        let passing = conditions.held.filter { !link.isSilent($0.direction) }
        conditions.held.removeAll { !link.isSilent($0.direction) }
        for arrival in passing where arrival.direction == .fromMaster || !arrival.wire.isMasterEndClosed {
            arrival.action(self)
        }
    }
}
