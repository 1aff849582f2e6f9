import MesosBase

/// A framework's refusal of an agent's resources for one of its roles: the same or less is not to be offered again.
///
/// There may be millions, so that each is no more than three words; what was refused stands in ``ResourceForms``.
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
