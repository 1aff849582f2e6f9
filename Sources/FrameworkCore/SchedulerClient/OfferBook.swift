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

    /// The number of offers held.
    var count: Int { wasDelivered.count }

    /// When the oldest offer expires.
    var nextExpiry: Instant? { expiries.first?.instant }

    mutating func add(_ offerID: OfferID, expiring instant: Instant?) {
        wasDelivered[offerID] = false
        if let instant { expiries.append(Expiry(offerID: offerID, instant: instant)) }
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
        while let first = expiries.first, !wasDelivered.contains(first.offerID) { _ = expiries.popFirst() }
        return delivered
    }

    /// Takes the offers whose time has come.
    mutating func takeExpired(at now: Instant) -> [OfferID] {
        var expired: [OfferID] = []
        while let first = expiries.first, first.instant <= now || !wasDelivered.contains(first.offerID) {
            _ = expiries.popFirst()
            if wasDelivered.removeValue(forKey: first.offerID) != nil { expired.append(first.offerID) }
        }
        return expired
    }

    mutating func removeAll() {
        wasDelivered.removeAll()
        expiries.removeAll()
    }
}
