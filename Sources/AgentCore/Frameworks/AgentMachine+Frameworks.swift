import MesosBase
import MesosWire

extension AgentMachine {
    /// The record of a framework that has a task for the agent.
    mutating func admitFramework(_ info: FrameworkInfo, id: FrameworkID) -> Slot<FrameworkRecord> {
        if let framework = frameworkSlots[id] {
            guard frameworks[framework].phase == .departed else { return framework }
            keepDirectory(of: id)
            frameworks[framework].phase = .running
            frameworks[framework].adopt(info)
            restoreHistory(of: framework)
            return framework
        }
        let framework = frameworks.insert(FrameworkRecord(info: info, id: id))
        frameworkSlots[id] = framework
        keepDirectory(of: id)
        restoreHistory(of: framework)
        return framework
    }

    /// A framework that comes back continues its history.
    private mutating func restoreHistory(of framework: Slot<FrameworkRecord>) {
        let id = frameworks[framework].id
        guard let completed = completedFrameworks.first(where: { $0.info.id == id }) else { return }
        frameworks[framework].completedExecutors = completed.executors
        completedFrameworks.removeAll { $0.info.id == id }
    }

    /// The record of a framework about one of whose tasks the agent has something to report.
    mutating func frameworkForUpdates(_ id: FrameworkID) -> Slot<FrameworkRecord> {
        if let framework = frameworkSlots[id] { return framework }
        var record = FrameworkRecord()
        record.id = id
        let framework = frameworks.insert(record)
        frameworkSlots[id] = framework
        return framework
    }

    mutating func updateFramework(_ message: Internal.UpdateFrameworkMessage, in turn: inout Turn<Effect>) {
        let id = message.frameworkID
        guard master.isRegistered, life == .running else {
            counters.invalidFrameworkMessages += 1
            return ignore("Dropping updateFramework message for \(id): the agent is not registered", in: &turn)
        }
        guard let framework = frameworkSlots[id], frameworks[framework].phase != .departed else {
            return ignore("Ignoring info update for framework \(id) because it does not exist", in: &turn)
        }
        guard frameworks[framework].phase == .running else {
            return ignore("Ignoring info update for framework \(id) because it is terminating", in: &turn)
        }
        if var info = message.frameworkInfo {
            info.id = id
            frameworks[framework].adopt(info)
        }
        resendHeads(of: framework, in: &turn)
    }

    mutating func shutdownFramework(_ message: Internal.ShutdownFrameworkMessage, in turn: inout Turn<Effect>) {
        let id = message.frameworkID
        guard master.isRegistered, life == .running else {
            return ignore("Ignoring shutdown framework message for \(id): the agent is not registered", in: &turn)
        }
        guard let framework = frameworkSlots[id] else {
            return ignore("Cannot shut down unknown framework \(id)", in: &turn)
        }
        guard frameworks[framework].phase != .terminating else {
            return ignore("Ignoring shutdown framework \(id) because it is terminating", in: &turn)
        }
        shutDown(framework, in: &turn)
    }

    /// Ends all that a framework has here. Its updates are dropped, for nobody will acknowledge them.
    mutating func shutDown(_ framework: Slot<FrameworkRecord>, in turn: inout Turn<Effect>) {
        guard frameworks[framework].phase != .terminating else { return }
        guard frameworks[framework].phase == .running else { return forget(framework) }
        frameworks[framework].phase = .terminating
        for executor in executors.members(of: frameworks[framework].executors) {
            switch executors[executor].phase {
            case .registering, .running: shutDown(executor, in: &turn)
            case .terminating: break
            case .terminated: removeExecutor(executor)
            }
        }
        removeFrameworkIfIdle(framework, in: &turn)
    }

    /// Removes a framework that has no executor left.
    ///
    /// Updates of tasks that never reached an executor stay until they are acknowledged, unless the framework was shut
    /// down.
    mutating func removeFrameworkIfIdle(_ framework: Slot<FrameworkRecord>, in turn: inout Turn<Effect>) {
        guard frameworks[framework].phase != .departed, frameworks[framework].executors.isEmpty else { return }
        let wasShutDown = frameworks[framework].phase == .terminating
        turn.emit(.observed(.frameworkRemoved(frameworks[framework].id)))
        leaveDirectory(of: frameworks[framework].id)
        completedFrameworks.append(
            CompletedFramework(
                info: frameworks[framework].info, executors: frameworks[framework].completedExecutors))
        if completedFrameworks.count > configuration.maxCompletedFrameworks { _ = completedFrameworks.popFirst() }
        frameworks[framework].completedExecutors.removeAll()
        frameworks[framework].phase = .departed
        if wasShutDown || frameworks[framework].streams.isEmpty { forget(framework) }
        stopIfIdle(in: &turn)
    }

    /// Drops the record of a framework that has departed, and what it has left.
    mutating func forget(_ framework: Slot<FrameworkRecord>) {
        for stream in streams.members(of: frameworks[framework].streams) { close(stream) }
        frameworkSlots.removeValue(forKey: frameworks[framework].id)
        frameworks.remove(framework)
    }
}
