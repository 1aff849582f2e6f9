package import MesosWire

extension MasterMachine {
    /// What happens to a master.
    package enum Input: Sendable {
        /// Others reach the master here; comes before ``started(_:)`` if it is to be told to all.
        case addressed(ip: String, port: UInt16, hostname: String)
        /// The host is up and has read the registry; the first input of every master but for its address.
        case started(Registry)
        /// A scheduler called over its connection.
        case schedulerCalled(SchedulerConnectionID, V1.Scheduler.Call)
        /// A scheduler called over another connection than that of its stream; ``Effect/answerScheduler(_:_:)``
        /// answers.
        case schedulerAsked(SchedulerRequestID, StreamClaim, V1.Scheduler.Call)
        /// A scheduler's stream has ended.
        case schedulerDisconnected(SchedulerConnectionID)
        /// Offers left a congested scheduler's queue before they were delivered.
        case offersUndelivered(SchedulerConnectionID, [OfferID])
        /// Who is at the other end of a link, before anything has come over it.
        case agentLinked(AgentConnectionID, AgentPeer)
        /// An agent sent a message over its link.
        case agentSent(AgentConnectionID, AgentToMasterMessage)
        /// An agent's link is broken.
        case agentDisconnected(AgentConnectionID)
        /// A change of the registry is durable.
        case persisted(PersistToken)
        /// A change of the registry could not be made durable.
        case persistFailed(PersistToken, message: String)
        /// An operator wants something; ``Effect/answerOperator(_:_:)`` answers.
        case operatorAsked(OperatorRequestID, OperatorRequest)
        /// An operator wants to hear what happens in the cluster, over a new connection.
        case operatorSubscribed(OperatorConnectionID)
        /// An operator's stream has ended.
        case operatorDisconnected(OperatorConnectionID)
        /// The host has looked into the file with the names of the hosts whose agents are offered.
        case whitelistRead(WhitelistReading)
        /// Somebody has begun to watch what becomes of tasks, or the last who did has stopped.
        case watched(Bool)
        /// ``MasterMachine/nextDeadline`` has been reached.
        case deadlineReached
    }
}
