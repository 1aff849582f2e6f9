import MesosBase

/// A framework's refusal of an agent's resources for one of its roles: the same or less is not to be offered again.
///
/// There may be millions, so that each is no more than three words; what was refused stands in ``RefusedResources``.
struct Refusal: Sendable {
    /// When it ends.
    let expiry: Instant
    let client: Int32
    /// Which time of making refusals it was for the client: it counts only as long as that lasts.
    let epoch: UInt32
    let resources: UInt32
    /// How many batches had been completed when the refusal was made, by its lowest bits.
    private let batch: UInt32

    init(expiry: Instant, client: Int, epoch: UInt32, resources: UInt32, completedBatches: UInt64) {
        self.expiry = expiry
        self.client = Int32(client)
        self.epoch = epoch
        self.resources = resources
        batch = UInt32(truncatingIfNeeded: completedBatches)
    }

    /// Whether the refusal counts in a run.
    ///
    /// However late a batch comes, the first one after the refusal respects it.
    func isInForce(now: Instant, completedBatches: UInt64) -> Bool {
        now < expiry || Int32(bitPattern: UInt32(truncatingIfNeeded: completedBatches) &- batch) <= 0
    }

    /// Whether another refusal was not made after this one.
    func isNotBefore(_ other: Refusal) -> Bool {
        Int32(bitPattern: batch &- other.batch) >= 0
    }
}

/// The refusals of one agent's resources, in the order of their clients.
struct AgentRefusals: Sendable {
    private(set) var all: [Refusal] = []

    var isEmpty: Bool { all.isEmpty }

    /// Those of a client.
    func range(ofClient client: Int) -> Range<Int> {
        let begin = place(of: client)
        var end = begin
        while end < all.count, all[end].client == Int32(client) { end += 1 }
        return begin..<end
    }

    private func place(of client: Int) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].client < Int32(client) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    mutating func insert(_ refusal: Refusal) {
        if all.count == all.capacity {
            // An array would double its room, and there may be millions of refusals.
            var roomier: [Refusal] = []
            roomier.reserveCapacity(all.count + max(2, all.count / 5))
            roomier.append(contentsOf: all)
            all = roomier
        }
        all.insert(refusal, at: place(of: Int(refusal.client)))
    }

    /// Drops those at the marked places.
    mutating func removeAll(marked isDropped: [Bool]) {
        var kept: [Refusal] = []
        kept.reserveCapacity(all.count)
        for (index, refusal) in all.enumerated() where !isDropped[index] { kept.append(refusal) }
        all = kept
    }
}
