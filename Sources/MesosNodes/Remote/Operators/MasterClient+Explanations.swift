import MasterCore
import MesosResources

/// What a master says of why a framework, an agent or a role gets offers or not.
public struct MasterExplanation: Sendable, Equatable, CustomStringConvertible {
    /// The explanation in a few lines.
    public var text: String
    /// The whole explanation as an object of JSON, in which reasons have codes that never change.
    public var json: [UInt8]

    /// Creates an explanation.
    public init(text: String, json: [UInt8]) {
        self.text = text
        self.json = json
    }

    /// The explanation in a few lines.
    public var description: String { text }
}

extension MasterClient {
    /// Why a framework is offered resources, or why not.
    ///
    /// The operator API of Mesos has no such question: masters of this library answer it over HTTP or in the same
    /// process, and those of Apache Mesos do not.
    ///
    /// - Parameter name: The framework's id, or its name if no other has it.
    /// - Throws: ``OperatorClientError``, of status 404 if there is none of that name, 400 if there are several, and
    ///   501 if the master cannot explain anything.
    public func explain(framework name: String) async throws(OperatorClientError) -> MasterExplanation {
        try await explain(.framework(name))
    }

    /// Who is offered what an agent has, and why not the others; see ``explain(framework:)``.
    ///
    /// - Parameter name: The agent's id, or the name of its host if no other is there.
    public func explain(agent name: String) async throws(OperatorClientError) -> MasterExplanation {
        try await explain(.agent(name))
    }

    /// What a role has and deserves, and what keeps it from having more; see ``explain(framework:)``.
    public func explain(role: String) async throws(OperatorClientError) -> MasterExplanation {
        try await explain(.role(role))
    }

    private func explain(_ query: ExplanationQuery) async throws(OperatorClientError) -> MasterExplanation {
        guard let channel = channel as? any ExplanationChannel else {
            throw .refused(status: 501, message: "a master explains itself over HTTP or in the same process only")
        }
        let body = try await channel.explanation(query)
        let answer: JSONNode
        do throws(JSONProblem) { answer = try JSONNode(json: body) } catch { throw .unexpectedAnswer("\(error)") }
        guard let text = answer["text"]?.text else { throw .unexpectedAnswer("what was said is no explanation") }
        return MasterExplanation(text: text, json: body)
    }
}

/// The way of an operator that leads to masters which explain what they offer.
protocol ExplanationChannel: Sendable {
    func explanation(_ query: ExplanationQuery) async throws(OperatorClientError) -> [UInt8]
}

extension HTTPOperatorChannel: ExplanationChannel {
    func explanation(_ query: ExplanationQuery) async throws(OperatorClientError) -> [UInt8] {
        let (parameter, name) = query.parameter
        do throws(OperatorClientError) {
            return try await get("/master/explain?\(parameter)=\(Self.encoded(name))")
        } catch .refused(status: 404, let message) where !message.contains("'\(name)'") {
            // Not the name is unknown, but the path.
            throw .refused(
                status: 501,
                message: "this master has no /explain: it is one of Apache Mesos, or of an earlier version")
        }
    }
}
