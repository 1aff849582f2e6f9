/// How closely a simulation watches ``Invariant/standard``.
public enum Checking: Sendable, Equatable {
    /// Only when it is asked to.
    case off
    /// After every event, what the event touched.
    case incremental
    /// After every event what the event touched, and everything whenever this many events have happened, or four times
    /// as many as there are agents and tasks if that is more.
    case full(every: Int)

    /// Full every 10,000 events in debug builds, off in others.
    public static var usual: Checking {
        #if DEBUG
            .full(every: 10_000)
        #else
            .off
        #endif
    }
}
