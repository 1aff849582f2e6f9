package import MesosWire

/// What follows from an operator's call to an agent.
package enum AgentAnswer: Sendable, Equatable {
    /// The answer.
    case response(V1.Agent.Response)
    /// It is done, and there is nothing to say.
    case done
    /// Something that the agent's host has to find out or to do; it makes the answer.
    case demand(Demand)

    /// What an agent's host is asked for on the way to an answer.
    package enum Demand: Sendable, Equatable {
        /// What the agent counts and measures, in ``V1/Agent/Response/GetMetrics``.
        case metrics
        /// The agent's containers with what they use, in ``V1/Agent/Response/GetContainers``.
        case containers(showsNested: Bool)
        case loggingLevel
        /// The level of detail of the agent's log is to be this one for a while.
        case setLoggingLevel(UInt32, for: Duration)
        case listFiles(path: String)
        case readFile(path: String, offset: UInt64, length: UInt64?)
    }
}
