import AllocatorCore
import MesosResources
import MesosWire
import Testing

@Suite struct OfferConstraintErrorTests {
    private let exists = Constraint(.exists(.init()))

    @Test func groupsMustSaySomething() throws {
        #expect(throws: OfferConstraintError.noGroups(role: "r")) { try OfferConstraints([]) }
        #expect(throws: OfferConstraintError.emptyGroup(role: "r")) { try OfferConstraints([[exists], []]) }
        #expect(
            "\(OfferConstraintError.noGroups(role: "r"))"
                == "'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role r")
        // As Mesos has it, without a space.
        #expect(
            "\(OfferConstraintError.emptyGroup(role: "r"))"
                == "'OfferConstraints::RoleConstraints::groups' for role rcontains an empty RoleConstraints::Group")
    }

    @Test(
        arguments: [
            (
                Constraint(nil, .exists(.init())), .missingSelector,
                "Exactly one of 'AttributeConstraint::Selector::name' or "
                    + "'AttributeConstraint::Selector::pseudoattribute_type' must be set"
            ),
            (
                Constraint(.pseudoattributeType(.unknown), .exists(.init())), .unknownPseudoattribute,
                "Unknown pseudoattribute type"
            ),
            (Constraint(nil), .unknownPredicate, "Unknown predicate type"),
            (
                Constraint(.textMatches(.init(regex: "a)"))), .invalidPattern("a)", .unopenedGroup(at: 1)),
                "Failed to construct regex from pattern 'a)': unexpected ): no group is open here; write '\\)' for "
                    + "the character itself (after 1 characters)"
            ),
            (
                Constraint(.textNotMatches(.init(regex: "a{100}"))),
                .invalidPattern("a{100}", .tooLarge(101, limit: 100)),
                "Regex 'a{100}' is too complex: program size of 101 is larger than maximum of 100 allowed"
            ),
        ] as [(Constraint, AttributeConstraintError, String)])
    func constraintsMustMeanSomething(constraint: Constraint, error: AttributeConstraintError, sentence: String) {
        #expect(throws: OfferConstraintError.invalidConstraint(error, role: "r")) {
            try OfferConstraints([[exists], [exists, constraint]])
        }
        #expect(
            "\(OfferConstraintError.invalidConstraint(error, role: "r"))"
                == "A role r has an invalid 'AttributeConstraint': \(sentence)")
    }

    @Test func limitsOfPatternsAreThoseGiven() throws {
        let wire = OfferConstraints.wire([[Constraint(.textMatches(.init(regex: "a{100}")))]])
        let error = AttributeConstraintError.invalidPattern("a{100}", .tooLarge(101, limit: 100))
        #expect(throws: OfferConstraintError.invalidConstraint(error, role: "r")) { try OfferConstraints(wire) }
        _ = try OfferConstraints(wire, limits: .init(programSize: 101))
    }
}
