import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Tells a framework that a task cannot be launched. Such an update has no uuid and is not acknowledged.
    mutating func refuse(
        _ task: TaskInfo, of framework: FrameworkID, _ message: String, _ reason: TaskStatus.Reason,
        state: TaskState = .error, in turn: inout Turn<Effect>
    ) {
        let status = TaskStatus(
            taskID: task.taskID, state: state, message: message, agentID: task.agentID,
            timestamp: turn.date.seconds, source: .master, reason: reason)
        counters.ends.count(status)
        if let at = frameworks.position(of: framework) {
            frameworks[at].noteRefusal(
                of: status, at: turn.date, bound: configuration.maxCompletedTasksPerFramework)
        }
        send(status, to: framework, in: &turn)
    }

    /// Whether an operation has no formal mistake; one that has fails as a whole, before any operation is run.
    mutating func isWellFormed(
        _ operation: V1.Offer.Operation, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) -> Bool {
        guard let problem = OperationForm.problem(with: operation) else { return true }
        let reason: TaskStatus.Reason = operation.type == .launch ? .taskInvalid : .taskGroupInvalid
        for task in operation.tasks { refuse(task, of: framework, problem, reason, in: &turn) }
        if operation.tasks.isEmpty { reject(operation, of: framework, because: problem, in: &turn) }
        return false
    }

    /// Operations other than a launch of tasks are not run by this master; whoever asked is told.
    mutating func refuse(_ operation: V1.Offer.Operation, of framework: FrameworkID, in turn: inout Turn<Effect>) {
        let name = operation.type.map { "\($0)" } ?? "UNKNOWN"
        reject(operation, of: framework, because: "Operation of type \(name) is not supported", in: &turn)
    }

    mutating func reject(
        _ operation: V1.Offer.Operation, of framework: FrameworkID, because message: String,
        in turn: inout Turn<Effect>
    ) {
        let name = operation.type.map { "\($0)" } ?? "UNKNOWN"
        turn.emit(.observed(.refused("Dropping \(name) operation from framework \(framework): \(message)")))
        if let kind = operation.type { counters.operationErrors.count(kind) }
        guard let id = operation.id, let at = frameworks.position(of: framework),
            let connection = frameworks[at].connection
        else { return }
        frameworks[at].counters.count(event: .updateOperationStatus)
        let status = V1.OperationStatus(state: .error, operationID: id, message: message)
        turn.emit(
            .sendToScheduler(
                connection,
                V1.Scheduler.Event(type: .updateOperationStatus, updateOperationStatus: .init(status: status))))
    }

    /// Drops all operations of an ACCEPT whose offers are not valid; the offers among them that the framework has
    /// return without a filter.
    mutating func drop(
        _ accept: V1.Scheduler.Call.Accept, of framework: FrameworkID, because problem: String,
        in turn: inout Turn<Effect>
    ) {
        for offer in accept.offerIDs where offers[offer]?.framework == framework {
            removeOffer(offer, refusing: nil, now: turn.now)
        }
        turn.emit(.observed(.refused("ACCEPT call of framework \(framework) used invalid offers: \(problem)")))
        for operation in accept.operations {
            if operation.type == .launch || operation.type == .launchGroup {
                dropTasks(
                    of: [operation], of: framework, "Task launched with invalid offers: \(problem)", .invalidOffers,
                    in: &turn)
            } else {
                reject(
                    operation, of: framework, because: "Operation attempted with invalid offers: \(problem)",
                    in: &turn)
            }
        }
    }

    /// Tells a framework that tasks were not launched, through no fault of their own.
    mutating func dropTasks(
        of operations: [V1.Offer.Operation], of framework: FrameworkID, _ message: String, _ reason: TaskStatus.Reason,
        in turn: inout Turn<Effect>
    ) {
        let state: TaskState = frameworks[framework]?.capabilities.partitionAware == true ? .dropped : .lost
        for operation in operations {
            for task in operation.tasks { refuse(task, of: framework, message, reason, state: state, in: &turn) }
        }
    }
}
