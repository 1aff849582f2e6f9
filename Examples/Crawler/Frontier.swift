import MesosKit

/// What is known of a site and what is still to be done there: a value that decides and does nothing. Pages are fetched
/// level by level, so that each is found at its true distance from the first, whatever goes wrong on the way.
struct Frontier: Sendable {
    enum Kind: String, Sendable {
        /// Reads a page, in an executor of the crawler's own.
        case fetch
        /// Makes plain text of a page, by a command.
        case render
    }

    struct Visit: Sendable, Equatable {
        let kind: Kind
        let page: String
        /// No two tasks of a framework may have the same identifier, so each attempt has its own.
        var attempt = 1
        var failures = 0

        var taskID: TaskID { TaskID("\(kind.rawValue)-\(page)-\(attempt)") }
    }

    struct Entry: Sendable, Equatable {
        let depth: Int
        var page: Site.Page?
        var isRendered = false
        var problem: String?
    }

    /// The pages in the order in which they were discovered.
    private(set) var pages: [String] = []
    private(set) var entries: [String: Entry] = [:]
    private(set) var waiting: [Visit] = []
    private var launched: [(visit: Visit, agent: AgentID, isHeardOf: Bool)] = []
    /// What is to be fetched when all of this level has been.
    private var nextLevel: [Visit] = []

    init(start: String) {
        discover(start, depth: 0)
        beginNextLevel()
    }

    var hasWork: Bool { !waiting.isEmpty }
    var isDone: Bool { waiting.isEmpty && launched.isEmpty && nextLevel.isEmpty }

    /// The tasks that are under way, as the master is asked about them; those alone of which nothing has been heard, if
    /// so wanted: their launch may have been lost.
    func open(onlyUnheardOf: Bool = false) -> [V1.Scheduler.Call.Reconcile.Task] {
        launched.filter { !onlyUnheardOf || !$0.isHeardOf }.map { .init(taskID: $0.visit.taskID, agentID: $0.agent) }
    }

    /// Gives each visit that waits to the first agent with room for it.
    mutating func place(on offers: [Offer]) -> Plan {
        let plan = FirstFit.place(waiting.map(request), on: offers)
        for (agent, task) in plan.launches.flatMap({ launch in launch.tasks.map { (launch.agentID, $0.taskID) } }) {
            guard let index = waiting.firstIndex(where: { $0.taskID == task }) else { continue }
            launched.append((waiting.remove(at: index), agent, false))
        }
        return plan
    }

    /// Takes what became of a task. News of an attempt that is over changes nothing, and so does the same news again.
    mutating func update(_ status: TaskStatus) {
        guard let index = launched.firstIndex(where: { $0.visit.taskID == status.taskID }) else { return }
        switch status.state {
        case .staging: break
        case .starting, .running, .killing: launched[index].isHeardOf = true
        // The answer to a question has no data; the agent sends the news itself until it is acknowledged.
        case .finished where status.reason == .reconciliation: break
        case .finished: finish(launched.remove(at: index).visit, status)
        case .failed where status.source == .executor, .error:
            retry(launched.remove(at: index).visit, failed: status.message ?? "\(status.state)")
        // Not the page's fault: its agent is gone or cannot be reached, or the task never arrived there.
        default: retry(launched.remove(at: index).visit)
        }
        beginNextLevel()
    }

    private mutating func finish(_ visit: Visit, _ status: TaskStatus) {
        switch visit.kind {
        case .render: entries[visit.page]?.isRendered = true
        case .fetch:
            let page = Site.Page(bytes: status.data ?? [])
            entries[visit.page]?.page = page
            waiting.append(Visit(kind: .render, page: visit.page))
            let depth = entries[visit.page]?.depth ?? 0
            for link in page?.links ?? [] { discover(link, depth: depth + 1) }
        }
    }

    private mutating func retry(_ visit: Visit, failed problem: String? = nil) {
        var visit = visit
        visit.attempt += 1
        visit.failures += problem == nil ? 0 : 1
        if visit.failures < 3 { waiting.append(visit) } else { entries[visit.page]?.problem = problem }
    }

    private mutating func discover(_ page: String, depth: Int) {
        guard entries[page] == nil else { return }
        pages.append(page)
        entries[page] = Entry(depth: depth)
        nextLevel.append(Visit(kind: .fetch, page: page))
    }

    private mutating func beginNextLevel() {
        guard !(waiting + launched.map(\.visit)).contains(where: { $0.kind == .fetch }) else { return }
        waiting += nextLevel
        nextLevel = []
    }

    private func request(_ visit: Visit) -> TaskRequest {
        var task = TaskInfo(name: "\(visit.kind) \(visit.page)", taskID: visit.taskID, agentID: "")
        switch visit.kind {
        case .fetch:
            task.executor = .hosted("fetcher")
            task.data = Array(visit.page.utf8)
        case .render:
            let page = entries[visit.page]?.page
            task.command = .shell(#"printf '# %s\n\n%s\n' "$TITLE" "$TEXT" > page.txt"#)
            task.command?.environment = V1.Environment(variables: [
                .init(name: "TITLE", value: page?.title), .init(name: "TEXT", value: page?.text),
            ])
        }
        return TaskRequest(task, needs: ResourceNeeds(cpus: 0.5, memory: 32))
    }
}

extension Frontier {
    /// The pages, each with its distance from the first.
    var map: String {
        pages.compactMap { page in
            entries[page].map { "\($0.depth) \(page): \($0.page?.title ?? $0.problem ?? "not read yet")" }
        }.joined(separator: "\n")
    }

    /// How far each page is from the first.
    var depths: [String: Int] { entries.mapValues(\.depth) }
}
