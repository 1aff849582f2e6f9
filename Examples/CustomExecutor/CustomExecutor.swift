import MesosKit

/// An executor of its own, inside the agents' process: several tasks in one executor, their progress, and what a
/// scheduler and its executors say to each other.
@main struct CustomExecutor {
    static func main() async throws {
        // Each agent has room for three films. The name is what a task's executor is called by.
        let agent = LocalCluster.Agent(resources: "cpus:3;mem:1024", executors: ["encoder": { Encoder() }])
        let configuration = LocalClusterConfiguration(agents: [agent, agent], signals: .handle)
        try await withLocalCluster(configuration) { cluster in
            try await cluster.run(FrameworkInfo(name: "studio"), scheduler: Studio(films: 6))
        }
    }
}
