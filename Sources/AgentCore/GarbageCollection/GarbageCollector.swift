import MesosBase

/// Which directories are to be removed, and when: each at its time, or earlier the fuller the disk is.
struct GarbageCollector: Sendable {
    /// A directory that is being removed.
    struct Removal: Sendable, Equatable {
        let number: UInt64
        let path: String
        /// The time since it was last of use.
        let age: Duration
    }

    /// From here on the oldest directories are removed early, so that neither memory nor disk fills with them.
    static let mostScheduled = 100_000
    /// How many directories are removed at a time.
    static let mostRemovals = 16
    /// Later than this no directory is removed; beyond it instants could not be told apart.
    private static let longestDelay = Duration.seconds(100 * 365 * 86_400)

    /// How long a directory is kept when there is room for it.
    private let delay: Duration
    /// The part of the disk that is to stay free.
    private let headroom: Double
    private let limit: Int

    private var scheduled = DeadlineQueue<String>()
    /// Directories whose time comes up to this instant are removed already.
    private var horizon = Instant(nanoseconds: .min)
    private var removals = Table<UInt64, Removal>()
    private var lastNumber: UInt64 = 0
    /// How full the disk was when it was last measured.
    private(set) var diskUse: Double?
    var hasLookedForFormerAgents = false
    /// Whether the disk is being measured.
    var isMeasuringDisk = false
    /// The directories that were left in this turn, in order.
    private(set) var departures: [String] = []

    init(delay: Duration, headroom: Double, limit: Int = GarbageCollector.mostScheduled) {
        self.delay = min(max(delay, .zero), Self.longestDelay)
        self.headroom = headroom
        self.limit = limit
    }

    /// Whether no directory waits for its removal.
    var isEmpty: Bool { scheduled.count == 0 && departures.isEmpty }

    /// How many directories are to be removed, or are being removed.
    var pendingCount: Int { scheduled.count + removals.count }

    /// When the next directory is due; `nil` if there is none, or if others have to be gone first.
    var next: Instant? { removals.count < Self.mostRemovals ? scheduled.next : nil }

    /// How old a directory may become on a disk that is so full.
    func allowedAge(diskUse: Double) -> Duration {
        let factor = 1 - headroom - diskUse
        guard factor < 1 else { return delay }
        guard factor > 0 else { return .zero }
        return .nanoseconds(Int64(Double(delay.clampedNanoseconds) * factor))
    }

    /// Notes that a directory is of no use any more.
    mutating func leave(_ path: String) {
        departures.append(path)
    }

    /// Schedules what was left in this turn, and returns what cannot even be waited for, as too much waits already.
    mutating func scheduleDepartures(at now: Instant) -> [String] {
        let paths = departures
        departures.removeAll(keepingCapacity: true)
        return paths.compactMap { schedule($0, at: now) }
    }

    /// Schedules a directory that was of use until now; returns one that must be forgotten for it.
    mutating func schedule(_ path: String, at now: Instant) -> String? {
        scheduled.set(path, at: now + delay)
        return scheduled.count > 2 * limit ? scheduled.popDue(at: .distantFuture) : nil
    }

    /// A directory is of use again.
    mutating func keep(_ path: String) {
        scheduled.cancel(path)
        departures.removeAll { $0 == path }
    }

    /// Lets everything go that is too old for a disk that is so full.
    mutating func adapt(toDiskUse use: Double, at now: Instant) {
        diskUse = use
        horizon = now + (delay - allowedAge(diskUse: use))
    }

    /// The next directory to remove, if one is due and not too many are being removed.
    mutating func takeDue(at now: Instant) -> Removal? {
        guard let due = next else { return nil }
        let bound = scheduled.count > limit ? due : max(now, horizon)
        guard let path = scheduled.popDue(at: bound) else { return nil }
        lastNumber += 1
        let removal = Removal(number: lastNumber, path: path, age: max(.zero, now - due + delay))
        removals[lastNumber] = removal
        return removal
    }

    /// A removal is over; `nil` if there was none of this number.
    mutating func finish(_ number: UInt64) -> Removal? {
        removals.removeValue(forKey: number)
    }
}
