import MesosBase
import MesosWire

/// Agents that are to be marked unreachable, let through one by one at a limited rate; so that a master that is cut off
/// from its agents does not give all of them up at once.
struct RemovalQueue: Sendable {
    /// Why an agent is to be marked unreachable.
    enum Cause: Hashable, Sendable {
        /// It does not answer pings; an answer while it waits cancels this.
        case healthCheck
        /// Its link broke, and it did not register again in time.
        case disconnection
        /// It did not register with this master in time, after another one had failed.
        case failover
    }

    /// An agent that waits, and why.
    struct Removal: Hashable, Sendable {
        let agent: AgentID
        let cause: Cause
    }

    private let interval: Duration?
    private var waiting: SortedMap<UInt64, Removal> = [:]
    private var numbers = Table<Removal, UInt64>()
    private var lastNumber: UInt64 = 0
    private var nextPermit: Instant?

    /// Creates a queue that lets everybody through at once if there is no limit.
    init(limit: RateLimit?) {
        interval = limit?.interval
    }

    /// What became of a request.
    enum Answer: Sendable, Equatable {
        /// It may happen now.
        case granted
        /// It waits for its turn.
        case postponed
        /// It has been waiting already.
        case waiting
    }

    /// When the next one that waits may go; `nil` if none waits.
    var nextDeadline: Instant? { waiting.isEmpty ? nil : nextPermit }

    mutating func request(_ removal: Removal, now: Instant) -> Answer {
        guard let interval else { return .granted }
        guard !numbers.contains(removal) else { return .waiting }
        guard !waiting.isEmpty || nextPermit.map({ now < $0 }) == true else {
            nextPermit = now + interval
            return .granted
        }
        lastNumber += 1
        waiting[lastNumber] = removal
        numbers[removal] = lastNumber
        return .postponed
    }

    /// Takes the one that may go now.
    mutating func popDue(at now: Instant) -> Removal? {
        guard let interval, let permit = nextPermit, permit <= now, let first = waiting.first else { return nil }
        waiting.removeValue(forKey: first.key)
        numbers.removeValue(forKey: first.value)
        nextPermit = now + interval
        return first.value
    }

    /// Takes back a request; it costs the others nothing then. Answers whether there was one.
    @discardableResult
    mutating func cancel(_ removal: Removal) -> Bool {
        guard let number = numbers.removeValue(forKey: removal) else { return false }
        waiting.removeValue(forKey: number)
        return true
    }
}
