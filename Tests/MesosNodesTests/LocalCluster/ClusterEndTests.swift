import FrameworkCore
import MesosKit
import MesosNodes
import Testing

/// Ends of clusters whose tasks do not want to end.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct ClusterEndTests {
    struct Failure: Error, Equatable {}

    /// Tasks that are up when they have written a line.
    static let stubborn = [
        // It hangs.
        "echo up; exec sleep 1000",
        // It ignores the request to end.
        "trap '' TERM INT HUP; echo up; while :; do sleep 1000; done",
        // Its children are in sessions of their own, and so are their children.
        """
        mkfifo ready
        setsid sh -c 'trap "" TERM; setsid sh -c ": > ready; exec sleep 1001" & exec sleep 1002' &
        : < ready; echo up; exec sleep 1003
        """,
        // It has ended but for what it left behind.
        "mkfifo ready; setsid sh -c ': > ready; exec sleep 1004' & : < ready; echo up",
    ]

    private static func job(_ line: String) -> Job {
        Job("stubborn", instances: 3) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell(line)
        }
    }

    private static func runUntilUp(_ line: String, on cluster: LocalCluster) async throws {
        var count = 0
        for try await case .output("up", _, _) in cluster.run(job(line)) {
            count += 1
            if count == 3 { return }
        }
    }

    @Test(arguments: stubborn)
    func anErrorOfTheBodyComesOutAndLeavesNothing(line: String) async throws {
        let directory = Mailbox<String>()
        await #expect(throws: Failure()) {
            try await withLocalCluster(agents: 2) { cluster in
                directory.post(cluster.directory)
                var count = 0
                for try await case .output("up", _, _) in cluster.run(Self.job(line)) {
                    count += 1
                    if count == 3 { throw Failure() }
                }
            }
        }
        #expect(Leftovers(of: try await directory.next()) == .nothing)
    }

    @Test(arguments: stubborn)
    func cancellationLeavesNothing(line: String) async throws {
        let up = Mailbox<String>()
        let task = Task {
            try await withLocalCluster(agents: 2) { cluster in
                var count = 0
                for try await case .output("up", _, _) in cluster.run(Self.job(line)) {
                    count += 1
                    if count == 3 { up.post(cluster.directory) }
                }
                try Task.checkCancellation()
            }
        }
        let directory = try await up.next()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(Leftovers(of: directory) == .nothing)
    }

    @Test func cancellationBeforeTheBodyLeavesNothing() async throws {
        for _ in 0..<5 {
            let directory = Mailbox<String>()
            let task = Task {
                try await withLocalCluster(agents: 3) { cluster in
                    directory.post(cluster.directory)
                    try await cluster.run(FrameworkInfo(name: "patient"), scheduler: TestFramework())
                }
            }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(Leftovers(of: try await directory.next()) == .nothing)
        }
    }

    @Test func theBodySaysWhatBecomesOfCancellation() async throws {
        let started = Latch()
        let task = Task {
            try await withLocalCluster(agents: 1) { _ in
                started.open()
                await Latch().opened()
                return "tidied up"
            }
        }
        await started.opened()
        task.cancel()
        #expect(try await task.value == "tidied up")
    }

    @Test func manyTasksThatAreJustBeingLaunchedLeaveNothing() async throws {
        let cluster = try await withLocalCluster(agents: 4, resources: "cpus:100;mem:100000") { cluster in
            let job = Job("crowd", instances: 300) {
                CPUs(0.1)
                Memory(.mebibytes(32))
                Shell("exec sleep 1000")
            }
            for try await case .update in cluster.run(job) { break }
            return cluster
        }
        #expect(cluster.leftovers == .nothing)
    }

    @Test func manyHostedTasksEndWithTheCluster() async throws {
        let ended = Mailbox<Void>()
        let agent = LocalCluster.Agent(
            resources: "cpus:100;mem:100000", executors: ["sleeper": { SleepingExecutor(onCancel: { ended.post(()) }) }]
        )
        try await withLocalCluster(LocalClusterConfiguration(agents: [agent, agent])) { cluster in
            let job = Job("sleepers", instances: 50) {
                CPUs(0.1)
                Memory(.mebibytes(32))
                InExecutor("sleeper")
            }
            var running = 0
            for try await case .update(let status, _) in cluster.run(job) where status.state == .running {
                running += 1
                if running == 50 { break }
            }
        }
        for _ in 0..<50 { try await ended.next() }
    }
}
