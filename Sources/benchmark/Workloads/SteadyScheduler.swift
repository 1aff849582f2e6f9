import MesosBase
import MesosKit
import MesosSimulation

/// A scheduler of many equal tasks that costs next to nothing itself: it launches as many as it wants to run at a time
/// and refuses what it does not need, for long.
struct SteadyScheduler: SimulatedScheduler {
    private let name: String
    private let template: TaskInfo
    private let limit: Int
    private let width: Int
    private var launched = 0
    private var running = 0
    private var isSuppressed = false
    private(set) var ended = 0

    /// Creates a scheduler.
    ///
    /// - Parameters:
    ///   - name: What its tasks' names begin with.
    ///   - limit: How many tasks it launches in all, each of one processor; lost ones are replaced.
    ///   - width: How many of them at a time.
    ///   - command: What each of them runs.
    init(_ name: String, limit: Int, width: Int, command: String) {
        self.name = name
        self.limit = limit
        self.width = width
        template = TaskInfo(
            name: name, taskID: "", agentID: "", resources: Resources(cpus: 1, mem: 64).wireValue,
            command: CommandInfo(value: command))
    }

    /// Whether all tasks have ended well.
    var isDone: Bool { ended >= limit }

    mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
        switch callback {
        case .resourceOffers(let offers): return answer(offers)
        case .statusUpdate(let status) where status.state.isTerminal:
            running -= 1
            if status.state == .finished { ended += 1 } else { launched -= 1 }
            return revive()
        default: return []
        }
    }

    /// Three quarters of the room must be free before it asks anew: then it is offered the whole cluster again.
    private mutating func revive() -> [V1.Scheduler.Call] {
        guard isSuppressed, launched < limit, running <= width / 4 else { return [] }
        isSuppressed = false
        return [V1.Scheduler.Call(type: .revive, revive: .init())]
    }

    private mutating func answer(_ offers: [Offer]) -> [V1.Scheduler.Call] {
        var calls: [V1.Scheduler.Call] = []
        var unused: [OfferID] = []
        for offer in offers {
            let processors = Int(offer.resources.first { $0.name == "cpus" }?.scalar?.value ?? 0)
            let count = min(processors, width - running, limit - launched)
            guard count > 0 else {
                unused.append(offer.id)
                continue
            }
            let tasks = (0..<count).map { number in
                var task = template
                task.taskID = TaskID("\(name)-\(launched + number)-\(ended)")
                task.agentID = offer.agentID
                return task
            }
            launched += count
            running += count
            calls.append(
                V1.Scheduler.Call(
                    type: .accept, accept: .init(offerIDs: [offer.id], operations: [.launch(tasks)])))
        }
        if !unused.isEmpty {
            let decline = V1.Scheduler.Call.Decline(offerIDs: unused, filters: Filters(refuseSeconds: 3_600))
            calls.append(V1.Scheduler.Call(type: .decline, decline: decline))
        }
        if !isSuppressed, running >= width || launched >= limit {
            isSuppressed = true
            calls.append(V1.Scheduler.Call(type: .suppress, suppress: .init()))
        }
        return calls
    }
}
