import MesosBase
import MesosResources
import MesosWire

extension AgentMachine {
    /// The containers that the agent runs, by framework, and then in the order in which they were started.
    package var containers: [AgentContainer] {
        var containers: [AgentContainer] = []
        for frameworkID in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[frameworkID] else { continue }
            for executor in executors.members(of: frameworks[framework].executors)
            where executors[executor].phase != .terminated {
                containers.append(container(of: executor, in: frameworkID))
            }
        }
        return containers
    }

    private func container(of executor: Slot<ExecutorRecord>, in frameworkID: FrameworkID) -> AgentContainer {
        let record = executors[executor]
        return AgentContainer(
            frameworkID: frameworkID, executorID: record.info.executorID, containerID: record.containerID,
            executorName: record.info.name ?? "", source: record.info.source ?? "",
            resources: allocatedResources(of: executor), processID: record.containerStatus.executorPID)
    }

    /// What an executor and those of its tasks that have not ended may use.
    func allocatedResources(of executor: Slot<ExecutorRecord>) -> Resources {
        var entries = executors[executor].info.resources
        for chain in [executors[executor].launched, executors[executor].queued] {
            for task in tasks.members(of: chain) { entries += tasks[task].info.resources }
        }
        // What the agent has accepted can be read.
        return (try? Resources(entries)) ?? Resources()
    }
}
