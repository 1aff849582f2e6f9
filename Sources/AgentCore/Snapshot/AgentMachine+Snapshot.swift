import MesosBase
import MesosWire

extension AgentMachine {
    /// What the agent has now; costs time in proportion to it.
    package var snapshot: AgentSnapshot {
        var present: [AgentSnapshot.Framework] = []
        for id in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[id], frameworks[framework].phase != .departed else { continue }
            let executors = executors.members(of: frameworks[framework].executors)
            present.append(
                AgentSnapshot.Framework(
                    id: id, info: frameworks[framework].info, executors: executors.map { snapshot(of: $0, in: id) },
                    completedExecutors: frameworks[framework].completedExecutors.map(Self.snapshot)))
        }
        let completed = completedFrameworks.map { framework in
            AgentSnapshot.Framework(
                id: framework.info.id ?? FrameworkID(value: ""), info: framework.info, executors: [],
                completedExecutors: framework.executors.map(Self.snapshot))
        }
        return AgentSnapshot(
            configuration: configuration, pid: pid, agent: info, isRegistered: master.isRegistered, frameworks: present,
            completedFrameworks: completed,
            openUpdateStreams: streams.count)
    }

    private func snapshot(of executor: Slot<ExecutorRecord>, in id: FrameworkID) -> AgentSnapshot.Executor {
        let record = executors[executor]
        let phase: AgentSnapshot.Phase =
            switch record.phase {
            case .registering: .registering
            case .running: .running
            case .terminating: .terminating
            case .terminated: .terminated
            }
        return AgentSnapshot.Executor(
            info: record.info, containerID: record.containerID, kind: record.kind, sandbox: record.sandbox,
            phase: phase, queuedTasks: tasks(in: record.queued, of: id),
            queuedInfos: tasks.members(of: record.queued).map { tasks[$0].info },
            launchedTasks: tasks(in: record.launched, of: id), terminatedTasks: tasks(in: record.terminated, of: id),
            completedTasks: Array(record.completedTasks))
    }

    private func tasks(in chain: Chain<TaskRecord>, of id: FrameworkID) -> [V1.Task] {
        tasks.members(of: chain).map { tasks[$0].task(of: id) }
    }

    private static func snapshot(of executor: CompletedExecutor) -> AgentSnapshot.Executor {
        AgentSnapshot.Executor(
            info: executor.info, containerID: executor.containerID, kind: executor.kind, sandbox: executor.sandbox,
            phase: .terminated, queuedTasks: [], queuedInfos: [], launchedTasks: [], terminatedTasks: [],
            completedTasks: Array(executor.tasks))
    }
}
