import MesosResources

/// A constraint of Marathon or of the SDK of DC/OS: a field, an operator and perhaps a value.
struct ConstraintRow {
    /// Whose constraints they are; the two differ in what they take.
    enum Dialect {
        case marathon, commons
    }

    /// What is wrong with a row.
    struct Problem: Error {
        let text: String

        init(_ text: String) {
            self.text = text
        }
    }

    private let field: Field
    private let word: String
    private let value: String?
    private let dialect: Dialect

    init(_ row: [String], _ dialect: Dialect) throws(Problem) {
        guard row.count == 2 || row.count == 3 else {
            throw Problem("it has \(row.count) parts: a constraint has a field, an operator and perhaps a value")
        }
        field = try Self.field(row[0])
        word = row[1].uppercased()
        value = row.count == 3 ? row[2] : nil
        self.dialect = dialect
    }

    /// The rules that say the same.
    func rules() throws(Problem) -> [Rule] {
        switch word {
        case "UNIQUE":
            if dialect == .marathon, let value, !value.isEmpty {
                throw Problem("UNIQUE takes no value, but has '\(value)': leave it out")
            }
            return [Rule(.atMost(1, per: field, of: .own))]
        case "CLUSTER": return [try cluster()]
        case "GROUP_BY":
            let domains = value.map { $0.isEmpty && dialect == .marathon } ?? true ? nil : try count()
            return [Rule(.spread(SpreadRule(field: field, maxSkew: 1, domains: domains, tasks: .own)))]
        case "MAX_PER": return [Rule(.atMost(try count(), per: field, of: .own))]
        case "LIKE": return [try like()]
        case "UNLIKE":
            let rule = try like()
            return rule == test(.exists) ? [test(.missing)] : [Rule(.none([rule]))]
        case "IS": return [try equality()]
        case "IS_NOT" where dialect == .commons: return [test(.exists), Rule(.none([try equality()]))]
        default:
            let others = dialect == .commons ? "IS, IS_NOT" : "IS"
            throw Problem(
                "'\(word)' is no operator: it must be one of "
                    + "UNIQUE, CLUSTER, GROUP_BY, MAX_PER, LIKE, UNLIKE, \(others)")
        }
    }

    private static func field(_ name: String) throws(Problem) -> Field {
        switch name {
        case "hostname", "@hostname": return .hostname
        case "@region": return .region
        case "@zone": return .zone
        case "": throw Problem("it names no field: name an attribute, @hostname, @region or @zone")
        default:
            guard !name.hasPrefix("@") else {
                throw Problem("'\(name)' is no field: those that are no attributes are @hostname, @region and @zone")
            }
            return .attribute(name)
        }
    }

    private func test(_ comparison: FieldTest.Comparison) -> Rule {
        Rule(.test(FieldTest(FieldTest.Subject(field.kind), comparison)))
    }

    private func text() throws(Problem) -> String {
        guard let value, !value.isEmpty else { throw Problem("\(word) needs a value, as a third part") }
        return value
    }

    private func count() throws(Problem) -> Int {
        let text = try text()
        guard let count = Int(text), count > 0 else {
            throw Problem("the value of \(word) is '\(text)': it must be a whole number, one at least")
        }
        return count
    }

    private func cluster() throws(Problem) -> Rule {
        if dialect == .marathon, value.map(\.isEmpty) ?? true { return Rule(.together(within: field, of: .own)) }
        guard let value, !value.isEmpty else {
            throw Problem("CLUSTER needs a value here: Together(within: \(field)) is the rule that needs none")
        }
        return try equality()
    }

    private func like() throws(Problem) -> Rule {
        let pattern = try text()
        if pattern == ".*" { return test(.exists) }
        let rule = test(.matches(pattern))
        if let problem = rule.problem { throw Problem(problem.text) }
        return rule
    }

    /// Values of attributes are compared as they are written, so that a number may be that or a text.
    private func equality() throws(Problem) -> Rule {
        let text = try text()
        guard case .attribute(let name) = field.kind else { return test(.equals(.text(text))) }
        let isSet = text.hasPrefix("{") && text.hasSuffix("}")
        if isSet || text.hasPrefix("[") && text.hasSuffix("]") {
            let rule = isSet ? "set.containsAll(…)" : "ranges.containsAll(…)"
            throw Problem(
                "\(word) compares with all of \(isSet ? "a set" : "some ranges"), which no rule does: "
                    + "say what it must contain, with Attribute(\"\(name)\").\(rule)")
        }
        guard let number = Self.number(text) else { return test(.equals(.text(text))) }
        let written = FieldValue.text(of: number)
        if word == "CLUSTER", written != text { return test(.equals(.text(text))) }
        return test(.isIn([.text(written), .number(number)]))
    }

    /// The number that a text is in the syntax of attributes, to three decimal digits.
    static func number(_ text: String) -> Double? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isNumber =
            (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
        guard isNumber, let number = Double(text), number.magnitude < 1e12 else { return nil }
        return (number * 1_000).rounded(.toNearestOrEven) / 1_000
    }
}
