import MesosBase
package import MesosWire

/// In which lists a master has an agent.
package struct MembershipAudit: Sendable, Equatable {
    package let isRegistered: Bool
    /// It is expected to come back to a new master.
    package let isRecovered: Bool
    package let isUnreachable: Bool
    package let isGone: Bool
    /// Its coming or going is being written down.
    package let isChanging: Bool
}

extension MasterMachine {
    /// In which lists the master has an agent.
    package func membership(of agent: AgentID) -> MembershipAudit {
        MembershipAudit(
            isRegistered: agents.contains(agent), isRecovered: recoveredAgents.contains(agent),
            isUnreachable: unreachableAgents.contains(agent), isGone: goneAgents.contains(agent),
            isChanging: departing.contains(agent) || reregistering.contains(agent) || !pendingChanges.isEmpty)
    }

    /// The agents that are registered, and those that are expected to come back to a new master.
    package var members: [AgentID] { agents.keys + recoveredAgents.keys }
}
