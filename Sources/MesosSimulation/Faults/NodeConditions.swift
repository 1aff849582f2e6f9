import MesosBase

/// What is wrong with one node. Nodes with which nothing is wrong have none.
final class NodeConditions {
    /// One thing that is wrong, until it ends.
    struct Condition {
        let number: UInt64
        let kind: Kind
    }

    enum Kind: Equatable {
        case link(LinkState)
        case slow(Latency)
        case throttle(Duration)
        case drop(oneIn: Int)
        case duplicate(oneIn: Int)
        case delay(oneIn: Int, Latency)
        case diskIsFull
        case diskFails
        case diskIsSlow(Latency)
        case containers(ContainerFault, oneIn: Int)
    }

    /// Something that a silent network holds back.
    struct HeldArrival {
        let wire: Wire
        let direction: WireDirection
        let action: (Simulation) -> Void
    }

    private(set) var active: [Condition] = []
    /// How the way to the master is, all in all.
    private(set) var link = LinkState.up
    /// What each message takes longer.
    private(set) var slowness: [Latency] = []
    /// For how long each message occupies the way.
    private(set) var messageTime = Duration.zero
    /// What a silent network holds back, in the order in which it would have arrived.
    var held: [HeldArrival] = []
    /// How far the calendar clock is ahead.
    var clockAhead = Duration.zero
    /// The node ends once so many effects of its next input have been carried out.
    var crash: (effects: Int, restartAfter: Duration?)?

    /// Leaves of the effects of an input only those that are carried out before the node ends, and answers whether it
    /// does.
    func cutShort<Effect>(_ effects: inout [Effect]) -> Bool {
        guard let crash else { return false }
        if effects.count > crash.effects { effects.removeSubrange(crash.effects...) }
        return true
    }

    func begin(_ condition: Condition) {
        active.append(condition)
        update()
    }

    /// Ends a condition and answers whether it had not ended before.
    func end(_ number: UInt64) -> Bool {
        guard let index = active.firstIndex(where: { $0.number == number }) else { return false }
        active.remove(at: index)
        update()
        return true
    }

    func endAll(where isMeant: (Kind) -> Bool) {
        active.removeAll { isMeant($0.kind) }
        update()
    }

    private func update() {
        link = .up
        slowness = []
        messageTime = .zero
        for condition in active {
            switch condition.kind {
            case .link(let state):
                link.isDown = link.isDown || state.isDown
                link.isSilentToMaster = link.isSilentToMaster || state.isSilentToMaster
                link.isSilentFromMaster = link.isSilentFromMaster || state.isSilentFromMaster
            case .slow(let latency): slowness.append(latency)
            case .throttle(let time): messageTime += time
            default: break
            }
        }
    }
}

extension NodeConditions.Kind {
    /// Whether it concerns the network.
    var isOfNetwork: Bool {
        switch self {
        case .link, .slow, .throttle, .drop, .duplicate, .delay: true
        case .diskIsFull, .diskFails, .diskIsSlow, .containers: false
        }
    }

    var isOfDisk: Bool {
        switch self {
        case .diskIsFull, .diskFails, .diskIsSlow: true
        default: false
        }
    }

    var isOfContainers: Bool {
        if case .containers = self { true } else { false }
    }

    var isLink: Bool {
        if case .link = self { true } else { false }
    }
}

extension NodeConditions.Kind: CustomStringConvertible {
    /// What is wrong, as traces have it.
    var description: String {
        switch self {
        case .link(let state): "link \(state)"
        case .slow(let latency): "link slow by \(latency)"
        case .throttle(let time): "link takes \(DurationText.format(time)) for each message"
        case .drop(let oneIn): "link drops 1/\(oneIn)"
        case .duplicate(let oneIn): "link duplicates 1/\(oneIn)"
        case .delay(let oneIn, let latency): "link delays 1/\(oneIn) by \(latency)"
        case .diskIsFull: "disk is full"
        case .diskFails: "disk fails"
        case .diskIsSlow(let latency): "disk slow by \(latency)"
        case .containers(let fault, let oneIn): "containers \(fault.rawValue) 1/\(oneIn)"
        }
    }
}
