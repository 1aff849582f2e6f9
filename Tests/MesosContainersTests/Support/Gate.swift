import Dispatch
import Glibc

/// A named pipe by which a shell tells the test that it has come to a certain line: `: > $GATE`.
struct Gate {
    let path: String

    init(_ path: String) {
        self.path = path
        mkfifo(path, 0o666)
    }

    /// Returns when a process opens the pipe to write.
    func passed() async {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "gate").async {
                close(open(path, O_RDONLY | O_CLOEXEC))
                continuation.resume()
            }
        }
    }
}
