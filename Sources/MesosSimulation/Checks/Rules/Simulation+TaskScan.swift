import AgentCore
import MasterCore
import MesosBase
import MesosWire

extension Simulation {
    /// Looks for tasks that the master knew, and neither knows any more nor has told anybody of.
    func scanTasks() -> [Violation] {
        guard let ledger = inspector.ledger, master.host != nil else { return [] }
        for slot in ledger.slots.indices {
            let account = ledger.slots[slot]
            guard account.marks.contains(.isOpen), account.knownTo == ledger.masters,
                account.givenUpBy != ledger.masters, account.marks.isDisjoint(with: .isHeardOver)
            else { continue }
            let framework = ledger.frameworks[Int(account.framework)]
            guard !framework.hasEnded, master.host?.machine.isConnected(framework.id) == true else { continue }
            guard master.host?.machine.place(of: account.id, framework.id) == nil else {
                ledger.slots[slot].latest = now
                continue
            }
            // Who was away when a task was given up has to ask for it, and is told then.
            guard framework.subscription <= account.latest else { continue }
            // An agent that has an end to tell of sends it until its scheduler has heard it.
            guard !hasNews(of: account, framework.id, ledger) else { continue }
            ledger.find(
                .noTaskLostSilently, Int32(slot), at: now, "is forgotten by the master, and its scheduler is not told")
        }
        return ledger.takeFound(.noTaskLostSilently)
    }

    /// Whether the agent of a task still has an update of it that nobody has acknowledged.
    private func hasNews(of account: TaskAccount, _ framework: FrameworkID, _ ledger: Ledger) -> Bool {
        guard account.agent >= 0, ledger.agents[Int(account.agent)].number >= 0 else { return false }
        let agent = agentList[Int(ledger.agents[Int(account.agent)].number)]
        return agent.host?.machine.agent.heldUpdate(of: account.id, framework) != nil
    }
}
