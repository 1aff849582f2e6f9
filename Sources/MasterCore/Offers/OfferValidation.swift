import MesosBase
import MesosWire

extension MasterMachine {
    /// What is wrong with the offers of one ACCEPT, in the order and with the sentences of Mesos
    /// (`validation::offer::validate`).
    func problem(withOffers ids: [OfferID], of framework: FrameworkID) -> String? {
        guard !ids.isEmpty else { return "No offers specified" }
        var seen = Table<OfferID, Bool>()
        for id in ids {
            if seen.contains(id) { return "Duplicate offer \(id) in offer list" }
            seen[id] = true
        }
        var found: [OfferRecord] = []
        for id in ids {
            guard let offer = offers[id] else { return "Offer \(id) is no longer valid" }
            found.append(offer)
        }
        for offer in found where offer.framework != framework {
            return "Offer \(offer.id) has invalid framework \(offer.framework) while framework \(framework) is expected"
        }
        for offer in found where offer.role != found[0].role {
            return "Aggregated offers must be allocated to the same role. Offer \(offer.id) uses role '\(offer.role) "
                + "but another is using role '\(found[0].role)"
        }
        for offer in found where offer.agent != found[0].agent {
            return "Aggregated offers must belong to one single agent. Offer \(offer.id) uses agent \(offer.agent) "
                + "and agent \(found[0].agent)"
        }
        return nil
    }
}
