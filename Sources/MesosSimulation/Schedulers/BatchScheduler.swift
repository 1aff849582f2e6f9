package import FrameworkCore
package import MesosBase
import MesosResources
package import MesosWire

/// A scheduler that runs a list of tasks wherever there is room, asks for no more offers when all are placed, and
/// places a task again under a new name when the cluster has lost it.
package struct BatchScheduler: SimulatedScheduler {
    /// Tasks that are not placed yet; the agent and the resources' role are filled in when they are.
    package private(set) var waiting: [TaskInfo]
    /// The states that each task went through, as the scheduler heard of them.
    package private(set) var states: SortedMap<TaskID, [TaskState]> = [:]
    /// Whether lost tasks are placed again.
    package var replacesLostTasks = true
    /// How long offers that are of no use are refused, in seconds.
    package var refuseSeconds: Double?
    /// What runs tasks without an executor that find room on one offer together, as a group; without it each of them
    /// is launched by itself.
    package var groupExecutor: ExecutorInfo?
    private var tasks: SortedMap<TaskID, TaskInfo> = [:]
    /// Tasks that were placed again under another name; the cluster may yet find them.
    private var replaced: SortedMap<TaskID, Bool> = [:]
    private var isSuppressed = false

    package init(_ tasks: [TaskInfo]) {
        waiting = tasks
    }

    /// The tasks that have ended, with the state that they ended in.
    package var ended: [(task: TaskID, state: TaskState)] {
        states.compactMap { task, states in states.last.flatMap { $0.isTerminal ? (task, $0) : nil } }
    }

    /// Whether all tasks have been placed and have ended, or were on agents that nobody can reach any more.
    package var isDone: Bool {
        waiting.isEmpty
            && states.values.allSatisfy { states in
                states.last.map { $0.isTerminal || $0 == .unreachable || $0 == .unknown } ?? false
            }
    }

    package mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
        switch callback {
        case .resourceOffers(let offers):
            let calls = offers.map { answer($0) }
            return calls + suppressIfIdle()
        case .statusUpdate(let status):
            return took(status) + suppressIfIdle()
        case .registered:
            // After a failover the client has forgotten what was suppressed, and the master tells nothing by itself.
            isSuppressed = false
            return reconcile()
        case .reregistered:
            return reconcile() + reviveIfNeeded()
        case .agentLost(let agent):
            return reconcile(on: agent)
        default:
            return []
        }
    }

    /// A launch that was not sent is for another offer; what became of one whose answer was lost, the master tells.
    package mutating func answered(_ call: V1.Scheduler.Call, _ error: DriverError?) {
        switch error {
        case .notConnected, .notSubscribed, .refused:
            for operation in call.accept?.operations ?? [] {
                let launched = (operation.launch?.taskInfos ?? []) + (operation.launchGroup?.taskGroup.tasks ?? [])
                for task in launched where states[task.taskID] == [] {
                    states.removeValue(forKey: task.taskID)
                    tasks.removeValue(forKey: task.taskID)
                    waiting.append(task)
                }
            }
            if call.type == .suppress { isSuppressed = false }
            if call.type == .revive { isSuppressed = true }
        default: break
        }
    }

    /// Asks for every task that has not ended by name: an answer comes also for those that never arrived, unless they
    /// may be on an agent that has not come back to a new master yet; of these it comes when the agent is lost.
    package func reconcile(on agent: AgentID? = nil) -> [V1.Scheduler.Call] {
        let live = tasks.filter { task, info in
            states[task]?.last?.isTerminal != true && (agent == nil || info.agentID == agent)
        }
        guard !live.isEmpty else { return [] }
        let asked = live.map { V1.Scheduler.Call.Reconcile.Task(taskID: $0.key, agentID: $0.value.agentID) }
        return [V1.Scheduler.Call(type: .reconcile, reconcile: .init(tasks: asked))]
    }

    private mutating func answer(_ offer: Offer) -> V1.Scheduler.Call {
        var left = (try? Resources(offer.resources).unallocated()) ?? Resources()
        if let executor = groupExecutor, let needed = try? Resources(executor.resources), left.contains(needed) {
            left -= needed
        }
        var placed: [TaskInfo] = []
        var rest: [TaskInfo] = []
        for task in waiting {
            guard let needed = try? Resources(task.resources), left.contains(needed) else {
                rest.append(task)
                continue
            }
            left -= needed
            var task = task
            task.agentID = offer.agentID
            tasks[task.taskID] = task
            states[task.taskID] = []
            placed.append(task)
        }
        waiting = rest
        let filters = refuseSeconds.map { Filters(refuseSeconds: $0) }
        guard !placed.isEmpty else {
            return V1.Scheduler.Call(type: .decline, decline: .init(offerIDs: [offer.id], filters: filters))
        }
        return V1.Scheduler.Call(
            type: .accept,
            accept: .init(offerIDs: [offer.id], operations: operations(launching: placed), filters: filters))
    }

    private func operations(launching placed: [TaskInfo]) -> [V1.Offer.Operation] {
        let members = placed.filter { $0.executor == nil }
        guard var executor = groupExecutor, members.count > 1 else { return [.launch(placed)] }
        executor.executorID = ExecutorID("group-\(members[0].taskID)")
        let others = placed.filter { $0.executor != nil }
        return [.launchGroup(members, executor: executor)] + (others.isEmpty ? [] : [.launch(others)])
    }

    private mutating func took(_ status: TaskStatus) -> [V1.Scheduler.Call] {
        let task = status.taskID
        let hadEnded = states[task]?.last?.isTerminal == true
        states.update(task) { $0.append(status.state) }
        let isLost = [.lost, .dropped, .gone, .unknown].contains(status.state)
        guard replacesLostTasks, isLost, !hadEnded, !replaced.contains(task), var again = tasks[task] else { return [] }
        replaced[task] = true
        again.taskID = TaskID("\(task)+")
        waiting.append(again)
        return reviveIfNeeded()
    }

    private mutating func reviveIfNeeded() -> [V1.Scheduler.Call] {
        guard isSuppressed, !waiting.isEmpty else { return [] }
        isSuppressed = false
        return [V1.Scheduler.Call(type: .revive, revive: .init())]
    }

    private mutating func suppressIfIdle() -> [V1.Scheduler.Call] {
        guard waiting.isEmpty, !isSuppressed else { return [] }
        isSuppressed = true
        return [V1.Scheduler.Call(type: .suppress, suppress: .init())]
    }
}
