import FrameworkCore
import Glibc
import MesosKit
import MesosNodes
import Testing

/// Clusters in this process, from their beginning to what they leave.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct LocalClusterTests {
    @Test func runsAJobAndReturnsTheBodysValue() async throws {
        let (lines, directory) = try await withLocalCluster(agents: 2) { cluster in
            #expect(access(cluster.directory, F_OK) == 0)
            let job = Job("hello", instances: 4) {
                CPUs(0.1)
                Memory(.mebibytes(32))
                Shell("echo hello from $MESOS_TASK_ID")
            }
            var lines: [String] = []
            for try await case .output(let line, .standardOutput, _) in cluster.run(job) { lines.append(line) }
            return (lines.sorted(), cluster.directory)
        }
        #expect(lines == (1...4).map { "hello from hello-\($0)" })
        #expect(Leftovers(of: directory) == .nothing)
    }

    @Test func anOptionalValueOfTheBodyIsAValue() async throws {
        let value: Int? = try await withLocalCluster(agents: 0) { _ in nil }
        #expect(value == nil)
    }

    @Test func aClusterMayHaveNoAgents() async throws {
        let snapshot = try await withLocalCluster(agents: 0) { cluster in await cluster.master.snapshot() }
        #expect(snapshot.agents.isEmpty)
        #expect(snapshot.frameworks.isEmpty)
    }

    @Test func everyAgentHasItsOwnNamePortsAndAttributes() async throws {
        let agents = try await withLocalCluster(
            LocalClusterConfiguration(agents: [
                LocalCluster.Agent(resources: "cpus:1;mem:64", attributes: "rack:a;cores:4"),
                LocalCluster.Agent(resources: "cpus:2;mem:64;ports:[80-81]"),
            ])
        ) { cluster in
            let events = cluster.master.events()
            var snapshot = await cluster.master.snapshot()
            if snapshot.agents.count < 2 {
                for await case .agentRegistered in events {
                    snapshot = await cluster.master.snapshot()
                    if snapshot.agents.count == 2 { break }
                }
            }
            return snapshot.agents.sorted { $0.info.hostname < $1.info.hostname }
        }
        #expect(agents.map(\.info.hostname) == ["agent-1", "agent-2"])
        #expect(agents.map(\.total) == ["cpus:1;mem:64;ports:[31000-31999]", "cpus:2;mem:64;ports:[80-81]"])
        #expect(agents.map { $0.info.attributes.map(\.name) } == [["rack", "cores"], []])
    }

    @Test func manyRunAtOnceInOneProcess() async throws {
        let directories = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await withLocalCluster(agents: 3) { cluster in
                        let job = Job("many-\(number)", instances: 3) {
                            CPUs(0.1)
                            Memory(.mebibytes(32))
                            Shell("echo $MESOS_TASK_ID")
                        }
                        var lines: [String] = []
                        for try await case .output(let line, _, _) in cluster.run(job) { lines.append(line) }
                        #expect(lines.sorted() == (1...3).map { "many-\(number)-\($0)" })
                        return cluster.directory
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(directories.count == 8)
        for directory in directories { #expect(Leftovers(of: directory) == .nothing) }
    }

    @Test func aBodyThatIsLeftAtOnceLeavesNothing() async throws {
        var directories: [String] = []
        for _ in 0..<20 {
            directories.append(try await withLocalCluster(agents: 4) { $0.directory })
        }
        for directory in directories { #expect(Leftovers(of: directory) == .nothing) }
    }

    @Test func whatEscapesTheBodyHasEnded() async throws {
        let cluster = try await withLocalCluster(agents: 1) { $0 }
        let job = Job("late") {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("true")
        }
        await #expect(throws: CancellationError.self) { for try await _ in cluster.run(job) {} }
        #expect(cluster.master.openScheduler() == nil)
        var events = cluster.master.events().makeAsyncIterator()
        #expect(await events.next() == nil)
        #expect(cluster.leftovers == .nothing)
    }

    @Test func manyJobsShareACluster() async throws {
        try await withLocalCluster(agents: 3) { cluster in
            try await withThrowingTaskGroup { group in
                for number in 0..<12 {
                    group.addTask {
                        let job = Job("job-\(number)", instances: 4) {
                            CPUs(0.1)
                            Memory(.mebibytes(32))
                            Shell("echo $MESOS_TASK_ID")
                        }
                        var lines: [String] = []
                        for try await case .output(let line, _, _) in cluster.run(job) { lines.append(line) }
                        #expect(lines.sorted() == (1...4).map { "job-\(number)-\($0)" })
                    }
                }
                try await group.waitForAll()
            }
            let snapshot = await cluster.master.snapshot()
            #expect(snapshot.agents.allSatisfy { $0.used.isEmpty })
        }
    }

    @Test func itsDirectoryIsWhereItWasAskedFor() async throws {
        let scratch = try Scratch()
        var configuration = LocalClusterConfiguration(agents: [LocalCluster.Agent()])
        configuration.directory = scratch.directory
        let directory = try await withLocalCluster(configuration) { $0.directory }
        #expect(directory.hasPrefix("\(scratch.directory)/mesoskit-"))
        #expect(SystemFiles.names(scratch.directory).isEmpty)

        configuration.directory = "/no/such/place/at/all/anywhere"
        let misplaced = configuration
        let error = await #expect(throws: LocalClusterError.self) { try await withLocalCluster(misplaced) { _ in } }
        #expect(
            error
                == .system(
                    "cannot create a directory under '/no/such/place/at/all/anywhere': No such file or directory"))
    }
}
