/// A score with which the search for something better ends.
public struct GoodEnough: PlacementComponent {
    /// What the line says of the work.
    public let parts: [JobPart]

    /// The first agent with at least this score, from 0 to 1, is taken.
    public init(_ score: Double) {
        parts = [JobPart(.goodEnough(score))]
    }
}

/// Which score is asked for at least, and how that falls while the work waits.
///
/// ```swift
/// Relax(from: 0.9, to: 0, over: .seconds(30))
/// ```
public struct Relax: PlacementComponent {
    /// What the line says of the work.
    public let parts: [JobPart]

    /// At first only agents with at least one score are taken; after a time those with at least the other; between, the
    /// score falls evenly.
    public init(from first: Double, to last: Double = 0, over time: Duration) {
        parts = [JobPart(.relax(from: first, to: last, over: time))]
    }
}

/// How long instances wait for a place before they are given up.
public struct Timeout: PlacementComponent {
    /// What the line says of the work.
    public let parts: [JobPart]

    /// Instances without a place for this long are reported as such and not tried again.
    public init(_ time: Duration) {
        parts = [JobPart(.timeout(time))]
    }
}

/// Which work comes first.
public struct Priority: PlacementComponent {
    /// What the line says of the work.
    public let parts: [JobPart]

    /// Work with a higher number is placed before work with a lower one; what does not say so has 0.
    public init(_ priority: Int) {
        parts = [JobPart(.priority(priority))]
    }
}

/// Work that ends other tasks of the same framework where it finds no place otherwise.
public struct Preempts: PlacementComponent {
    /// What the line says of the work.
    public let parts: [JobPart]

    /// Tasks with a priority lower than this one may be ended; it is not above the work's own.
    public init(lowerThan priority: Int) {
        parts = [JobPart(.preempts(lowerThan: priority))]
    }
}
