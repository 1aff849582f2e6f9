import AgentCore
import FrameworkCore
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// What an agent tells operators.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct AgentOperatorTests {
    /// Runs the body with a framework beside a master and an agent.
    private func run(
        _ change: (inout AgentConfiguration) -> Void = { _ in },
        _ body: @escaping @Sendable (Agent, TestFramework) async throws -> Void
    ) async throws {
        let scratch = try Scratch()
        var configuration = AgentConfiguration(
            hostname: "told", resources: "cpus:4;mem:1024;disk:1024", workDirectory: "\(scratch.directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
        change(&configuration)
        try await withNodes { [configuration] master in
            let agent = try Agent(
                configuration, executors: ["test": { SleepingExecutor() }], master: .inProcess(master))
            let running = Task { try await agent.run() }
            try await withFramework(at: .inProcess(master)) { try await body(agent, $0) }
            running.cancel()
            _ = try? await running.value
        }
    }

    private func call(_ agent: Agent, _ call: V1.Agent.Call) async throws -> V1.Agent.Response? {
        try await agent.call(call)
    }

    @Test func sandboxesAreShownUnderTheirVirtualPaths() async throws {
        try await run { agent, framework in
            try await framework.launch("said", "echo hello; mkdir d; exec sleep 1000")
            _ = try await framework.update(of: "said", to: .running)
            let state = try await call(agent, V1.Agent.Call(type: .getState))?.getState
            #expect(state?.getExecutors?.executors.map(\.executorInfo.executorID) == ["said"])
            let path = "/frameworks/\(try framework.id)/executors/said/runs/latest"
            #expect(agent.console.files.attachments.count == 3)
            let sandbox = try #require(agent.console.files.attachments.first { $0.virtualPath == path }?.realPath)
            #expect(agent.console.files.attachments.map(\.realPath) == [sandbox, sandbox, sandbox])
            #expect(
                agent.console.files.attachments.contains { $0.virtualPath == sandbox },
                "also under its own path")

            var read = V1.Agent.Call(type: .readFile, readFile: .init(path: "\(path)/stdout", offset: 0))
            var content = try await call(agent, read)?.readFile
            while content?.size != 6 {
                try Task.checkCancellation()
                content = try await call(agent, read)?.readFile
            }
            #expect(content?.data == Array("hello\n".utf8))
            let listed = try await call(agent, V1.Agent.Call(type: .listFiles, listFiles: .init(path: sandbox)))
            #expect(listed?.listFiles?.fileInfos.map(\.path).suffix(2) == ["\(sandbox)/stderr", "\(sandbox)/stdout"])
            read.readFile?.path = "\(path)/../stdout"
            let refused = read
            await #expect(
                throws: AgentCallError(status: 400, message: "'\(sandbox)/../stdout' is inaccessible.\n")
            ) { try await call(agent, refused) }
        }
    }

    /// The whole disk is to stay free, so whatever is of no use is too old with the first measurement.
    @Test func aSandboxThatIsRemovedIsShownNoMore() async throws {
        let tidy: (inout AgentConfiguration) -> Void = { configuration in
            configuration.gcDiskHeadroom = 1
            configuration.diskWatchInterval = .milliseconds(20)
        }
        try await run(tidy) { agent, framework in
            let events = agent.events()
            try await framework.launch("kept", "exec sleep 1000")
            _ = try await framework.update(of: "kept", to: .running)
            try await framework.launch("gone", "true")
            #expect(try await framework.end(of: "gone").state == .finished)
            for await event in events {
                if case .directoryRemoved(let path, _, _) = event, path.contains("/gone/runs/") { break }
            }
            let shown = agent.console.files.attachments.map(\.virtualPath)
            #expect(shown.count == 3)
            #expect(shown.allSatisfy { $0.contains("/executors/kept/runs/") })
        }
    }

    @Test func containersAreToldWithWhatTheyUse() async throws {
        try await run { agent, framework in
            #expect(await agent.containersBody() == Array("[]".utf8))
            let none = try await call(agent, V1.Agent.Call(type: .getContainers))
            #expect(none == V1.Agent.Response(type: .getContainers))
            try await framework.launch("busy", "exec sleep 1000")
            _ = try await framework.update(of: "busy", to: .running)
            let answer = try await call(agent, V1.Agent.Call(type: .getContainers))?.getContainers
            #expect(answer?.containers.count == 1)
            let container = try #require(answer?.containers.first)
            #expect(container.executorID == "busy")
            #expect(container.containerStatus?.containerID == container.containerID)
            let statistics = try #require(container.resourceStatistics)
            #expect(statistics.processes == 1)
            #expect((statistics.memRssBytes ?? 0) > 0)
            #expect(statistics.memLimitBytes == statistics.memSoftLimitBytes)
        }
    }

    @Test func theLoggingLevelIsChangedForAWhile() async throws {
        try await run { agent, _ in
            let get = V1.Agent.Call(type: .getLoggingLevel)
            let before = try await call(agent, get)?.getLoggingLevel?.level
            #expect(before == 0)
            let set = V1.Agent.Call(
                type: .setLoggingLevel,
                setLoggingLevel: .init(level: 2, duration: .init(nanoseconds: 3_600_000_000_000)))
            let answer = try await call(agent, set)
            #expect(answer == nil)
            let after = try await call(agent, get)?.getLoggingLevel?.level
            #expect(after == 2)
        }
    }

    @Test func metricsHoldThoseOfTheMachine() async throws {
        try await run { agent, _ in
            let metrics = await agent.metrics()
            #expect(metrics.map(\.name) == metrics.map(\.name).sorted())
            #expect(metrics.first { $0.name == "slave/cpus_total" }?.value == 4)
            for name in ["system/cpus_total", "system/mem_total_bytes", "system/mem_free_bytes"] {
                #expect((metrics.first { $0.name == name }?.value ?? 0) > 0)
            }
            let answer = try await call(agent, V1.Agent.Call(type: .getMetrics, getMetrics: .init()))
            #expect(answer?.getMetrics?.metrics.map(\.name) == metrics.map(\.name))
        }
    }
}
