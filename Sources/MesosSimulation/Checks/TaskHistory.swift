package import MesosBase
package import MesosWire

/// What one framework launched, and what its scheduler heard of it.
///
/// Unless everything is kept, a task costs less than 100 bytes until it has ended, and nothing some time after.
package struct TaskHistory: Sendable {
    /// News of each task, in the order in which it reached the scheduler; news that came again is listed once. Empty if
    /// not everything is kept.
    package private(set) var updates: SortedMap<TaskID, [TaskStatus]> = [:]
    /// How often each task was launched. Empty if not everything is kept.
    package private(set) var launches: SortedMap<TaskID, Int> = [:]
    /// How often news came that the scheduler had already.
    package private(set) var repeats = 0
    /// How many tasks were launched, each as often as it was.
    package private(set) var launchCount = 0
    /// How many tasks were launched of which the scheduler has heard nothing.
    package private(set) var unheardCount = 0

    private let keepsEverything: Bool
    private var tracks = Table<TaskID, TaskTrack>()
    /// How many tasks are in each state, as far as the scheduler has heard; those that are forgotten count as well.
    private var tally = Array(repeating: 0, count: TaskTrack.stateCount)
    /// The agents of tasks, by their places in tracks.
    private var agents: [AgentID] = []
    private var agentPlaces = Table<AgentID, Int32>()
    /// Tasks that have ended and will be forgotten, the oldest first.
    private var ended = Deque<TaskID>()

    /// News of an end may come again for a while: so many ends are remembered.
    private static let maxEnded = 10_000

    init(keepsEverything: Bool = true) {
        self.keepsEverything = keepsEverything
    }

    /// The states that reached the scheduler, in order; of a task that changes often the latest only, and none of one
    /// that is forgotten, if not everything is kept.
    package func states(of task: TaskID) -> [TaskState] {
        keepsEverything ? (updates[task] ?? []).map(\.state) : tracks[task]?.states ?? []
    }

    /// The state that reached the scheduler last.
    package func state(of task: TaskID) -> TaskState? { tracks[task]?.state }

    /// How many tasks are in a state, as far as the scheduler has heard; launched ones of which it has heard nothing
    /// are staging.
    package func count(in state: TaskState) -> Int {
        let place = Int(state.rawValue)
        return tally.indices.contains(place) ? tally[place] : 0
    }

    /// How many tasks have ended, in whichever way.
    package var endedCount: Int {
        TaskState.allCases.reduce(0) { $0 + ($1.isTerminal ? count(in: $1) : 0) }
    }

    /// The tasks in a state, in order; those that are forgotten are not among them.
    package func tasks(in state: TaskState) -> [TaskID] { tracks.sortedKeys().filter { self.state(of: $0) == state } }

    /// The tasks that were launched and have not ended, as far as the scheduler has heard.
    package var openTasks: [TaskID] {
        tracks.sortedKeys().filter { task in
            tracks.read(task) { $0.launches > 0 && !$0.hasEnded && $0.state?.isTerminal != true } ?? false
        }
    }

    /// The agent that the latest news of a task named.
    package func agent(of task: TaskID) -> AgentID? {
        tracks[task].flatMap { $0.agent >= 0 ? agents[Int($0.agent)] : nil }
    }

    mutating func note(_ call: V1.Scheduler.Call) {
        for operation in call.accept?.operations ?? [] {
            let tasks =
                switch operation.type {
                case .launch: operation.launch?.taskInfos ?? []
                case .launchGroup: operation.launchGroup?.taskGroup.tasks ?? []
                default: [TaskInfo]()
                }
            for task in tasks { noteLaunch(of: task.taskID) }
        }
    }

    private mutating func noteLaunch(of task: TaskID) {
        launchCount += 1
        if keepsEverything { launches[task] = (launches[task] ?? 0) + 1 }
        change(task) { track in
            track.launches &+= 1
            // A name that was used before begins anew.
            if track.hasEnded || track.state?.isTerminal == true {
                track.hasEnded = false
                track.restart()
            }
        }
    }

    mutating func note(_ status: TaskStatus) {
        let name = UpdateName.of(status.uuid)
        let isRepeat = name.map { isKnown($0, status) } ?? false
        if isRepeat {
            repeats += 1
            return
        }
        if keepsEverything {
            if !updates.contains(status.taskID) { updates[status.taskID] = [] }
            updates.update(status.taskID) { $0.append(status) }
        }
        let agent = status.agentID.map { place(of: $0) }
        var isEnd = false
        change(status.taskID) { track in
            track.append(status.state, named: name)
            if let agent { track.agent = agent }
            guard name != nil, status.state.isTerminal, !track.hasEnded else { return }
            track.hasEnded = true
            isEnd = true
        }
        if isEnd, !keepsEverything { forgetLater(status.taskID) }
    }

    private func isKnown(_ name: UInt64, _ status: TaskStatus) -> Bool {
        guard keepsEverything else { return tracks.read(status.taskID) { $0.hasSeen(name) } ?? false }
        return updates[status.taskID]?.contains { $0.uuid == status.uuid } ?? false
    }

    /// Changes what is known of a task and counts it where it belongs.
    private mutating func change(_ task: TaskID, _ change: (inout TaskTrack) -> Void) {
        if !tracks.contains(task) {
            tracks[task] = TaskTrack()
            tally[TaskTrack().tallied] += 1
            unheardCount += 1
        }
        let move = tracks.update(task) { track in
            let (before, wasUnheard) = (track.tallied, track.state == nil)
            change(&track)
            let news = (track.state == nil ? 1 : 0) - (wasUnheard ? 1 : 0)
            return (before, track.tallied, news)
        }
        guard let (before, after, news) = move else { return }
        unheardCount += news
        guard before != after else { return }
        tally[before] -= 1
        tally[after] += 1
    }

    private mutating func place(of agent: AgentID) -> Int32 {
        if let place = agentPlaces[agent] { return place }
        agents.append(agent)
        agentPlaces[agent] = Int32(agents.count - 1)
        return Int32(agents.count - 1)
    }

    private mutating func forgetLater(_ task: TaskID) {
        ended.append(task)
        guard ended.count > Self.maxEnded, let oldest = ended.popFirst() else { return }
        // It may have been launched again under the same name.
        if tracks[oldest]?.hasEnded == true { tracks.removeValue(forKey: oldest) }
    }
}
