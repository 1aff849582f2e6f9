import MesosBase
import MesosWire

extension MasterMachine {
    /// Takes over from an earlier master: its agents are given time to register with this one.
    mutating func recover(_ registry: Registry, in turn: inout Turn<Effect>) {
        recoveredAgents = registry.agents
        unreachableAgents = registry.unreachable
        goneAgents = registry.gone
        timers.set(.registryCollection, at: turn.now + configuration.registryGCInterval)
        if !recoveredAgents.isEmpty { awaitRecoveredAgents(from: turn.now) }
    }

    mutating func awaitRecoveredAgents(from now: Instant) {
        if !timers.contains(.recovery) { timers.set(.recovery, at: now + configuration.agentReregisterTimeout) }
    }

    /// Agents that have not come yet are unreachable. One that is just being taken back is not; should that come to
    /// nothing, it is asked for again.
    mutating func recoveryTimedOut(in turn: inout Turn<Effect>) {
        for agent in recoveredAgents.keys {
            if reregistering[agent] == nil {
                requestRemoval(agent, .failover, in: &turn)
            } else {
                awaitRecoveredAgents(from: turn.now)
            }
        }
    }
}
