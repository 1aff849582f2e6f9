import Foundation
import MesosKit

extension LocalClusterConfiguration {
    /// The cluster that the options describe, which Ctrl-C ends.
    init(_ options: ClusterOptions) {
        let agent = LocalCluster.Agent(resources: options.resources)
        self.init(agents: Array(repeating: agent, count: options.agents), signals: .handle)
        // Tasks start in other directories than this program: a relative path would mean something else to them.
        directory = options.workDirectory.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) }
    }
}
