import Foundation
import MesosBase

/// What a whole run came to.
struct SwarmReport: Encodable {
    struct Failure: Encodable {
        let seed: UInt64
        let rule: String
        let problem: String
    }

    let seeds: UInt64
    let failed: Int
    let seconds: Double
    let seedsPerSecond: Double
    let events: UInt64
    let simulatedSeconds: Double
    /// The digests of all runs in one, in hexadecimal digits: the same for the same seeds, in whatever order.
    let digest: String
    let faults: [String: Int]
    let failures: [Failure]

    init(_ tally: Tally, seconds: Double) {
        seeds = tally.seeds
        failed = tally.failures.count
        self.seconds = seconds
        seedsPerSecond = Double(tally.seeds) / max(seconds, 1e-9)
        events = tally.events
        simulatedSeconds = Double(tally.simulated.components.seconds)
        let hex = String(tally.digest, radix: 16)
        digest = String(repeating: "0", count: 16 - hex.count) + hex
        faults = Dictionary(uniqueKeysWithValues: tally.faults.map { ($0.key, $0.value) })
        failures = tally.failures.map { Failure(seed: $0.key, rule: $0.value.rule, problem: $0.value.problem) }
    }

    var text: String {
        let kinds = faults.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        var lines = [
            "\(seeds) seeds in \(Self.rounded(seconds)) s (\(Self.rounded(seedsPerSecond)) a second), \(failed) failed",
            "\(events) events in \(Int(simulatedSeconds)) simulated seconds, digest \(digest)",
            "faults: \(kinds)",
        ]
        if !failures.isEmpty {
            lines.append("failed: " + failures.prefix(100).map { "\($0.seed) (\($0.rule))" }.joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }

    private static func rounded(_ number: Double) -> String {
        "\((number * 10).rounded() / 10)"
    }

    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return try encoder.encode(self)
        }
    }
}
