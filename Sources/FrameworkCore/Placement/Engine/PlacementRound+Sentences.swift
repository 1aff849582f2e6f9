import MesosBase
import MesosResources
import MesosWire

extension PlacementRound {
    /// Why units of a work have no place as things stand, in one sentence.
    mutating func sentence(about template: JobTemplate, waited: Duration) -> String {
        guard !offers.isEmpty else { return "there are no offers" }
        return "no offer fits"
    }
}
