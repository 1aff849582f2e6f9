import FrameworkCore
import Testing

@Suite struct MarathonImportTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let constraint: [String]
        let rule: String
        /// The constraint that the rule is written as.
        let written: [String]

        init(_ constraint: [String], _ rule: String, as written: [String]? = nil) {
            self.constraint = constraint
            self.rule = rule
            self.written = written ?? constraint
        }

        var testDescription: String { "\(constraint)" }
    }

    /// The first ones are the examples of Marathon's documentation, all of them.
    static let examples = [
        Example(
            ["rack_id", "CLUSTER", "rack-1"], #"Attribute("rack_id") == "rack-1""#, as: ["rack_id", "IS", "rack-1"]),
        Example(["rack_id", "CLUSTER"], "Together(within: rack_id)"),
        Example(
            ["hostname", "CLUSTER", "a.specific.node.com"], #"Hostname == "a.specific.node.com""#,
            as: ["@hostname", "IS", "a.specific.node.com"]),
        Example(["hostname", "CLUSTER"], "Together(within: hostname)", as: ["@hostname", "CLUSTER"]),
        Example(["rack_id", "LIKE", "rack-[1-3]"], #"Attribute("rack_id").matches("rack-[1-3]")"#),
        Example(["rack_id", "UNLIKE", "rack-[7-9]"], #"Not(Attribute("rack_id").matches("rack-[7-9]"))"#),
        Example(["rack_id", "MAX_PER", "2"], "AtMost(2, per: rack_id)"),
        Example(["hostname", "UNIQUE"], "Distinct(hostname)", as: ["@hostname", "UNIQUE"]),
        Example(["rack_id", "GROUP_BY"], "Spread(over: rack_id, maxSkew: 1)"),
        Example(["rack_id", "GROUP_BY", "3"], "Spread(over: rack_id, maxSkew: 1, domains: 3)"),
        Example(["rack_id", "IS", "rack-1"], #"Attribute("rack_id") == "rack-1""#),
        Example(["level", "IS", "0.8"], #"Attribute("level").isIn("0.8", 0.8)"#),
        Example(["level", "IS", "0.80"], #"Attribute("level").isIn("0.8", 0.8)"#, as: ["level", "IS", "0.8"]),
        Example(["level", "IS", "0.8001"], #"Attribute("level").isIn("0.8", 0.8)"#, as: ["level", "IS", "0.8"]),
        Example(["rack_id", "LIKE", ".*"], #"Attribute("rack_id").exists"#),
        Example(["rack_id", "UNLIKE", ".*"], #"Attribute("rack_id").missing"#),
        Example(["@hostname", "UNIQUE"], "Distinct(hostname)"),
        Example(["@region", "IS", "us-west-2"], #"Region == "us-west-2""#),
        Example(["@zone", "GROUP_BY", "2"], "Spread(over: zone, maxSkew: 1, domains: 2)"),
        Example(["@zone", "UNIQUE", ""], "Distinct(zone)", as: ["@zone", "UNIQUE"]),
        Example(["rack_id", "CLUSTER", ""], "Together(within: rack_id)", as: ["rack_id", "CLUSTER"]),
        Example(["level", "CLUSTER", "4"], #"Attribute("level").isIn("4", 4)"#, as: ["level", "IS", "4"]),
        Example(["os", "like", "linux.*"], #"Attribute("os").matches("linux.*")"#, as: ["os", "LIKE", "linux.*"]),
        Example(["@hostname", "IS", "4"], #"Hostname == "4""#),
    ]

    @Test(arguments: examples)
    func constraintsAreReadAndWritten(_ example: Example) throws {
        let placement = try Placement(marathon: [example.constraint])
        #expect(placement.rules.map(\.description) == [example.rule])
        #expect(try placement.marathonConstraints() == [example.written])
        #expect(try Placement(marathon: [example.written]) == placement)
    }

    @Test func severalConstraintsAllBind() throws {
        let placement = try Placement(marathon: [["hostname", "UNIQUE"], ["rack_id", "LIKE", "rack-foo-.*"]])
        #expect(
            placement.rules.map(\.description) == [
                "Distinct(hostname)", #"Attribute("rack_id").matches("rack-foo-.*")"#,
            ])
        #expect(try Placement(marathon: []).parts == [])
    }

    static let refusals: [([String], String)] = [
        (["rack_id"], "it has 1 parts: a constraint has a field, an operator and perhaps a value"),
        (
            ["rack_id", "CLUSTER", "a", "b"],
            "it has 4 parts: a constraint has a field, an operator and perhaps a value"
        ),
        (["", "UNIQUE"], "it names no field: name an attribute, @hostname, @region or @zone"),
        (["@rack", "UNIQUE"], "'@rack' is no field: those that are no attributes are @hostname, @region and @zone"),
        (["hostname", "UNIQUE", "2"], "UNIQUE takes no value, but has '2': leave it out"),
        (["rack_id", "MAX_PER"], "MAX_PER needs a value, as a third part"),
        (["rack_id", "MAX_PER", "two"], "the value of MAX_PER is 'two': it must be a whole number, one at least"),
        (["rack_id", "MAX_PER", "0"], "the value of MAX_PER is '0': it must be a whole number, one at least"),
        (["rack_id", "GROUP_BY", "foo"], "the value of GROUP_BY is 'foo': it must be a whole number, one at least"),
        (["rack_id", "LIKE"], "LIKE needs a value, as a third part"),
        (["rack_id", "UNLIKE", ""], "UNLIKE needs a value, as a third part"),
        (["rack_id", "IS"], "IS needs a value, as a third part"),
        (
            ["disks", "IS", "{a,b,c}"],
            "IS compares with all of a set, which no rule does: "
                + "say what it must contain, with Attribute(\"disks\").set.containsAll(…)"
        ),
        (
            ["ports", "CLUSTER", "[100-200]"],
            "CLUSTER compares with all of some ranges, which no rule does: "
                + "say what it must contain, with Attribute(\"ports\").ranges.containsAll(…)"
        ),
        (
            ["rack_id", "IN", "{a,b}"],
            "'IN' is no operator: it must be one of UNIQUE, CLUSTER, GROUP_BY, MAX_PER, LIKE, UNLIKE, IS"
        ),
    ]

    @Test(arguments: refusals)
    func whatIsNoConstraintIsRefusedByName(_ constraint: [String], _ problem: String) throws {
        let error = #expect(throws: PlacementImportError.self) {
            try Placement(marathon: [["hostname", "UNIQUE"], constraint])
        }
        #expect(error?.problem == problem)
        #expect(error?.position == 2)
        let text = constraint.map { "\"\($0)\"" }.joined(separator: ", ")
        #expect(error?.description == "constraint 2, [\(text)], cannot be used: \(problem)")
    }

    @Test(arguments: ["(a)\\1", "a(?=b)", "a(?!b)", "[a", "\\p{L}"])
    func patternsThatOnlyJavaKnowsAreRefused(_ pattern: String) throws {
        let error = #expect(throws: PlacementImportError.self) { try Placement(marathon: [["os", "LIKE", pattern]]) }
        #expect(error?.problem.hasPrefix("the pattern is none: ") == true)
    }

    @Test func whatMarathonCannotSayIsNotWritten() throws {
        let placements: [(Placement, String)] = [
            (
                Placement { Prefer { Attribute("ssd").exists } },
                "Prefer(weight: 1) { Attribute(\"ssd\").exists } cannot be said as a constraint: "
                    + "Marathon knows no preferences, only rules"
            ),
            (
                Placement { Distinct(.agent) },
                "Distinct(agent) cannot be said as a constraint: Marathon does not know agents by their identifiers"
            ),
            (
                Placement { Distinct(.zone).drop(after: .seconds(1)) },
                "Distinct(zone) cannot be said as a constraint: constraints of Marathon always bind"
            ),
            (
                Placement { Attribute("os").orMissing == "linux" },
                "Attribute(\"os\").orMissing == \"linux\" cannot be said as a constraint: "
                    + "Marathon compares the first value, as it is written, and it must exist"
            ),
            (
                Placement { Apart(from: "db", within: .zone) },
                "Apart(from: \"db\", within: zone) cannot be said as a constraint: "
                    + "Marathon has no constraint of this meaning"
            ),
            (
                Placement { Distinct(.attribute("hostname")) },
                "Distinct(hostname) cannot be said as a constraint: to Marathon 'hostname' is no attribute"
            ),
        ]
        for (placement, sentence) in placements {
            let error = #expect(throws: PlacementExportError.self) { try placement.marathonConstraints() }
            #expect(error?.description == sentence)
        }
    }
}
