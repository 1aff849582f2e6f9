import AgentCore
import FrameworkCore
import Glibc
import MesosIO
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// The users that tasks run as.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct TaskUserTests {
    private func run(
        as user: String, switchUser: Bool = true,
        _ body: @escaping @Sendable (TestFramework, _ workDirectory: String) async throws -> Void
    ) async throws {
        let scratch = try Scratch()
        chmod(scratch.directory, 0o711)
        let work = "\(scratch.directory)/agent"
        let configuration = AgentConfiguration(
            hostname: "agent", resources: "cpus:4;mem:1024", workDirectory: work, registrationBackoffFactor: .zero,
            executorEnvironment: [EnvironmentVariable("PATH", "/usr/bin:/bin")], switchUser: switchUser)
        try await withNodes(configuration) { master in
            try await withFramework(FrameworkInfo(name: "test", user: user), at: .inProcess(master)) { framework in
                try await body(framework, work)
            }
        }
    }

    /// What a task that has ended has written.
    private static func output(of task: TaskID, in work: String) throws -> String {
        let frameworks = "\(work)/slaves/latest/frameworks"
        let framework = try #require(SystemFiles.names(frameworks).first)
        return SystemFiles.read("\(frameworks)/\(framework)/executors/\(task)/runs/latest/stdout")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can switch users"))
    func theCommandsUserCountsAndElseTheFrameworks() async throws {
        try await run(as: "nobody") { framework, work in
            let line = "id -un; id -Gn; stat -c '%a %U' . stdout"
            try await framework.launch("framework", line)
            #expect(try await framework.end(of: "framework").state == .finished)
            let groups = try UserAccount(named: "nobody").groups.count
            let lines = try Self.output(of: "framework", in: work).split(separator: "\n")
            #expect(lines.first == "nobody")
            #expect(lines.dropFirst().first?.split(separator: " ").count == groups)
            #expect(lines.suffix(2) == ["750 nobody", "644 nobody"])

            let offer = try await framework.offer()
            var task = TaskInfo.shell("command", line, on: offer)
            task.command?.user = "daemon"
            try await framework.driver.launch([task], on: [offer])
            #expect(try await framework.end(of: "command").state == .finished)
            #expect(try Self.output(of: "command", in: work).hasPrefix("daemon\n"))
        }
    }

    @Test func anUnknownUserFailsTheTask() async throws {
        try await run(as: "no-such-user") { framework, _ in
            try await framework.launch("task", "true")
            let status = try await framework.end(of: "task")
            #expect(status.state == .failed)
            #expect(
                status.message == "Failed to start the command: "
                    + "unknown user 'no-such-user': no account of this machine has that name")
            let offer = try await framework.offer()
            let executor = ExecutorInfo(executorID: "custom", command: .shell("true"), type: .custom)
            let custom = TaskInfo(
                name: "b", taskID: "b", agentID: offer.agentID, resources: "cpus:0.1;mem:32", executor: executor)
            try await framework.driver.launch([custom], on: [offer])
            let other = try await framework.end(of: "b")
            #expect(other.reason == .containerLaunchFailed)
            #expect(
                other.message == "Failed to launch container: "
                    + "unknown user 'no-such-user': no account of this machine has that name")
        }
    }

    @Test func withoutSwitchingNobodyAsksWhoTheUserIs() async throws {
        try await run(as: "no-such-user", switchUser: false) { framework, work in
            try await framework.launch("task", "id -un")
            #expect(try await framework.end(of: "task").state == .finished)
            #expect(try Self.output(of: "task", in: work) == "\(UserAccount.currentUserName)\n")
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root can switch to any user"))
    func withoutRootATaskOfAnotherUserFails() async throws {
        try await run(as: "root") { framework, _ in
            try await framework.launch("task", "true")
            let status = try await framework.end(of: "task")
            #expect(status.state == .failed)
            let own = UserAccount.currentUserName
            #expect(
                status.message == "Failed to start the command: cannot run as user 'root': the agent runs as '\(own)', "
                    + "and only root can run tasks as others; with switchUser off all run as '\(own)'")
        }
    }
}
