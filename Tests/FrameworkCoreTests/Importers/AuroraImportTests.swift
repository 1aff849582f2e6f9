import FrameworkCore
import Testing

@Suite struct AuroraImportTests {
    private static let notDedicated = #"Attribute("dedicated").missing"#

    @Test func limitsAndValuesAreRead() throws {
        func rules(_ constraints: KeyValuePairs<String, String>) throws -> [String] {
            try Placement(aurora: constraints).rules.map(\.description)
        }
        #expect(try rules(["host": "limit:2"]) == ["AtMost(2, per: host)", Self.notDedicated])
        #expect(try rules(["rack": "limit:1"]) == ["Distinct(rack)", Self.notDedicated])
        #expect(try rules(["disk": "SSD"]) == [#"Attribute("disk").anyValue == "SSD""#, Self.notDedicated])
        #expect(
            try rules(["rack": "!a, b"]) == [#"Not(Attribute("rack").anyValue.isIn("a", "b"))"#, Self.notDedicated])
        #expect(
            try rules(["rack": "3,b"]) == [#"Attribute("rack").anyValue.isIn("3", "b", 3)"#, Self.notDedicated])
        #expect(try rules(["dedicated": "db_team/redis"]) == [#"Dedicated(to: "db_team/redis")"#])
        #expect(try rules(["dedicated": "*/web.multi"]) == [#"Dedicated(to: "*/web.multi")"#])
        #expect(try rules([:]) == [Self.notDedicated])
    }

    @Test(arguments: [
        ("rack", "limit:"), ("rack", "limit:0"), ("rack", "limit:x"), ("rack", ""), ("rack", "!"), ("rack", "a,,b"),
        ("", "a"), ("dedicated", "!a"), ("dedicated", "a,b"), ("dedicated", "limit:1"),
    ])
    func whatIsNoConstraintIsRefused(_ name: String, _ text: String) {
        let error = #expect(throws: PlacementImportError.self) {
            try Placement(aurora: KeyValuePairs(dictionaryLiteral: ("host", "limit:1"), (name, text)))
        }
        #expect(error?.constraint == "'\(name)': '\(text)'")
        #expect(error?.position == 2)
    }
}
