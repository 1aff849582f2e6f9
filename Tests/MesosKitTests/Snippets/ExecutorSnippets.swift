import MesosKit
import Testing

/// What the article on executors shows beside the examples.
@Suite(.serialized) struct ExecutorSnippets {
    @Test func anExecutorIsTestedOnAClusterOfOneAgent() async throws {
        let agent = LocalCluster.Agent(executors: ["doubler": { Doubler() }])
        let results = try await withLocalCluster(LocalClusterConfiguration(agents: [agent])) { cluster in
            let job = Job("double", instances: 2) {
                CPUs(0.1)
                Memory(.mebibytes(8))
                InExecutor("doubler", data: [21, 100])
            }
            var results: [[UInt8]?] = []
            for try await case .update(let status, _) in cluster.run(job) where status.state == .finished {
                results.append(status.data)
            }
            return results
        }
        #expect(results == [[42, 200], [42, 200]])
    }

    @Test func aTaskNamesItsExecutor() {
        let executor = ExecutorInfo.hosted("doubler", resources: Resources(cpus: 0.1, mem: 16).wireValue)
        var task = TaskInfo(
            name: "double", taskID: "double-1", agentID: "agent", resources: "cpus:0.1;mem:8", executor: executor)
        task.data = [21]
        #expect(task.executor?.executorID == "doubler")
    }
}
