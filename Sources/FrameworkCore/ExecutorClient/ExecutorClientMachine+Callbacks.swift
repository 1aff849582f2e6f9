import MesosBase
import MesosWire

extension ExecutorClientMachine {
    /// Hands out callbacks in order: launches at once, the others one at a time.
    mutating func deliverNext(in turn: inout Turn<ExecutorClientEffect>) {
        while callbackInFlight == nil, let callback = callbacks.popFirst() {
            lastCallback += 1
            if callback.runsBesideOthers {
                let taskIDs = callback.launchedTasks.map(\.taskID)
                launches[lastCallback] = RunningLaunch(taskIDs: taskIDs)
                for taskID in taskIDs { tasks.begin(taskID, launch: lastCallback) }
            } else {
                callbackInFlight = lastCallback
            }
            if callback == .shutdown { shutdownCallback = lastCallback }
            turn.emit(.deliver(lastCallback, callback))
        }
    }

    mutating func callbackReturned(_ number: UInt64, in turn: inout Turn<ExecutorClientEffect>) {
        if let launch = launches.removeValue(forKey: number) {
            for taskID in launch.taskIDs {
                if launch.isCancelled { report(.killed, ifLive: taskID, message: nil, in: &turn) }
                tasks.launchReturned(taskID)
            }
        } else {
            controlReturned(number, in: &turn)
        }
    }

    mutating func callbackThrew(
        _ number: UInt64, _ failure: CallbackFailure, in turn: inout Turn<ExecutorClientEffect>
    ) {
        if let launch = launches[number] {
            for taskID in launch.taskIDs { reportFailure(of: taskID, failure, in: &turn) }
            launches.removeValue(forKey: number)
            for taskID in launch.taskIDs { tasks.launchReturned(taskID) }
            return
        }
        guard number == callbackInFlight else { return }
        switch failure {
        case .interrupted: break
        case .cancelled: fail("cancelled")
        case .failed(let message): fail(message)
        }
        controlReturned(number, in: &turn)
    }

    private mutating func fail(_ message: String) {
        callbacks.removeAll()
        if outcome == nil { outcome = .failed(.callbackFailed(message)) }
    }

    private mutating func controlReturned(_ number: UInt64, in turn: inout Turn<ExecutorClientEffect>) {
        guard number == callbackInFlight else { return }
        callbackInFlight = nil
        if number == shutdownCallback { finishShutdown(in: &turn) }
    }

    /// Reports a task whose launch has thrown, unless it has reported its end itself.
    mutating func reportFailure(
        of taskID: TaskID, _ failure: CallbackFailure, in turn: inout Turn<ExecutorClientEffect>
    ) {
        let launch = tasks.launch(of: taskID).flatMap { launches[$0] }
        if launch?.isCancelled == true || failure == .cancelled {
            report(.killed, ifLive: taskID, message: nil, in: &turn)
        } else if case .failed(let message) = failure {
            report(.failed, ifLive: taskID, message: message, in: &turn)
        } else {
            report(.failed, ifLive: taskID, message: "the connection to the agent was lost", in: &turn)
        }
    }

    mutating func report(
        _ state: TaskState, ifLive taskID: TaskID, message: String?, in turn: inout Turn<ExecutorClientEffect>
    ) {
        guard tasks.isLive(taskID) else { return }
        var status = TaskStatus(taskID: taskID, state: state)
        status.message = message
        report(status, in: &turn)
    }

    mutating func cancelLaunch(of taskID: TaskID, in turn: inout Turn<ExecutorClientEffect>) {
        if let number = tasks.launch(of: taskID) {
            cancelLaunch(number, in: &turn)
        } else {
            dropWaitingLaunches(in: &turn) { $0.contains { $0.taskID == taskID } }
        }
    }

    mutating func cancelLaunch(_ number: UInt64, in turn: inout Turn<ExecutorClientEffect>) {
        let isNew = launches.update(number) { launch in
            defer { launch.isCancelled = true }
            return !launch.isCancelled
        }
        if isNew == true { turn.emit(.cancel(number)) }
    }

    /// Takes launches out of the queue before they begin, and reports their tasks as killed.
    mutating func dropWaitingLaunches(
        in turn: inout Turn<ExecutorClientEffect>, where isUnwanted: ([TaskInfo]) -> Bool
    ) {
        var dropped: [TaskID] = []
        callbacks.removeAll { callback in
            let tasks = callback.launchedTasks
            guard !tasks.isEmpty, isUnwanted(tasks) else { return false }
            dropped += tasks.map(\.taskID)
            return true
        }
        for taskID in dropped {
            report(.killed, ifLive: taskID, message: "killed before it was launched", in: &turn)
            tasks.launchReturned(taskID)
        }
    }
}
