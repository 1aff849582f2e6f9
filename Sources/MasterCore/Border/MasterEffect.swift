package import MesosWire

extension MasterMachine {
    /// What a master wants done. Effects for one connection are carried out in the order in which they were emitted.
    package enum Effect: Sendable, Equatable {
        /// Put an event into a scheduler's stream.
        case sendToScheduler(SchedulerConnectionID, V1.Scheduler.Event)
        /// End a scheduler's stream behind the events sent so far.
        case closeScheduler(SchedulerConnectionID)
        /// A scheduler's call was refused; the status is that of HTTP.
        case rejectCall(SchedulerConnectionID, CallRejection)
        /// An UPDATE_FRAMEWORK was carried out, or refused with what is wrong with it. It is the only call whose answer
        /// the scheduler must wait for: what it says of itself from then on depends on it.
        case answerUpdate(SchedulerConnectionID, CallRejection?)
        /// A scheduler's request was accepted, or refused with what is wrong with it.
        case answerScheduler(SchedulerRequestID, CallRejection?)
        /// Send a message to an agent.
        case sendToAgent(AgentConnectionID, MasterToAgentMessage)
        /// Break the link to an agent behind the messages sent so far.
        case closeAgent(AgentConnectionID)
        /// Make a change of the registry durable, then answer with ``Input/persisted(_:)`` or
        /// ``Input/persistFailed(_:message:)``.
        case persist(RegistryChange, PersistToken)
        /// What came of an operator's request; `nil` if it is done.
        case answerOperator(OperatorRequestID, OperatorError?)
        /// Put an event into an operator's stream.
        case sendToOperator(OperatorConnectionID, V1.Master.Event)
        /// End an operator's stream behind the events sent so far.
        case closeOperator(OperatorConnectionID)
        /// Make the log as detailed as that.
        case setLoggingLevel(UInt32)
        /// Something happened that people may want to see.
        case observed(MasterEvent)
    }
}
