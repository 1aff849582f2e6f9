import MesosBase
import MesosResources
import MesosWire

extension World {
    /// The agents of some tasks as offers of what would be free on each, so that the rules and scores of a placement
    /// can be asked about places that are taken.
    ///
    /// - Parameters:
    ///   - agentIDs: The agents, each once.
    ///   - template: The work, which says of what kind its resources are, and how much a task uses whose amounts are
    ///     not known.
    func imaginedOffers(of agentIDs: [AgentID], for template: JobTemplate) -> [Offer] {
        let demand = template.members[0].demand
        var positions = Table<AgentID, Int>()
        for (position, agentID) in agentIDs.enumerated() { positions[agentID] = position }
        var free = agentIDs.map { agents[$0]?.capacity ?? [] }
        for (_, task) in tasks {
            guard let position = positions[task.agentID] else { continue }
            for amount in template.amounts(of: task) {
                guard let index = free[position].firstIndex(where: { $0.name == amount.name }) else { continue }
                free[position][index].amount = max(.zero, free[position][index].amount - amount.amount)
            }
        }
        return zip(agentIDs, free).map { agentID, free in
            let agent = agents[agentID]
            var offer = Offer(
                id: OfferID(agentID.value), frameworkID: "", agentID: agentID, hostname: agent?.hostname ?? "",
                resources: free.map { amount in
                    Self.resource(amount, like: demand)
                })
            offer.attributes = agent?.attributes.map(\.wireValue) ?? []
            if let region = agent?.region {
                offer.domain = V1.DomainInfo(
                    faultDomain: .init(region: .init(name: region), zone: .init(name: agent?.zone ?? "")))
            }
            return offer
        }
    }

    /// An amount as a resource of the kind that a demand asks for.
    private static func resource(_ amount: ResourceAmount, like demand: Demand) -> V1.Resource {
        var resource = V1.Resource(
            name: amount.name, type: .scalar, scalar: V1.Value.Scalar(value: amount.amount.doubleValue))
        if demand.reserved == .required { resource.reservations = [V1.Resource.ReservationInfo(role: "*")] }
        if demand.revocable == .required { resource.revocable = V1.Resource.RevocableInfo() }
        return resource
    }
}

extension JobTemplate {
    /// What a task uses. What is not known of one of the work is what it needs at least; of the tasks of a pod's
    /// instance each counts for an equal part.
    func amounts(of task: WorldTask) -> [ResourceAmount] {
        guard task.work == name, task.amounts.isEmpty, task.number > 0 else { return task.amounts }
        let demand = kind == .pod ? instanceDemand : members[member(ofNumber: task.number)].demand
        let count = kind == .pod ? Int64(tasksPerInstance) : 1
        let needs = demand.amounts.map { ($0.name, $0.minimum) } + [("ports", Scalar(demand.portCount))]
        return needs.map { ResourceAmount(name: $0, amount: Scalar(milli: $1.milli / count)) }
    }
}

extension WorldAttribute {
    /// The attribute as agents send it.
    var wireValue: V1.Attribute {
        switch value {
        case .text(let text): V1.Attribute(name: name, type: .text, text: V1.Value.Text(value: text))
        case .number(let number): V1.Attribute(name: name, type: .scalar, scalar: V1.Value.Scalar(value: number))
        case .ranges(let ranges):
            V1.Attribute(
                name: name, type: .ranges,
                ranges: V1.Value.Ranges(
                    range: ranges.map { V1.Value.Range(begin: $0.lowerBound, end: $0.upperBound) }))
        case .set(let items): V1.Attribute(name: name, type: .set, set: V1.Value.Set(item: items))
        }
    }
}
