import MesosKit
import Testing

/// What the article on schedulers shows beside the examples.
@Suite(.serialized) struct SchedulerSnippets {
    @Test func aClientRunsASchedulerOnAMaster() async throws {
        try await withLocalCluster(agents: 2) { cluster in
            let client = FrameworkClient(
                FrameworkInfo(name: "greeter"), scheduler: Greeter(["Ada"]), master: .inProcess(cluster.master))
            try await client.run()
        }
    }

    @Test func rolesWeightsAndSuppressionAreSaidInAdvance() async throws {
        var configuration = LocalClusterConfiguration(agents: [LocalCluster.Agent()])
        configuration.master.weights = ["analytics": 3]
        try await withLocalCluster(configuration) { cluster in
            let nightly = FrameworkInfo(
                name: "nightly", roles: ["analytics"], failoverTimeout: .seconds(7 * 24 * 3_600))
            var options = SchedulerClientOptions.inProcess
            options.offerHoldTime = .seconds(5)
            let client = FrameworkClient(
                nightly, scheduler: Greeter(["Ada"]), master: .inProcess(cluster.master), options: options)
            try await client.run()
        }
    }

    @Test func firstFitFillsAgentsInOrder() {
        let offer = Offer(
            id: "offer", frameworkID: "framework", agentID: "agent", hostname: "host",
            resources: Resources("cpus:1;mem:128").allocated(to: "*").wireValue)
        let requests = ["small", "large"].map { name in
            let task = TaskInfo(name: name, taskID: TaskID(name), agentID: "", command: .shell("true"))
            return TaskRequest(task, needs: ResourceNeeds(cpus: name == "small" ? 0.5 : 4, memory: 64))
        }
        let plan = FirstFit.place(requests, on: [offer])
        #expect(plan.launches.flatMap(\.tasks).map(\.taskID) == ["small"])
        #expect(plan.unplaced.map(\.explanation) == ["of 1 agent, 1 lacks cpus (want 4, best has 0.5)"])
    }

    @Test func aPodRunsAndItsTasksCanBeFollowed() async throws {
        let told = try await withLocalCluster { cluster in
            let pod = FrameworkInfo(name: "pod", failoverTimeout: .seconds(3_600))
            try await cluster.run(pod, scheduler: Pod())
            for entry in await cluster.master.timeline(of: "server") { print(entry) }
            return await cluster.master.timeline(of: "server").map(\.sentence)
        }
        #expect(told.first?.hasSuffix(", with executor 'pod'") == true)
        #expect(told.contains { $0.hasPrefix("its executor says TASK_RUNNING") })
    }
}
