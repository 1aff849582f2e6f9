import AgentCore
import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// A cluster whose members talk over connections of the program's own.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct FrameClusterTests {
    /// Runs the body beside a master and an agent that joined it over frames.
    private func cluster(
        _ body: @escaping @Sendable (MemoryFrames, Agent) async throws -> Void
    ) async throws {
        let scratch = try Scratch()
        var configuration = MasterConfiguration()
        configuration.allocationInterval = .milliseconds(20)
        let (frames, master) = (MemoryFrames(), Master(configuration))
        let agent = try Agent(
            AgentConfiguration(
                hostname: "host", resources: "cpus:8;mem:8192", workDirectory: scratch.directory,
                registrationBackoffFactor: .zero,
                executorEnvironment: [EnvironmentVariable("PATH", "/usr/bin:/bin")], switchUser: false),
            master: .frames(frames))
        try await withThrowingTaskGroup { group in
            group.addTask { try? await master.run() }
            group.addTask { try? await FrameEndpoint(master, listener: frames).run() }
            group.addTask { try? await agent.run() }
            defer { group.cancelAll() }
            try await body(frames, agent)
        }
        withExtendedLifetime(scratch) {}
    }

    private static let info = FrameworkInfo(name: "test", failoverTimeout: .seconds(1_000))

    @Test func tasksRunToTheirEnd() async throws {
        try await cluster { frames, _ in
            try await withFramework(Self.info, at: .frames(frames)) { framework in
                try await framework.launch("task", "exit 7")
                let status = try await framework.end(of: "task")
                #expect(status.state == .failed)
                #expect(status.message == "Command exited with status 7")
            }
        }
    }

    @Test func allComeBackWhenTheirConnectionsBreak() async throws {
        try await cluster { frames, _ in
            try await withFramework(Self.info, at: .frames(frames)) { framework in
                try await framework.launch("task", "exec sleep 1000")
                _ = try await framework.update(of: "task", to: .running)
                frames.breakConnections()
                #expect(try await framework.callbacks.next { $0 == .disconnected ? true : nil })
                #expect(try await framework.callbacks.next { $0 == .reregistered ? true : nil })
                // An offer says that the agent is back as well.
                _ = try await framework.offer()
                try await framework.driver.kill("task")
                #expect(try await framework.end(of: "task").state == .killed)
            }
        }
    }

    @Test func aRefusedCallIsToldWithItsSentence() async throws {
        try await cluster { frames, _ in
            try await withFramework(Self.info, at: .frames(frames)) { framework in
                let driver = try framework.driver
                var other = Self.info
                other.id = "other"
                let sentence = "'framework_id' differs from 'update_framework.framework_info.id'"
                do throws(DriverError) {
                    try await driver.update(other)
                    Issue.record("it was accepted")
                } catch {
                    #expect(error == .refused("Failed to validate scheduler::Call: \(sentence)"))
                }
            }
        }
    }

    @Test func operatorsAskTheAgent() async throws {
        try await cluster { _, agent in
            let frames = MemoryFrames()
            let run = Task { try await FrameEndpoint(agent, listener: frames).run() }
            let client = AgentClient(.frames(frames))
            let knowsItself = try await client.health()
            #expect(knowsItself)
            let containers = try await client.containers()
            #expect(containers.isEmpty)
            let isHealthy = try await AgentClient(.inProcess(agent)).health()
            #expect(isHealthy)
            run.cancel()
            await #expect(throws: CancellationError.self) { try await run.value }
        }
    }

    @Test(arguments: ["call nobody\n", "event\n", "call executor\n", "x"])
    func whoSaysSomethingElseIsToldAndCutOff(text: String) async throws {
        try await cluster { frames, _ in
            let connection = try await frames.connect()
            try await connection.send(Array(text.utf8))
            let answer = try #require(try await connection.receive())
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix("answer 400\n"))
            #expect(try await connection.receive() == nil)
        }
    }
}
