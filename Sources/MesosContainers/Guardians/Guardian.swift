#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
package import MesosIO
import Synchronization

/// A small process that outlives the program for a moment: when the program has died, however it died, it kills the
/// processes of the program's cluster or agent, and removes the cluster's directory.
///
/// It waits for the end of a pipe whose other end only this program holds. Letting go of a guardian without ``close()``
/// is the end of the pipe, too.
package final class Guardian: Sendable {
    private struct State {
        var isOver = false
        var isReaped = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    /// What the process's events change; it may outlive the guardian.
    private final class Monitor: Sendable {
        let state = Mutex(State())
    }

    /// `read` ends with the pipe. Two rounds in a row have to find nothing, for a process that is just being made shows
    /// no mark yet. What cannot be killed is given up after many rounds.
    private static let script = """
        while read -r line; do :; done
        quiet=0 round=0
        while [ "$quiet" -lt 2 ] && [ "$round" -lt 500 ]; do
            quiet=$((quiet + 1)) round=$((round + 1))
            for file in $(grep -lsF -e "$1" /proc/[0-9]*/environ); do
                pid=${file#/proc/}
                pid=${pid%/environ}
                kill -KILL "$pid" && quiet=0
                kill -KILL "-$pid"
            done
        done
        [ -z "$2" ] || rm -rf -- "$2"
        """

    /// The guardian's process.
    package let pid: Int32
    private let pipe: Mutex<Int32>
    private let monitor: Monitor

    private init(pid: Int32, pipe: Int32, monitor: Monitor) {
        self.pid = pid
        self.pipe = Mutex(pipe)
        self.monitor = monitor
    }

    deinit { closePipe() }

    /// Starts a guardian for the processes marked with a token and for the directory of a cluster, if there is one.
    package static func start(token: String, directory: String?) async throws(ProcessLaunchError) -> Guardian {
        if let directory, !directory.hasPrefix("/") || directory.split(separator: "/").count < 2 {
            throw .cannotEnterDirectory(directory, code: EINVAL)
        }
        let launcher = try ProcessLauncher()
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, streamType, 0, &ends) == 0 else { throw .cannotCreateProcess(code: errno) }
        let (kept, given) = (ends[0], ends[1])
        let request = ProcessRequest(
            executable: "/bin/sh",
            arguments: [
                "mesos-guardian", "-c", script, "mesos-guardian", "\(ContainerMark.variable)=\(token)/",
                directory ?? "",
            ],
            environment: [("PATH", "/usr/local/bin:/usr/bin:/bin")], workingDirectory: "/", standardInput: given,
            ignoredSignals: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
        let monitor = Monitor()
        let outcome: Result<Int32, ProcessLaunchError> = await withCheckedContinuation { continuation in
            launcher.launch(request) { event in
                switch event {
                case .started(let pid): continuation.resume(returning: .success(pid))
                case .failed(let error): continuation.resume(returning: .failure(error))
                case .ended: monitor.state.withLock { $0.isOver = true }
                case .exited: reaped(monitor)
                }
            }
        }
        release(given)
        switch outcome {
        case .success(let pid):
            return Guardian(pid: pid, pipe: kept, monitor: monitor)
        case .failure(let error):
            release(kept)
            throw error
        }
    }

    /// Dismisses the guardian: its process ends without touching anything, and is reaped when this returns.
    package func close() async {
        monitor.state.withLock { state in
            if !state.isOver { _ = kill(pid, SIGKILL) }
        }
        await gone()
        closePipe()
    }

    /// Lets the guardian do its work as if the program had died, and returns when it is done.
    package func abandon() async {
        closePipe()
        await gone()
    }

    private func gone() async {
        await withCheckedContinuation { continuation in
            let isReaped = monitor.state.withLock { state in
                if !state.isReaped { state.waiters.append(continuation) }
                return state.isReaped
            }
            if isReaped { continuation.resume() }
        }
    }

    private func closePipe() {
        pipe.withLock { pipe in
            if pipe >= 0 { Self.release(pipe) }
            pipe = -1
        }
    }

    private static func reaped(_ monitor: Monitor) {
        let waiters = monitor.state.withLock { state in
            state.isReaped = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    #if canImport(Glibc)
        private static let streamType = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)

        private static func release(_ descriptor: Int32) { Glibc.close(descriptor) }
    #else
        private static let streamType = SOCK_STREAM

        private static func release(_ descriptor: Int32) { Darwin.close(descriptor) }
    #endif
}
