import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// A line of a made-up cluster: an agent and what it offers.
func offer(
    _ agent: String, _ resources: Resources = "cpus:4;mem:4096;ports:[31000-31009]", _ attributes: String = "",
    zone: String? = nil, role: String? = nil, id: String? = nil
) -> Offer {
    var offer = Offer(
        id: OfferID(id ?? "O-\(agent)"), frameworkID: "F", agentID: AgentID(agent), hostname: "\(agent).local",
        resources: resources.wireValue)
    offer.attributes = (try? AttributeText.parse(attributes)) ?? []
    if let zone {
        offer.domain = V1.DomainInfo(
            faultDomain: V1.DomainInfo.FaultDomain(region: .init(name: "r"), zone: .init(name: zone)))
    }
    if let role { offer.allocationInfo = V1.Resource.AllocationInfo(role: role) }
    return offer
}

/// A job whose instances need a processor and some memory, placed by these lines.
func job(_ name: String = "web", _ instances: Int = 1, cpus: Double = 1, @PlacementBuilder _ lines: () -> [JobPart])
    -> Job
{
    let parts = lines()
    return Job(name, instances: instances) {
        CPUs(cpus)
        Memory(.mebibytes(64))
        Shell("true")
        Parts(parts: parts)
    }
}

/// Lines that were built elsewhere.
struct Parts: JobComponent {
    let parts: [JobPart]
}

extension Plan {
    /// Where each task went, as `web-1@a1`, in the order of the tasks' names.
    var places: [String] { placed.map { "\($0.taskID)@\($0.agentID)" }.sorted() }
}

/// Places work at the clock's origin.
func place(_ work: any Work..., on offers: [Offer], world: World = World(), seed: UInt64 = 0) -> Plan {
    PlacementEngine().place(work, on: offers, world: world, now: .zero, seed: seed)
}
