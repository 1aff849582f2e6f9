import MesosBase
public import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// Turns resources that a framework holds into others: what it holds and what the agent has in all change alike.
    /// What the framework does not hold stays as it is.
    public mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        guard let agentIndex = agentIndices[agent], let frameworkIndex = frameworkIndices[framework],
            agents[agentIndex].total.contains(consumed.unallocated())
        else { return }
        let path = (consumed + converted).allocationRole ?? RoleName.unreserved
        guard let client = client(ofFramework: frameworkIndex, role: path) else { return }
        release(consumed, by: client, on: agentIndex)
        var total = agents[agentIndex].total
        total -= consumed.unallocated()
        total += converted.unallocated()
        setTotal(total, ofAgent: agentIndex)
        hold(converted.allocated(to: path), by: client, on: agentIndex)
    }
}
