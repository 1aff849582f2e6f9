import MesosBase
import MesosWire

extension AgentMachine {
    /// Does what is due, and only that: the host may be late, and may ask when nothing is due.
    mutating func deadlineReached(in turn: inout Turn<Effect>) {
        while life != .stopped, let timer = deadlines.popDue(at: turn.now) {
            switch timer {
            case .connection: connect(in: &turn)
            case .registration: register(in: &turn)
            case .ping: pingTimedOut(in: &turn)
            case .garbage: collectGarbage(in: &turn)
            case .diskWatch: measureDisk(in: &turn)
            case .executor(let executor): executorDeadlineReached(executor, in: &turn)
            }
        }
        guard life != .stopped, master.isRegistered else { return }
        while let stream = retries.popDue(at: turn.now) { retryHead(of: stream, in: &turn) }
    }

    private mutating func executorDeadlineReached(_ executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        switch executors[executor].phase {
        case .registering: executorRegistrationTimedOut(executor, in: &turn)
        case .running: sendHeartbeat(to: executor, in: &turn)
        case .terminating: turn.emit(.destroyContainer(executors[executor].containerID))
        case .terminated: break
        }
    }
}
