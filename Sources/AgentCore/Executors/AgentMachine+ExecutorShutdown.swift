import MesosBase
import MesosWire

extension AgentMachine {
    /// How often an executor that is reached over HTTP is sent a sign of life.
    private static let heartbeatInterval = Duration.seconds(30 * 60)

    mutating func shutdownExecutor(_ message: Internal.ShutdownExecutorMessage, in turn: inout Turn<Effect>) {
        guard let id = message.executorID, let frameworkID = message.frameworkID else {
            return ignore("Ignoring shutdown executor message that does not name the executor", in: &turn)
        }
        let subject = "shutdown executor message for executor '\(id)' of framework \(frameworkID)"
        guard master.isRegistered, life == .running else {
            return ignore("Ignoring \(subject): the agent is not registered", in: &turn)
        }
        guard let framework = frameworkSlots[frameworkID], frameworks[framework].phase == .running,
            let executor = frameworks[framework].executorSlots[id]
        else {
            return ignore("Ignoring \(subject): no such executor is running", in: &turn)
        }
        switch executors[executor].phase {
        case .registering, .running: shutDown(executor, in: &turn)
        case .terminating: ignore("Ignoring \(subject): it is terminating", in: &turn)
        case .terminated: ignore("Ignoring \(subject): it is terminated", in: &turn)
        }
    }

    /// Asks an executor to end; its container is destroyed when its grace period is over.
    mutating func shutDown(_ executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        executors[executor].phase = .terminating
        send(V1.Executor.Event(type: .shutdown), to: executor, in: &turn)
        let grace = max(.zero, shutdownGracePeriod(of: executors[executor].info))
        deadlines.set(.executor(executor), at: turn.now + grace)
    }

    mutating func executorRegistrationTimedOut(_ executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        // A framework that is shut down is told nothing more.
        guard frameworks[executors[executor].framework].phase == .running else { return }
        executors[executor].phase = .terminating
        let timeout = DurationText.format(configuration.executorRegistrationTimeout)
        executors[executor].pendingTermination = ExecutorRecord.Termination(
            state: .failed, reason: .executorRegistrationTimeout,
            message: "Executor did not register within \(timeout)")
        turn.emit(.destroyContainer(executors[executor].containerID))
    }

    /// Sends an event to an executor; one that is not connected misses it.
    mutating func send(_ event: V1.Executor.Event, to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        guard executors[executor].isConnected else { return }
        turn.emit(.sendToExecutor(executors[executor].containerID, event))
    }

    mutating func sendHeartbeat(to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        send(V1.Executor.Event(type: .heartbeat), to: executor, in: &turn)
        scheduleHeartbeat(to: executor, in: &turn)
    }

    /// Only a connection that leaves the agent's process can break unnoticed.
    mutating func scheduleHeartbeat(to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        guard executors[executor].kind == .process else { return deadlines.cancel(.executor(executor)) }
        deadlines.set(.executor(executor), at: turn.now + Self.heartbeatInterval)
    }

    /// Nothing reaches the executor any more, unless it has come back before this was noticed.
    mutating func executorDisconnected(_ containerID: ContainerID, stream: UInt64?) {
        guard let executor = executorSlots[containerID] else { return }
        if let stream, stream + 1 != executors[executor].streams { return }
        executors[executor].isConnected = false
    }
}
