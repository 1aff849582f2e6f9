import MesosBase
package import MesosWire

/// A message between two nodes, for filters that let some of them vanish, arrive twice or late.
package enum SimulatedMessage: Sendable {
    case fromAgent(String, AgentToMasterMessage)
    case toAgent(String, MasterToAgentMessage)
    case fromScheduler(String, V1.Scheduler.Call)
    case toScheduler(String, V1.Scheduler.Event)
}

extension Simulation {
    /// How often a message arrives.
    func copies(of message: SimulatedMessage) -> Int {
        if options.drops(message) { return 0 }
        return options.duplicates(message) ? 2 : 1
    }

    /// How long a message takes on its own.
    func latency(of message: SimulatedMessage) -> Duration {
        draw(options.latency) + options.delays(message)
    }
}
