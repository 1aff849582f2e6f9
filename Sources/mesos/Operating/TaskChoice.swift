import MesosKit

/// Which task somebody means who writes an id, the beginning of one, or either with that of a framework before it.
enum TaskChoice {
    /// Why no task is meant.
    enum Failure: Error, Equatable, CustomStringConvertible {
        case none(String)
        /// More than one could be meant; the first of them as they could be told apart.
        case several(String, [String], count: Int)

        var description: String {
            switch self {
            case .none(let text):
                "there is no task '\(text)', nor one whose id begins like this; 'mesos ps --all' shows the tasks"
            case .several(let text, let tasks, let count):
                "'\(text)' can be \(count) tasks; say which one:\n"
                    + tasks.map { "  \($0)" }.joined(separator: "\n") + (tasks.count < count ? "\n  …" : "")
            }
        }
    }

    private static let shownTasks = 20

    /// Finds the task; one whose id is the text is meant before those whose ids begin with it.
    static func find(_ text: String, in tasks: V1.Master.Response.GetTasks) throws(Failure) -> V1.Task {
        let all = tasks.tasks + tasks.pendingTasks + tasks.orphanTasks + tasks.unreachableTasks + tasks.completedTasks
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let framework = parts.count > 1 ? String(parts[0]) : ""
        let name = parts.count > 1 ? String(parts[1]) : text
        let candidates = all.filter { $0.frameworkID.value.hasPrefix(framework) && $0.taskID.value.hasPrefix(name) }
        let exact = candidates.filter { $0.taskID.value == name }
        let found = exact.isEmpty ? candidates : exact
        guard let task = found.first else { throw .none(text) }
        guard found.count == 1 else {
            let names = found.prefix(shownTasks).map { "\($0.frameworkID.value)/\($0.taskID.value)" }
            throw .several(text, names, count: found.count)
        }
        return task
    }
}
