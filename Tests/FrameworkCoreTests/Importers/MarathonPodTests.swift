import Foundation
import FrameworkCore
import Testing

/// Constraints as Marathon's pods have them, and as JSON.
@Suite struct MarathonPodTests {
    static let examples: [(MarathonConstraint, String)] = [
        (MarathonConstraint("@hostname", .unique), "Distinct(hostname)"),
        (MarathonConstraint("rack_id", .cluster), "Together(within: rack_id)"),
        (MarathonConstraint("@zone", .groupBy, "3"), "Spread(over: zone, maxSkew: 1, domains: 3)"),
        (MarathonConstraint("rack_id", .like, "rack-[1-3]"), #"Attribute("rack_id").matches("rack-[1-3]")"#),
        (MarathonConstraint("rack_id", .unlike, "rack-[7-9]"), #"Not(Attribute("rack_id").matches("rack-[7-9]"))"#),
        (MarathonConstraint("rack_id", .maxPer, "2"), "AtMost(2, per: rack_id)"),
        (MarathonConstraint("@region", .equals, "us-west-2"), #"Region == "us-west-2""#),
    ]

    @Test(arguments: examples)
    func constraintsAreReadAndWritten(_ constraint: MarathonConstraint, _ rule: String) throws {
        let placement = try Placement(marathonPod: [constraint])
        #expect(placement.rules.map(\.description) == [rule])
        #expect(try placement.marathonPodConstraints() == [constraint])
        let json = String(decoding: try JSONEncoder().encode([constraint]), as: UTF8.self)
        #expect(try Placement(marathonJSON: json) == placement)
    }

    @Test func allOperationsHaveAnExample() {
        let operations = Self.examples.map(\.0.operation)
        #expect(MarathonConstraint.Operation.allCases.allSatisfy(operations.contains))
    }

    @Test func theListOfAPodIsDecoded() throws {
        let text = #"[{"fieldName":"@zone","operator":"GROUP_BY","value":"3"},{"fieldName":"os","operator":"UNIQUE"}]"#
        #expect(
            try JSONDecoder().decode([MarathonConstraint].self, from: Data(text.utf8)) == [
                MarathonConstraint("@zone", .groupBy, "3"), MarathonConstraint("os", .unique),
            ])
    }

    @Test(arguments: [
        (#"[]"#, [String]()),
        (#" [ ["hostname", "UNIQUE"], ["rack", "MAX_PER", "2"] ] "#, ["Distinct(hostname)", "AtMost(2, per: rack)"]),
        (
            #"[{"fieldName": "rack", "operator": "CLUSTER", "value": ""}, ["@zone", "UNIQUE"]]"#,
            ["Together(within: rack)", "Distinct(zone)"]
        ),
        (#"[{"fieldName": "rack", "operator": "GROUP_BY", "value": null}]"#, ["Spread(over: rack, maxSkew: 1)"]),
    ])
    func listsAreReadAsTheyAreWritten(_ text: String, _ rules: [String]) throws {
        #expect(try Placement(marathonJSON: text).rules.map(\.description) == rules)
    }

    @Test(arguments: [
        ("", "constraint 1, , cannot be used: the JSON ends in the middle of a value"),
        ("{}", "constraint 1, {}, cannot be used: it is no JSON array of constraints"),
        (
            #"[["a", "UNIQUE"], 7]"#,
            "constraint 2, 7, cannot be used: a constraint is an array of texts or an object"
        ),
        (
            #"[["rack", "MAX_PER", 2]]"#,
            #"constraint 1, ["rack","MAX_PER",2], cannot be used: each of its parts must be a text"#
        ),
        (#"[{"operator": "UNIQUE"}]"#, #"constraint 1, {"operator":"UNIQUE"}, cannot be used: it has no fieldName"#),
        (#"[{"fieldName": "a"}]"#, #"constraint 1, {"fieldName":"a"}, cannot be used: it has no operator"#),
        (
            #"[{"fieldName": "a", "operator": "MAX_PER", "value": 2}]"#,
            #"constraint 1, {"fieldName":"a","operator":"MAX_PER","value":2}, cannot be used: its value must be a text"#
        ),
        (
            #"[{"fieldName": "a", "operator": "UNIQUE", "weight": "2"}]"#,
            #"constraint 1, {"fieldName":"a","operator":"UNIQUE","weight":"2"}, cannot be used: "#
                + "'weight' is none of fieldName, operator and value: leave it out"
        ),
        (
            #"[{"fieldName": "a", "operator": "NEAR"}]"#,
            #"constraint 1, ["a", "NEAR"], cannot be used: 'NEAR' is no operator: "#
                + "it must be one of UNIQUE, CLUSTER, GROUP_BY, MAX_PER, LIKE, UNLIKE, IS"
        ),
    ])
    func whatIsNoConstraintIsRefusedByName(_ text: String, _ sentence: String) {
        let error = #expect(throws: PlacementImportError.self) { try Placement(marathonJSON: text) }
        #expect(error?.description == sentence)
    }
}
