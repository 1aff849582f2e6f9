import MesosKit

/// `mesos kill`: ends a task, or a framework with all its tasks.
struct KillCommand: Sendable {
    /// The master does not end a task alone, as those of Apache Mesos do not.
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
            try await kill(task, by: master)
            try await Channel.errors.write("The task \(task.taskID) is killed.\n")
        }
    }

    private func kill(_ task: V1.Task, by master: MasterClient) async throws {
        do {
            try await master.kill(task.taskID, of: task.frameworkID)
        } catch OperatorClientError.refused(status: 404, _) {
            throw Unsupported(task: task.taskID.value, framework: task.frameworkID.value)
        }
    }
}
