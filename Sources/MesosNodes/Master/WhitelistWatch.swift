import Dispatch
import MasterCore
import MesosBase
import MesosIO
import Synchronization

/// Looks every few seconds into the file with the names of the hosts whose agents are offered.
final class WhitelistWatch: Sendable {
    private let path: String
    private let interval: Duration
    private let post: @Sendable (WhitelistReading) -> Void
    private let environment = NodeEnvironment.system
    private let token = NodeEnvironment.system.timer.makeToken()
    private let queue = DispatchQueue(label: "mesos.whitelist")
    private let last = Mutex<(reading: WhitelistReading?, isEnded: Bool)>((nil, false))

    /// How large the file may be, in bytes.
    private static let maxBytes = 1 << 24

    /// Creates a watch that does nothing until it begins; `post` gets what has changed in the file since.
    init(_ path: String, interval: Duration = .seconds(5), post: @escaping @Sendable (WhitelistReading) -> Void) {
        self.path = path
        self.interval = interval
        self.post = post
    }

    /// What the file holds now, and begins to watch it.
    func begin() -> WhitelistReading {
        let reading = read()
        last.withLock { $0.reading = reading }
        wait()
        return reading
    }

    /// Stops watching.
    func end() {
        last.withLock { $0.isEnded = true }
        environment.timer.cancel(token)
    }

    private func wait() {
        environment.timer.set(token, at: environment.clock.now + interval) { [weak self, queue] in
            queue.async { [weak self] in self?.look() }
        }
    }

    private func look() {
        let reading = read()
        let (isNew, isEnded) = last.withLock { last in
            defer { last.reading = reading }
            return (last.reading != reading, last.isEnded)
        }
        guard !isEnded else { return }
        if isNew { post(reading) }
        wait()
    }

    private func read() -> WhitelistReading {
        do throws(SystemError) {
            // A link is followed, but no pipe is waited for.
            let file = try OpenedFile(RealPath.of(path))
            guard file.status.size <= Self.maxBytes else {
                return .unreadable("'\(path)' has \(file.status.size) bytes; it may have \(Self.maxBytes)")
            }
            return WhitelistReading(try file.read(at: 0, count: Int(file.status.size)))
        } catch {
            return .unreadable("\(error)")
        }
    }
}
