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
        var entries = record.info.resources
        for chain in [record.launched, record.queued] {
            for task in tasks.members(of: chain) { entries += tasks[task].info.resources }
        }
        return AgentContainer(
            frameworkID: frameworkID, executorID: record.info.executorID, containerID: record.containerID,
            executorName: record.info.name ?? "", source: record.info.source ?? "",
            // What the agent has accepted can be read.
            resources: (try? Resources(entries)) ?? Resources())
    }
}
