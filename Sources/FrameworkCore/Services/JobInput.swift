package import MesosWire

/// What can happen to jobs that run.
package enum JobInput: Sendable, Equatable {
    /// The framework is connected for the first time in this run of the program, to a master of a version; with what
    /// the program says of it and of the offers that it wants.
    case registered(
        FrameworkID, masterVersion: String? = nil, framework: FrameworkInfo? = nil,
        offerConstraints: V1.Scheduler.OfferConstraints? = nil)
    /// These tasks were not launched, since the state could not be saved.
    case withheld([TaskID])
    /// The connection is lost: all offers are void.
    case disconnected
    /// The framework is connected again, to a master of a version.
    case reregistered(masterVersion: String? = nil)
    /// An agent is not part of the cluster any more.
    case agentLost(AgentID)
    /// There are offers.
    case offered([Offer])
    /// An offer is no longer valid.
    case rescinded(OfferID)
    /// A task has changed its state.
    case updated(TaskStatus)
    /// Somebody wants another number of instances.
    case scaled(job: String, to: Int)
    /// Somebody wants other tasks for a job, with so many instances available meanwhile.
    case replaced(JobTemplate, available: Int)
    /// Somebody wants a job to end.
    case ended(job: String)
    /// Some of the last decisions were not carried out, since the connection was lost.
    case interrupted
    /// The master has refused to sort out offers itself; the text says why.
    case unfiltered(String)
    /// The instant of `nextDeadline` has come.
    case deadlineReached
}

/// What jobs want done.
package enum JobDecision: Sendable, Equatable {
    /// Carry out the plan.
    case accept(Plan)
    /// Ask for no more offers.
    case suppress
    /// Ask for offers again.
    case revive
    /// Have the master sort out offers.
    case tell(PushDown)
    /// Ask the master for the states of these tasks.
    case reconcile([V1.Scheduler.Call.Reconcile.Task])
    /// End a task.
    case kill(TaskID, AgentID?)
    /// Show the event.
    case report(JobEvent)
    /// All instances have ended: end the framework.
    case finish
}
