import FrameworkCore
import Testing

@Suite struct CommonsImportTests {
    /// The examples of the SDK's guides, and what its own tests read.
    static let examples: [(String, [String])] = [
        (#"[["@zone", "GROUP_BY", "2"]]"#, ["Spread(over: zone, maxSkew: 1, domains: 2)"]),
        (#"[["@zone", "GROUP_BY", 3]]"#, ["Spread(over: zone, maxSkew: 1, domains: 3)"]),
        (#"[["@region", "IS", "us-west-2"]]"#, [#"Region == "us-west-2""#]),
        (#"[["hostname", "UNIQUE"]]"#, ["Distinct(hostname)"]),
        (#"["hostname", "UNIQUE"]"#, ["Distinct(hostname)"]),
        ("hostname:UNIQUE", ["Distinct(hostname)"]),
        (#"[["rack_id", "LIKE", "rack-foo-.*"]]"#, [#"Attribute("rack_id").matches("rack-foo-.*")"#]),
        (
            #"[["hostname", "UNIQUE"], ["rack_id", "LIKE", "rack-foo-.*"]]"#,
            ["Distinct(hostname)", #"Attribute("rack_id").matches("rack-foo-.*")"#]
        ),
        (
            "hostname:UNIQUE,rack-id:CLUSTER:rack-1,rack-id:GROUP_BY,rack-id:LIKE:rack-[1-3],"
                + "rack-id:UNLIKE:rack-[7-9],rack-id:MAX_PER:2",
            [
                "Distinct(hostname)", #"Attribute("rack-id") == "rack-1""#, "Spread(over: rack-id, maxSkew: 1)",
                #"Attribute("rack-id").matches("rack-[1-3]")"#, #"Not(Attribute("rack-id").matches("rack-[7-9]"))"#,
                "AtMost(2, per: rack-id)",
            ]
        ),
        ("zone:GROUP_BY:3", ["Spread(over: zone, maxSkew: 1, domains: 3)"]),
        ("hostname:CLUSTER:a.specific.node.com", [#"Hostname == "a.specific.node.com""#]),
        (" foo : is : bar ", [#"Attribute("foo") == "bar""#]),
        ("@zone:IS:bar", [#"Zone == "bar""#]),
        ("foo:IS_NOT:bar", [#"Attribute("foo").exists"#, #"Not(Attribute("foo") == "bar")"#]),
        ("@hostname:IS_NOT:bar", ["Hostname.exists", #"Not(Hostname == "bar")"#]),
        (#"rack-id:LIKE:rack-{1\,3}"#, [#"Attribute("rack-id").matches("rack-{1,3}")"#]),
        (#"rack-id:LIKE:foo\:bar\:baz"#, [#"Attribute("rack-id").matches("foo:bar:baz")"#]),
        (#"[["os", "LIKE", "a\\.b\u002d\"c"]]"#, [#"Attribute("os").matches("a\.b-"c")"#]),
        ("", []), ("  ", []), ("[]", []),
    ]

    @Test(arguments: examples)
    func constraintsAreRead(_ text: String, _ rules: [String]) throws {
        #expect(try Placement(dcosCommons: text).rules.map(\.description) == rules)
    }

    @Test(arguments: [
        #"[[\"hostname\",\"MAX_PER\",\"1\"]]"#, #"[["rack-id", "MAX_PER", "2""#, "rack-id:MAX_PER:,",
        "rack-id:GROUP_BY:foo", "rack-id:MAX_PER:foo", #"["hostname","UNIQUE"],[["hostname","LIKE","10.0.3.6"]"#,
        #"["hostname","UNIQUE"],["#, #"[["hostname","UNIQUE"],["hostname","LIKE","10.0.3.6"]"#, #"[["a"], []]"#,
        "hostname", "rack-id:CLUSTER", #"[["hostname", null]]"#, #"[["hostname", "UNIQUE"],]"#,
        #"[["a\ud800", "UNIQUE"]]"#,
    ])
    func whatIsNoConstraintIsRefused(_ text: String) {
        #expect(throws: PlacementImportError.self) { try Placement(dcosCommons: text) }
    }
}
