public import MesosBase
public import MesosWire

/// What a framework calls the master with.
///
/// A driver is given to every callback and may be kept and used from anywhere. Calls are sent in the order in which
/// they were made and return when the master has taken them; what follows from a call arrives as callbacks. All of them
/// throw ``DriverError/notConnected`` or ``DriverError/notSubscribed`` while there is no subscription,
/// ``DriverError/terminated(_:)`` after the end, ``DriverError/refused(_:)`` when the master refuses, and
/// ``DriverError/connectionLost(_:)`` when nobody can tell.
public struct SchedulerDriver: Sendable {
    private let port: any SchedulerPort

    package init(_ port: any SchedulerPort) {
        self.port = port
    }

    /// The framework's identifier, once the master has given one.
    public var frameworkID: FrameworkID? {
        get async { await port.frameworkID }
    }

    /// The framework's description as the master has it, or as the framework began; `nil` when it has not begun.
    public var framework: FrameworkInfo? {
        get async { await port.framework }
    }

    package var offerConstraints: V1.Scheduler.OfferConstraints? {
        get async { await port.offerConstraints }
    }

    /// The raw events from now on, for those who prefer a sequence to callbacks. See ``SchedulerEvents``.
    public var events: SchedulerEvents {
        SchedulerEvents(port.events())
    }

    /// Makes a call that has no method of its own; the framework's identifier is filled in.
    public func send(_ call: V1.Scheduler.Call) async throws(DriverError) {
        try await port.call(call)
    }

    /// The time on a monotonic clock: that of this machine, or that of the simulation.
    public var now: Instant {
        let turn = turn(of: Never.self)
        return turn.now
    }

    /// Has ``Scheduler/wokenUp(driver:)`` called after this time, in its turn among the other callbacks.
    ///
    /// There is one such time: a later call replaces an earlier one. It is kept while the connection is lost, and
    /// forgotten when the framework ends.
    public func wake(after delay: Duration) async {
        await port.wake(after: delay)
    }

    package func turn<Effect: Sendable>(of type: Effect.Type) -> Turn<Effect> { port.turn() }

    /// Ends the framework and all its tasks; `run()` returns when the master has been told.
    ///
    /// Without a connection, the library tries for a few seconds to find the master before it gives up.
    public func teardown() async {
        await port.stop(teardown: true)
    }

    /// Leaves without ending the framework: its tasks go on running as long as its failover timeout allows.
    ///
    /// `run()` returns after the callback that is in progress.
    public func stop() async {
        await port.stop(teardown: false)
    }
}

extension SchedulerDriver {
    /// Runs operations on the offers, in order, and returns what they leave unused.
    ///
    /// - Parameters:
    ///   - offerIDs: Offers of one agent and one role; at least one.
    ///   - operations: What to do with the resources; without any, the offers are declined.
    ///   - filters: How long not to offer the unused resources again; the master's default is five seconds.
    public func accept(
        _ offerIDs: [OfferID], operations: [V1.Offer.Operation], filters: Filters? = nil
    ) async throws(DriverError) {
        guard !offerIDs.isEmpty else {
            throw .invalid("no offer to accept: name at least one, all of them of the same agent and role")
        }
        let accept = V1.Scheduler.Call.Accept(offerIDs: offerIDs, operations: operations, filters: filters)
        try await port.call(V1.Scheduler.Call(type: .accept, accept: accept))
    }

    /// Runs operations on the offers, in order, and returns what they leave unused.
    public func accept(
        _ offers: [Offer], operations: [V1.Offer.Operation], filters: Filters? = nil
    ) async throws(DriverError) {
        try await accept(offers.map(\.id), operations: operations, filters: filters)
    }

    /// Carries out a plan: launches per agent, the other offers declined, each for as long as the plan says, and tasks
    /// ended that have to make room. Offers that a gang holds stay with the framework.
    public func accept(_ plan: Plan) async throws(DriverError) {
        for launch in plan.launches {
            try await accept(launch.offerIDs, operations: launch.operations, filters: plan.filters)
        }
        for refusal in plan.refusals {
            let filters = refusal.duration.map { Filters(refusing: $0) }
            try await decline(refusal.offerIDs, filters: filters ?? plan.filters)
        }
        for hold in plan.holds { await port.keep(hold.offerIDs, until: hold.end + Self.holdMargin) }
        for victim in plan.victims { try await kill(victim.taskID, agent: victim.agentID) }
    }

    /// So long may the placement take that lets held offers go.
    private static var holdMargin: Duration { .seconds(5) }

    /// Launches tasks on the offers.
    ///
    /// A task that the master or the agent does not accept is answered by an update such as `TASK_ERROR`.
    public func launch(
        _ tasks: [TaskInfo], on offerIDs: [OfferID], filters: Filters? = nil
    ) async throws(DriverError) {
        guard !tasks.isEmpty else {
            throw .invalid("no task to launch: name at least one, or decline the offers")
        }
        try await accept(offerIDs, operations: [.launch(tasks)], filters: filters)
    }

    /// Launches tasks on the offers.
    public func launch(_ tasks: [TaskInfo], on offers: [Offer], filters: Filters? = nil) async throws(DriverError) {
        try await launch(tasks, on: offers.map(\.id), filters: filters)
    }

    /// Launches tasks that share an executor on the offers: all of them or none.
    ///
    /// If something is wrong with one task or the executor, all tasks are answered by a `TASK_ERROR` that says what.
    ///
    /// - Parameters:
    ///   - tasks: The tasks, such as those of a pod.
    ///   - executor: What runs them, such as `ExecutorInfo.defaultExecutor(_:resources:)`; its framework is
    ///     filled in.
    ///   - offerIDs: Offers of one agent and one role.
    ///   - filters: How long not to offer the unused resources again; the master's default is five seconds.
    public func launchGroup(
        _ tasks: [TaskInfo], executor: ExecutorInfo, on offerIDs: [OfferID], filters: Filters? = nil
    ) async throws(DriverError) {
        guard !tasks.isEmpty else {
            throw .invalid("no task to launch: name at least one, or decline the offers")
        }
        try await accept(offerIDs, operations: [.launchGroup(tasks, executor: executor)], filters: filters)
    }

    /// Returns the offers unused.
    ///
    /// - Parameters:
    ///   - offerIDs: The offers.
    ///   - refusing: For how long these resources are not to be offered again; five seconds if `nil`.
    public func decline(_ offerIDs: [OfferID], refusing: Duration? = nil) async throws(DriverError) {
        try await decline(offerIDs, filters: refusing.map { Filters(refusing: $0) })
    }

    /// Returns the offers unused.
    public func decline(_ offers: [Offer], refusing: Duration? = nil) async throws(DriverError) {
        try await decline(offers.map(\.id), refusing: refusing)
    }

    private func decline(_ offerIDs: [OfferID], filters: Filters?) async throws(DriverError) {
        guard !offerIDs.isEmpty else { return }
        let decline = V1.Scheduler.Call.Decline(offerIDs: offerIDs, filters: filters)
        try await port.call(V1.Scheduler.Call(type: .decline, decline: decline))
    }

    /// Agrees to give the resources of inverse offers back.
    public func acceptInverseOffers(_ offerIDs: [OfferID], filters: Filters? = nil) async throws(DriverError) {
        let accept = V1.Scheduler.Call.AcceptInverseOffers(inverseOfferIDs: offerIDs, filters: filters)
        try await port.call(V1.Scheduler.Call(type: .acceptInverseOffers, acceptInverseOffers: accept))
    }

    /// Says that the resources of inverse offers will not be given back in time.
    public func declineInverseOffers(_ offerIDs: [OfferID], filters: Filters? = nil) async throws(DriverError) {
        let decline = V1.Scheduler.Call.DeclineInverseOffers(inverseOfferIDs: offerIDs, filters: filters)
        try await port.call(V1.Scheduler.Call(type: .declineInverseOffers, declineInverseOffers: decline))
    }

    /// Asks for offers again: forgets all refusals and suppressions of these roles, or of all roles if none is named.
    public func revive(roles: [String] = []) async throws(DriverError) {
        try await port.call(V1.Scheduler.Call(type: .revive, revive: V1.Scheduler.Call.Revive(roles: roles)))
    }

    /// Asks for no more offers for these roles, or for any role if none is named, until they are revived.
    public func suppress(roles: [String] = []) async throws(DriverError) {
        try await port.call(V1.Scheduler.Call(type: .suppress, suppress: V1.Scheduler.Call.Suppress(roles: roles)))
    }
}

extension SchedulerDriver {
    /// Ends a task.
    ///
    /// - Parameters:
    ///   - taskID: The task; an unknown one is answered as ``reconcile(_:)`` would.
    ///   - agent: The agent that the task runs on, if known; a wrong one makes the master ignore the call.
    ///   - policy: How long the task may take to end, in place of what its description says.
    public func kill(_ taskID: TaskID, agent: AgentID? = nil, policy: KillPolicy? = nil) async throws(DriverError) {
        let kill = V1.Scheduler.Call.Kill(taskID: taskID, agentID: agent, killPolicy: policy)
        try await port.call(V1.Scheduler.Call(type: .kill, kill: kill))
    }

    /// Acknowledges an update, for a client that was told not to do so on its own.
    ///
    /// Does nothing for an update without a uuid, which is not to be acknowledged.
    public func acknowledge(_ status: TaskStatus) async throws(DriverError) {
        guard let call = V1.Scheduler.Call.acknowledgement(of: status) else { return }
        try await port.call(call)
    }

    /// Acknowledges an operation's update, for a client that was told not to do so on its own.
    public func acknowledge(_ status: V1.OperationStatus) async throws(DriverError) {
        guard let call = V1.Scheduler.Call.acknowledgement(of: status) else { return }
        try await port.call(call)
    }

    /// Asks for the states of these tasks, or of all tasks that the master knows if none is named.
    ///
    /// The answers are updates with the reason `reconciliation`. While agents have yet to come back after a failover of
    /// the master, there may be no answer for a task: ask again later.
    public func reconcile(_ tasks: [V1.Scheduler.Call.Reconcile.Task] = []) async throws(DriverError) {
        let reconcile = V1.Scheduler.Call.Reconcile(tasks: tasks)
        try await port.call(V1.Scheduler.Call(type: .reconcile, reconcile: reconcile))
    }

    /// Asks for the states of these operations, or of all that the master knows if none is named.
    public func reconcileOperations(
        _ operations: [V1.Scheduler.Call.ReconcileOperations.Operation] = []
    ) async throws(DriverError) {
        let reconcile = V1.Scheduler.Call.ReconcileOperations(operations: operations)
        try await port.call(V1.Scheduler.Call(type: .reconcileOperations, reconcileOperations: reconcile))
    }

    /// Sends bytes to an executor, which may or may not arrive.
    public func send(
        message data: [UInt8], to executorID: ExecutorID, on agentID: AgentID
    ) async throws(DriverError) {
        let message = V1.Scheduler.Call.Message(agentID: agentID, executorID: executorID, data: data)
        try await port.call(V1.Scheduler.Call(type: .message, message: message))
    }

    /// Asks an executor to end with all its tasks.
    public func shutdownExecutor(_ executorID: ExecutorID, on agentID: AgentID) async throws(DriverError) {
        let shutdown = V1.Scheduler.Call.Shutdown(executorID: executorID, agentID: agentID)
        try await port.call(V1.Scheduler.Call(type: .shutdown, shutdown: shutdown))
    }

    /// Changes the framework's description, such as its roles; the user, the principal and `checkpoint` must stay.
    ///
    /// Returns when the master has carried the change out. If it refuses, nothing has changed.
    ///
    /// - Parameters:
    ///   - framework: The whole description; an empty user stands for the one that the framework has.
    ///   - suppressedRoles: All the roles that no offers are wanted for; the others are revived.
    ///   - offerConstraints: All the constraints; `nil` lifts those that there are.
    public func update(
        _ framework: FrameworkInfo, suppressedRoles: [String] = [],
        offerConstraints: V1.Scheduler.OfferConstraints? = nil
    ) async throws(DriverError) {
        let update = V1.Scheduler.Call.UpdateFramework(
            frameworkInfo: framework, suppressedRoles: suppressedRoles, offerConstraints: offerConstraints)
        try await port.call(V1.Scheduler.Call(type: .updateFramework, updateFramework: update))
    }
}
