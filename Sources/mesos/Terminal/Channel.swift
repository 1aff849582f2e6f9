import Foundation

/// Where the program writes: its standard output or its standard error.
struct Channel: Sendable {
    let descriptor: Int32

    static let output = Channel(descriptor: STDOUT_FILENO)
    static let errors = Channel(descriptor: STDERR_FILENO)

    /// Why nothing more can be written.
    enum Failure: Error, Equatable {
        /// The reader has gone.
        case closed
        /// The system refuses, for example because the disk is full; the value is the system's error number.
        case refused(Int32)
    }

    /// Whether people read this on a terminal that can go back in a line.
    var isTerminal: Bool {
        isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// The number of columns of the terminal.
    var columns: Int {
        var size = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }

    /// Writes all of a text.
    ///
    /// A reader that takes its time holds up this task only, not a thread, and a cancellation ends the wait.
    func write(_ text: String) async throws {
        try await write(Array(text.utf8))
    }

    /// Writes all of what may be no text at all.
    func write(_ bytes: [UInt8]) async throws {
        var written = 0
        while written < bytes.count {
            try await waitUntilWritable()
            // A pipe that is writable takes this much without blocking.
            let end = min(bytes.count, written + Int(PIPE_BUF))
            let count = bytes[written..<end].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw Failure.closed
            } else if errno != EINTR && errno != EAGAIN {
                throw Failure.refused(errno)
            }
        }
    }

    /// Returns when the reader has gone, even if nothing is written meanwhile.
    func waitUntilClosed() async throws {
        while true {
            var entry = pollfd(fd: descriptor, events: 0, revents: 0)
            if poll(&entry, 1, 0) > 0, Int32(entry.revents) & POLLERR != 0 { return }
            try await Task.sleep(for: .milliseconds(250))
        }
    }

    private func waitUntilWritable() async throws {
        while true {
            var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let ready = poll(&entry, 1, 0)
            if ready > 0 || (ready < 0 && errno != EINTR) { return }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
