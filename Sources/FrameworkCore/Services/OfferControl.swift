import MesosBase

/// Which offers the master is asked for: none while nothing waits, otherwise those that what waits could use.
struct OfferControl: Sendable {
    /// The master is asked no more often than this.
    static let pause = Duration.seconds(1)
    /// So often are all offers taken for a while, so that agents become known that were sorted out.
    static let probeInterval = Duration.seconds(300)

    /// For so long.
    var probeTime = Duration.seconds(10)
    /// Whether masters are told anything.
    var tells = true

    private(set) var isSuppressed = false
    /// Whether the master has been told that.
    private var isSuppressionKnown = true
    /// Whether agents are refused for so long that other instances would wait for them.
    private var hasLongRefusals = false
    /// Whether something waits that did not when they were refused.
    private var hasNewWork = false
    private var lastRevival: Instant?
    /// Whether the master can sort out offers.
    private var canFilter = false
    /// What the master sorts out; nil if that is not known.
    private var told: PushDown? = .probe
    /// Whether something has changed since that was thought over.
    private var hasNews = true
    private var nextTelling = Instant.zero
    /// Until when all offers are taken.
    private var probeEnd: Instant?
    private var nextProbe: Instant?

    /// There is a connection to a master.
    mutating func connect(to version: String?, isWaiting: Bool, at now: Instant) {
        canFilter = tells && PushDown.isUnderstood(byVersion: version)
        // At first everything is looked at.
        if told == .probe { probeEnd = now + probeTime }
        hasNews = true
        guard !isSuppressionKnown else { return }
        isSuppressionKnown = true
        isSuppressed = isWaiting
        lastRevival = nil
    }

    /// Calls may have been lost with the connection.
    mutating func forgetWhatWasTold() {
        isSuppressionKnown = false
        told = nil
    }

    mutating func noteLongRefusals() { hasLongRefusals = true }

    mutating func noteNewWork() {
        hasNewWork = true
        hasNews = true
    }

    mutating func noteChange() { hasNews = true }

    /// The master does not sort out what it was asked to: it is to sort out nothing from now on.
    mutating func refuse(_ problem: String, in turn: inout Turn<JobDecision>) {
        guard canFilter else { return }
        canFilter = false
        told = .probe
        turn.emit(.report(.unfiltered(problem)))
        turn.emit(.tell(.probe))
    }

    /// Tells the master what has changed.
    mutating func review(isWaiting: Bool, _ pushDown: () -> PushDown, in turn: inout Turn<JobDecision>) {
        guard isWaiting else {
            hasNewWork = false
            guard !isSuppressed else { return }
            isSuppressed = true
            return turn.emit(.suppress)
        }
        let isReviving = revivalTime.map { $0 <= turn.now } ?? false
        guard isReviving || !isSuppressed else { return }
        tell(pushDown, in: &turn)
        guard isReviving else { return }
        isSuppressed = false
        hasLongRefusals = false
        hasNewWork = false
        lastRevival = turn.now
        turn.emit(.revive)
    }

    private mutating func tell(_ pushDown: () -> PushDown, in turn: inout Turn<JobDecision>) {
        guard let time = tellingTime, time <= turn.now else { return }
        hasNews = false
        nextTelling = turn.now + Self.pause
        var wanted = PushDown.probe
        if probeEnd == nil, let nextProbe, nextProbe <= turn.now {
            probeEnd = turn.now + probeTime
        } else {
            probeEnd = nil
            wanted = pushDown()
        }
        nextProbe = wanted.isProbe ? nil : nextProbe ?? turn.now + Self.probeInterval
        guard told.map({ !$0.excludesTheSame(as: wanted) }) ?? true else { return }
        told = wanted
        turn.emit(.tell(wanted))
    }

    /// When the master may be asked for offers again; nil if there is no reason to.
    private var revivalTime: Instant? {
        guard isSuppressed || hasLongRefusals && hasNewWork else { return nil }
        return lastRevival.map { $0 + Self.pause } ?? .zero
    }

    /// When it is to be thought over what the master is to sort out.
    private var tellingTime: Instant? {
        guard canFilter else { return nil }
        if let probeEnd { return max(probeEnd, nextTelling) }
        return hasNews ? nextTelling : nextProbe.map { max($0, nextTelling) }
    }

    /// When there is something to review.
    func nextDeadline(isWaiting: Bool) -> Instant? {
        guard isWaiting else { return nil }
        guard !isSuppressed else { return revivalTime }
        guard let revivalTime else { return tellingTime }
        return tellingTime.map { min($0, revivalTime) } ?? revivalTime
    }
}

extension PushDown {
    /// Whether nothing is sorted out.
    var isProbe: Bool { excludesTheSame(as: .probe) }

    func excludesTheSame(as other: PushDown) -> Bool {
        constraints == other.constraints && filters == other.filters
    }
}
