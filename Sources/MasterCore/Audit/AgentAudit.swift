import AllocatorCore
import MesosBase
package import MesosResources
package import MesosWire

/// What a master has promised of one agent, by its own books and by those of its allocator.
package struct AgentAudit: Sendable {
    package let isConnected: Bool
    /// Whether its free resources may be offered to every framework, whatever it understands.
    package let isForAll: Bool
    /// All that the agent has.
    package let total: Resources
    /// What its tasks that have not ended and its executors use.
    package let used: Resources
    package let offered: Resources
    /// What nobody holds by the allocator's books, shared resources aside; `nil` if there is none to ask.
    package let unheld: Resources?
    /// How many tasks, executors and offers were added up.
    package let entries: Int
}

extension MasterMachine {
    /// Adds up what is promised of an agent. It takes time in proportion to what runs on it and is offered of it, and
    /// none to copy the machine, for which it is mutating.
    package mutating func audit(_ agent: AgentID) -> AgentAudit? {
        guard let place = agents.position(of: agent) else { return nil }
        var (used, offered, entries) = (Resources(), Resources(), 0)
        for (framework, tasks) in agents[place].tasks {
            guard let at = frameworks.position(of: framework) else { continue }
            entries += tasks.count
            for task in tasks.sortedKeys() {
                frameworks[at].tasks.read(task) { if !$0.state.isTerminal { used += $0.resources } }
            }
        }
        for (framework, executors) in agents[place].executors {
            entries += executors.count
            for (_, executor) in executors {
                if let needed = executorResources(executor, of: framework, role: nil) { used += needed }
            }
        }
        for (offer, _) in agents[place].offers {
            entries += 1
            offers.read(offer) { offered += $0.resources }
        }
        return AgentAudit(
            isConnected: agents[place].isConnected, isForAll: agents[place].isForAll, total: agents[place].total,
            used: used, offered: offered,
            unheld: (allocator as? any AuditedAllocator)?.unheld(on: agent), entries: entries)
    }
}

extension AgentRecord {
    /// Whether nothing about the agent keeps it for some frameworks: graphics processors, reservations, a region, a
    /// lack of capabilities.
    fileprivate var isForAll: Bool {
        total.gpus == 0 && total.entries.allSatisfy { $0.reservedRole == nil } && info.domain == nil
            && capabilities.contains { $0.type == .multiRole }
            && capabilities.contains { $0.type == .hierarchicalRole }
    }
}
