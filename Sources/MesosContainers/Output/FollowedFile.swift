import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One file that an ``OutputFollower`` reads.
package final class FollowedFile: Sendable {
    private struct State {
        var offset: off_t = 0
        var splitter = LineSplitter()
        var isScheduled = false
        var isFinished = false
    }

    private static let chunk = 65_536
    /// How much is read of one file before others have their turn.
    private static let turn = 1 << 20

    let watched: FileChanges.File
    private let path: String
    private let follower: OutputFollower
    private let onLines: @Sendable ([String]) -> Void
    private let state = Mutex(State())

    init(
        path: String, watched: FileChanges.File, follower: OutputFollower,
        onLines: @escaping @Sendable ([String]) -> Void
    ) {
        self.path = path
        self.watched = watched
        self.follower = follower
        self.onLines = onLines
    }

    /// Ends the following: returns when all that was written before this call has been delivered, an unfinished last
    /// line included. A second call returns when the first has done its work.
    package func finish() async {
        await withCheckedContinuation { continuation in
            follower.run {
                self.readToEnd()
                continuation.resume()
            }
        }
    }

    /// Ends the following at once: what has not been delivered never will be.
    package func cancel() {
        state.withLock { $0.isFinished = true }
        follower.forget(self)
    }

    func scheduleRead(on queue: DispatchQueue) {
        let isNew = state.withLock { state in
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        guard isNew else { return }
        queue.async {
            self.state.withLock { $0.isScheduled = false }
            if self.readSome(atMost: Self.turn) { self.scheduleRead(on: queue) }
        }
    }

    private func readToEnd() {
        let isFirst = state.withLock { !$0.isFinished }
        guard isFirst else { return }
        // As far as the file reaches now: its writer may never pause.
        _ = readSome(atMost: Int.max)
        let rest = state.withLock { state in
            state.isFinished = true
            return state.splitter.finish()
        }
        follower.forget(self)
        if let rest { onLines([rest]) }
    }

    /// Delivers what has been appended, up to a limit and to the size that the file has at the beginning. Whether
    /// there is more.
    private func readSome(atMost limit: Int) -> Bool {
        // A task can put anything in the place of its file: a pipe must not hold up the others.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        if state.withLock({ $0.isFinished }) { return false }
        let size = off_t(status.st_size)
        var total = 0
        while total < limit {
            let (lines, count) = readChunk(descriptor, size)
            if !lines.isEmpty { onLines(lines) }
            guard count > 0 else { return false }
            total += count
        }
        return true
    }

    private func readChunk(_ descriptor: Int32, _ size: off_t) -> (lines: [String], count: Int) {
        state.withLock { state in
            var lines: [String] = []
            guard !state.isFinished else { return (lines, 0) }
            // A file that has shrunk was written anew.
            if size < state.offset { state.offset = 0 }
            let wanted = min(Self.chunk, Int(size - state.offset))
            guard wanted > 0 else { return (lines, 0) }
            let count = withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 8) { buffer in
                let count = pread(descriptor, buffer.baseAddress, wanted, state.offset)
                guard count > 0 else { return 0 }
                state.splitter.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &lines)
                return count
            }
            state.offset += off_t(count)
            return (lines, count)
        }
    }
}
