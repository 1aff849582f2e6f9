import MesosBase
import MesosWire

extension AgentMachine {
    /// The disk is never measured more often than this, whatever the configuration says.
    private static let shortestWatchInterval = Duration.milliseconds(1)

    mutating func receive(_ input: GarbageInput, in turn: inout Turn<Effect>) {
        switch input {
        case .agentDirectoriesFound(let names):
            for name in names where name != info.id?.value {
                garbage.leave(
                    SandboxPath.agent(AgentID(value: name), workDirectory: configuration.workDirectory))
            }
        case .nestedSandboxLeft(let path):
            if configuration.gcNonExecutorContainerSandboxes { garbage.leave(path) }
        case .diskMeasured(let use):
            garbage.isMeasuringDisk = false
            garbage.adapt(toDiskUse: use, at: turn.now)
            collectGarbage(in: &turn)
            watchDisk(in: &turn)
        case .diskNotMeasured(let reason):
            garbage.isMeasuringDisk = false
            ignore("Failed to get disk usage: \(reason)", in: &turn)
            watchDisk(in: &turn)
        case .directoryRemoved(let number):
            guard let removal = garbage.finish(number) else { return }
            counters.directoriesRemoved += 1
            turn.emit(
                .observed(.directoryRemoved(path: removal.path, age: removal.age, diskUse: garbage.diskUse)))
            collectGarbage(in: &turn)
        case .directoryNotRemoved(let number, let reason):
            guard let removal = garbage.finish(number) else { return }
            counters.directoriesNotRemoved += 1
            turn.emit(.observed(.directoryNotRemoved(path: removal.path, reason: reason)))
            collectGarbage(in: &turn)
        }
    }

    /// Looks once for what agents of other ids have left; none of it is this agent's, which has an id now.
    mutating func lookForFormerAgents(in turn: inout Turn<Effect>) {
        guard !garbage.hasLookedForFormerAgents else { return }
        garbage.hasLookedForFormerAgents = true
        turn.emit(.garbage(.listAgentDirectories))
    }

    /// Schedules the directories that were left in this turn.
    mutating func scheduleDepartures(in turn: inout Turn<Effect>) {
        let forgotten = garbage.scheduleDepartures(at: turn.now)
        for path in forgotten { turn.emit(.observed(.directoryForgotten(path: path))) }
        collectGarbage(in: &turn)
        watchDisk(in: &turn)
    }

    /// Removes the directories whose time has come, and is awake when that of the next comes.
    mutating func collectGarbage(in turn: inout Turn<Effect>) {
        guard life == .running else { return }
        while let removal = garbage.takeDue(at: turn.now) {
            turn.emit(.garbage(.removeDirectory(number: removal.number, path: removal.path)))
        }
        // A deadline that comes too early is set anew then, which is cheaper than to move it with every directory.
        guard let next = garbage.next, !deadlines.contains(.garbage) else { return }
        deadlines.set(.garbage, at: next)
    }

    /// Measures the disk after a while, as long as there is something that could be removed.
    private mutating func watchDisk(in turn: inout Turn<Effect>) {
        guard life == .running, !garbage.isMeasuringDisk, !garbage.isEmpty, !deadlines.contains(.diskWatch) else {
            return
        }
        deadlines.set(
            .diskWatch, at: turn.now + max(configuration.diskWatchInterval, Self.shortestWatchInterval))
    }

    mutating func measureDisk(in turn: inout Turn<Effect>) {
        guard life == .running, !garbage.isEmpty else { return }
        garbage.isMeasuringDisk = true
        turn.emit(.garbage(.measureDisk))
    }

    /// The sandbox of a run and the directory of its executor are of no use any more.
    mutating func leaveDirectories(of executor: ExecutorRecord) {
        garbage.leave(executor.sandbox)
        garbage.leave(SandboxPath.executor(ofRun: executor.sandbox, in: executor.containerID))
    }

    /// The directory of an executor is of use again, if it was of none.
    mutating func keepDirectory(of executor: ExecutorRecord) {
        guard !garbage.isEmpty else { return }
        garbage.keep(SandboxPath.executor(ofRun: executor.sandbox, in: executor.containerID))
    }

    mutating func leaveDirectory(of framework: FrameworkID) {
        garbage.leave(directory(of: framework))
    }

    mutating func keepDirectory(of framework: FrameworkID) {
        guard !garbage.isEmpty else { return }
        garbage.keep(directory(of: framework))
    }

    private mutating func directory(of framework: FrameworkID) -> String {
        SandboxPath.framework(
            framework, agentID: info.id ?? AgentID(value: ""), workDirectory: configuration.workDirectory)
    }
}
