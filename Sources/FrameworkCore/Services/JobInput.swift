package import MesosWire

/// What can happen to jobs that run.
package enum JobInput: Sendable, Equatable {
    /// The framework is connected for the first time in this run of the program.
    case registered(FrameworkID)
    /// These tasks were not launched, since the state could not be saved.
    case withheld([TaskID])
    /// The framework is connected again.
    case reregistered
    /// An agent is not part of the cluster any more.
    case agentLost(AgentID)
    /// There are offers.
    case offered([Offer])
    /// A task has changed its state.
    case updated(TaskStatus)
    /// Somebody wants another number of instances.
    case scaled(job: String, to: Int)
    /// Some of the last decisions were not carried out, since the connection was lost.
    case interrupted
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
    /// Ask the master for the states of these tasks.
    case reconcile([V1.Scheduler.Call.Reconcile.Task])
    /// End a task.
    case kill(TaskID, AgentID?)
    /// Show the event.
    case report(JobEvent)
    /// All instances have ended: end the framework.
    case finish
}
