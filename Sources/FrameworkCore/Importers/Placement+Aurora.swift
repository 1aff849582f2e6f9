extension Placement {
    /// The constraints of a job of Aurora.
    ///
    /// ```swift
    /// try Placement(aurora: ["rack": "limit:1", "os": "!windows,beos", "dedicated": "db_team/redis"])
    /// ```
    ///
    /// `limit:n` allows so many tasks of the job for each value of the attribute. Other constraints are values of which
    /// the attribute must have one, or, after a `!`, none. Agents that are set apart by their attribute `dedicated`
    /// take only jobs that ask for them, so that a job that does not is kept away from them.
    ///
    /// - Throws: The first constraint that Aurora does not take, or that no rule can say.
    public init(aurora constraints: KeyValuePairs<String, String>) throws(PlacementImportError) {
        var rules: [Rule] = []
        var names: [String] = []
        for (index, constraint) in constraints.enumerated() {
            let (name, text) = (constraint.key, constraint.value)
            func error(_ problem: String) -> PlacementImportError {
                PlacementImportError("'\(name)': '\(text)'", at: index + 1, problem)
            }
            guard !name.isEmpty else { throw error("it names no attribute") }
            guard !names.contains(name) else { throw error("'\(name)' has a constraint already: keep one of them") }
            names.append(name)
            if text.hasPrefix("limit:") {
                guard let limit = Int(text.dropFirst(6)), limit > 0 else {
                    throw error("after 'limit:' there must be a whole number, one at least")
                }
                guard name != "dedicated" else {
                    throw error("'dedicated' takes a purpose, such as 'www/web', not a limit")
                }
                rules.append(Rule(.atMost(limit, per: .attribute(name), of: .own)))
                continue
            }
            let isNegated = text.hasPrefix("!")
            let values = text.dropFirst(isNegated ? 1 : 0).split(separator: ",", omittingEmptySubsequences: false)
                .map { ConstraintList.trimmed($0.unicodeScalars) }
            guard !values.contains("") else {
                throw error("one of its values is empty: write values with commas between")
            }
            if name == "dedicated" {
                guard !isNegated, values.count == 1 else {
                    throw error("a job is dedicated to one purpose: write it alone, as in 'www/web'")
                }
                rules.append(Rule(.dedicated(values[0], required: true)))
            } else {
                let rule = Self.auroraRule(Attribute(name).anyValue, values)
                rules.append(isNegated ? Rule(.none([rule])) : rule)
            }
        }
        if !names.contains("dedicated") { rules.append(Attribute("dedicated").missing) }
        self.init(rules: rules)
    }

    /// Agents have numbers where these constraints have texts.
    private static func auroraRule(_ attribute: Attribute, _ values: [String]) -> Rule {
        let numbers = values.compactMap(ConstraintRow.number).map { FieldValue.number($0) }
        if numbers.isEmpty, values.count == 1 { return attribute == values[0] }
        return attribute.test(.isIn(values.map { .text($0) } + numbers))
    }
}
