import MesosBase
import MesosWire

extension DefaultExecutorMachine {
    /// Runs the tasks of a group: all of them are announced before the first one is started.
    mutating func launchGroup(_ tasks: [TaskInfo], in turn: inout Turn<Effect>) {
        // The agent reports the tasks when the executor is gone.
        guard !isShuttingDown, !tasks.isEmpty else { return }
        deadlines.cancel(.acknowledgement)
        let group = lastNumber + 1..<lastNumber + 1 + UInt64(tasks.count)
        for (number, task) in zip(group, tasks) {
            let setting = setting(of: task, in: &turn)
            members[number] = Member(
                run: TaskRunMachine(task, in: setting, frameworkSeesKilling: frameworkSeesKilling), group: group)
            numbersOfTasks[task.taskID] = number
            numbersOfContainers[setting.containerID] = number
        }
        lastNumber = group.upperBound - 1
        for number in group { feed(.accepted, to: number, in: &turn) }
        for number in group { feed(.launched, to: number, in: &turn) }
    }

    private func setting(of task: TaskInfo, in turn: inout Turn<Effect>) -> TaskSetting {
        let containerID = ContainerID(value: turn.uuid().description, parent: launch.containerID)
        return TaskSetting(
            executorID: launch.executorID, containerID: containerID,
            user: launch.user == nil ? nil : task.command?.user ?? launch.user,
            nested: ProcessLaunch.Nested(containerID: containerID, taskID: task.taskID),
            sandbox: SandboxPath.nested(containerID, in: launch.sandbox), address: launch.address)
    }

    mutating func feed(
        _ input: TaskRunMachine.Input, toTaskIn container: ContainerID, in turn: inout Turn<Effect>
    ) {
        if let number = numbersOfContainers[container] { feed(input, to: number, in: &turn) }
    }

    mutating func feed(_ input: TaskRunMachine.Input, to number: UInt64, in turn: inout Turn<Effect>) {
        var inner: Turn<TaskRunMachine.Effect> = turn.inner()
        let state = members.update(number) { member in
            member.run.apply(input, in: &inner)
            return (member.run.nextDeadline, member.run.setting.containerID)
        }
        guard let (deadline, container) = state else { return }
        if let deadline { deadlines.set(.task(number), at: deadline) } else { deadlines.cancel(.task(number)) }
        for effect in inner.effects {
            switch effect {
            case .report(let status):
                report(status, in: &turn)
                if status.state.isTerminal { taskEnded(number, status.state, in: &turn) }
            case .runProcess(let process): turn.emit(.runProcess(process))
            case .signalProcess(let signal): turn.emit(.signalProcess(container, signal))
            case .startProbe(let probe): turn.emit(.startProbe(probe))
            case .endProbes: turn.emit(.endProbes(container))
            case .checkFailed(let sentence):
                turn.emit(.observed(.checkFailed(frameworkID: launch.frameworkID, sentence)))
            }
        }
    }

    private mutating func report(_ status: TaskStatus, in turn: inout Turn<Effect>) {
        if let uuid = status.uuid.flatMap({ UniqueID(bytes: $0) }) { unacknowledged[uuid] = true }
        turn.emit(
            .call(
                V1.Executor.Call(
                    executorID: launch.executorID, frameworkID: launch.frameworkID, type: .update,
                    update: V1.Executor.Call.Update(status: status))))
    }

    /// Forgets a task that has ended. Unless it has finished well, the others of its group end with it.
    private mutating func taskEnded(_ number: UInt64, _ state: TaskState, in turn: inout Turn<Effect>) {
        guard let member = members.removeValue(forKey: number) else { return }
        deadlines.cancel(.task(number))
        numbersOfContainers.removeValue(forKey: member.run.setting.containerID)
        if numbersOfTasks[member.run.task.taskID] == number {
            numbersOfTasks.removeValue(forKey: member.run.task.taskID)
        }
        if state == .failed || state == .killed, !member.isGroupKilled, !isShuttingDown {
            kill(member.group, in: &turn)
        }
        if members.isEmpty { lastTaskEnded(in: &turn) }
    }

    private mutating func kill(_ group: Range<UInt64>, in turn: inout Turn<Effect>) {
        for number in group { members.update(number) { $0.isGroupKilled = true } }
        for number in group {
            // A kill that is under way keeps the time that its framework has given it.
            guard let member = members[number], !member.run.isBeingKilled else { continue }
            feed(.killRequested(nil), to: number, in: &turn)
        }
    }

    /// Ends the executor when the agent has heard of all ends; so long another group may come.
    private mutating func lastTaskEnded(in turn: inout Turn<Effect>) {
        guard !isDone else { return }
        // An agent that wants the executor gone may not acknowledge any more; it has the updates before the end.
        if isShuttingDown || unacknowledged.isEmpty { return terminate(in: &turn) }
        deadlines.set(.acknowledgement, at: turn.now + Self.acknowledgementTimeout)
    }

    /// Ends all tasks, and then the executor, before its agent's patience ends.
    mutating func shutDown(in turn: inout Turn<Effect>) {
        guard !isShuttingDown else { return }
        isShuttingDown = true
        guard !members.isEmpty else { return terminate(in: &turn) }
        let grace = min(
            TaskRunMachine.defaultGracePeriod, launch.shutdownGracePeriod - CommandExecutorMachine.shutdownMargin)
        for number in members.keys { feed(.endRequested(within: grace), to: number, in: &turn) }
    }
}
