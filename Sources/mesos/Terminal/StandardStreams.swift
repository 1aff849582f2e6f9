import Foundation

/// The three streams that a program is started with, or not.
enum StandardStreams {
    /// Takes the places of streams that are closed, and makes a broken pipe an error of the write.
    ///
    /// Otherwise the next file that the program opens would be its output. To be called before anything else.
    static func makeSafe() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is the closed one; writing to it fails, as it would have.
            _ = open("/dev/null", O_RDONLY)
        }
        // A handler that does nothing: ignoring the signal would be passed on to programs started here.
        signal(SIGPIPE) { _ in }
    }
}
