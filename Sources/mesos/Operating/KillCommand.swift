import MesosKit

/// `mesos kill`: ends a task, or a framework with all its tasks.
struct KillCommand: Sendable {
    /// A task cannot be ended alone.
    struct Unsupported: Error, Equatable, CustomStringConvertible {
        let task: String
        let framework: String

        var description: String {
            "this master lets only the framework of a task end it alone; "
                + "'mesos kill --framework \(framework)' ends the framework of '\(task)' with all its tasks"
        }
    }

    private let options: KillOptions

    init(_ options: KillOptions) {
        self.options = options
    }

    func run() async throws {
        let master = options.cluster.client
        switch options.target {
        case .framework(let framework):
            try await master.teardown(framework)
            try await Channel.errors.write("The framework \(framework) ends with all its tasks.\n")
        case .task(let text):
            let task = try TaskChoice.find(text, in: try await master.tasks())
            throw Unsupported(task: task.taskID.value, framework: task.frameworkID.value)
        }
    }
}
