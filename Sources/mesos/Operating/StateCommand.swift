import Foundation
import MesosKit

/// `mesos state`: shows what a cluster has and what it does.
struct StateCommand: Sendable {
    private let options: OperatorOptions

    init(_ options: OperatorOptions) {
        self.options = options
    }

    func run() async throws {
        let client = options.client
        let report = ClusterReport(
            address: options.master, version: try await client.version().version, master: try await client.master(),
            state: try await client.state())
        if options.isJSON {
            try await Channel.output.write(report.json + [UInt8(ascii: "\n")])
        } else {
            try await Channel.output.write(report.text(now: Date().timeIntervalSince1970))
        }
    }
}
