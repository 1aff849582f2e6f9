import FrameworkCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire

/// Takes note of what is offered, and keeps it: what a cluster at rest neither uses nor offers, somebody has forgotten
/// to return.
struct Collector: SimulatedScheduler {
    private var offers: SortedMap<OfferID, Offer> = [:]

    mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
        switch callback {
        case .resourceOffers(let more): for offer in more { offers[offer.id] = offer }
        case .offerRescinded(let id): offers.removeValue(forKey: id)
        default: break
        }
        return []
    }

    /// What was offered of each agent.
    var resources: SortedMap<AgentID, Resources> {
        var sums: SortedMap<AgentID, Resources> = [:]
        for offer in offers.values {
            let resources = (try? Resources(offer.resources).unallocated()) ?? Resources()
            sums[offer.agentID] = (sums[offer.agentID] ?? Resources()) + resources
        }
        return sums
    }
}
