public import MesosBase

extension HierarchicalAllocator {
    /// What is waited for after a master has come up: agents that were there before, as what they hold counts for
    /// quotas.
    struct Recovery: Sendable {
        /// How many agents it takes.
        let agents: Int
        let deadline: Instant
    }

    /// Gives nothing out, if there are quotas, until enough of the agents that are expected have been added, or the
    /// time for that has passed.
    public mutating func expectAgents(_ count: Int, now: Instant) {
        lastTold = now
        guard !quotas.isEmpty else { return }
        let agents = Int((Double(count) * min(max(options.agentRecoveryFactor, 0), 1)))
        guard agents > agentOrder.count else { return }
        recovery = Recovery(agents: agents, deadline: now + options.recoveryTimeout)
    }

    /// Gives out again if enough agents are there or it has become too late to wait for them.
    mutating func endRecovery(now: Instant? = nil) {
        guard let recovery else { return }
        if agentOrder.count >= recovery.agents || now.map({ recovery.deadline <= $0 }) ?? false {
            self.recovery = nil
        }
    }
}
