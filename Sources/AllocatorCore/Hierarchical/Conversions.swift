import MesosBase
public import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// Turns resources that a framework holds into others: what it holds and what the agent has in all change alike.
    /// What the framework does not hold stays as it is.
    public mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID
    ) {
        guard let agentIndex = agentIndices[agent], let frameworkIndex = frameworkIndices[framework] else { return }
        for (role, part) in consumed.byAllocationRole {
            let path = role ?? RoleName.unreserved
            guard let client = client(ofFramework: frameworkIndex, role: path) else { continue }
            release(part, by: client, on: agentIndex)
        }
        guard var total = agents[agentIndex]?.total else { return }
        tree.removeTotal(total)
        total -= consumed.unallocated()
        total += converted.unallocated()
        tree.addTotal(total)
        agents[agentIndex]?.total = total
        agents[agentIndex]?.shared = total.shared
        recountFree(ofAgent: agentIndex)
        charge(converted, to: framework, on: agent)
    }
}
