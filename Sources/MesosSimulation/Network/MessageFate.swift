import MesosBase
import MesosWire

/// What the network does to the messages of one node.
extension Simulation {
    /// How often the network lets a message arrive that it was given once; only one of which a copy does no harm to
    /// its receiver may arrive twice.
    func arrivals(_ node: NodeConditions?, _ mayComeTwice: @autoclosure () -> Bool) -> Int {
        var count = 1
        if options.loss > 0, draws(options.loss) { return 0 }
        if options.duplication > 0, draws(options.duplication), mayComeTwice() { count = 2 }
        guard node != nil || master.conditions != nil else { return count }
        for condition in (node?.active ?? []) + (master.conditions?.active ?? []) {
            switch condition.kind {
            case .drop(let oneIn): if draw() % UInt64(oneIn) == 0 { return 0 }
            case .duplicate(let oneIn): if draw() % UInt64(oneIn) == 0, mayComeTwice() { count = 2 }
            default: break
            }
        }
        return count
    }

    /// How much longer than usual a message takes.
    func extraLatency(_ node: NodeConditions?) -> Duration {
        guard node != nil || master.conditions != nil else { return .zero }
        var sum = Duration.zero
        for condition in (node?.active ?? []) + (master.conditions?.active ?? []) {
            switch condition.kind {
            case .slow(let latency): sum += draw(latency)
            case .delay(let oneIn, let latency): if draw() % UInt64(oneIn) == 0 { sum += draw(latency) }
            default: break
            }
        }
        return sum
    }

    /// For how long a message occupies its connection.
    func messageTime(_ node: NodeConditions?) -> Duration {
        guard node != nil || master.conditions != nil else { return .zero }
        return (node?.messageTime ?? .zero) + (master.conditions?.messageTime ?? .zero)
    }

    /// A latency drawn by the seed.
    func draw(_ latency: Latency) -> Duration {
        latency.draw(using: &choices)
    }

    /// Whether something comes to pass that does so with this probability.
    func draws(_ probability: Double) -> Bool {
        Double(draw() >> 11) < probability * 9_007_199_254_740_992
    }
}

extension V1.Scheduler.Call {
    /// Whether a second copy does no harm, so that a client that is unsure may send it again. A launch that comes twice
    /// is two launches, of which the second is for offers that are gone.
    var mayComeTwice: Bool {
        switch type {
        case .acknowledge, .kill, .reconcile, .decline: true
        default: false
        }
    }
}
