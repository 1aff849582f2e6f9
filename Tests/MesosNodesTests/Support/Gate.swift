import Dispatch
import Glibc

/// A named pipe by which processes tell the test where they are: `: > path` says that the shell has come to that line,
/// and a process that holds it open (`exec 9> path`) says by its end that it is gone.
struct Gate: Sendable {
    let path: String

    init(_ path: String) {
        self.path = path
        mkfifo(path, 0o666)
        chmod(path, 0o666)
    }

    /// Returns when a process opens the pipe to write, or the task is cancelled.
    func passed() async {
        await blocking { _ = close(open(path, O_RDONLY | O_CLOEXEC)) }
    }

    /// Returns when processes have opened the pipe to write and all of them are gone again, or the task is cancelled.
    func abandoned() async {
        await blocking {
            let pipe = open(path, O_RDONLY | O_CLOEXEC)
            var byte: UInt8 = 0
            while read(pipe, &byte, 1) > 0 {}
            close(pipe)
        }
    }

    /// What a process writes into the pipe, as soon as it has closed it or the task is cancelled.
    func text() async -> String {
        guard !Task.isCancelled else { return "" }
        return await withTaskCancellationHandler {
            await Blocking.run { SystemFiles.read(path) }
        } onCancel: {
            close(open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC))
        }
    }

    /// Lets a process pass that opens the pipe to read (`: < path`), or returns when the task is cancelled.
    func opened() async {
        await withTaskCancellationHandler {
            await Blocking.run { _ = close(open(path, O_WRONLY | O_CLOEXEC)) }
        } onCancel: {
            close(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC))
        }
    }

    private func blocking(_ work: @escaping @Sendable () -> Void) async {
        guard !Task.isCancelled else { return }
        await withTaskCancellationHandler {
            await Blocking.run(work)
        } onCancel: {
            // Whoever waits for a writer has seen one now.
            close(open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC))
        }
    }
}

/// Calls that block a thread, kept off the threads that tasks run on.
enum Blocking {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "blocking").async { continuation.resume(returning: work()) }
        }
    }
}
