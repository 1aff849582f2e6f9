/// With which probabilities something is wrong with a container that starts, each from 0 to 1.
public struct ContainerFaults: Sendable, Hashable {
    /// It cannot be started.
    public var failsToStart = 0.0
    /// It takes a minute to start.
    public var startsSlowly = 0.0
    /// The kernel ends its process within ten seconds after the start, as it does when memory runs out.
    public var outOfMemory = 0.0
    /// Its process never ends by itself, and does not react to SIGTERM.
    public var hangs = 0.0
    /// It takes a minute until its process is gone after it was killed.
    public var endsSlowly = 0.0

    /// Nothing is wrong.
    public init() {}

    var isPossible: Bool {
        failsToStart > 0 || startsSlowly > 0 || outOfMemory > 0 || hangs > 0 || endsSlowly > 0
    }

    subscript(fault: ContainerFault) -> Double {
        switch fault {
        case .failsToStart: failsToStart
        case .startsSlowly: startsSlowly
        case .outOfMemory: outOfMemory
        case .hangs: hangs
        case .endsSlowly: endsSlowly
        }
    }
}
