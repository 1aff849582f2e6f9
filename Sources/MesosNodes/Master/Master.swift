public import AllocatorCore
public import MasterCore
import MesosBase
public import MesosWire

/// A master in this process: it offers the resources of its agents to frameworks and passes on what they launch.
///
/// Agents and frameworks of the same process reach it as `.inProcess(master)`. A master runs once.
public final class Master: Sendable {
    let shell: MasterShell
    private let content: Registry
    /// The name under which the master is configured to present itself.
    let hostname: String
    package let node: MachineNode<MasterMachine>
    private let whitelist: WhitelistWatch?

    /// Creates a master that does nothing until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - configuration: How the master behaves.
    ///   - registry: What the master writes down, and reads now: give it that of a master which has ended, and it knows
    ///     that one's agents. The latest master that was given a registry is the only one that can write to it.
    ///   - allocator: Who decides which framework is offered what; by default dominant resource fairness.
    public init(
        _ configuration: MasterConfiguration = MasterConfiguration(), registry: MasterRegistry = .inMemory(),
        allocator: (any Allocator)? = nil
    ) {
        let (content, term) = registry.open()
        let shell = MasterShell { registry.write($0, term: term) }
        let environment = NodeEnvironment.system
        let allocator: any Allocator =
            allocator
            ?? HierarchicalAllocator(
                configuration.allocatorOptions(seed: environment.entropy.random()))
        node = MachineNode(
            MasterMachine(configuration: configuration, allocator: allocator.timed(by: environment.clock)),
            inbox: shell.inbox,
            deadlineInput: .deadlineReached, environment: environment, perform: { [shell] in shell.perform($0) })
        self.shell = shell
        self.content = content
        hostname = configuration.hostname
        whitelist = configuration.whitelist.map { path in
            WhitelistWatch(path) { [inbox = shell.inbox] in inbox.post(.whitelistRead($0)) }
        }
    }

    /// Runs the master until the task is cancelled; then all its connections are closed.
    public func run() async throws {
        for input in shell.begin(with: content) { await node.submit(input) }
        // Before anything is offered.
        if let whitelist { await node.submit(.whitelistRead(whitelist.begin())) }
        await node.run()
        whitelist?.end()
        shell.end()
        try Task.checkCancellation()
    }

    /// What the master knows now.
    public func snapshot() async -> MasterSnapshot {
        await node.read { $0.snapshot }
    }

    /// What happened to a task, oldest first: where it was sent and with what, who said how it is, what its framework
    /// asked for and acknowledged, when its agent was away; or why it was not launched.
    ///
    /// Tasks that have ended are remembered for as long as ``MasterConfiguration/maxCompletedTasksPerFramework`` and
    /// ``MasterConfiguration/maxCompletedFrameworks`` let them; of more than 128 things that happened to one, those
    /// between the first 16 and the last are counted only.
    ///
    /// - Parameters:
    ///   - task: The task's id, which frameworks choose: several may have one of it.
    ///   - framework: Whose task is meant; by default everybody's.
    public func timeline(of task: TaskID, in framework: FrameworkID? = nil) async -> [TimelineEntry] {
        await node.read { $0.timeline(of: task, in: framework) }
    }

    /// What happens in the cluster from now on. Who reads too slowly misses the oldest of more than 10,000 events.
    public func events() -> AsyncStream<MasterEvent> {
        shell.watchers.watch()
    }

    /// Gives an agent up that will never come back: its tasks are over for good, and should it come back after all, it
    /// is told to end. Asking again changes nothing.
    ///
    /// - Throws: ``OperatorError`` with status 404 if no such agent is known, and 503 if the agent is just leaving in
    ///   another way, the registry failed, or the master has ended.
    public func markAgentGone(_ agent: AgentID) async throws(OperatorError) {
        try await ask(.markAgentGone(agent))
    }

    /// Ends a framework and all it runs, connected or not.
    ///
    /// - Throws: ``OperatorError`` with status 400 if there is no such framework, and 503 if the master has ended.
    public func teardown(_ framework: FrameworkID) async throws(OperatorError) {
        try await ask(.teardown(framework))
    }

    /// Has a task killed as if its framework had asked for it, within the grace period that the task was launched with.
    /// The framework hears of the end as of any other.
    ///
    /// - Throws: ``OperatorError`` with status 400 if the framework has no such task that has not ended, and 503 if the
    ///   master has ended.
    public func kill(_ task: TaskID, of framework: FrameworkID) async throws(OperatorError) {
        try await ask(.killTask(task, of: framework))
    }

    /// Opens a scheduler's connection; `nil` if the master has ended.
    package func openScheduler(limits: SubscriberQueue.Limits = SubscriberQueue.Limits()) -> SchedulerLink? {
        shell.openScheduler(limits: limits)
    }

    /// Lets the master do something that an operator wants.
    func ask(_ request: OperatorRequest) async throws(OperatorError) {
        try await shell.ask(request)
    }

    func openOperator(limits: OperatorQueue.Limits) -> OperatorLink? {
        shell.openOperator(limits: limits)
    }

    /// Opens an agent's link; `nil` if the master has ended.
    ///
    /// - Parameters:
    ///   - peer: Who the agent is, if it is not in this process.
    ///   - receive: What takes the master's messages.
    ///   - closed: What is told when the master has broken the link.
    package func openAgent(
        peer: AgentPeer? = nil, receive: @escaping @Sendable (MasterToAgentMessage) -> Void,
        closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        shell.openAgent(peer: peer, receive: receive, closed: closed)
    }
}
