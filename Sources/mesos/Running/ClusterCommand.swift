import Foundation
import MesosKit

/// `mesos cluster`: starts a cluster and shows what happens in it.
struct ClusterCommand: Sendable {
    private let options: ClusterOptions

    init(_ options: ClusterOptions) {
        self.options = options
    }

    /// Shows what happens until Ctrl-C, which ends the program.
    func run() async throws {
        try await withLocalCluster(LocalClusterConfiguration(options)) { cluster in
            try await withReader(of: .output) { try await follow(cluster) }
        }
    }

    private func follow(_ cluster: LocalCluster) async throws {
        let agents = "\(options.agents) \(options.agents == 1 ? "agent" : "agents") with \(options.resources) each"
        try await Channel.output.write(
            "A master and \(agents); sandboxes are in \(cluster.directory); press Ctrl-C to end.\n")
        let events = cluster.master.events()
        var log = AgentLog()
        for agent in await cluster.master.snapshot().agents {
            let event = MasterEvent.agentRegistered(agent.id, hostname: agent.info.hostname, resources: agent.total)
            log.noteSeen(agent.id)
            try await Self.print(event)
        }
        for await event in events where log.isNews(event) { try await Self.print(event) }
    }

    private static func print(_ event: MasterEvent) async throws {
        try await Channel.output.write("\(ClockTime.now) \(event)\n")
    }
}
