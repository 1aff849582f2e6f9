import MesosBase
import MesosWire

extension AgentMachine {
    /// The owner wants the agent to end: the master is told, and everything is shut down.
    mutating func stop(in turn: inout Turn<Effect>) {
        guard life == .running else { return destroyAllContainers(in: &turn) }
        if master.isOpen, let agentID = info.id {
            turn.emit(.sendToMaster(.unregister(Internal.UnregisterAgentMessage(agentID: agentID))))
        }
        terminate("Unregistering and shutting down", in: &turn)
    }

    /// The master wants the agent to end.
    mutating func shutDown(_ message: Internal.ShutdownMessage, in turn: inout Turn<Effect>) {
        guard life == .running else { return }
        let reason = message.message.map { " because '\($0)'" } ?? ""
        terminate("Agent asked to shut down by the master\(reason)", in: &turn)
    }

    private mutating func terminate(_ sentence: String, in turn: inout Turn<Effect>) {
        life = .terminating
        turn.emit(.observed(.shuttingDown(sentence)))
        deadlines.cancel(.connection)
        deadlines.cancel(.registration)
        deadlines.cancel(.ping)
        for frameworkID in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[frameworkID] else { continue }
            shutDown(framework, in: &turn)
        }
        stopIfIdle(in: &turn)
    }

    private mutating func destroyAllContainers(in turn: inout Turn<Effect>) {
        for containerID in executorSlots.sortedKeys() {
            guard let executor = executorSlots[containerID], executors[executor].phase != .terminated else { continue }
            turn.emit(.destroyContainer(containerID))
        }
    }

    /// Ends the agent when it is to end and has nothing left.
    mutating func stopIfIdle(in turn: inout Turn<Effect>) {
        guard life == .terminating, executorSlots.count == 0 else { return }
        life = .stopped
        deadlines = DeadlineQueue()
        retries = RetryQueue()
        turn.emit(.stopped)
    }
}
