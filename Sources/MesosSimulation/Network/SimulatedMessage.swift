package import MesosWire

/// A message between two nodes, for filters that let some of them vanish.
package enum SimulatedMessage: Sendable {
    case fromAgent(String, AgentToMasterMessage)
    case toAgent(String, MasterToAgentMessage)
    case fromScheduler(String, V1.Scheduler.Call)
    case toScheduler(String, V1.Scheduler.Event)
}
