import Glibc
import MesosContainers
import MesosIO
import Testing

/// A container under test whose events are awaited one by one.
final class RunningContainer: Sendable {
    let id: String
    let containerizer: ProcessContainerizer
    private let stream: AsyncStream<ContainerEvent>

    init(_ containerizer: ProcessContainerizer, _ spec: ContainerSpec) {
        id = spec.id
        self.containerizer = containerizer
        let (stream, continuation) = AsyncStream.makeStream(of: ContainerEvent.self)
        self.stream = stream
        containerizer.launch(spec) { event in
            continuation.yield(event)
            switch event {
            case .destroyed, .launchFailed: continuation.finish()
            case .started, .exited: break
            }
        }
    }

    /// The number of the main process.
    func started() async throws -> Int32 {
        guard case .started(let pid) = await next() else { throw Unexpected() }
        return pid
    }

    func exited() async throws -> ExitStatus {
        guard case .exited(let status) = await next() else { throw Unexpected() }
        return status
    }

    func destroyed() async throws {
        guard case .destroyed = await next() else { throw Unexpected() }
        guard await next() == nil else { throw Unexpected() }
    }

    func failed() async throws -> ProcessLaunchError {
        guard case .launchFailed(let error) = await next() else { throw Unexpected() }
        guard await next() == nil else { throw Unexpected() }
        return error
    }

    /// Awaits everything up to the last event.
    func ended() async throws -> ExitStatus {
        _ = try await started()
        let status = try await exited()
        try await destroyed()
        return status
    }

    /// Whether the container never came to be, or was killed.
    func wasCancelledOrKilled() async throws -> Bool {
        switch await next() {
        case .launchFailed(let error):
            return error == .cancelled
        case .started:
            let status = try await exited()
            try await destroyed()
            return status == .signaled(signal: SIGKILL, coreDumped: false)
        default:
            return false
        }
    }

    private func next() async -> ContainerEvent? {
        var iterator = stream.makeAsyncIterator()
        return await iterator.next()
    }

    /// Another event came than the one awaited.
    struct Unexpected: Error {}
}
