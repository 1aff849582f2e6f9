import FrameworkCore
import Testing

@Suite struct SparkImportTests {
    static let examples: [(String, [String])] = [
        (
            "os:centos7;us-east-1:false",
            [#"Attribute("os").set.contains("centos7")"#, #"Attribute("us-east-1").set.contains("false")"#]
        ),
        (
            "os:centos7;zone:us-east-1a,us-east-1b",
            [
                #"Attribute("os").set.contains("centos7")"#,
                #"AnyOf(Attribute("zone").isIn("us-east-1a", "us-east-1b"), "#
                    + #"Attribute("zone").set.containsAll("us-east-1a", "us-east-1b"))"#,
            ]
        ),
        ("tachyon:", [#"Attribute("tachyon").exists"#]),
        (
            "cores:4",
            [
                #"AnyOf(Attribute("cores").set.contains("4"), Attribute("cores").number >= 4, "#
                    + #"Attribute("cores").ranges.containsAny(4))"#
            ]
        ),
        ("", []),
    ]

    @Test(arguments: examples)
    func constraintsAreRead(_ text: String, _ rules: [String]) throws {
        #expect(try Placement(spark: text).rules.map(\.description) == rules)
    }

    @Test(arguments: [
        ("os", "'os'", 1), ("os:a;zone:b:c", "'zone:b:c'", 2), ("os:a;os:b", "'os:b'", 2), (":a", "':a'", 1),
        ("os:a;", "''", 2), ("os:a,,b", "'os:a,,b'", 1),
    ])
    func whatIsNoConstraintIsRefused(_ text: String, _ constraint: String, _ position: Int) {
        let error = #expect(throws: PlacementImportError.self) { try Placement(spark: text) }
        #expect(error?.constraint == constraint)
        #expect(error?.position == position)
    }
}
