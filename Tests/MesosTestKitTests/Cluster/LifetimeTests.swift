import Foundation
import MesosKit
import MesosTestKit
import Testing

@Suite(.serialized) struct LifetimeTests {
    @Test(arguments: [TestClusterConfiguration.Links.sockets, .inProcess])
    func everyAgentHasRegisteredWhenTheBodyBegins(links: TestClusterConfiguration.Links) async throws {
        let hosts = try await withTestCluster(agents: 3, links: links) { cluster in
            await cluster.master?.snapshot().agents.map(\.info.hostname) ?? []
        }
        #expect(hosts.sorted() == ["agent-0", "agent-1", "agent-2"])
    }

    @Test func whatTheBodyReturnsIsReturned() async throws {
        #expect(try await withTestCluster(agents: 0) { _ in 7 } == 7)
    }

    private struct Problem: Error, Equatable {}

    @Test func whatTheBodyThrowsIsThrownAndNothingIsLeft() async throws {
        let left = Left()
        await #expect(throws: Problem.self) {
            try await withTestCluster { cluster in
                try await left.note(cluster, tasks: 2)
                throw Problem()
            }
        }
        try await left.expectNothing()
    }

    @Test func aTestThatIsCancelledLeavesNothing() async throws {
        let left = Left()
        let test = Task {
            try await withTestCluster { cluster in
                try await left.note(cluster, tasks: 2)
                withUnsafeCurrentTask { $0?.cancel() }
                try await cluster.until { false }
            }
        }
        await #expect(throws: CancellationError.self) { try await test.value }
        try await left.expectNothing()
    }

    @Test func manyClustersLiveSideBySide() async throws {
        let addresses = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    try await withTestCluster(agents: 2) { cluster in
                        let framework = cluster.start(Keeper(2))
                        try await cluster.until { framework.running == 2 }
                        return cluster.address
                    }
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(addresses.count == 10)
    }

    @Test func resourcesThatCannotBeReadAreRefused() async throws {
        let error = await #expect(throws: TestClusterError.self) {
            try await withTestCluster(resources: "cpus:much") { _ in }
        }
        #expect(error?.description.hasPrefix("a node of a test cluster cannot be started: ") == true)
        #expect(error?.description.contains("much") == true)
    }
}

/// What a cluster could leave behind.
private actor Left {
    private var directory = ""
    private var address = ""
    private var processes: [Int32] = []

    /// Runs tasks on a cluster, and takes note of what belongs to it.
    func note(_ cluster: TestCluster, tasks: Int) async throws {
        let framework = cluster.start(Keeper(tasks, command: "echo $$ > pid; exec sleep 1000"))
        try await cluster.until { framework.running == tasks }
        directory = cluster.directory
        address = cluster.address
        while processes.count < tasks {
            let files = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
            processes = Set(
                files.filter { $0.hasSuffix("/pid") && !$0.contains("latest") }.compactMap {
                    let text = try? String(contentsOfFile: "\(directory)/\($0)", encoding: .utf8)
                    return text.flatMap { Int32($0.trimmingCharacters(in: .newlines)) }
                }
            ).sorted()
            await Task.yield()
        }
    }

    func expectNothing() async throws {
        #expect(!directory.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: directory))
        for process in processes { #expect(kill(process, 0) != 0) }
        await #expect(throws: OperatorClientError.self) {
            _ = try await MasterClient(.address(address)).agents()
        }
    }
}
