import MesosKit

/// A master and three agents inside this program run ten real shell commands.
@main struct Hello {
    static func main() async throws {
        try await withLocalCluster(agents: 3, signals: .handle) { cluster in
            let hello = Job("hello", instances: 10) {
                CPUs(0.1)
                Memory(.mebibytes(32))
                Shell("echo hello from $MESOS_TASK_ID")
            }
            for try await event in cluster.run(hello) { print(event) }
        }
    }
}
