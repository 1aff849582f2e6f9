import MesosResources

extension JobTemplate {
    /// Looks for a mistake in a rule.
    func check(_ rule: Rule, _ patterns: inout KnownPatterns) throws(JobError) {
        if let problem = rule.problem(&patterns, depth: 0) {
            throw .badValue(job: name, component: problem.rule, problem.text)
        }
    }

    /// Looks for a mistake in a preference.
    func check(_ preference: Preference, _ patterns: inout KnownPatterns) throws(JobError) {
        guard preference.weight > 0, preference.weight <= 1e6 else {
            throw bad(preference.label, "a weight is above zero and a million at most")
        }
        switch preference.node {
        case .rule(let rule): try check(rule, &patterns)
        case .failures(within: let time):
            guard time > .zero else { throw bad(preference.label, "the time must be above zero") }
        case .least(let name), .most(let name):
            guard !name.isEmpty else { throw bad(preference.label, "a resource needs a name") }
        case .tightest, .loosest, .custom: break
        }
    }
}

extension Rule {
    /// How deep rules may lie within rules.
    static let deepest = 32

    /// What is wrong with the rule, if anything, and which of the rules within it that is.
    package var problem: (rule: String, text: String)? {
        var patterns = KnownPatterns()
        return problem(&patterns, depth: 0)
    }

    fileprivate func problem(_ patterns: inout KnownPatterns, depth: Int) -> (rule: String, text: String)? {
        guard depth <= Self.deepest else {
            return ("a rule", "rules lie within rules more than \(Self.deepest) deep: use fewer levels")
        }
        if let dropDelay, dropDelay < .zero { return (label, "the time after which it is dropped is below zero") }
        switch node {
        case .test(let test): return test.problem(&patterns).map { (label, $0) }
        case .all(let rules), .any(let rules), .none(let rules):
            return Self.firstProblem(rules, &patterns, depth)
        case .when(let condition, let rules): return Self.firstProblem([condition] + rules, &patterns, depth)
        case .atMost(let count, per: let field, of: _):
            return problem(of: field) ?? (count > 0 ? nil : (label, "the number must be one at least"))
        case .spread(let spread):
            guard spread.maxSkew > 0 else { return (label, "the skew must be one at least") }
            if let domains = spread.domains, domains < 1 {
                return (label, "the number of domains must be one at least")
            }
            return problem(of: spread.field)
        case .minDomains(let count, of: let field):
            return problem(of: field) ?? (count > 0 ? nil : (label, "the number must be one at least"))
        case .share(over: let field, let shares):
            guard !shares.isEmpty, shares.allSatisfy({ $0.fraction >= 0 && $0.fraction <= 1 }),
                shares.reduce(0, { $0 + $1.fraction }) <= 1.000_001
            else { return (label, "parts are from 0 to 1, and 1 at most together") }
            return problem(of: field)
        case .near(_, within: let field), .apart(_, within: let field), .together(within: let field, of: _):
            return problem(of: field)
        case .samePlace(let expiry):
            return expiry.map { $0 < .zero } == true ? (label, "the time must not be below zero") : nil
        case .noMaintenance(within: let time):
            return time < .zero ? (label, "the time must not be below zero") : nil
        case .rested(let failures, within: let time):
            return failures > 0 && time > .zero ? nil : (label, "the number and the time must be above zero")
        case .dedicated(let purpose, required: _): return purpose.isEmpty ? (label, "a purpose needs a name") : nil
        case .notDraining, .custom: return nil
        }
    }

    private func problem(of field: Field) -> (rule: String, text: String)? {
        field.kind == .attribute("") ? (label, "an attribute needs a name") : nil
    }

    private static func firstProblem(
        _ rules: [Rule], _ patterns: inout KnownPatterns, _ depth: Int
    ) -> (rule: String, text: String)? {
        for rule in rules {
            if let problem = rule.problem(&patterns, depth: depth + 1) { return problem }
        }
        return nil
    }
}

extension FieldTest {
    /// Patterns of rules may be larger than those that masters take.
    static let patternLimits = Pattern.Limits(programSize: 10_000, memory: 1_048_576, tableMemory: 262_144)

    /// What is wrong with the test, if anything.
    fileprivate func problem(_ patterns: inout KnownPatterns) -> String? {
        if case .attribute("") = subject.field.kind { return "an attribute needs a name" }
        switch comparison {
        case .matches(let pattern): return patterns.problem(of: pattern)
        case .equals(let value), .differs(let value), .isLess(let value), .isAtMost(let value), .isGreater(let value),
            .isAtLeast(let value):
            return problem(of: value)
        case .isIn(let values):
            return values.isEmpty ? "it lists no value" : values.lazy.compactMap { problem(of: $0) }.first
        case .containsAll(let values), .containsAny(let values):
            return values.isEmpty ? "it lists no value" : values.lazy.compactMap { problem(of: $0) }.first
        case .exists, .missing: return nil
        }
    }

    private func problem(of value: FieldValue) -> String? {
        switch (value, subject.view) {
        case (.number(let number), _):
            return number.isFinite ? nil : "\(number) is no number that an attribute can have"
        case (.text(let text), .version):
            return VersionNumber(text) == nil ? "'\(text)' is no version: write numbers with points, as in 5.4" : nil
        default: return nil
        }
    }
}
