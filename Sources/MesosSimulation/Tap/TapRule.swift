import Synchronization

/// Something that a ``MessageTap`` does with messages of a pattern, until it is removed or has done it often enough.
public final class TapRule: Sendable {
    enum Action: Sendable {
        case drop
        case duplicate
        case delay(Duration)
        case rewrite(@Sendable (inout ClusterMessage) -> Void)
        case hold
        case observe(delivered: Bool)
    }

    private struct State {
        var matchCount = 0
        var timesLeft: Int?
        var isOver = false
        var isReleased = false
        var held: [@Sendable () -> Void] = []
    }

    /// Which messages it is about.
    public let pattern: MessagePattern
    let action: Action
    private let state: Mutex<State>

    init(_ pattern: MessagePattern, times: Int?, _ action: Action) {
        self.pattern = pattern
        self.action = action
        state = Mutex(State(timesLeft: times, isOver: times.map { $0 <= 0 } ?? false))
    }

    /// How many messages it has been applied to.
    public var matchCount: Int { state.withLock { $0.matchCount } }

    /// Whether it is over: it was removed, or has been applied as often as it was to be.
    public var isOver: Bool { state.withLock { $0.isOver } }

    /// Ends the rule. What it has held back goes on.
    public func remove() {
        let held = state.withLock { state in
            state.isOver = true
            state.isReleased = true
            defer { state.held = [] }
            return state.held
        }
        for action in held { action() }
    }

    /// Lets what the rule has held back go on, in the order in which it was sent, and ends the rule.
    public func release() { remove() }

    /// Whether what the rule has held back is to go on.
    package var isReleased: Bool { state.withLock { $0.isReleased } }

    /// Does something as soon as what the rule has held back is to go on; at once if it has been released.
    package func whenReleased(_ action: @escaping @Sendable () -> Void) {
        let isReleased = state.withLock { state in
            if !state.isReleased { state.held.append(action) }
            return state.isReleased
        }
        if isReleased { action() }
    }

    /// Takes one of the times that the rule is to be applied; `false` if none is left.
    func claim() -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.matchCount += 1
            if let left = state.timesLeft {
                state.timesLeft = left - 1
                state.isOver = left <= 1
            }
            return true
        }
    }
}

extension TapRule: CustomStringConvertible {
    /// What the rule does, and how often it has.
    public var description: String {
        let verb =
            switch action {
            case .drop: "drops"
            case .duplicate: "duplicates"
            case .delay(let delay): "delays by \(delay)"
            case .rewrite: "rewrites"
            case .hold: "holds"
            case .observe: "observes"
            }
        return "\(verb) \(pattern): \(matchCount) so far"
    }
}
