import Foundation
import MesosKit

/// `mesos ps`: shows the tasks of a cluster.
struct TaskListCommand: Sendable {
    private let options: TaskListOptions

    init(_ options: TaskListOptions) {
        self.options = options
    }

    func run() async throws {
        let list = TaskList(try await options.cluster.client.state(), showsAll: options.showsAll)
        if options.cluster.isJSON {
            try await Channel.output.write(list.json + [UInt8(ascii: "\n")])
        } else if list.entries.isEmpty {
            let hint = options.showsAll ? "There are no tasks" : "No tasks run; --all shows those that have ended"
            try await Channel.errors.write("\(hint).\n")
        } else {
            try await Channel.output.write(list.table(now: Date().timeIntervalSince1970))
        }
    }
}
