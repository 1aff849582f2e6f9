import AgentCore
import MesosContainers
import MesosIO
import MesosWire
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Brings the output of tasks to those who asked for a framework's output.
final class OutputRouter: Sendable {
    /// One of the two files that a task writes to.
    enum Stream: String, Sendable, CaseIterable {
        case stdout, stderr
    }

    typealias Receiver = @Sendable (TaskID, Stream, [String]) -> Void

    private struct State {
        /// One for each framework, so that a receiver that is slow holds up no other.
        var followers: [FrameworkID: OutputFollower] = [:]
        var receivers: [FrameworkID: Receiver] = [:]
        var files: [FrameworkID: [TaskID: [FollowedFile]]] = [:]
    }

    private let state = Mutex(State())

    /// From now on the output of the framework's tasks goes to the receiver, which may block.
    func subscribe(_ framework: FrameworkID, _ receiver: @escaping Receiver) throws(SystemError) {
        let follower = try OutputFollower()
        state.withLock { state in
            state.followers[framework] = follower
            state.receivers[framework] = receiver
        }
    }

    /// Nobody wants the framework's output any more, not even what it has written already.
    func unsubscribe(_ framework: FrameworkID) {
        let files = state.withLock { state in
            state.receivers[framework] = nil
            state.followers[framework] = nil
            return state.files.removeValue(forKey: framework) ?? [:]
        }
        for file in files.values.joined() { file.cancel() }
    }

    /// A task's sandbox is there and its process is not: the time to begin to follow its output.
    func sandboxCreated(_ sandbox: TaskSandbox) {
        let (framework, task) = (sandbox.frameworkID, sandbox.taskID)
        let (follower, receiver) = state.withLock { ($0.followers[framework], $0.receivers[framework]) }
        guard let follower, let receiver else { return }
        var files: [FollowedFile] = []
        for stream in Stream.allCases {
            let path = "\(sandbox.path)/\(stream.rawValue)"
            guard create(path, like: sandbox.path) else { continue }
            if let file = try? follower.follow(path, onLines: { receiver(task, stream, $0) }) { files.append(file) }
        }
        state.withLock { $0.files[framework, default: [:]][task] = files }
    }

    /// Creates an empty file that belongs to whom the sandbox belongs.
    private func create(_ path: String, like sandbox: String) -> Bool {
        let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        if stat(sandbox, &status) == 0, status.st_uid != geteuid() { fchown(descriptor, status.st_uid, status.st_gid) }
        return true
    }

    /// Returns when all that the task has written so far has been delivered, and follows it no longer.
    func finish(_ task: TaskID, of framework: FrameworkID) async {
        // They stay in the table meanwhile, where `unsubscribe` finds them.
        let files = state.withLock { $0.files[framework]?[task] } ?? []
        for file in files { await file.finish() }
        state.withLock { _ = $0.files[framework]?.removeValue(forKey: task) }
    }
}
