import MesosBase
package import MesosResources
package import MesosWire

extension HierarchicalAllocator: AuditedAllocator {
    package func unheld(on agent: AgentID) -> Resources? {
        agentIndices[agent].map { forms[agents[$0].free] }
    }
}
