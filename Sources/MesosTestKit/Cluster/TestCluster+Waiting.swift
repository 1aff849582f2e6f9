import MasterCore
import MesosBase
import MesosIO
import MesosNodes
public import MesosSimulation
import Synchronization

extension TestCluster {
    /// Waits until a condition holds. It is looked at again whenever a node has done or heard something; nothing is
    /// waited for in vain in between.
    ///
    /// - Parameters:
    ///   - limit: For how long to wait at most.
    ///   - condition: What to wait for.
    /// - Throws: ``TestClusterError/timedOut(after:report:)`` if the condition does not come to hold,
    ///   ``TestClusterError/frameworkFailed(_:error:)`` if it does not and a framework has ended with an error, what
    ///   the condition throws, or `CancellationError`.
    public func until(within limit: Duration = .seconds(30), _ condition: () async throws -> Bool) async throws {
        let clock = NodeEnvironment.system.clock
        let deadline = clock.now + limit
        while true {
            let version = activity.version
            let isLate = clock.now >= deadline
            if try await condition() { return }
            try Task.checkCancellation()
            for framework in frameworkPlaces.withLock({ $0 }) {
                guard let error = framework.handle.failure else { continue }
                throw TestClusterError.frameworkFailed(framework.handle.name, error: "\(error)")
            }
            if isLate { throw TestClusterError.timedOut(after: limit, report: await report) }
            await activity.change(after: version, until: deadline)
        }
    }

    /// Waits for the next message of a pattern, and returns it as it is sent.
    ///
    /// - Parameters:
    ///   - pattern: Which message; one that agents and executors send to each other is never seen.
    ///   - limit: For how long to wait at most.
    /// - Throws: As ``until(within:_:)`` does.
    @discardableResult
    public func next(_ pattern: MessagePattern, within limit: Duration = .seconds(30)) async throws -> ClusterMessage {
        let log = tap.observe(pattern)
        defer { log.stop() }
        var message: ClusterMessage?
        try await until(within: limit) {
            message = log.messages.first
            return message != nil
        }
        guard let message else { throw CancellationError() }
        return message
    }

    /// What is pending, and what happened last.
    private var report: String {
        get async {
            var lines = ["pending:"]
            if let master {
                let agents = await master.snapshot().agents.count
                lines.append("  master: up at \(address), \(agents) of \(agentPlaces.count) agents registered")
            } else {
                lines.append("  master: down")
            }
            let down = agentPlaces.filter { !$0.isUp }.map(\.name)
            if !down.isEmpty { lines.append("  down: \(down.joined(separator: ", "))") }
            lines += frameworkPlaces.withLock { $0 }.map { "  \($0.handle.summary)" }
            return (lines + ["what happened last:"] + activity.latest(40).map { "  \($0)" }).joined(separator: "\n")
        }
    }
}
