/// Whom or what `/explain` is asked about, as it is called there.
package enum ExplanationQuery: Sendable, Equatable {
    /// A framework, by its id or its name.
    case framework(String)
    /// An agent, by its id or the name of its host.
    case agent(String)
    /// A role.
    case role(String)

    /// The parameters that say it.
    private static let parameters: [(name: String, query: @Sendable (String) -> ExplanationQuery)] = [
        ("framework", { .framework($0) }), ("agent", { .agent($0) }), ("role", { .role($0) }),
    ]
    private static let usage = "Give one of 'framework', 'agent' and 'role', as in '/explain?framework=NAME'"

    /// How a request says it.
    package var parameter: (name: String, value: String) {
        switch self {
        case .framework(let name): ("framework", name)
        case .agent(let name): ("agent", name)
        case .role(let name): ("role", name)
        }
    }

    /// Reads the parameters of a request. Each is looked at: one that is spelled wrong must not be without effect.
    ///
    /// - Throws: ``OperatorError`` of status 400 if they do not name one thing.
    package init(_ items: some Sequence<(name: String, value: String)>) throws(OperatorError) {
        var found: [(name: String, value: String, query: ExplanationQuery)] = []
        // The function that a script wants to be called has to do with the answer only.
        for item in items where item.name != "jsonp" {
            guard let parameter = Self.parameters.first(where: { $0.name == item.name }) else {
                throw OperatorError(status: 400, message: "There is no parameter '\(item.name)'. \(Self.usage)")
            }
            found.append((item.name, item.value, parameter.query(item.value)))
        }
        guard let first = found.first else {
            throw OperatorError(status: 400, message: "Nothing is asked about. \(Self.usage)")
        }
        guard found.count == 1 else {
            let names = found.map { "'\($0.name)'" }.joined(separator: ", ")
            throw OperatorError(status: 400, message: "More than one thing is asked about: \(names). \(Self.usage)")
        }
        guard !first.value.isEmpty else {
            throw OperatorError(status: 400, message: "The parameter '\(first.name)' is empty. \(Self.usage)")
        }
        self = first.query
    }
}

/// What an explanation is written in.
package enum ExplanationForm: Sendable {
    case json, text
}
