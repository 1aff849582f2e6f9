import MesosKit
import Testing

/// What the article on clusters shows beside the README.
@Suite(.serialized) struct ClusterSnippets {
    @Test func aClusterIsMadeUpOfAgentsThatDiffer() async throws {
        let fast = LocalCluster.Agent(resources: "cpus:4;mem:8192", attributes: "rack:r1;disk:ssd")
        let large = LocalCluster.Agent(resources: "cpus:16;mem:65536", attributes: "rack:r2")
        var configuration = LocalClusterConfiguration(agents: [fast, large, large])
        configuration.master.weights = ["analytics": 3]
        configuration.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        let hosts = try await withLocalCluster(configuration) { cluster in
            while await cluster.master.snapshot().agents.count < 3 { await Task.yield() }
            return await cluster.master.snapshot().agents.map(\.info.hostname)
        }
        #expect(hosts.sorted() == ["agent-1", "agent-2", "agent-3"])
    }

    @Test func jobsRunSideBySide() async throws {
        try await withLocalCluster(agents: 2) { cluster in
            try await withThrowingTaskGroup { group in
                for name in ["left", "right"] {
                    group.addTask {
                        let job = Job(name, instances: 2) {
                            CPUs(0.5)
                            Memory(.mebibytes(32))
                            Shell("echo $MESOS_TASK_ID")
                        }
                        for try await event in cluster.run(job) { print(event) }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func gaugesComeFromASnapshot() async throws {
        try await withLocalCluster(agents: 2, resources: "cpus:4;mem:1024") { cluster in
            while await cluster.master.snapshot().agents.count < 2 { await Task.yield() }
            let (used, total) = await load(of: cluster.master)
            #expect(used == 0)
            #expect(total == 8)
        }
    }

    func load(of master: Master) async -> (used: Scalar, total: Scalar) {
        let agents = await master.snapshot().agents
        return agents.reduce((0, 0)) { sum, agent in (sum.0 + agent.used.cpus, sum.1 + agent.total.cpus) }
    }
}
