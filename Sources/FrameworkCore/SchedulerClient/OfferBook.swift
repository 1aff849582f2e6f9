import MesosBase
import MesosWire

/// The offers that the framework holds, and since when. Everything here costs the same however many offers there are.
struct OfferBook: Sendable {
    private struct Expiry: Sendable {
        let offerID: OfferID
        let instant: Instant
    }

    /// Whether each offer has reached the scheduler; an answered or void offer is absent.
    private var wasDelivered = Table<OfferID, Bool>()
    /// In the order of their arrival, which is that of their expiry; answered offers are skipped when they surface.
    private var expiries = Deque<Expiry>()

    /// When those expire that are to be kept for another time than usual.
    private var kept = DeadlineQueue<OfferID>()

    /// The number of offers held.
    var count: Int { wasDelivered.count }

    /// When something expires, or might have.
    var nextExpiry: Instant? {
        guard let first = expiries.first?.instant else { return kept.next }
        return kept.next.map { min($0, first) } ?? first
    }

    mutating func add(_ offerID: OfferID, expiring instant: Instant?) {
        wasDelivered[offerID] = false
        if let instant { expiries.append(Expiry(offerID: offerID, instant: instant)) }
    }

    /// Has an offer expire at an instant, and not when it would have.
    mutating func keep(_ offerID: OfferID, until instant: Instant) {
        if wasDelivered.contains(offerID) { kept.set(offerID, at: instant) }
    }

    /// Notes that the scheduler is given the offer; false if it is no longer held.
    mutating func deliver(_ offerID: OfferID) -> Bool {
        guard wasDelivered.contains(offerID) else { return false }
        wasDelivered[offerID] = true
        return true
    }

    /// Forgets an offer, and says whether it had been delivered; nil if it was not held.
    @discardableResult
    mutating func remove(_ offerID: OfferID) -> Bool? {
        let delivered = wasDelivered.removeValue(forKey: offerID)
        if kept.count > 0 { kept.cancel(offerID) }
        while let first = expiries.first, !wasDelivered.contains(first.offerID) { _ = expiries.popFirst() }
        return delivered
    }

    /// Takes the offers whose time has come.
    mutating func takeExpired(at now: Instant) -> [OfferID] {
        var expired: [OfferID] = []
        while let first = expiries.first, first.instant <= now || !wasDelivered.contains(first.offerID) {
            _ = expiries.popFirst()
            guard kept.count == 0 || !kept.contains(first.offerID) else { continue }
            if wasDelivered.removeValue(forKey: first.offerID) != nil { expired.append(first.offerID) }
        }
        while let offerID = kept.popDue(at: now) {
            if wasDelivered.removeValue(forKey: offerID) != nil { expired.append(offerID) }
        }
        return expired
    }

    mutating func removeAll() {
        wasDelivered.removeAll()
        expiries.removeAll()
        kept = DeadlineQueue()
    }
}
