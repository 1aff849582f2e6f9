import MesosBase
import MesosWire

extension MasterMachine {
    /// Lets the registry forget agents that left long ago, or that are too many; so that it does not grow for ever.
    mutating func collectRegistry(in turn: inout Turn<Effect>) {
        timers.set(.registryCollection, at: turn.now + configuration.registryGCInterval)
        let count = configuration.registryMaxAgentCount
        let age = configuration.registryMaxAgentAge
        let unreachable = unreachableAgents.expired(now: turn.date, age: age, count: count)
        let gone = goneAgents.expired(now: turn.date, age: age, count: count)
        guard !unreachable.isEmpty || !gone.isEmpty else { return }
        persist(
            .prune(unreachable: unreachable, gone: gone), then: .collection(unreachable: unreachable, gone: gone),
            in: &turn)
    }

    /// The registry has forgotten them. Agents that have come back meanwhile are no longer listed here.
    mutating func registryCollected(unreachable: [AgentID], gone: [AgentID]) {
        for agent in unreachable where unreachableAgents.remove(agent) { forgetUnreachableTasks(of: agent) }
        for agent in gone { goneAgents.remove(agent) }
    }
}
