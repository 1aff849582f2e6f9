import MesosBase
import MesosWire

extension AgentMachine {
    /// All that a master which knows nothing needs to know.
    func reregistration() -> Internal.ReregisterAgentMessage {
        var message = Internal.ReregisterAgentMessage(
            agent: presentedInfo, version: configuration.version, agentCapabilities: capabilities,
            resourceVersionUUID: wireResourceVersion)
        for frameworkID in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[frameworkID], frameworks[framework].phase != .departed else {
                continue
            }
            message.frameworks.append(frameworks[framework].info)
            for executor in executors.members(of: frameworks[framework].executors) {
                add(executor, of: frameworkID, to: &message)
            }
        }
        for framework in completedFrameworks {
            var archive = Internal.Archive.Framework(frameworkInfo: framework.info)
            for executor in framework.executors { archive.tasks += Array(executor.tasks) }
            message.completedFrameworks.append(archive)
        }
        return message
    }

    private func add(
        _ executor: Slot<ExecutorRecord>, of frameworkID: FrameworkID,
        to message: inout Internal.ReregisterAgentMessage
    ) {
        let record = executors[executor]
        for chain in [record.launched, record.terminated, record.queued] {
            for task in tasks.members(of: chain) { message.tasks.append(tasks[task].task(of: frameworkID)) }
        }
        // A generated executor is the agent's own affair, and one that has ended holds no resources.
        guard !record.isGeneratedForCommandTask, record.phase != .terminated else { return }
        message.executorInfos.append(record.info)
    }

    /// Reports the tasks that the master expects here and the agent does not know, so that the master forgets them.
    mutating func reconcile(_ message: Internal.ReconcileTasksMessage, in turn: inout Turn<Effect>) {
        let isPartitionAware = message.framework?.has(.partitionAware) ?? false
        for status in message.statuses {
            if let framework = frameworkSlots[message.frameworkID],
                frameworks[framework].tasks.contains(status.taskID)
            {
                continue
            }
            let framework = frameworkForUpdates(message.frameworkID)
            let update = agentUpdate(
                status.taskID, isPartitionAware ? .dropped : .lost, .reconciliation,
                "Reconciliation: task unknown to the agent", executorID: nil, in: &turn)
            push(update, of: nil, in: framework, turn: &turn)
        }
    }
}
