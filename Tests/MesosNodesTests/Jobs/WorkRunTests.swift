import FrameworkCore
import MesosBase
import MesosKit
import MesosNodes
import MesosWire
import Testing

/// Pods, gangs and services on a cluster with real processes.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct WorkRunTests {
    /// All events, as lines, of a pod of two commands on a cluster of its own.
    private static func lines(ofPodWith web: String, _ log: String) async throws -> [String] {
        let pod = Pod("shop") {
            for (name, line) in [("web", web), ("log", log)] {
                Member(name) {
                    CPUs(0.1)
                    Memory(.mebibytes(32))
                    Shell(line)
                }
            }
        }
        return try await withLocalCluster { cluster in
            try await cluster.run(pod).reduce(into: []) { $0.append($1.description) }
        }
    }

    @Test func aPodRunsAndShowsWhatEachOfItsTasksPrints() async throws {
        let events = try await Self.lines(ofPodWith: "echo serving", "echo shipping >&2")
        #expect(events.contains("shop-1.web | serving"))
        #expect(events.contains("shop-1.log ! shipping"))
        #expect(events.filter { $0.contains("TASK_FINISHED") }.count == 2)
    }

    @Test func aPodFailsAsAWhole() async throws {
        let events = try await Self.lines(ofPodWith: "exit 3", "sleep 1000")
        #expect(events.contains { $0.hasPrefix("shop-1.web TASK_FAILED") })
        #expect(events.contains { $0.hasPrefix("shop-1.log TASK_KILLED") })
    }

    @Test func aGangStartsOnAllItsAgents() async throws {
        let gang = Gang("mpi", instances: 3) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("echo rank")
            Distinct(.hostname)
        }
        let events = try await withLocalCluster(agents: 3) { cluster in
            try await cluster.run(gang).reduce(into: []) { $0.append($1) }
        }
        var agents: Set<AgentID> = []
        for case .update(let status, let instance) in events where status.state == .finished {
            if let agentID = instance.agentID { agents.insert(agentID) }
        }
        #expect(agents.count == 3)
    }

    private static func service(_ version: Int) -> Job {
        Job("web", instances: 2, restart: .always) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("echo version \(version); exec sleep 1000")
        }
    }

    @Test func aServiceIsReplacedWhileItRuns() async throws {
        try await withLocalCluster { cluster in
            let run = cluster.run(Self.service(1))
            var lines: [String] = []
            var (isChanging, isReplaced) = (false, false)
            var running = 0
            for try await event in run {
                switch event {
                case .output(let line, _, let instance): lines.append("\(instance) \(line)")
                case .update(let status, _):
                    if status.state == .running { running += 1 }
                    if status.state.isTerminal { running -= 1 }
                    #expect(running > 0 || !isChanging || isReplaced)
                case .replaced: isReplaced = true
                default: break
                }
                if !isChanging, running == 2, lines.count == 2 {
                    isChanging = true
                    try await run.replace(with: Self.service(2), available: 1)
                }
                // Ended sooner, a task might not have come to print anything.
                if isReplaced, lines.count == 4 { try await run.end() }
            }
            #expect(isReplaced)
            #expect(Set(lines) == ["web-1 version 1", "web-2 version 1", "web-1.2 version 2", "web-2.2 version 2"])
        }
    }

    @Test func theStateOfARunCanBeWatched() async throws {
        let job = Job("hello", instances: 2) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("true")
        }
        try await withLocalCluster { cluster in
            let run = cluster.run(job)
            let watcher = Task {
                var last: [Int: InstanceStatus.State] = [:]
                for await change in run.changes {
                    switch change {
                    case .snapshot(let snapshot):
                        for status in snapshot.jobs.flatMap(\.instances) { last[status.instance.number] = status.state }
                    case .instance(let status): last[status.instance.number] = status.state
                    }
                }
                return last
            }
            for try await _ in run {}
            #expect(await watcher.value == [1: .finished, 2: .finished])
        }
        try await withLocalCluster { cluster in
            let run = cluster.run(Job("wrong") { CPUs(1) })
            for await _ in run.changes { Issue.record("a job with a mistake has no state") }
            await #expect(throws: JobError.self) { for try await _ in run {} }
        }
    }
}
