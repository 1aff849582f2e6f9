import MesosKit

/// `mesos weights`: shows how much roles count, and sets it.
struct WeightCommand: Sendable {
    private let options: WeightOptions

    init(_ options: WeightOptions) {
        self.options = options
    }

    func run() async throws {
        let client = options.cluster.client
        guard let weights = options.weights else { return try await list(try await client.weights()) }
        do { try await client.updateWeights(weights) } catch { throw MasterRefusal(error) }
        try await Channel.errors.write(Self.sentence(weights))
    }

    private func list(_ weights: [V1.WeightInfo]) async throws {
        if options.cluster.isJSON {
            try await Channel.output.write(Self.json(weights) + [UInt8(ascii: "\n")])
        } else if weights.isEmpty {
            try await Channel.errors.write("No role has a weight: each counts 1. 'mesos weights set' gives one.\n")
        } else {
            try await Channel.output.write(Self.text(weights))
        }
    }

    static func sentence(_ weights: [V1.WeightInfo]) -> String {
        let list = weights.map { "'\($0.role ?? "")' counts \(ResourceText.number($0.weight))" }
        return "The role \(list.joined(separator: ", the role ")).\n"
    }

    /// The table for people.
    static func text(_ weights: [V1.WeightInfo]) -> String {
        var table = TextTable(["ROLE", "WEIGHT"], numeric: [1])
        for weight in sorted(weights) { table.add([weight.role ?? "", ResourceText.number(weight.weight)]) }
        return table.text + "\n"
    }

    /// The document for programs.
    static func json(_ weights: [V1.WeightInfo]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.array("weights") { json in
                for weight in sorted(weights) {
                    json.object { json in
                        json.field("role", weight.role ?? "")
                        json.field("weight", weight.weight)
                    }
                }
            }
        }
        return writer.bytes
    }

    private static func sorted(_ weights: [V1.WeightInfo]) -> [V1.WeightInfo] {
        weights.sorted { ($0.role ?? "") < ($1.role ?? "") }
    }
}
