extension Placement {
    /// The constraints of an app of Marathon.
    ///
    /// ```swift
    /// try Placement(marathon: [["rack_id", "GROUP_BY", "3"], ["@hostname", "UNIQUE"], ["os", "LIKE", "linux.*"]])
    /// ```
    ///
    /// They mean what they mean there, with two differences. Patterns are read as RE2 reads them and match texts only,
    /// not sets or numbers as they are written. `GROUP_BY` without a value spreads over all domains that are known, not
    /// over those alone from which an offer has come.
    ///
    /// - Parameter constraints: For each constraint its field, its operator and its value, if it has one.
    /// - Throws: The first constraint that is none in Marathon, or that no rule can say.
    public init(marathon constraints: [[String]]) throws(PlacementImportError) {
        try self.init(rows: constraints, .marathon)
    }

    /// The constraints in a list of rows.
    init(rows: [[String]], _ dialect: ConstraintRow.Dialect) throws(PlacementImportError) {
        var rules: [Rule] = []
        for (index, row) in rows.enumerated() {
            do throws(ConstraintRow.Problem) {
                rules += try ConstraintRow(row, dialect).rules()
            } catch {
                let text = row.map { "\"\($0)\"" }.joined(separator: ", ")
                throw PlacementImportError("[\(text)]", at: index + 1, error.text)
            }
        }
        self.init(rules: rules)
    }

    /// These rules alone.
    init(rules: [Rule]) {
        self.init {
            for rule in rules { rule }
        }
    }

    /// The placement as constraints of an app of Marathon.
    ///
    /// Reading them with ``init(marathon:)`` gives the same rules, without their names and reasons.
    ///
    /// - Throws: The first line that Marathon has no constraint for.
    public func marathonConstraints() throws(PlacementExportError) -> [[String]] {
        var constraints: [[String]] = []
        for part in parts {
            guard case .rule(let rule) = part.content else {
                throw PlacementExportError(part.content.text, "Marathon knows no preferences, only rules")
            }
            constraints.append(try rule.marathonConstraint())
        }
        return constraints
    }
}

extension Rule {
    fileprivate func marathonConstraint() throws(PlacementExportError) -> [String] {
        guard dropDelay == nil else { throw PlacementExportError(label, "constraints of Marathon always bind") }
        switch node {
        case .atMost(let count, per: let field, of: .own):
            return [try name(of: field)] + (count == 1 ? ["UNIQUE"] : ["MAX_PER", "\(count)"])
        case .together(within: let field, of: .own): return [try name(of: field), "CLUSTER"]
        case .spread(let spread) where spread.maxSkew == 1 && spread.tasks == .own:
            return [try name(of: spread.field), "GROUP_BY"] + (spread.domains.map { ["\($0)"] } ?? [])
        case .test(let test): return try constraint(test)
        case .none(let rules) where rules.count == 1:
            if case .test(let test) = rules[0].node, case .matches(let pattern) = test.comparison {
                return [try name(of: test.subject), "UNLIKE", pattern]
            }
        default: break
        }
        throw PlacementExportError(label, "Marathon has no constraint of this meaning")
    }

    private func constraint(_ test: FieldTest) throws(PlacementExportError) -> [String] {
        let field = try name(of: test.subject)
        switch test.comparison {
        case .matches(let pattern): return [field, "LIKE", pattern]
        case .exists: return [field, "LIKE", ".*"]
        case .missing: return [field, "UNLIKE", ".*"]
        case .equals(.text(let text)):
            if case .attribute = test.subject.field.kind, ConstraintRow.number(text) != nil { break }
            return [field, "IS", text]
        case .isIn(let values):
            guard values.count == 2, case .text(let text) = values[0], case .number(let number) = values[1],
                ConstraintRow.number(text) == number
            else { break }
            return [field, "IS", text]
        default: break
        }
        throw PlacementExportError(label, "Marathon has no constraint of this meaning")
    }

    private func name(of subject: FieldTest.Subject) throws(PlacementExportError) -> String {
        guard subject.view == .plain, !subject.anyValue, !subject.orMissing else {
            throw PlacementExportError(label, "Marathon compares the first value, as it is written, and it must exist")
        }
        return try name(of: subject.field)
    }

    private func name(of field: Field) throws(PlacementExportError) -> String {
        switch field.kind {
        case .hostname: return "@hostname"
        case .region: return "@region"
        case .zone: return "@zone"
        case .attribute(let name):
            guard name != "hostname", !name.hasPrefix("@") else {
                throw PlacementExportError(label, "to Marathon '\(name)' is no attribute")
            }
            return name
        case .agent: throw PlacementExportError(label, "Marathon does not know agents by their identifiers")
        }
    }
}
