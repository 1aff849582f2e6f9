package import AgentCore
import MesosBase
import MesosContainers
import MesosIO
package import MesosWire

extension Agent {
    /// What the agent shows to operators besides what its machine knows.
    package var console: AgentConsole { shell.console }

    /// Answers an operator's call; `nil` if it is done and there is nothing to say.
    package func call(_ call: V1.Agent.Call) async throws(AgentCallError) -> V1.Agent.Response? {
        let snapshot = await node.read { $0.agent.snapshot }
        let version = console.facts(of: snapshot.configuration).version
        switch try snapshot.answer(call, version: version) {
        case .response(let response): return response
        case .done: return nil
        case .demand(let demand): return try await answer(demand)
        }
    }

    private func answer(_ demand: AgentAnswer.Demand) async throws(AgentCallError) -> V1.Agent.Response? {
        switch demand {
        case .metrics:
            let metrics = await metrics().map { V1.Metric(name: $0.name, value: $0.value) }
            return V1.Agent.Response(type: .getMetrics, getMetrics: .init(metrics: metrics))
        case .containers(let showsNested):
            return ContainerReport.response(await reports(), showsNested: showsNested)
        case .loggingLevel:
            return V1.Agent.Response(
                type: .getLoggingLevel, getLoggingLevel: .init(level: console.loggingLevel))
        case .setLoggingLevel(let level, let duration):
            console.setLoggingLevel(level, for: duration)
            return nil
        case .listFiles(let path):
            return try await reading { () async throws(FileServiceError) in
                V1.Agent.Response(
                    type: .listFiles, listFiles: .init(fileInfos: try await self.console.files.browse(path)))
            }
        case .readFile(let path, let offset, let length):
            return try await reading { () async throws(FileServiceError) in
                let content = try await self.console.files.read(path, offset: offset, length: length)
                return V1.Agent.Response(type: .readFile, readFile: content)
            }
        }
    }

    private func reading(
        _ body: () async throws(FileServiceError) -> V1.Agent.Response
    ) async throws(AgentCallError) -> V1.Agent.Response {
        do throws(FileServiceError) {
            return try await body()
        } catch {
            throw AgentCallError(status: error.status, message: error.description)
        }
    }

    /// What the agent counts and measures, and what its machine does, in order of the names.
    package func metrics() async -> [(name: String, value: Double)] {
        let own = await node.read { $0.agent.metrics(at: NodeEnvironment.system.clock.now) }
        return (own + SystemMetrics.read()).sorted { $0.name < $1.name }
    }

    /// The body of `/state`.
    package func stateBody() async -> [UInt8] {
        let snapshot = await node.read { $0.agent.snapshot }
        return snapshot.stateBody(console.facts(of: snapshot.configuration))
    }

    /// The body of `/flags`.
    package func flagsBody() async -> [UInt8] {
        await node.read { $0.agent.configuration }.flagsBody
    }

    /// The body of `/version`.
    package func versionBody() async -> [UInt8] {
        let configuration = await node.read { $0.agent.configuration }
        return console.facts(of: configuration).versionBody
    }

    /// The body of `/containers`.
    package func containersBody(_ filter: ContainerFilter = ContainerFilter()) async -> [UInt8] {
        ContainerReport.containersBody(await reports(filter))
    }

    /// The body of `/monitor/statistics`.
    package func statisticsBody() async -> [UInt8] {
        ContainerReport.statisticsBody(await reports())
    }

    private func reports(_ filter: ContainerFilter = ContainerFilter()) async -> [ContainerReport] {
        let containers = await node.read { $0.containers }.filter { filter.accepts($0) }
        guard !containers.isEmpty else { return [] }
        let paths = containers.flatMap { [$0.containerID.path] + $0.nested.map(\.path) }
        let usages = await shell.containerizer.usage(of: paths)
        let now = NodeEnvironment.system.clock.date
        return containers.map { container in
            ContainerReport(
                container: container,
                measured: Self.statistics(usages[container.containerID.path], now),
                nested: container.nested.map { Self.statistics(usages[$0.path], now) })
        }
    }

    private static func statistics(_ usage: ContainerUsage?, _ now: Timestamp) -> V1.ResourceStatistics {
        guard let usage else { return V1.ResourceStatistics(timestamp: now.seconds) }
        var statistics = V1.ResourceStatistics(timestamp: usage.timestamp.seconds)
        statistics.cpusUserTimeSecs = usage.userTime.inSeconds
        statistics.cpusSystemTimeSecs = usage.systemTime.inSeconds
        statistics.memRssBytes = UInt64(max(0, usage.residentBytes))
        statistics.processes = UInt32(clamping: usage.processes)
        statistics.threads = UInt32(clamping: usage.threads)
        return statistics
    }
}
