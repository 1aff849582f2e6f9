package import MesosBase

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The machine's clocks: the monotonic one for decisions, the calendar for people and records.
package struct SystemClock: Sendable {
    package init() {}

    /// The time since some moment of the past, which no adjustment of the calendar moves.
    package var now: Instant {
        Instant(nanoseconds: Self.read(CLOCK_MONOTONIC))
    }

    /// The time of the calendar.
    package var date: Timestamp {
        Timestamp(nanoseconds: Self.read(CLOCK_REALTIME))
    }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
