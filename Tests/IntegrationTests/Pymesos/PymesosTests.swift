import Testing

/// Unmodified schedulers, executors and operator clients of pymesos, which speak HTTP with JSON.
@Suite(.serialized) struct PymesosTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(2))) struct ApacheMesos {
        @Test func schedulersLaunchReconcileKillAndDecline() async throws { try await PymesosTests.schedule() }
        @Test func executorsAndSchedulersSendMessagesBothWays() async throws { try await PymesosTests.talk() }
        @Test func operatorsReadEverythingAndSeeWhatHappens() async throws { try await PymesosTests.operate() }
    }

    @Suite(.needsKit, .mesosKit, .serialized, .timeLimit(.minutes(2))) struct MesosKit {
        @Test func schedulersLaunchReconcileKillAndDecline() async throws { try await PymesosTests.schedule() }
        @Test func executorsAndSchedulersSendMessagesBothWays() async throws { try await PymesosTests.talk() }
        @Test func operatorsReadEverythingAndSeeWhatHappens() async throws { try await PymesosTests.operate() }
    }

    /// Runs a program to its end; the lines that it prints.
    private static func run(_ name: String, _ arguments: [String]) async throws -> [String] {
        let program = try Program(
            Kit.installed.get().python, ["-B", Kit.source("pymesos/\(name).py")] + arguments)
        let (status, output, errors) = try await program.finished()
        #expect(status == 0, "\(name): \(errors)")
        return output
    }

    private static func schedule() async throws {
        let subject = try Subject.current()
        let lines = try await run("scheduler", ["127.0.0.1:\(subject.plainMasterPort)", "5"])
        #expect(
            try lines.first?.wholeMatch(of: Regex(#"registered with version [0-9]+(\.[0-9]+)*"#)) != nil, "\(lines)")
        #expect(
            lines.dropFirst() == [
                "5 tasks have finished",
                "reconciled: REASON_RECONCILIATION SOURCE_MASTER",
                "unknown: REASON_RECONCILIATION Reconciliation: Task is unknown",
                "killed",
                "failed: Command exited with status 3",
                "revived",
                "torn down True",
            ])
    }

    private static func talk() async throws {
        let subject = try Subject.current()
        #expect(
            try await run("messages", ["127.0.0.1:\(subject.plainMasterPort)"]) == [
                "executor: registered with listener, missing []",
                #"first runs with b'\x00\xffdata'"#,
                #"second runs with b'\x00\xffdata'"#,
                "executor: HELLO",
                "second is killed as told",
            ])
    }

    private static let nodeReads = [
        "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_METRICS", "GET_LOGGING_LEVEL", "GET_STATE", "GET_FRAMEWORKS",
        "GET_EXECUTORS", "GET_TASKS",
    ]
    private static let masterReads = [
        "GET_AGENTS", "GET_ROLES", "GET_MASTER", "GET_MAINTENANCE_STATUS", "GET_MAINTENANCE_SCHEDULE", "GET_QUOTA",
        "GET_WEIGHTS", "[('pymesos', 2.5)]",
    ]

    private static func operate() async throws {
        let subject = try Subject.current()
        let addresses = [subject.plainMasterPort, subject.plainAgentPort].map { "127.0.0.1:\($0)" }
        #expect(
            try await run("operators", addresses) == nodeReads + masterReads + nodeReads + [
                "GET_CONTAINERS",
                "added: watched",
                "added: seen",
                "updated: seen TASK_RUNNING",
                "updated: seen TASK_FINISHED",
                "LIST_FILES ['seen', 'stderr', 'stdout']",
                "READ_FILE True",
                "removed: watched",
            ])
    }
}
