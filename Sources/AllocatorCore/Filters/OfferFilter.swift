import MesosBase
import MesosResources

/// A framework's refusal of an agent's resources for one of its roles.
struct OfferFilter: Sendable {
    /// What was refused: the same or less is not to be offered again.
    let resources: Resources
    /// When the refusal ends.
    let expiry: Instant
    /// How many batches had been completed when the refusal was made.
    let batch: UInt64

    /// Whether the filter counts in a run.
    ///
    /// However late a batch comes, the first one after the refusal respects it.
    func isInForce(now: Instant, completedBatches: UInt64) -> Bool {
        now < expiry || completedBatches <= batch
    }

    /// Whether another filter, made earlier, holds back nothing more and nothing longer.
    func covers(_ other: OfferFilter) -> Bool {
        other.expiry <= expiry && other.batch <= batch && resources.contains(other.resources)
    }
}
