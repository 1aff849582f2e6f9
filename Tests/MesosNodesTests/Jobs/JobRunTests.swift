import FrameworkCore
import Glibc
import MesosContainers
import MesosIO
import MesosKit
import MesosNodes
import Testing

/// Jobs on a cluster, as their reader sees them.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct JobRunTests {
    /// One instance of a job that runs a shell line.
    static func job(_ line: String, instances: Int = 1, cpus: Double = 0.1) -> Job {
        Job("job", instances: instances) {
            CPUs(cpus)
            Memory(.mebibytes(32))
            Shell(line)
        }
    }

    /// All events of a job on a cluster of its own.
    static func events(of job: Job, agents: Int = 1) async throws -> [JobEvent] {
        try await withLocalCluster(agents: agents) { cluster in
            try await cluster.run(job).reduce(into: []) { $0.append($1) }
        }
    }

    private static func end(of job: Job) async throws -> TaskStatus {
        let events = try await events(of: job)
        guard case .update(let status, _) = events.last else { throw NoEnd() }
        return status
    }

    private struct NoEnd: Error {}

    private static func lines(
        of events: [JobEvent], _ stream: JobEvent.Stream = .standardOutput
    ) -> [String] {
        events.compactMap { if case .output(let line, stream, _) = $0 { line } else { nil } }
    }

    @Test func anInstanceThatFailedIsLaunchedAgain() async throws {
        let job = Job("job", restart: .onFailure) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("test $MESOS_TASK_ID != job-1")
        }
        let events = try await Self.events(of: job).map(\.description)
        #expect(events.contains { $0.hasPrefix("job-1 TASK_FAILED") })
        #expect(events.last?.hasPrefix("job-1.2 TASK_FINISHED") == true)
    }

    @Test func aJobIsScaledWhileItRuns() async throws {
        let job = Job("job", restart: .onFailure) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("sleep 1000")
        }
        try await withLocalCluster { cluster in
            let run = cluster.run(job)
            var running: [Int] = []
            for try await case .update(let status, let instance) in run where status.state == .running {
                running.append(instance.number)
                try await run.scale(to: running.count < 3 ? 3 : 0)
            }
            #expect(running.sorted() == [1, 2, 3])
        }
    }

    @Test(arguments: [
        ("exit 0", TaskState.finished, "Command exited with status 0", 0),
        ("exit 3", .failed, "Command exited with status 3", 3),
        ("exit 255", .failed, "Command exited with status 255", 255),
        ("no-such-command-anywhere", .failed, "Command exited with status 127", 127),
        ("kill -9 $$", .failed, "Command terminated with signal Killed", 137),
        ("kill -TERM $$", .failed, "Command terminated with signal Terminated", 143),
        ("ulimit -c 0; kill -SEGV $$", .failed, "Command terminated with signal Segmentation fault", 139),
        // What a command leaves behind does not change how it ended.
        ("sleep 1000 & exit 5", .failed, "Command exited with status 5", 5),
    ])
    func theEndIsToldTruthfully(line: String, state: TaskState, message: String, shellStatus: Int32) async throws {
        let status = try await Self.end(of: Self.job(line))
        #expect(status.state == state)
        #expect(status.message == message)
        #expect(status.source == .executor)
        #expect(status.reason == nil)
        #expect(status.commandExit?.shellStatus == shellStatus)
    }

    @Test(arguments: [
        ("/no/such", "cannot execute '/no/such': No such file or directory"),
        ("no-such-program", "cannot execute 'no-such-program': No such file or directory"),
        ("/etc/passwd", "cannot execute '/etc/passwd': Permission denied"),
        ("/etc", "cannot execute '/etc': Permission denied"),
    ])
    func aProgramThatCannotBeStartedSaysWhy(program: String, reason: String) async throws {
        let status = try await Self.end(
            of: Job("job") {
                CPUs(0.1)
                Memory(.mebibytes(32))
                Command(program, [])
            })
        #expect(status.state == .failed)
        #expect(status.message == "Failed to start the command: \(reason)")
        #expect(status.reason == .commandExecutorFailed)
    }

    @Test func aUserThatDoesNotExistSaysWhy() async throws {
        let status = try await Self.end(
            of: Job("job") {
                CPUs(0.1)
                Memory(.mebibytes(32))
                User("no-such-user")
                Shell("true")
            })
        #expect(status.state == .failed)
        #expect(
            status.message == "Failed to start the command: unknown user 'no-such-user': "
                + "no account of this machine has that name")
    }

    @Test func moreInstancesThanFitRunInRounds() async throws {
        let events = try await withLocalCluster(agents: 2, resources: "cpus:2;mem:1024") { cluster in
            try await cluster.run(Self.job("echo $MESOS_TASK_ID", instances: 14, cpus: 1)).reduce(into: []) {
                $0.append($1)
            }
        }
        var live = 0
        var most = 0
        for case .update(let status, _) in events {
            if status.state == .starting { live += 1 }
            if status.state.isTerminal { live -= 1 }
            most = max(most, live)
        }
        #expect(live == 0)
        #expect((1...4).contains(most))
        #expect(Set(Self.lines(of: events)) == Set((1...14).map { "job-\($0)" }))
        #expect(Self.lines(of: events).count == 14)
    }

    @Test(arguments: [0, 1])
    func runsOnAgentsWithGraphicsProcessors(gpus: Int) async throws {
        let job = Job("job") {
            CPUs(0.1)
            Memory(.mebibytes(32))
            GPUs(gpus)
            Shell("echo up")
        }
        let events = try await withLocalCluster(resources: "cpus:1;mem:64;gpus:1") { cluster in
            try await cluster.run(job).reduce(into: []) { $0.append($1) }
        }
        #expect(Self.lines(of: events) == ["up"])
    }

    @Test func anImpossibleJobSaysWhatLacks() async throws {
        try await withLocalCluster(agents: 2, resources: "cpus:2;mem:1024") { cluster in
            // The agents may be offered together or one after the other.
            for try await event in cluster.run(Self.job("true", instances: 3, cpus: 8)) {
                guard case .waiting(let job, let instances, let reason) = event else {
                    Issue.record("\(event)")
                    return
                }
                #expect(job == "job")
                #expect(instances == 3)
                if reason == "of 2 offers, 2 lack cpus (want 8, best has 2)" { return }
                #expect(reason == "of 1 offer, 1 lacks cpus (want 8, best has 2)")
            }
            Issue.record("the job has ended")
        }
    }

    @Test func aMistakeInTheJobIsThrown() async throws {
        try await withLocalCluster { cluster in
            let nothing = Job("nothing") { CPUs(1) }
            await #expect(throws: JobError.noCommand(job: "nothing")) { for try await _ in cluster.run(nothing) {} }
            // And the cluster goes on.
            let events = try await cluster.run(Self.job("echo on")).reduce(into: []) { $0.append($1) }
            #expect(Self.lines(of: events) == ["on"])
        }
    }

    @Test func leavingTheLoopEndsTheProcesses() async throws {
        let scratch = try Scratch()
        let gate = scratch.gate("gate")
        try await withLocalCluster(agents: 2) { cluster in
            let events = cluster.master.events()
            async let gone: Void = gate.abandoned()
            let job = Self.job("exec 9>'\(gate.path)'; echo up; exec sleep 1000", instances: 3)
            var count = 0
            for try await case .output("up", _, _) in cluster.run(job) {
                count += 1
                if count == 3 { break }
            }
            await gone
            for await case .frameworkRemoved(_, "job") in events { break }
            let snapshot = await cluster.master.snapshot()
            #expect(snapshot.frameworks.isEmpty)
            #expect(snapshot.agents.allSatisfy { $0.used.isEmpty })
        }
    }

    @Test func aRunThatNobodyReadsEnds() async throws {
        try await withLocalCluster { cluster in
            let events = cluster.master.events()
            _ = cluster.run(Self.job("exec sleep 1000"))
            // It may never have subscribed; if it has, it leaves.
            for try await case .output in cluster.run(Self.job("echo next")) { break }
            for await case .frameworkRemoved in events { break }
        }
    }

    @Test func cancellingTheReaderEndsTheJob() async throws {
        let scratch = try Scratch()
        let gate = scratch.gate("gate")
        try await withLocalCluster { cluster in
            async let gone: Void = gate.abandoned()
            let up = Latch()
            let reader = Task {
                for try await case .output("up", _, _) in cluster.run(
                    Self.job("exec 9>'\(gate.path)'; echo up; exec sleep 1000"))
                {
                    up.open()
                }
                try Task.checkCancellation()
            }
            await up.opened()
            reader.cancel()
            await #expect(throws: CancellationError.self) { try await reader.value }
            await gone
        }
    }
}
