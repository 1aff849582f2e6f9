public import AllocatorCore
public import MasterCore
import MesosBase
package import MesosWire

/// A master in this process: it offers the resources of its agents to frameworks and passes on what they launch.
///
/// Agents and frameworks of the same process reach it as `.inProcess(master)`. A master runs once.
public final class Master: Sendable {
    private let shell: MasterShell
    package let node: MachineNode<MasterMachine>

    /// Creates a master that does nothing until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - configuration: How the master behaves.
    ///   - allocator: Who decides which framework is offered what; by default dominant resource fairness.
    public init(
        _ configuration: MasterConfiguration = MasterConfiguration(), allocator: (any Allocator)? = nil
    ) {
        let shell = MasterShell()
        let environment = NodeEnvironment.system
        let allocator =
            allocator
            ?? HierarchicalAllocator(
                allocationInterval: configuration.allocationInterval, filtersGPUs: configuration.filterGPUResources,
                domain: configuration.domain, seed: environment.entropy.random())
        node = MachineNode(
            MasterMachine(configuration: configuration, allocator: allocator), inbox: shell.inbox,
            deadlineInput: .deadlineReached, environment: environment, perform: { [shell] in shell.perform($0) })
        self.shell = shell
        node.inbox.post(.started)
    }

    /// Runs the master until the task is cancelled; then all its connections are closed.
    public func run() async throws {
        await node.run()
        shell.end()
        try Task.checkCancellation()
    }

    /// What the master knows now.
    public func snapshot() async -> MasterSnapshot {
        await node.read { $0.snapshot }
    }

    /// What happens in the cluster from now on. Who reads too slowly misses the oldest of more than 10,000 events.
    public func events() -> AsyncStream<MasterEvent> {
        shell.watchers.watch()
    }

    /// Opens a scheduler's connection; `nil` if the master has ended.
    package func openScheduler(limits: SubscriberQueue.Limits = SubscriberQueue.Limits()) -> SchedulerLink? {
        shell.openScheduler(limits: limits)
    }

    /// Opens an agent's link; `nil` if the master has ended.
    package func openAgent(
        receive: @escaping @Sendable (MasterToAgentMessage) -> Void, closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        shell.openAgent(receive: receive, closed: closed)
    }
}
