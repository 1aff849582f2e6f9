import FrameworkCore
import Glibc
import MesosIO
import MesosKit
import MesosNodes
import Testing

/// What a job's command finds around it.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct JobEnvironmentTests {
    private struct Found {
        var lines: [String] = []
        var directory = ""
        var agent: AgentID?
    }

    private func run(_ job: Job, environment: SortedMap<String, String>? = nil) async throws -> Found {
        var configuration = LocalClusterConfiguration(agents: [LocalCluster.Agent()])
        configuration.environment = environment
        return try await withLocalCluster(configuration) { cluster in
            var found = Found(directory: cluster.directory)
            for try await event in cluster.run(job) {
                if case .output(let line, _, _) = event { found.lines.append(line) }
                if case .update(let status, let instance) = event {
                    found.agent = instance.agentID
                    if status.state.isTerminal { #expect(status.state == .finished, "\(event)") }
                }
            }
            return found
        }
    }

    private func shell(_ line: String, user: String? = nil) -> Job {
        Job("job") {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell(line)
            Variable("GREETING", "good morning")
            if let user { User(user) }
        }
    }

    @Test func theEnvironmentIsThatOfMesosAndNoMore() async throws {
        let found = try await run(shell("env"), environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
        var variables: [String: String] = [:]
        for line in found.lines {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            variables[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        let agent = try #require(found.agent?.value)
        let framework = try #require(variables["MESOS_FRAMEWORK_ID"])
        let sandbox = try #require(variables["MESOS_SANDBOX"])
        let runs = "\(found.directory)/agent-1/slaves/\(agent)/frameworks/\(framework)/executors/job-1/runs/"
        #expect(sandbox.hasPrefix(runs))
        #expect(sandbox.dropFirst(runs.count).count == 36)
        #expect(framework == agent.replacing("-S0", with: "-0000"))
        let mark = variables.removeValue(forKey: "MESOSKIT_CONTAINER")
        #expect(mark?.hasSuffix("/" + sandbox.dropFirst(runs.count)) == true)
        #expect(variables.removeValue(forKey: "MESOS_DIRECTORY") == sandbox)
        // The shell's own.
        for name in ["PWD", "OLDPWD", "SHLVL", "_"] { variables[name] = nil }
        #expect(
            variables == [
                "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "GREETING": "good morning", "MESOS_TASK_ID": "job-1",
                "MESOS_EXECUTOR_ID": "job-1", "MESOS_FRAMEWORK_ID": framework, "MESOS_SANDBOX": sandbox,
                "MESOS_SLAVE_ID": agent, "MESOS_SLAVE_PID": "slave(1)@127.0.0.1:5051",
                "MESOS_AGENT_ENDPOINT": "127.0.0.1:5051", "MESOS_CHECKPOINT": "0", "MESOS_HTTP_COMMAND_EXECUTOR": "1",
                "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD": "5secs", "MESOS_ALLOCATION_ROLE": "*", "LIBPROCESS_PORT": "0",
            ])
    }

    @Test func thePathIsThatOfThisProgram() async throws {
        let path = try #require(getenv("PATH").map { String(cString: $0) })
        #expect(try await run(shell("echo \"$PATH\"")).lines == [path])
    }

    @Test func theWorkingDirectoryIsTheSandbox() async throws {
        let found = try await run(shell("[ \"$PWD\" = \"$MESOS_SANDBOX\" ] && pwd -P; stat -c '%a %U' .; ls"))
        #expect(found.lines.count == 4)
        #expect(found.lines.first?.hasPrefix(found.directory) == true)
        let user = UserAccount.currentUserName
        #expect(found.lines.dropFirst() == ["750 \(user)", "stderr", "stdout"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can switch users"))
    func rootRunsTasksAsTheirUsers() async throws {
        let found = try await run(
            shell("id -un; stat -c '%a %U' . stdout; touch mine && ls mine; echo said", user: "nobody"))
        #expect(found.lines == ["nobody", "750 nobody", "644 nobody", "mine", "said"])
    }
}
