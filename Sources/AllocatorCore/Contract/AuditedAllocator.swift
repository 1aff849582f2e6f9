package import MesosResources
package import MesosWire

/// An allocator whose books can be compared with those of its master.
package protocol AuditedAllocator: Allocator {
    /// What nobody holds of an agent, resources that several may hold at once aside; `nil` for an agent that the
    /// allocator does not know.
    func unheld(on agent: AgentID) -> Resources?
}
