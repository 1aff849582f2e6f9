import AgentCore
import FrameworkCore
import Glibc
import MasterCore
import MesosContainers
import MesosIO
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// Agents that remove what their tasks have left.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct GarbageCollectionTests {
    private static func agent(in directory: String) -> AgentConfiguration {
        AgentConfiguration(
            hostname: "tidy", resources: "cpus:2;mem:1024", workDirectory: "\(directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
    }

    /// Runs the body with a framework beside a master and one agent, whose events can be watched.
    private func run(
        _ configuration: AgentConfiguration,
        _ body: @escaping @Sendable (TestFramework, AsyncStream<AgentEvent>) async throws -> Void
    ) async throws {
        var masterConfiguration = MasterConfiguration()
        masterConfiguration.allocationInterval = .milliseconds(20)
        try await withNodes(master: masterConfiguration) { master in
            let agent = try Agent(configuration, master: .inProcess(master))
            let events = agent.events()
            let running = Task { try await agent.run() }
            try await withFramework(at: .inProcess(master)) { try await body($0, events) }
            running.cancel()
            _ = try? await running.value
        }
    }

    /// The executors' directories that are there.
    private static func executors(in directory: String) throws -> [String] {
        let latest = "\(directory)/agent/slaves/latest/frameworks"
        let framework = try #require(SystemFiles.names(latest).first)
        return SystemFiles.names("\(latest)/\(framework)/executors")
    }

    @Test func aSandboxStaysWhileItsTimeHasNotCome() async throws {
        let scratch = try Scratch()
        let directory = scratch.directory
        try await run(Self.agent(in: directory)) { framework, _ in
            try await framework.launch("task", "echo said")
            #expect(try await framework.end(of: "task").state == .finished)
            #expect(try Self.executors(in: directory) == ["task"])
        }
        let latest = "\(directory)/agent/slaves/latest/frameworks"
        let framework = try #require(SystemFiles.names(latest).first)
        #expect(SystemFiles.read("\(latest)/\(framework)/executors/task/runs/latest/stdout") == "said\n")
    }

    /// The whole disk is to stay free, so whatever is of no use is too old with the first measurement.
    @Test func onADiskThatIsTooFullSandboxesGoWithTheNextMeasurement() async throws {
        let scratch = try Scratch()
        let directory = scratch.directory
        var configuration = Self.agent(in: directory)
        configuration.gcDiskHeadroom = 1
        configuration.diskWatchInterval = .milliseconds(20)
        try await run(configuration) { framework, events in
            try await framework.launch("kept", "echo started; exec sleep 1000")
            _ = try await framework.update(of: "kept", to: .running)
            try await framework.launch("gone", "mkdir -p a/b; ln -s / a/root; echo said")
            #expect(try await framework.end(of: "gone").state == .finished)
            var removed: [String] = []
            for await event in events {
                guard case .directoryRemoved(let path, let age, let use) = event else { continue }
                #expect(age < .seconds(60))
                #expect(use.map { 0...1 ~= $0 } == true)
                removed.append(path)
                if removed.count == 2 { break }
            }
            let executor = try #require(removed.last)
            #expect(removed.first?.hasPrefix("\(executor)/runs/") == true)
            #expect(executor.hasSuffix("/executors/gone"))
            #expect(try Self.executors(in: directory) == ["kept"])
        }
    }

    /// A task fills the disk, ends, and leaves no room for the next one until its sandbox is gone.
    @Test(.enabled(if: geteuid() == 0, "only root can mount"))
    func aFullDiskFailsTasksAndIsEmptied() async throws {
        let scratch = try Scratch()
        let directory = scratch.directory
        try FileTree.create("\(directory)/agent")
        guard mount("tmpfs", "\(directory)/agent", "tmpfs", 0, "size=1m,nr_inodes=200") == 0 else { return }
        defer { umount2("\(directory)/agent", Int32(MNT_DETACH)) }
        var configuration = Self.agent(in: directory)
        configuration.diskWatchInterval = .milliseconds(20)
        try await run(configuration) { framework, events in
            let fill = "i=0; while : 2>/dev/null > f$i; do i=$((i+1)); done; true"
            try await framework.launch("greedy", "sh -c '\(fill)'; : > /dev/null; exec sleep 1000")
            _ = try await framework.update(of: "greedy", to: .running)
            var failure: TaskStatus?
            var round = 0
            while failure == nil {
                round += 1
                let task = TaskID("next-\(round)")
                try await framework.launch(task, "true")
                let status = try await framework.end(of: task)
                if status.state == .failed { failure = status }
            }
            let message = try #require(failure?.message)
            #expect(message.hasPrefix("Failed to start the command: cannot "))
            #expect(message.contains("'\(directory)/agent/slaves/"))
            #expect(message.hasSuffix(": No space left on device"))

            try await framework.driver.kill("greedy")
            #expect(try await framework.end(of: "greedy").state == .killed)
            for await case .directoryRemoved(let path, _, let use) in events where path.hasSuffix("/executors/greedy") {
                #expect(try #require(use) >= 0.9)
                break
            }
            try await framework.launch("last", "echo said")
            #expect(try await framework.end(of: "last").state == .finished)
        }
    }

    /// As in Mesos the link to it stays, and leads nowhere.
    @Test func theSandboxOfATaskOfAGroupGoesWhileItsExecutorRuns() async throws {
        let scratch = try Scratch()
        let directory = scratch.directory
        var configuration = Self.agent(in: directory)
        configuration.gcDelay = .zero
        configuration.gcNonExecutorContainerSandboxes = true
        configuration.resources = "cpus:2;mem:1024;disk:1024"
        try await run(configuration) { framework, events in
            let offer = try await framework.offer()
            try await framework.driver.launchGroup(
                [.shell("over", "echo said", on: offer), .shell("kept", "exec sleep 1000", on: offer)],
                executor: .defaultExecutor("pod"), on: [offer.id])
            let kept = try await framework.update(of: "kept", to: .running)
            #expect(try await framework.end(of: "over").state == .finished)
            var removed: String?
            for await case .directoryRemoved(let path, _, _) in events {
                removed = path
                break
            }
            let path = try #require(removed)
            let end = try #require(path.firstRange(of: "/containers/")).lowerBound
            let sandbox = String(path[..<end])
            let own = try #require(kept.containerStatus?.containerID)
            #expect(SystemFiles.names("\(sandbox)/containers") == [own.value])
            #expect(SystemFiles.names("\(sandbox)/tasks") == ["kept", "over"])
            #expect(access("\(sandbox)/tasks/kept/stdout", F_OK) == 0)
            #expect(access("\(sandbox)/tasks/over", F_OK) != 0)
            try await framework.driver.kill("kept")
            #expect(try await framework.end(of: "kept").state == .killed)
        }
    }

    /// Each run's directory may still be on its way out when the next one of the same name is created.
    @Test func removalsDoNotHarmWhatComesAfterThem() async throws {
        let scratch = try Scratch()
        let directory = scratch.directory
        var configuration = Self.agent(in: directory)
        configuration.gcDelay = .zero
        try await run(configuration) { framework, events in
            for round in 0..<20 {
                try await framework.launch(
                    "task", "for i in 1 2 3 4 5 6 7 8; do mkdir -p d$i/e; done; echo \(round) > f; cat f")
                let status = try await framework.end(of: "task")
                #expect(status.state == .finished, "round \(round): \(status.message ?? "")")
            }
            var sandboxes = 0
            for await case .directoryRemoved(let path, _, _) in events where path.contains("/runs/") {
                sandboxes += 1
                if sandboxes == 20 { break }
            }
        }
    }

    @Test func whatAFormerAgentLeftIsRemoved() async throws {
        let scratch = try Scratch()
        let old = "\(scratch.directory)/agent/slaves/old-S0"
        try FileTree.create("\(old)/frameworks/f/executors/e/runs/r")
        var configuration = Self.agent(in: scratch.directory)
        configuration.gcDelay = .zero
        try await run(configuration) { _, events in
            for await case .directoryRemoved(let path, _, _) in events {
                #expect(path == old)
                break
            }
        }
        #expect(access(old, F_OK) != 0)
        #expect(SystemFiles.names("\(scratch.directory)/agent/slaves").filter { $0.hasPrefix(".") }.isEmpty)
    }

    /// A task of the agent's own user that puts a link in place of the directory of its runs loses nobody's files.
    @Test func aTaskCannotMakeTheAgentRemoveWhatIsNotItsOwn() async throws {
        let scratch = try Scratch()
        let outside = "\(scratch.directory)/outside"
        try FileTree.create(outside)
        var configuration = Self.agent(in: scratch.directory)
        configuration.gcDelay = .zero
        try await run(configuration) { framework, events in
            let line = "mkdir '\(outside)'/$(basename \"$PWD\"); cd ../..; mv runs moved; ln -s '\(outside)' runs"
            try await framework.launch("task", line)
            #expect(try await framework.end(of: "task").state == .finished)
            for await event in events {
                guard case .directoryNotRemoved(let path, let reason) = event else { continue }
                #expect(path.contains("/executors/task/runs/"))
                #expect(reason.hasPrefix("cannot open directory '"))
                #expect(reason.hasSuffix("/executors/task/runs': Not a directory"))
                break
            }
        }
        #expect(SystemFiles.names(outside).count == 1)
    }

    @Test(arguments: [
        (-0.1, "gcDiskHeadroom is -0.1, but must be between 0.0 and 1.0"),
        (1.5, "gcDiskHeadroom is 1.5, but must be between 0.0 and 1.0"),
        (Double.nan, "gcDiskHeadroom is nan, but must be between 0.0 and 1.0"),
    ])
    func anImpossibleHeadroomIsRefused(headroom: Double, sentence: String) throws {
        let scratch = try Scratch()
        var configuration = Self.agent(in: scratch.directory)
        configuration.gcDiskHeadroom = headroom
        let error = #expect(throws: AgentError.self) {
            _ = try Agent(configuration, master: .inProcess(Master()))
        }
        #expect(error?.description == "the agent cannot be set up like this: \(sentence)")
    }

    @Test func impossibleTimesAreRefused() throws {
        let scratch = try Scratch()
        var configuration = Self.agent(in: scratch.directory)
        configuration.gcDelay = .seconds(-1)
        #expect(throws: AgentError.configuration("gcDelay is -1secs, but must not be below zero")) {
            _ = try Agent(configuration, master: .inProcess(Master()))
        }
        configuration.gcDelay = .zero
        configuration.diskWatchInterval = .zero
        #expect(throws: AgentError.configuration("diskWatchInterval is 0ns, but must be above zero")) {
            _ = try Agent(configuration, master: .inProcess(Master()))
        }
    }
}
