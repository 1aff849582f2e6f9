import AgentCore
import FrameworkCore
import Glibc
import MasterCore
import MesosBase
import MesosIO
import MesosKit
import MesosNodes
import Testing

/// Masters and agents that a program puts together itself.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct EmbeddedNodesTests {
    private static func agent(_ name: String = "embedded", in directory: String) -> AgentConfiguration {
        AgentConfiguration(
            hostname: name, resources: "cpus:2;mem:1024", workDirectory: "\(directory)/\(name)",
            registrationBackoffFactor: .zero, switchUser: false)
    }

    /// Runs the body beside a master and ends the master with it.
    private func withMaster<Value: Sendable>(
        _ configuration: MasterConfiguration = MasterConfiguration(),
        _ body: @escaping @Sendable (Master) async throws -> Value
    ) async throws -> Value {
        try await withNodes(master: configuration, body)
    }

    @Test func anAgentJoinsRunsTasksAndKeepsItsSandboxes() async throws {
        let scratch = try Scratch()
        try await withNodes(Self.agent(in: scratch.directory)) { master in
            try await withFramework(at: .inProcess(master)) { framework in
                try await framework.launch("task", "echo done > result")
                #expect(try await framework.end(of: "task").state == .finished)
            }
        }
        let latest = "\(scratch.directory)/embedded/slaves/latest/frameworks"
        let framework = try #require(SystemFiles.names(latest).first)
        let sandbox = "\(latest)/\(framework)/executors/task/runs/latest"
        #expect(SystemFiles.names(sandbox) == ["result", "stderr", "stdout"])
        #expect(SystemFiles.read("\(sandbox)/result") == "done\n")
        #expect(Leftovers(of: scratch.directory).processes.isEmpty)
    }

    @Test func theMasterTellsWhatHappensAndWhatItKnows() async throws {
        let scratch = try Scratch()
        try await withMaster { master in
            var events = master.events().makeAsyncIterator()
            let agent = try Agent(Self.agent(in: scratch.directory), master: .inProcess(master))
            let running = Task { try await agent.run() }
            let (masterID, agentID): (String, AgentID)
            while true {
                guard case .agentRegistered(let id, let hostname, let resources) = await events.next() else { continue }
                agentID = id
                #expect(hostname == "embedded")
                #expect(resources == "cpus:2;mem:1024")
                break
            }
            var snapshot = await master.snapshot()
            masterID = snapshot.masterID
            #expect(agentID == AgentID("\(masterID)-S0"))
            #expect(snapshot.agents.map(\.id) == [agentID])
            #expect(snapshot.agents.allSatisfy { $0.isConnected && $0.used.isEmpty && $0.offered.isEmpty })

            try await withFramework(FrameworkInfo(name: "told"), at: .inProcess(master)) { framework in
                try await framework.launch("task", "exec sleep 1000", resources: "cpus:1.5;mem:100")
                _ = try await framework.update(of: "task", to: .running)
            }
            let id = FrameworkID("\(masterID)-0000")
            var told: [String] = []
            while let event = await events.next() {
                told.append(event.description)
                if case .frameworkRemoved = event { break }
            }
            #expect(told.first == "framework \(id) (told) subscribed")
            #expect(told.dropFirst().first == "task task of \(id) launched on agent \(agentID)")
            #expect(told.contains("task task of \(id) is TASK_RUNNING"))
            #expect(told.last == "framework \(id) (told) removed")
            snapshot = await master.snapshot()
            #expect(snapshot.frameworks.isEmpty)
            #expect(snapshot.completedFrameworks.map(\.id) == [id])
            #expect(snapshot.completedFrameworks.first?.completedTasks.map(\.state) == [.killed])

            running.cancel()
            await #expect(throws: CancellationError.self) { try await running.value }
            guard case .agentDisconnected(agentID, "embedded") = await events.next() else {
                Issue.record("the agent's end is not told")
                return
            }
            snapshot = await master.snapshot()
            #expect(snapshot.agents.map(\.isConnected) == [false])
        }
    }

    @Test func anAgentWithoutItsMasterGoesOnAndAsksWithPatience() async throws {
        let scratch = try Scratch()
        let gate = scratch.gate("gate")
        let master = Master()
        let masterRun = Task { try await master.run() }
        let agent = try Agent(Self.agent(in: scratch.directory), master: .inProcess(master))
        var events = agent.events().makeAsyncIterator()
        let agentRun = Task { try await agent.run() }
        let info = FrameworkInfo(name: "left", failoverTimeout: .seconds(1_000))
        let scheduler = TestFramework()
        let frameworkRun = Task {
            try await FrameworkClient(info, scheduler: scheduler, master: .inProcess(master)).run()
        }
        try await scheduler.registered()
        async let gone: Void = gate.abandoned()
        try await scheduler.launch("task", "exec 9>'\(gate.path)'; exec sleep 1000")
        _ = try await scheduler.update(of: "task", to: .running)

        masterRun.cancel()
        await #expect(throws: CancellationError.self) { try await masterRun.value }
        while let event = await events.next(), event != .masterLost {}
        #expect(try await scheduler.callbacks.next { $0 == .disconnected ? true : nil })

        // The task runs on; attempts come later and later.
        let snapshot = await agent.node.read { $0.agent.snapshot }
        #expect(!snapshot.isRegistered)
        #expect(snapshot.frameworks.first?.executors.map(\.phase) == [.running])
        let driver = try scheduler.driver
        await #expect(throws: DriverError.notConnected) { try await driver.revive() }

        frameworkRun.cancel()
        await #expect(throws: CancellationError.self) { try await frameworkRun.value }
        agentRun.cancel()
        await #expect(throws: CancellationError.self) { try await agentRun.value }
        await gone
        #expect(Leftovers(of: scratch.directory).processes.isEmpty)
    }

    /// Their containers are destroyed before their processes have been made.
    @Test func tasksThatAreGivenUpAtOnceDoNotRun() async throws {
        let scratch = try Scratch()
        var configuration = Self.agent(in: scratch.directory)
        configuration.resources = "cpus:100;mem:100000"
        configuration.executorShutdownGracePeriod = .zero
        let agentConfiguration = configuration
        try await withMaster { master in
            let agent = try Agent(agentConfiguration, master: .inProcess(master))
            let events = agent.events()
            let run = Task { try await agent.run() }
            let id = try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                let tasks = (0..<50).map { TaskInfo.shell(TaskID("task-\($0)"), "exec sleep 1000", on: offer) }
                try await framework.driver.launch(tasks, on: [offer])
                return try framework.id
            }
            for await case .frameworkRemoved(id) in events { break }
            #expect(Leftovers(of: scratch.directory).processes.isEmpty)
            run.cancel()
            await #expect(throws: CancellationError.self) { try await run.value }
        }
    }

    @Test func anAgentThatFindsNoMasterIsNotBusy() async throws {
        let scratch = try Scratch()
        let master = Master()
        let ended = Task { try await master.run() }
        ended.cancel()
        await #expect(throws: CancellationError.self) { try await ended.value }
        let agents = try (0..<20).map {
            try Agent(Self.agent("agent-\($0)", in: scratch.directory), master: .inProcess(master))
        }
        let start = SystemClock().now
        let run = Task {
            await withTaskGroup { group in
                for agent in agents { group.addTask { try? await agent.run() } }
            }
        }
        for agent in agents {
            // The first attempt fails at once, and the next one is put off.
            var deadline = await agent.node.read { $0.nextDeadline }
            while deadline == nil {
                await Task.yield()
                deadline = await agent.node.read { $0.nextDeadline }
            }
            let wait = try #require(deadline) - start
            #expect(wait >= .milliseconds(10))
        }
        run.cancel()
        await run.value
    }

    @Test func anAgentMayNotUseWhatItCannot() throws {
        let scratch = try Scratch()
        let master = MasterLocation.inProcess(Master())
        var configuration = Self.agent(in: scratch.directory)
        configuration.workDirectory = "relative"
        var error = #expect(throws: AgentError.self) { _ = try Agent(configuration, master: master) }
        #expect(
            error?.description == "the agent cannot use its work directory: "
                + "'relative' cannot be a work directory: it must be an absolute path")
        configuration = Self.agent(in: scratch.directory)
        configuration.resources = "cpus"
        error = #expect(throws: AgentError.self) { _ = try Agent(configuration, master: master) }
        #expect(
            error?.description == "the agent's resources cannot be read: "
                + "'cpus' lacks a ':' between name and value, as in 'cpus:4' (after 0 characters)")
        error = #expect(throws: AgentError.self) {
            _ = try Agent(Self.agent(in: scratch.directory), master: "http://10.0.0.5:ten")
        }
        #expect(
            error?.description.hasPrefix(
                "the agent cannot reach its master: cannot look for a master at 'http://10.0.0.5:ten': ") == true)
    }

    @Test func aWorkDirectoryThatCannotBeMadeFailsTheTasks() async throws {
        var configuration = Self.agent(in: "/proc")
        configuration.workDirectory = "/proc/no/such"
        try await withNodes(configuration) { master in
            try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                let executor = ExecutorInfo(executorID: "custom", command: .shell("true"), type: .custom)
                let hosted = TaskInfo(
                    name: "b", taskID: "b", agentID: offer.agentID, resources: "cpus:0.1;mem:32", executor: executor)
                try await framework.driver.launch([.shell("a", "true", on: offer), hosted], on: [offer])
                let reason = "cannot create directory '/proc/no': No such file or directory"
                let status = try await framework.end(of: "a")
                #expect(status.state == .failed)
                #expect(status.message == "Failed to start the command: \(reason)")
                let other = try await framework.end(of: "b")
                #expect(other.reason == .containerLaunchFailed)
                #expect(other.message == "Failed to launch container: \(reason)")
            }
        }
    }

    @Test func aMasterMayRefuseRoot() async throws {
        var configuration = MasterConfiguration()
        configuration.rootSubmissions = false
        try await withMaster(configuration) { master in
            let message = "User 'root' is not allowed to run frameworks without --root_submissions set"
            await #expect(throws: FrameworkError.rejected(message)) {
                try await FrameworkClient(
                    FrameworkInfo(name: "root", user: "root"), scheduler: TestFramework(), master: .inProcess(master)
                ).run()
            }
        }
    }

    @Test func whoeverWatchesMissesNothingAndEndsWithTheMaster() async throws {
        let master = Master()
        let (first, second) = (master.events(), master.events())
        let run = Task { try await master.run() }
        let readers = [first, second].map { stream in
            Task { await stream.reduce(into: [String]()) { $0.append($1.description) } }
        }
        for name in ["a", "b"] { try await withFramework(FrameworkInfo(name: name), at: .inProcess(master)) { _ in } }
        let id = await master.snapshot().masterID
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
        for reader in readers {
            #expect(
                await reader.value == [
                    "master \(id) is up", "framework \(id)-0000 (a) subscribed", "framework \(id)-0000 (a) removed",
                    "framework \(id)-0001 (b) subscribed", "framework \(id)-0001 (b) removed",
                ])
        }
    }
}
