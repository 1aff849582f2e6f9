import MesosKit

/// `mesos explain`: says why a framework, an agent or a role gets offers or not.
struct ExplainCommand: Sendable {
    /// The master does not know what is to be explained, or cannot explain anything.
    struct Unexplained: Error, Equatable, CustomStringConvertible {
        let sentence: String
        let hint: String?

        var description: String { sentence + (hint.map { "\n\($0)" } ?? "") }

        init?(_ error: OperatorClientError, _ subject: ExplainOptions.Subject) {
            guard case .refused(let status, let message) = error else { return nil }
            sentence = message.prefix(1).lowercased() + message.dropFirst()
            let list = subject == .role ? "mesos roles" : "mesos state"
            hint = status == 404 ? "'\(list)' shows those that there are" : nil
        }
    }

    private let options: ExplainOptions

    init(_ options: ExplainOptions) {
        self.options = options
    }

    func run() async throws {
        let explanation: MasterExplanation
        do throws(OperatorClientError) {
            explanation = try await explain(by: options.cluster.client)
        } catch {
            if let unexplained = Unexplained(error, options.subject) { throw unexplained }
            throw error
        }
        if options.cluster.isJSON {
            try await Channel.output.write(explanation.json + [UInt8(ascii: "\n")])
        } else {
            try await Channel.output.write(explanation.text + "\n")
        }
    }

    private func explain(by master: MasterClient) async throws(OperatorClientError) -> MasterExplanation {
        switch options.subject {
        case .framework: try await master.explain(framework: options.name)
        case .agent: try await master.explain(agent: options.name)
        case .role: try await master.explain(role: options.name)
        }
    }
}
