extension Placement {
    /// The constraints of Spark, as `spark.mesos.constraints` has them.
    ///
    /// ```swift
    /// try Placement(spark: "os:centos7;zone:us-east-1a,us-east-1b")
    /// ```
    ///
    /// What a constraint asks depends on the kind of the agent's attribute, as it does there: a text is one of the
    /// values, a number is at least one of them, ranges contain one, a set contains all. Without a value the attribute
    /// must exist.
    ///
    /// - Throws: The first constraint that Spark does not take.
    public init(spark constraints: String) throws(PlacementImportError) {
        var rules: [Rule] = []
        var names: [String] = []
        let lines = constraints.isEmpty ? [] : constraints.split(separator: ";", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let text = ConstraintList.trimmed(line.unicodeScalars)
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            func error(_ problem: String) -> PlacementImportError {
                PlacementImportError("'\(text)'", at: index + 1, problem)
            }
            guard parts.count == 2, !parts[0].isEmpty else {
                throw error("write an attribute, one colon and its values with commas between them, as in os:centos7")
            }
            guard !names.contains(parts[0]) else {
                throw error("'\(parts[0])' has a constraint already: name each attribute once")
            }
            names.append(parts[0])
            let values = parts[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if parts[1].isEmpty {
                rules.append(Attribute(parts[0]).exists)
            } else if values.contains("") {
                throw error("one of its values is empty: leave out the comma")
            } else {
                rules.append(Self.sparkRule(Attribute(parts[0]), values))
            }
        }
        self.init(rules: rules)
    }

    private static func sparkRule(_ attribute: Attribute, _ values: [String]) -> Rule {
        let texts = values.map { FieldValue.text($0) }
        var rules = [attribute.set.test(.containsAll(texts))]
        if values.count > 1 { rules.insert(attribute.isIn(values), at: 0) }
        let numbers = values.compactMap(Double.init).filter(\.isFinite)
        if numbers.count == values.count, let least = numbers.min() {
            rules.append(attribute >= least)
            let whole = values.compactMap(UInt64.init).map { FieldValue.number(Double($0)) }
            if whole.count == values.count { rules.append(attribute.ranges.test(.containsAny(whole))) }
        }
        return rules.count == 1 ? rules[0] : Rule(.any(rules))
    }
}
