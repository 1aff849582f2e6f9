import MesosKit

/// `mesos logs`: shows what a task prints.
struct LogCommand: Sendable {
    /// Why a task's output cannot be shown.
    enum Failure: Error, Equatable, CustomStringConvertible {
        case noAgent(task: String, agent: String)
        case noOutput(task: String, file: String)

        var description: String {
            switch self {
            case .noAgent(let task, let agent):
                "the agent \(agent) of the task '\(task)' is not in the cluster any more, and its files cannot be "
                    + "reached"
            case .noOutput(let task, let file):
                "the task '\(task)' has no \(file): it has not begun to run, or its sandbox has been removed"
            }
        }
    }

    /// The time between two looks at a file that is followed.
    private static let pause = Duration.milliseconds(250)

    private let options: LogOptions

    init(_ options: LogOptions) {
        self.options = options
    }

    func run() async throws {
        try await withReader(of: .output) { try await show() }
    }

    private func show() async throws {
        let master = options.cluster.client
        let task = try TaskChoice.find(options.task, in: try await master.tasks())
        let agents = try await master.agents()
        guard let pid = agents.agents.first(where: { $0.agentInfo.id == task.agentID })?.pid else {
            throw Failure.noAgent(task: task.taskID.value, agent: task.agentID.value)
        }
        let agent = AgentClient(.address(pid))
        var file = RemoteFile(Sandbox(of: task).path(options.output), on: agent)
        var isThere = false
        while true {
            // Asked first: what a task that has ended wrote is there, whole.
            let goesOn = options.follows ? try await agent.runs(task) : false
            do {
                var piece = try await file.nextPiece()
                isThere = true
                while true {
                    try await print(file.takeBytes(piece))
                    if piece.isLast { break }
                    piece = try await file.nextPiece()
                }
            } catch OperatorClientError.refused(status: 404, _) {
                if !goesOn, !isThere {
                    throw Failure.noOutput(task: task.taskID.value, file: options.output.rawValue)
                }
            }
            guard goesOn else { return }
            try await Task.sleep(for: Self.pause)
        }
    }

    private func print(_ bytes: [UInt8]) async throws {
        if !bytes.isEmpty { try await Channel.output.write(bytes) }
    }
}

extension Sandbox {
    /// The sandbox of a task that a master knows.
    init(of task: V1.Task) {
        let container = task.statuses.last { $0.containerStatus?.containerID != nil }?.containerStatus?.containerID
        self.init(
            of: task.taskID, in: task.frameworkID, executor: task.executorID,
            container: container.flatMap { $0.parent == nil ? nil : $0 })
    }
}

extension AgentClient {
    /// Whether a task is to run or runs on the agent.
    fileprivate func runs(_ task: V1.Task) async throws(OperatorClientError) -> Bool {
        let tasks = try await tasks()
        return (tasks.pendingTasks + tasks.queuedTasks + tasks.launchedTasks).contains {
            $0.taskID == task.taskID && $0.frameworkID == task.frameworkID && !$0.state.isTerminal
        }
    }
}
