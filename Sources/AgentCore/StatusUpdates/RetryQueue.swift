import MesosBase

/// When the updates in flight are to be sent again.
///
/// All updates wait for one of a few intervals (10 s, doubling up to 10 min), so there is one queue for each: it is
/// ordered by itself, because time does not run backwards, and setting or cancelling a retry takes constant time.
struct RetryQueue: Sendable {
    static let firstInterval = Duration.seconds(10)
    static let longestInterval = Duration.seconds(600)

    private struct Entry: Sendable {
        let deadline: Instant
        let stream: Slot<UpdateStream>
        let token: UInt64
    }

    /// The retry that a stream waits for; token 0 stands for none.
    private struct Current: Sendable {
        var token: UInt64 = 0
        var level = 0
    }

    private static let intervals = {
        var backoff = Backoff(initial: firstInterval, cap: longestInterval)
        var intervals: [Duration] = []
        while intervals.last != longestInterval { intervals.append(backoff.next()) }
        return intervals
    }()

    private var queues = Array(repeating: Deque<Entry>(), count: intervals.count)
    private var live = Array(repeating: 0, count: intervals.count)
    private var current: [Current] = []
    private var lastToken: UInt64 = 0

    /// The earliest deadline.
    var next: Instant? {
        var earliest: Instant?
        for queue in queues {
            guard let deadline = queue.first?.deadline else { continue }
            if earliest.map({ deadline < $0 }) ?? true { earliest = deadline }
        }
        return earliest
    }

    /// Lets a stream wait for its `attempt`-th retry (counted from 0), in place of the retry it may be waiting for.
    mutating func set(_ stream: Slot<UpdateStream>, attempt: Int, now: Instant) {
        cancel(stream)
        while current.count <= stream.index { current.append(Current()) }
        let level = min(attempt, Self.intervals.count - 1)
        lastToken += 1
        current[stream.index] = Current(token: lastToken, level: level)
        queues[level].append(Entry(deadline: now + Self.intervals[level], stream: stream, token: lastToken))
        live[level] += 1
    }

    /// Whether a stream waits for a retry.
    func isWaiting(_ stream: Slot<UpdateStream>) -> Bool {
        stream.index < current.count && current[stream.index].token != 0
    }

    /// Lets a stream wait no longer.
    mutating func cancel(_ stream: Slot<UpdateStream>) {
        guard stream.index < current.count, current[stream.index].token != 0 else { return }
        let level = current[stream.index].level
        current[stream.index] = Current()
        live[level] -= 1
        dropStale(in: level)
    }

    /// Takes the stream whose retry is due and has been due for longest.
    mutating func popDue(at now: Instant) -> Slot<UpdateStream>? {
        var due: (level: Int, deadline: Instant)?
        for (level, queue) in queues.enumerated() {
            guard let deadline = queue.first?.deadline, deadline <= now else { continue }
            if due.map({ deadline < $0.deadline }) ?? true { due = (level, deadline) }
        }
        guard let level = due?.level, let entry = queues[level].popFirst() else { return nil }
        current[entry.stream.index] = Current()
        live[level] -= 1
        dropStale(in: level)
        return entry.stream
    }

    /// Keeps a queue's front live and its length in proportion to its live entries.
    private mutating func dropStale(in level: Int) {
        while let first = queues[level].first, current[first.stream.index].token != first.token {
            _ = queues[level].popFirst()
        }
        guard queues[level].count > 2 * live[level] + 64 else { return }
        let current = current
        queues[level].removeAll { current[$0.stream.index].token != $0.token }
    }
}
