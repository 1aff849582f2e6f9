public import AllocatorCore
import MasterCore
import MesosBase
import MesosIO
public import MesosWire

extension Master {
    /// Why a framework is offered resources, or why not.
    ///
    /// ```swift
    /// print(await master.explain(framework: id))
    /// ```
    ///
    /// Nothing is reckoned before it is asked for, and then beside the master, which goes on.
    public func explain(framework: FrameworkID) async -> FrameworkExplanation {
        var explanation = await node.read { $0.allocator }.explain(framework: framework)
        explanation.time = SystemClock().now
        return explanation
    }

    /// Who is offered what an agent has, and why not the others.
    public func explain(agent: AgentID) async -> AgentExplanation {
        var explanation = await node.read { $0.allocator }.explain(agent: agent)
        explanation.time = SystemClock().now
        return explanation
    }

    /// What a role has and deserves, and what keeps it from having more.
    public func explain(role: String) async -> RoleExplanation {
        var explanation = await node.read { $0.allocator }.explain(role: role)
        explanation.time = SystemClock().now
        return explanation
    }
}
