import Testing

/// Constraints on offers, and what a master makes of them: its agent has the attributes `rack:r1` and `zone:a`, the
/// host name 127.0.0.1 and no region.
struct ConstraintRow: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        case wanted
        case excluded
        /// Refused with a sentence that begins so; what is said of a pattern beyond that is each master's own.
        case refused(String)
    }

    let name: String
    /// The constraints of the role `*` in JSON.
    let constraints: String
    let outcome: Outcome

    var testDescription: String { name }

    static let all = predicates + selectors + groups + patterns + invalid

    /// One constraint alone.
    private static func one(_ selector: String, _ predicate: String, _ outcome: Outcome) -> ConstraintRow {
        ConstraintRow(
            name: "\(selector) \(predicate)", constraints: group([constraint(selector, predicate)]), outcome: outcome)
    }

    private static func constraint(_ selector: String, _ predicate: String) -> String {
        let selector = selector.isEmpty ? "" : #""selector":{\#(selector)},"#
        return #"{\#(selector)"predicate":{\#(predicate)}}"#
    }

    private static func group(_ groups: [String]...) -> String {
        let list = groups.map { #"{"attribute_constraints":[\#($0.joined(separator: ","))]}"# }
        return #"{"groups":[\#(list.joined(separator: ","))]}"#
    }

    private static let rack = #""attribute_name":"rack""#
    private static let none = #""attribute_name":"none""#
    private static let exists = #""exists":{}"#

    private static func equals(_ value: String) -> String { #""text_equals":{"value":"\#(value)"}"# }
    private static func notEquals(_ value: String) -> String { #""text_not_equals":{"value":"\#(value)"}"# }
    private static func matches(_ regex: String) -> String { #""text_matches":{"regex":"\#(regex)"}"# }
    private static func notMatches(_ regex: String) -> String { #""text_not_matches":{"regex":"\#(regex)"}"# }

    private static let predicates = [
        one(rack, exists, .wanted), one(none, exists, .excluded),
        one(rack, #""not_exists":{}"#, .excluded), one(none, #""not_exists":{}"#, .wanted),
        one(rack, equals("r1"), .wanted), one(rack, equals("r2"), .excluded), one(none, equals("r1"), .excluded),
        one(rack, notEquals("r1"), .excluded), one(rack, notEquals("r2"), .wanted),
        one(none, notEquals("r1"), .wanted),
        one(rack, matches("r[12]"), .wanted), one(rack, matches("r"), .excluded), one(none, matches(".*"), .excluded),
        one(rack, notMatches("r[12]"), .excluded), one(rack, notMatches("r"), .wanted),
        one(none, notMatches(".*"), .wanted),
    ]

    private static let selectors = [
        one(#""pseudoattribute_type":"HOSTNAME""#, equals("127.0.0.1"), .wanted),
        one(#""pseudoattribute_type":"HOSTNAME""#, matches("127"), .excluded),
        one(#""pseudoattribute_type":"REGION""#, exists, .excluded),
        one(#""pseudoattribute_type":"ZONE""#, notEquals("a"), .wanted),
        one(#""attribute_name":"zone""#, equals("a"), .wanted),
    ]

    private static let groups = [
        ConstraintRow(
            name: "all of a group", constraints: group([constraint(rack, exists), constraint(none, exists)]),
            outcome: .excluded),
        ConstraintRow(
            name: "one of the groups", constraints: group([constraint(none, exists)], [constraint(rack, exists)]),
            outcome: .wanted),
    ]

    private static let patterns =
        ["", "r1", "(?i)R1", "r(1|2)", "r1|", "[[:alpha:]][[:digit:]]", "\\\\w{2}", "r\\\\d+?", "^r1$", "\\\\Ar1\\\\z"]
        .map {
            one(rack, matches($0), $0.isEmpty ? .excluded : .wanted)
        }
        + ["r", "1", "R1", "r1 ", "(r)(2)", "r1\\\\B1", "r1$.", "[^r]1", "a{0}", "\\\\Qr.\\\\E"].map {
            one(rack, matches($0), .excluded)
        }
        + [
            "(", ")", "[", "[z-a]", "[[:no:]]", "*", "a**", "a{1001}", "(a{1000}){1000}", "\\\\1", "\\\\y", "(?=a)",
            "(?!a)",
            "(?<=a)", "(?<!a)", "(?>a)", "(?x)", "(?P<a b>c)", "(?P=a)",
        ].map {
            one(
                rack, matches($0),
                .refused("Failed to construct regex from pattern '\($0.replacing("\\\\", with: "\\"))': "))
        }
        + [
            one(
                rack, matches("(ab){50}"), .refused("Regex '(ab){50}' is too complex: program size of "))
        ]

    private static let invalid = [
        ConstraintRow(
            name: "no groups", constraints: "{}",
            outcome: .refused(
                "'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role *")),
        ConstraintRow(
            name: "an empty group", constraints: group([]),
            outcome: .refused(
                "'OfferConstraints::RoleConstraints::groups' for role *contains an empty RoleConstraints::Group")),
        one("", exists, .refused("")),
        one(
            #""attribute_name":"a","pseudoattribute_type":"UNKNOWN""#, exists,
            .refused("Unknown pseudoattribute type")),
        one(rack, "", .refused("Unknown predicate type")),
    ]
}
