import MesosKit

/// Shows what becomes of a job on a master elsewhere: the updates of its tasks as they come, and their output as their
/// agents show it, all that a task has written before its end.
struct RemoteRun {
    private typealias Looks = [(index: Int, look: FollowedTask.Look)]

    /// The most files that are asked for at a time.
    private static let width = 16
    /// How long nothing is asked after something was new, and the longest time if nothing is.
    private static let shortestPause = Duration.milliseconds(50)
    private static let longestPause = Duration.milliseconds(800)

    private let master: String
    private var display: JobDisplay
    private var framework: FrameworkID?
    private var agents: [AgentID: AgentClient] = [:]
    private var tasks: [FollowedTask] = []
    private var pause = RemoteRun.shortestPause
    private var outcome: Result<Void, any Error>?

    init(master: String, instances: Int) {
        self.master = master
        display = JobDisplay(instances: instances)
    }

    /// Follows the job to its end, and gives the status to exit with.
    mutating func follow(
        _ news: AsyncStream<RemoteScheduler.News>, report: @escaping @Sendable (RemoteScheduler.News) -> Void
    ) async throws -> Int32 {
        do {
            await display.begin()
            try await take(news, report)
            try Task.checkCancellation()
            try outcome?.get()
        } catch {
            await display.finish()
            throw error
        }
        await display.finish()
        return display.exitStatus
    }

    private mutating func take(
        _ news: AsyncStream<RemoteScheduler.News>, _ report: @escaping @Sendable (RemoteScheduler.News) -> Void
    ) async throws {
        var isLookDue = false
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            for await item in news {
                try await take(item)
                if case .lookDue = item {
                    isLookDue = false
                    try await look()
                }
                if outcome != nil, tasks.isEmpty { return }
                guard !isLookDue, !tasks.isEmpty else { continue }
                isLookDue = true
                group.addTask { [pause] in
                    try await Task.sleep(for: pause)
                    report(.lookDue)
                }
            }
        }
    }

    private mutating func take(_ news: RemoteScheduler.News) async throws {
        switch news {
        case .registered(let id): framework = id
        case .agent(let id, let address):
            if agents[id] == nil { agents[id] = AgentClient(.address(address)) }
        case .event(let event): try await take(event)
        case .disconnected: await display.say("lost the connection to the master at \(master); looking for it again")
        case .reconnected: await display.say("connected to the master again")
        case .ended(let result):
            outcome = result
            // Of tasks whose end has not been told nothing will be told any more.
            if case .failure = result { tasks = [] } else { tasks.removeAll { $0.end == nil } }
        case .lookDue: break
        }
    }

    private mutating func take(_ event: JobEvent) async throws {
        guard case .update(let status, let instance) = event, let framework else {
            return try await display.show(event)
        }
        let index = tasks.firstIndex { $0.instance.taskID == instance.taskID }
        if let index, status.state.isTerminal {
            pause = Self.shortestPause
            return tasks[index].end(with: event)
        }
        guard index == nil, let agent = (instance.agentID ?? status.agentID).flatMap({ agents[$0] }) else {
            return try await display.show(event)
        }
        var task = FollowedTask(instance, in: framework, on: agent)
        if status.state.isTerminal { task.end(with: event) } else { try await display.show(event) }
        tasks.append(task)
        pause = Self.shortestPause
    }

    /// Looks at the output of all tasks once, and shows what is new.
    private mutating func look() async throws {
        let ended = tasks.map { $0.end != nil }
        let looks = await Self.looks(at: tasks)
        var done: [Int] = []
        var isNew = false
        for (index, look) in looks {
            let news = tasks[index].take(look, begunAfterEnd: ended[index])
            isNew = isNew || !news.events.isEmpty || news.isDone
            for event in news.events { try await display.show(event) }
            if let problem = news.problem {
                await display.say("the output of \(tasks[index].instance) cannot be read: \(problem)")
            }
            guard news.isDone, let end = tasks[index].end else { continue }
            try await display.show(end)
            done.append(index)
        }
        for index in done.reversed() { tasks.remove(at: index) }
        pause = isNew ? Self.shortestPause : min(Self.longestPause, pause * 2)
    }

    /// One look at each task, in their order.
    private static func looks(at tasks: [FollowedTask]) async -> Looks {
        await withTaskGroup(of: (Int, FollowedTask.Look).self) { group in
            var looks: Looks = []
            for (index, task) in tasks.enumerated() {
                if index >= width, let look = await group.next() { looks.append(look) }
                group.addTask { (index, await task.look()) }
            }
            for await look in group { looks.append(look) }
            return looks.sorted { $0.index < $1.index }
        }
    }
}
