import AgentCore
import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import Testing

/// Executors that are processes, and what becomes of their tasks when they do not do what executors do.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ExecutorProcessTests {
    /// An executor that is a shell command.
    private static func executor(_ line: String, id: ExecutorID = "custom") -> ExecutorInfo {
        ExecutorInfo(executorID: id, command: .shell(line), type: .custom)
    }

    private static func task(_ id: TaskID, _ executor: ExecutorInfo, on offer: Offer) -> TaskInfo {
        TaskInfo(
            name: id.value, taskID: id, agentID: offer.agentID, resources: "cpus:0.1;mem:32", executor: executor)
    }

    @Test(
        arguments: [
            ("exit 3", 3 << 8), ("exit 0", 0), ("kill -9 $$", 9), ("no-such-command-anywhere", 127 << 8),
        ] as [(String, Int32)])
    func oneThatExitsFailsItsTasks(line: String, status: Int32) async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                let executor = Self.executor(line)
                let tasks = [Self.task("one", executor, on: offer), Self.task("two", executor, on: offer)]
                try await framework.driver.launch(tasks, on: [offer])
                for task in tasks {
                    let update = try await framework.update(of: task.taskID)
                    #expect(update.state == .failed)
                    #expect(update.reason == .executorTerminated)
                    #expect(update.source == .agent)
                    #expect(update.message == "Executor terminated")
                    #expect(update.executorID == "custom")
                }
                #expect(try await framework.callbacks.next { $0 == .executorLost("custom", status) ? true : nil })
            }
        }
    }

    @Test func oneThatCannotBeStartedSaysWhy() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                let executor = ExecutorInfo(executorID: "custom", command: .program("/no/such"), type: .custom)
                try await framework.driver.launch([Self.task("task", executor, on: offer)], on: [offer])
                let update = try await framework.update(of: "task")
                #expect(update.state == .failed)
                #expect(update.reason == .containerLaunchFailed)
                #expect(
                    update.message
                        == "Failed to launch container: cannot execute '/no/such': No such file or directory")
                #expect(try await framework.callbacks.next { $0 == .executorLost("custom", -1) ? true : nil })
            }
        }
    }

    @Test func aNameThatNobodyHostsIsAProgramThatIsMissing() async throws {
        try await withLocalCluster { cluster in
            let job = Job("job") {
                CPUs(0.1)
                Memory(.mebibytes(32))
                InExecutor("nobody-hosts-this")
            }
            var states: [TaskState] = []
            for try await case .update(let status, _) in cluster.run(job) {
                states.append(status.state)
                #expect(status.reason == .containerLaunchFailed)
                #expect(
                    status.message == "Failed to launch container: cannot execute 'nobody-hosts-this': "
                        + "No such file or directory")
            }
            #expect(states == [.failed])
        }
    }

    @Test func oneThatNeverRegistersIsEnded() async throws {
        let scratch = try Scratch()
        let agent = AgentConfiguration(
            hostname: "impatient", resources: "cpus:2;mem:1024", workDirectory: "\(scratch.directory)/agent",
            registrationBackoffFactor: .zero, executorRegistrationTimeout: .milliseconds(200), switchUser: false)
        try await withNodes(agent) { master in
            try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                let executor = Self.executor("setsid sleep 1001 & exec sleep 1000")
                try await framework.driver.launch([Self.task("task", executor, on: offer)], on: [offer])
                let update = try await framework.update(of: "task")
                #expect(update.state == .failed)
                #expect(update.reason == .executorRegistrationTimeout)
                #expect(update.message == "Executor did not register within 200ms")
                #expect(try await framework.callbacks.next { $0 == .executorLost("custom", 9) ? true : nil })
                #expect(Leftovers(of: scratch.directory).processes.isEmpty)
            }
        }
    }

    /// The container is to be destroyed when its process may not have been made yet.
    @Test func oneThatIsGivenUpAtOnceDoesNotRun() async throws {
        let scratch = try Scratch()
        let agent = AgentConfiguration(
            hostname: "impatient", resources: "cpus:100;mem:100000", workDirectory: "\(scratch.directory)/agent",
            registrationBackoffFactor: .zero, executorRegistrationTimeout: .nanoseconds(1), switchUser: false)
        try await withNodes(agent) { master in
            try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                let tasks = (0..<30).map { number in
                    Self.task(
                        TaskID("task-\(number)"), Self.executor("exec sleep 1000", id: ExecutorID("custom-\(number)")),
                        on: offer)
                }
                try await framework.driver.launch(tasks, on: [offer])
                for task in tasks {
                    let update = try await framework.update(of: task.taskID)
                    #expect(update.state == .failed)
                    #expect(update.reason == .executorRegistrationTimeout)
                }
                for _ in tasks {
                    let status = try await framework.callbacks.next { callback in
                        if case .executorLost(_, let status) = callback { status } else { nil }
                    }
                    #expect(status == 9)
                }
                #expect(Leftovers(of: scratch.directory).processes.isEmpty)
            }
        }
    }

    @Test func theSandboxAndTheEnvironmentAreTheExecutors() async throws {
        try await withLocalCluster { cluster in
            let scratch = try Scratch()
            let gate = scratch.gate("gate")
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                let executor = Self.executor(
                    "[ \"$PWD\" = \"$MESOS_SANDBOX\" ] && [ \"$MESOS_EXECUTOR_ID\" = custom ] && : > '\(gate.path)'")
                async let passed: Void = gate.passed()
                try await framework.driver.launch([Self.task("task", executor, on: offer)], on: [offer])
                await passed
                #expect(try await framework.end(of: "task").state == .failed)
            }
        }
    }

    @Test func itMayNotChangeWhileItRuns() async throws {
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let offer = try await framework.offer()
                let first = Self.task("first", Self.executor("exec sleep 1000"), on: offer)
                let second = Self.task("second", Self.executor("exec sleep 1001"), on: offer)
                try await framework.driver.launch([first, second], on: [offer])
                let update = try await framework.update(of: "second")
                #expect(update.state == .error)
                #expect(update.reason == .taskInvalid)
                #expect(update.source == .master)
                let start = "ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID"
                #expect(update.message?.hasPrefix(start) == true)
            }
        }
    }
}
