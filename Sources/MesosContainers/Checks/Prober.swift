import Dispatch
import MesosBase
package import MesosIO
import Synchronization

/// Looks at tasks for their checks. It never blocks its callers, takes so many looks at once and no more, and answers
/// each of them once, unless it is ended.
package final class Prober: Sendable {
    /// What is looked at.
    package enum Target: Sendable {
        /// How this process exits; all that it leaves behind is killed.
        case command(ContainerSpec)
        /// The status with which a server on this machine answers a GET.
        case http(port: UInt32, path: String, scheme: String, isIPv6: Bool)
        /// Whether somebody on this machine takes connections.
        case tcp(port: UInt32, isIPv6: Bool)
    }

    /// How a look ended.
    package enum Outcome: Sendable, Equatable {
        case exited(ExitStatus)
        case answered(status: UInt32)
        case connected(Bool)
        case failed(String)
    }

    package typealias Completion = @Sendable (Outcome) -> Void

    /// As many redirections as curl follows.
    private static let mostRedirections = 50

    private let containerizer: any Containerizer
    private let clock = SystemClock()
    private let timer: DeadlineTimer
    private let queue = DispatchQueue(label: "mesos.probes")
    private let book: Mutex<ProbeBook>

    /// Creates a prober.
    ///
    /// - Parameters:
    ///   - containerizer: What runs the processes of checks.
    ///   - connections: How many servers are looked at at once.
    ///   - processes: How many processes of checks run at once.
    package init(containerizer: any Containerizer, connections: Int = 256, processes: Int = 32) {
        self.containerizer = containerizer
        timer = DeadlineTimer(clock: clock)
        book = Mutex(ProbeBook(connections: connections, processes: processes))
    }

    /// Takes a look at the task in a container. The time runs from when it is the look's turn.
    package func look(
        at target: Target, in container: String, timeout: Duration?, completion: @escaping Completion
    ) {
        let look = ProbeBook.Look(container: container, target: target, timeout: timeout, completion: completion)
        if let number = book.withLock({ $0.add(look) }) { begin(number, look) }
    }

    /// Ends all looks at the task in a container; none of them is answered.
    package func end(container: String) {
        for look in book.withLock({ $0.removeAll(of: container) }) { abandon(look) }
    }

    /// Ends all looks; from now on none is taken.
    package func shutdown() {
        for look in book.withLock({ $0.close() }) { abandon(look) }
    }

    private func begin(_ number: UInt64, _ look: ProbeBook.Look) {
        if let timeout = look.timeout {
            let token = timer.makeToken()
            guard book.withLock({ $0.update(number) { $0.timer = token } }) else { return }
            timer.set(token, at: clock.now + timeout) { [weak self] in self?.timeOut(number, look) }
        }
        switch look.target {
        case .command(let spec): run(spec, number)
        case .http(let port, let path, let scheme, let isIPv6):
            do {
                get(try ProbeURL(port: port, path: path, scheme: scheme, isIPv6: isIPv6), 0, number)
            } catch {
                finish(number, .failed(error.description))
            }
        case .tcp(let port, let isIPv6):
            do {
                connect(to: try ProbeURL(port: port, path: "", scheme: "tcp", isIPv6: isIPv6).address, number)
            } catch {
                finish(number, .failed(error.description))
            }
        }
    }

    private func run(_ spec: ContainerSpec, _ number: UInt64) {
        guard book.withLock({ $0.contains(number) }) else { return leave(isProcess: true) }
        containerizer.launch(spec) { [self] event in
            switch event {
            case .started: break
            case .launchFailed(let error):
                finish(number, .failed("Failed to create subprocess: \(error)"))
                leave(isProcess: true)
            case .exited(let status): finish(number, .exited(status))
            case .destroyed: leave(isProcess: true)
            }
        }
        // Whoever has ended the look meanwhile may have found nothing to destroy.
        if !book.withLock({ $0.contains(number) }) { containerizer.destroy(spec.id) }
    }

    private func connect(to address: SocketAddress, _ number: UInt64) {
        start(
            SocketProbe(address, request: nil, queue: queue) { [weak self] outcome in
                self?.finish(number, .connected(outcome == .connected))
            }, number)
    }

    private func get(_ url: ProbeURL, _ redirections: Int, _ number: UInt64) {
        start(
            SocketProbe(url.address, request: url.request, queue: queue) { [weak self] outcome in
                switch outcome {
                case .connected: break
                case .failed(let problem): self?.finish(number, .failed(problem))
                case .answered(let answer) where answer.isRedirection:
                    self?.follow(answer.location ?? "", from: url, redirections + 1, number)
                case .answered(let answer): self?.finish(number, .answered(status: answer.status))
                }
            }, number)
    }

    private func follow(_ location: String, from url: ProbeURL, _ redirections: Int, _ number: UInt64) {
        guard redirections <= Self.mostRedirections else {
            return finish(number, .failed("Maximum (\(Self.mostRedirections)) redirects followed"))
        }
        do {
            get(try url.redirected(to: location), redirections, number)
        } catch {
            finish(number, .failed(error.description))
        }
    }

    private func start(_ socket: SocketProbe, _ number: UInt64) {
        if book.withLock({ $0.update(number) { $0.socket = socket } }) { socket.start() }
    }

    private func timeOut(_ number: UInt64, _ look: ProbeBook.Look) {
        let what =
            switch look.target {
            case .command: "Command"
            case .http: "HTTP request"
            case .tcp: "TCP connection"
            }
        finish(number, .failed("\(what) timed out after \(DurationText.format(look.timeout ?? .zero))"))
    }

    /// Answers a look, unless it was answered or ended before.
    private func finish(_ number: UInt64, _ outcome: Outcome) {
        guard let look = book.withLock({ $0.remove(number) }) else { return }
        abandon(look)
        look.completion(outcome)
    }

    /// Lets go of all that a look holds. A process makes room for another when nothing of it is left.
    private func abandon(_ look: ProbeBook.Look) {
        if let token = look.timer { timer.cancel(token) }
        guard look.isBegun else { return }
        if case .command(let spec) = look.target { return containerizer.destroy(spec.id) }
        look.socket?.cancel()
        leave(isProcess: false)
    }

    private func leave(isProcess: Bool) {
        if let (number, look) = book.withLock({ $0.leave(isProcess: isProcess) }) { begin(number, look) }
    }
}
