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
        // More of what is shared: the agent has no more than before.
        if consumed.isEmpty { return charge(converted.shared, to: framework, on: agent) }
        guard let client = client(ofFramework: frameworkIndex, role: consumed.allocationRole ?? RoleName.unreserved),
            let holding = agents[agentIndex].holdings.firstIndex(where: { $0.client == client })
        else { return }
        let path = tree.roles[tree.clients[client].role].path
        let (old, new) = (consumed.unallocated(), converted.unallocated())
        var total = forms[agents[agentIndex].total]
        var held = agents[agentIndex].holdings[holding].resources
        guard total.replace(old, with: new) else { return }
        // Taken out, so that it is changed in place.
        agents[agentIndex].holdings[holding].resources = Resources()
        let isHeld = held.replace(consumed.allocated(to: path), with: converted.allocated(to: path))
        agents[agentIndex].holdings[holding].resources = held
        guard isHeld else { return }
        forgetForm(ofHolding: holding, on: agentIndex)
        if held.isEmpty {
            agents[agentIndex].holdings.remove(at: holding)
            tree.clients[client].agentsHeldOn -= 1
        }
        let (less, more) = (tree.names.tally(old), tree.names.tally(new))
        tree.exchange(less, for: more, heldBy: client)
        let (before, after) = (agents[agentIndex].total, form(of: total))
        agents[agentIndex].total = after
        tree.changeTotals(from: forms.tally(of: before).all, to: forms.tally(of: after).all)
        tree.changeReservations(from: old, to: new)
        forms.release(before)
        if old.hasShared || new.hasShared || agents[agentIndex].isOvercommitted {
            agents[agentIndex].shared = total.shared
            recountFree(ofAgent: agentIndex)
            notePending(agentIndex)
        }
        noteConsumption()
        removeClientIfUnused(client)
    }
}
