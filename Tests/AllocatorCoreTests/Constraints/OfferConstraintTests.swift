import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct OfferConstraintTests {
    private func excludes(_ groups: [[Constraint]], _ agent: AgentProfile) throws -> Bool {
        let constraints = try OfferConstraints(groups)
        let isExcluded = constraints.exclude(agent, for: "r")
        #expect(constraints.reasons(forExcluding: agent, for: "r").isEmpty == !isExcluded)
        #expect(!constraints.exclude(agent, for: "other"))
        return isExcluded
    }

    /// Which predicates hold of an attribute that is missing, that is the text `x`, and that is a number or ranges.
    @Test(
        arguments: [
            (.exists(.init()), false, true, true),
            (.notExists(.init()), true, false, false),
            (.textEquals(.init(value: "x")), false, true, true),
            (.textEquals(.init(value: "y")), false, false, true),
            (.textNotEquals(.init(value: "x")), true, false, true),
            (.textNotEquals(.init(value: "y")), true, true, true),
            (.textMatches(.init(regex: "[x-z]")), false, true, true),
            (.textMatches(.init(regex: "y")), false, false, true),
            (.textNotMatches(.init(regex: "x|y")), true, false, true),
            (.textNotMatches(.init(regex: "xx")), true, true, true),
        ] as [(Constraint.Predicate.PredicateChoice, Bool, Bool, Bool)])
    func predicatesHoldAsInMesos(
        predicate: Constraint.Predicate.PredicateChoice, ofMissing: Bool, ofText: Bool, ofOthers: Bool
    ) throws {
        let groups = [[Constraint(predicate)]]
        #expect(try !excludes(groups, AgentProfile(texts: ["b": "x"])) == ofMissing)
        #expect(try !excludes(groups, AgentProfile(texts: ["b": "y", "a": "x"])) == ofText)
        let number = V1.Attribute(name: "a", type: .scalar, scalar: .init(value: 1))
        #expect(try !excludes(groups, AgentProfile(attributes: [number])) == ofOthers)
        let ranges = V1.Attribute(name: "a", type: .ranges, ranges: .init(range: [.init(begin: 1, end: 2)]))
        #expect(try !excludes(groups, AgentProfile(attributes: [ranges])) == ofOthers)
    }

    @Test func onlyTheFirstAttributeOfANameCounts() throws {
        let groups = [[Constraint(.textEquals(.init(value: "x")))]]
        #expect(try !excludes(groups, AgentProfile(texts: ["a": "x", "a": "y"])))
        #expect(try excludes(groups, AgentProfile(texts: ["a": "y", "a": "x"])))
        #expect(try excludes(groups, AgentProfile(texts: ["A": "x"])))
    }

    @Test func textsAreComparedByTheirBytes() throws {
        let groups = [[Constraint(.textEquals(.init(value: "\u{E9}")))]]
        #expect(try !excludes(groups, AgentProfile(texts: ["a": "\u{E9}"])))
        #expect(try excludes(groups, AgentProfile(texts: ["a": "e\u{301}"])))
    }

    @Test(
        arguments: [
            (.hostname, "host", true), (.hostname, "region", false), (.region, "region", true),
            (.region, "zone", false), (.zone, "zone", true), (.zone, "host", false),
        ] as [(Constraint.Selector.PseudoattributeType, String, Bool)])
    func hostNamesRegionsAndZonesAreLookedAt(
        selector: Constraint.Selector.PseudoattributeType, value: String, holds: Bool
    ) throws {
        let agent = AgentProfile(texts: [selector.wireName: "other"], hostname: "host", region: "region", zone: "zone")
        let predicates: [Constraint.Predicate.PredicateChoice] = [
            .textEquals(.init(value: value)), .textMatches(.init(regex: value)),
        ]
        for predicate in predicates {
            #expect(try !excludes([[Constraint(.pseudoattributeType(selector), predicate)]], agent) == holds)
        }
    }

    @Test func anAgentWithoutADomainHasNeitherRegionNorZone() throws {
        for selector in [.region, .zone] as [Constraint.Selector.PseudoattributeType] {
            let agent = AgentProfile(hostname: "host", domain: V1.DomainInfo())
            #expect(try excludes([[Constraint(.pseudoattributeType(selector), .exists(.init()))]], agent))
            #expect(try !excludes([[Constraint(.pseudoattributeType(selector), .notExists(.init()))]], AgentProfile()))
        }
        #expect(try !excludes([[Constraint(.pseudoattributeType(.hostname), .exists(.init()))]], AgentProfile()))
    }

    @Test func allConstraintsOfOneGroupMustHold() throws {
        func constraint(_ name: String, _ value: String) -> Constraint {
            Constraint(.attributeName(name), .textEquals(.init(value: value)))
        }
        let groups = [[constraint("a", "1"), constraint("b", "1")], [constraint("a", "2"), constraint("b", "2")]]
        #expect(try !excludes(groups, AgentProfile(texts: ["a": "1", "b": "1"])))
        #expect(try !excludes(groups, AgentProfile(texts: ["a": "2", "b": "2"])))
        #expect(try excludes(groups, AgentProfile(texts: ["a": "1", "b": "2"])))
        #expect(try excludes(groups, AgentProfile(texts: ["a": "2"])))
    }

    @Test func manyPatternsMeanTheSameAsFew() throws {
        let groups = (0..<300).map { [Constraint(.textMatches(.init(regex: "[a-z]+-\($0)")))] }
        #expect(try !excludes(groups, AgentProfile(texts: ["a": "rack-0"])))
        #expect(try !excludes(groups, AgentProfile(texts: ["a": "rack-299"])))
        #expect(try excludes(groups, AgentProfile(texts: ["a": "rack-300"])))
    }

    @Test func reasonsNameTheFirstConstraintOfEachGroupThatFails() throws {
        let region = Constraint.Selector.SelectorChoice.pseudoattributeType(.region)
        let constraints = try OfferConstraints([
            [Constraint(.exists(.init())), Constraint(.textEquals(.init(value: "y")))],
            [Constraint(.textMatches(.init(regex: "y+"))), Constraint(.notExists(.init()))],
            [Constraint(region, .textNotEquals(.init(value: "eu")))],
            [Constraint(region, .textNotMatches(.init(regex: "eu|us")))],
            [Constraint(.pseudoattributeType(.zone), .notExists(.init()))],
            [Constraint(.attributeName("cores"), .notExists(.init()))],
            [Constraint(.pseudoattributeType(.hostname), .textEquals(.init(value: "other")))],
            [Constraint(.attributeName("disk"), .exists(.init()))],
        ])
        var agent = AgentProfile(texts: ["a": "x"], hostname: "host", region: "eu", zone: "1")
        agent.attributes.append(V1.Attribute(name: "cores", type: .scalar, scalar: .init(value: 8)))
        #expect(
            constraints.reasons(forExcluding: agent, for: "r") == [
                "attribute 'a' is 'x' and must be 'y'", "attribute 'a' is 'x' and must match 'y+'",
                "the region is 'eu' and must not be 'eu'", "the region is 'eu' and must not match 'eu|us'",
                "the zone is '1' and must not exist", "attribute 'cores' exists and must not exist",
                "the host name is 'host' and must be 'other'", "attribute 'disk' is missing and must exist",
            ])
        #expect(constraints.reasons(forExcluding: agent, for: "other") == [])
    }

    @Test func constraintsAreEqualIfTheySayTheSame() throws {
        let groups = [[Constraint(.textMatches(.init(regex: "x+")))]]
        #expect(try OfferConstraints(groups) == OfferConstraints(groups))
        #expect(try OfferConstraints(groups) != OfferConstraints(groups, role: "other"))
        #expect(try OfferConstraints(groups) != OfferConstraints([[Constraint(.textMatches(.init(regex: "xx*")))]]))
        #expect(try !OfferConstraints(groups).isEmpty && OfferConstraints(nil).isEmpty && OfferConstraints().isEmpty)
        #expect(try OfferConstraints(V1.Scheduler.OfferConstraints()) == OfferConstraints())
    }
}
