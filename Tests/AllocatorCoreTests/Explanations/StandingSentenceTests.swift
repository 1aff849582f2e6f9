import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What people read of those of whom there is little to say.
@Suite struct StandingSentenceTests {
    private static let pause = RecoveryPause(known: 2, needed: 4, until: Instant.zero + .seconds(30))

    @Test(arguments: [
        (FrameworkExplanation.Standing.notExplained, "Framework F0: this allocator does not explain itself."),
        (.unknown, "Framework F0 is not known to the allocator."),
        (
            .inactive,
            "Framework F0 is offered nothing: it is disconnected or deactivated. Its filters are gone and come no more."
        ),
        (.active, "Framework F0 is offered nothing: it has no roles."),
    ])
    func frameworksAreToldInASentence(_ standing: FrameworkExplanation.Standing, _ sentence: String) {
        #expect(FrameworkExplanation(framework: "F0", standing: standing).description == sentence)
    }

    @Test(arguments: [
        (AgentExplanation.Standing.notExplained, "Agent S0: this allocator does not explain itself."),
        (.unknown, "Agent S0 is not known to the allocator."),
        (.inactive, "Agent S0 is offered to nobody: it is disconnected or deactivated."),
        (.notWhitelisted, "Agent S0 is offered to nobody: its host h is not on the whitelist."),
        (.nothingFree, "Agent S0 is offered to nobody: all that it has is held."),
        (.active, "Agent S0 is offered to nobody: no framework wants anything."),
    ])
    func agentsAreToldInASentence(_ standing: AgentExplanation.Standing, _ sentence: String) {
        let text = AgentExplanation(agent: "S0", standing: standing, hostname: "h").description
        #expect(text.split(separator: "\n").first.map(String.init) == sentence)
    }

    @Test(arguments: [
        (RoleExplanation.Standing.notExplained, "Role ads: this allocator does not explain itself."),
        (.unknown, "Role ads is not known to the allocator: no framework has it or a role below it."),
        (.idle, "Role ads is offered nothing: it has no framework that wants anything."),
        (.active, "Role ads has no active framework of its own, only roles below it."),
    ])
    func rolesAreToldInASentence(_ standing: RoleExplanation.Standing, _ sentence: String) {
        let text = RoleExplanation(role: "ads", standing: standing).description
        #expect(text.split(separator: "\n").first.map(String.init) == sentence)
    }

    @Test func aSuppressedRoleTellsWhatEndsThat() {
        let explanation = FrameworkExplanation(
            framework: "F0", standing: .active, roles: Excerpt([.init(role: "ads", isSuppressed: true)]))
        #expect(
            explanation.description == """
                Framework F0 is offered nothing: the framework has suppressed the role.

                Role ads: it holds nothing.
                  The framework has suppressed the role; REVIVE ends that.
                """)
    }

    @Test func aPauseComesBeforeAllElse() {
        let sentence =
            "the allocator waits for agents to come back: 2 of the 4 that are needed are back; it waits for another "
            + "30 s at most."
        let framework = FrameworkExplanation(
            framework: "F0", standing: .active, pause: Self.pause, roles: Excerpt([.init(role: "ads")]))
        #expect(framework.description.hasPrefix("Framework F0 is offered nothing: \(sentence)\n"))
        let agent = AgentExplanation(agent: "S0", standing: .active, pause: Self.pause)
        #expect(agent.description.hasPrefix("Agent S0 is offered to nobody: \(sentence)\n"))
        let role = RoleExplanation(
            role: "ads", standing: .active, pause: Self.pause,
            members: Excerpt([.init(framework: "F0", held: [:], share: 0)]))
        #expect(role.description.hasPrefix("Role ads is offered nothing: \(sentence)\n"))
    }

    @Test func anAgentTellsOfItsCandidates() {
        let refused = OfferReason.filtered("cpus:2", until: Instant.zero + .seconds(5))
        var explanation = AgentExplanation(
            agent: "S0", standing: .active, hostname: "h", total: "cpus:4", free: "cpus:2",
            holders: Excerpt([Holder(framework: "F1", role: "web", resources: "cpus:2")]),
            candidates: Excerpt([.init(framework: "F0", role: "ads", reason: refused)]),
            groups: [.init(reason: refused, candidates: Excerpt([Rival(framework: "F0", role: "ads")]))], suppressed: 2)
        #expect(
            explanation.description == """
                Agent S0 is offered to nobody in the next run. The only candidate: refused by the framework.
                  Free: cpus:2. In all: cpus:4.
                  Held: F1 holds cpus:2 for role web.
                  Candidates in the order in which they are served:
                    1. F0 for role ads: refused by the framework: cpus:2 for another 5 s.
                  Not counted: 2 that have suppressed their role or are not active.
                """)
        let offered = OfferReason.offered("cpus:2", at: Instant.zero + .seconds(1))
        explanation = AgentExplanation(
            agent: "S0", standing: .active, nextRun: Instant.zero + .seconds(1), total: "cpus:2", free: "cpus:2",
            candidates: Excerpt([.init(framework: "F0", role: "ads", reason: offered)]),
            groups: [.init(reason: offered, candidates: Excerpt([Rival(framework: "F0", role: "ads")]))])
        #expect(
            explanation.description == """
                Agent S0 will be offered to F0 for role ads in 1 s, unless something changes before.
                  Free: cpus:2. In all: cpus:2.
                  Candidates in the order in which they are served:
                    1. F0 for role ads: will be offered cpus:2 in 1 s.
                """)
    }

    @Test func aRoleTellsOfItsFrameworks() {
        let explanation = RoleExplanation(
            role: "ads", standing: .active, weight: 2, held: ["cpus": 2], reserved: ["mem": 64],
            members: Excerpt([
                .init(framework: "F0", held: [:], share: 0), .init(framework: "F1", held: ["cpus": 2], share: 0.5),
            ]), suppressed: Excerpt(["F2"]), inactive: Excerpt(["F3"]), subroles: Excerpt(["ads/web"]),
            openAgents: Excerpt(["S0"]))
        #expect(
            explanation.description == """
                Role ads is offered nothing in the next run, although 1 agent has something free for it: its \
                frameworks have refused that or may not have it.
                  It holds cpus:2; mem:64 are reserved for it; its weight is 2.
                  2 active frameworks, in the order of serving:
                    1. F0 holds nothing.
                    2. F1 holds cpus:2, a share of 50 %.
                  Suppressed by F2.
                  Not active: F3.
                  Roles below it: ads/web.
                  Free for it is something of S0; ask about one of its frameworks to learn why that is not offered it.
                """)
    }

    @Test func namesFromOutsideDoNothingToATerminal() {
        let names = ExplanationNames { _ in "a\u{1B}[2J" }
        let text = FrameworkExplanation(framework: "F0", standing: .unknown).text(names: names)
        #expect(text == #"Framework a\u{1B}[2J (F0) is not known to the allocator."#)
    }
}
