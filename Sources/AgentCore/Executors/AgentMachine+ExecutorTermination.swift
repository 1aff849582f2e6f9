import MesosBase
import MesosWire

extension AgentMachine {
    mutating func containerExited(
        _ containerID: ContainerID, _ exit: ContainerExit, in turn: inout Turn<Effect>
    ) {
        guard let executor = executorSlots[containerID], executors[executor].phase != .terminated else {
            return ignore("Ignoring the exit of unknown container \(containerID)", in: &turn)
        }
        executorTerminated(executor, exit: exit, in: &turn)
    }

    /// The container of an executor is gone: its live tasks are reported, and it is removed when that is acknowledged.
    mutating func executorTerminated(
        _ executor: Slot<ExecutorRecord>, exit: ContainerExit?, in turn: inout Turn<Effect>
    ) {
        let framework = executors[executor].framework
        let frameworkID = frameworks[framework].id
        let isFrameworkTerminating = frameworks[framework].phase == .terminating
        counters.executorsTerminated += 1
        executors[executor].phase = .terminated
        executors[executor].isConnected = false
        deadlines.cancel(.executor(executor))
        turn.emit(
            .observed(
                .containerEnded(
                    frameworkID: frameworkID, executorID: executors[executor].info.executorID,
                    containerID: executors[executor].containerID, exit: exit,
                    message: executors[executor].pendingTermination?.message)))
        if !isFrameworkTerminating { reportLiveTasks(of: executor, exit?.cause, in: &turn) }
        if !executors[executor].isGeneratedForCommandTask {
            reportExit(
                of: executors[executor].info.executorID, of: frameworkID, status: exit?.rawWaitStatus ?? -1,
                in: &turn)
        }
        if life == .terminating || isFrameworkTerminating || !executors[executor].hasIncompleteTasks {
            removeExecutor(executor)
        }
        removeFrameworkIfIdle(framework, in: &turn)
    }

    /// What ended the container counts first, then why the agent wanted it to end; both say what they know.
    private mutating func reportLiveTasks(
        of executor: Slot<ExecutorRecord>, _ cause: ContainerExit.Cause?, in turn: inout Turn<Effect>
    ) {
        let pending = executors[executor].pendingTermination
        let state = cause?.state ?? pending?.state ?? .failed
        let reason = cause?.reason ?? pending?.reason ?? .executorTerminated
        let messages = [pending?.message, cause?.message].compactMap(\.self)
        let message = messages.isEmpty ? "Executor terminated" : messages.joined(separator: "; ")
        let id = executors[executor].info.executorID
        for chain in [executors[executor].launched, executors[executor].queued] {
            for task in tasks.members(of: chain) {
                reportAgentUpdate(
                    tasks[task].info.taskID, state, reason, message, executorID: id, limitation: cause?.limitation,
                    in: executors[executor].framework, turn: &turn)
            }
        }
    }

    mutating func reportExit(
        of executorID: ExecutorID, of frameworkID: FrameworkID, status: Int32, in turn: inout Turn<Effect>
    ) {
        guard master.isOpen, let agentID = info.id else { return }
        turn.emit(
            .sendToMaster(
                .exitedExecutor(
                    Internal.ExitedExecutorMessage(
                        agentID: agentID, frameworkID: frameworkID, executorID: executorID, status: status))))
    }

    /// Moves an executor whose container is gone to its framework's history.
    mutating func removeExecutor(_ executor: Slot<ExecutorRecord>) {
        let framework = executors[executor].framework
        let frameworkID = frameworks[framework].id
        for chain in [executors[executor].terminated, executors[executor].launched, executors[executor].queued] {
            for task in tasks.members(of: chain) {
                remember(tasks[task].task(of: frameworkID), in: executor)
                forget(task)
            }
        }
        let record = executors[executor]
        frameworks[framework].completedExecutors.append(
            CompletedExecutor(
                info: record.info, containerID: record.containerID, kind: record.kind, sandbox: record.sandbox,
                tasks: record.completedTasks))
        if frameworks[framework].completedExecutors.count > configuration.maxCompletedExecutorsPerFramework {
            _ = frameworks[framework].completedExecutors.popFirst()
        }
        deadlines.cancel(.executor(executor))
        leaveDirectories(of: record)
        executors.unlink(executor, from: &frameworks[framework].executors)
        frameworks[framework].executorSlots.removeValue(forKey: record.info.executorID)
        executorSlots.removeValue(forKey: record.containerID)
        executors.remove(executor)
    }
}
