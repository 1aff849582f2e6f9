import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What people read: each reason in whole sentences.
@Suite struct SentenceTests {
    private static let names = ExplanationNames {
        $0 == "F0" ? "spark" : $0 == "F1" ? "web" : nil
    } agent: {
        "host-\($0.value.dropFirst())"
    }
    private static let now = Instant.zero + .seconds(100)
    private static let agents: [AgentID] = ["S0", "S1", "S2", "S3", "S4"]

    static let quota = QuotaStanding(
        role: "ads", quota: Quota(guarantees: ["cpus": 4], limits: ["cpus": 8, "mem": 4096]),
        consumed: ["cpus": 8, "mem": 1024],
        consumers: Excerpt([
            RoleAmount(role: "ads/web", quantities: ["cpus": 6]),
            RoleAmount(role: "ads", quantities: ["cpus": 2, "mem": 1024]),
        ]))

    private static func text(_ groups: [AgentGroup]) -> [String] {
        let explanation = FrameworkExplanation(
            framework: "F0", standing: .active, time: now, nextRun: now + .seconds(1),
            roles: Excerpt([.init(role: "ads", groups: groups)]))
        return explanation.text(names: names).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What is said of an agent, and in the end of a sentence about many.
    struct Row: Sendable {
        let reason: OfferReason
        /// What all have in common.
        let heading: String
        /// What is said of one.
        var detail: String?
        /// Whether that is true of all of them.
        var isGeneral = false
    }

    static let rows: [Row] = [
        Row(
            reason: .outranked(
                by: Excerpt([Rival(framework: "F1", role: "web"), Rival(framework: "F2", role: "*")])),
            heading: "others are served first", detail: "web (F1) for role web and F2 for role *"),
        Row(
            reason: .filtered("cpus:2", until: now + .milliseconds(4_240)), heading: "refused by the framework",
            detail: "cpus:2 for another 4.2 s"),
        Row(
            reason: .filtered("cpus:2", until: now), heading: "refused by the framework",
            detail: "cpus:2 until the next batch"),
        Row(
            reason: .headroom(
                HeadroomShortage(
                    required: ["cpus": 6], available: ["cpus": 4],
                    roles: Excerpt([.init(role: "web", quantities: ["cpus": 6])]))),
            heading: "held back for guarantees of other roles",
            detail: "still owed are cpus:6 to role web, and free in the cluster are cpus:4", isGeneral: true),
        Row(
            reason: .headroom(
                HeadroomShortage(
                    required: ["cpus": 6, "mem": 64], available: [:],
                    roles: Excerpt([
                        .init(role: "db", quantities: ["mem": 64]), .init(role: "web", quantities: ["cpus": 6]),
                    ]))),
            heading: "held back for guarantees of other roles",
            detail: "still owed are mem:64 to role db and cpus:6 to role web, and free in the cluster is nothing",
            isGeneral: true),
        Row(
            reason: .quotaLimit(quota), heading: "the quota of role ads is used up",
            detail: "cpus:8 of 8 consumed, by role ads/web (cpus:6) and role ads (cpus:2; mem:1024)", isGeneral: true),
        Row(
            reason: .quotaLimit(
                QuotaStanding(role: "ads", quota: Quota(limits: ["cpus": 8]), consumed: ["cpus": 7.995])),
            heading: "the quota of role ads leaves too little", detail: "cpus:7.995 of 8 consumed", isGeneral: true),
        Row(
            reason: .belowMinimum("mem:16", minima: [["cpus": 0.01], ["mem": 32]]),
            heading: "too little is left to be worth an offer",
            detail: "mem:16 is there, at least cpus:0.01 or mem:32 is needed"),
        Row(
            reason: .constraint("'rack' is 'r1'"), heading: "excluded by the framework's offer constraints",
            detail: "'rack' is 'r1'"),
        Row(reason: .constraint(""), heading: "excluded by the framework's offer constraints"),
        Row(
            reason: .reservedForOthers("cpus(db):2", roles: Excerpt(["db"])),
            heading: "what is free is reserved for other roles", detail: "cpus(db):2 for db"),
        Row(
            reason: .nothingFree(holders: Excerpt([Holder(framework: "F1", role: "web", resources: "cpus:4")])),
            heading: "nothing is free", detail: "web (F1) holds cpus:4 for role web"),
        Row(reason: .nothingFree(holders: Excerpt()), heading: "nothing is free"),
        Row(
            reason: .notWhitelisted(hostname: "h.example"), heading: "the host is not on the whitelist",
            detail: "h.example"),
        Row(reason: .agentInactive, heading: "the agent is disconnected or deactivated"),
        Row(
            reason: .paused(RecoveryPause(known: 2, needed: 4, until: now + .seconds(480))),
            heading: "the allocator waits for agents to come back",
            detail: "2 of the 4 that are needed are back; it waits for another 8 min at most", isGeneral: true),
        Row(
            reason: .other(code: "budget", sentence: "the team has spent its budget"),
            heading: "the team has spent its budget"),
    ]

    static let capabilities: [(MissingCapability, heading: String, detail: String)] = [
        (.gpuResources, "the framework lacks the capability GPU_RESOURCES", "agents with GPUs need it"),
        (
            .regionAware(region: "eu"), "the framework lacks the capability REGION_AWARE",
            "the agent is in region eu, the master in another"
        ),
        (.multiRole, "the agent lacks the capability MULTI_ROLE", "frameworks that may have several roles need it"),
        (
            .hierarchicalRole, "the agent lacks the capability HIERARCHICAL_ROLE",
            "roles that lie below others need it"
        ),
        (.sharedResources, "the framework lacks the capability SHARED_RESOURCES", "what is free is shared"),
        (.revocableResources, "the framework lacks the capability REVOCABLE_RESOURCES", "what is free is revocable"),
        (
            .reservationRefinement, "the framework lacks the capability RESERVATION_REFINEMENT",
            "what is free is reserved by refined reservations"
        ),
    ]

    private func expect(_ row: Row) {
        let whole = row.detail.map { "\(row.heading): \($0)" } ?? row.heading
        let one = Self.text([AgentGroup(reason: row.reason, nearest: "S0", agents: Excerpt(["S0"]))])
        #expect(one.dropFirst(2) == ["Role ads: it holds nothing.", "  Agent host-0 (S0): \(whole)."])
        #expect(one[0].hasPrefix("Framework spark (F0) is offered nothing in the next run. The only agent: "))
        #expect(one[0].contains(": \(row.heading)."))
        let many = Self.text([AgentGroup(reason: row.reason, nearest: "S3", agents: Excerpt(Self.agents))])
        var lines = ["  5 agents: \(row.isGeneral ? whole : row.heading)."]
        if let detail = row.detail, !row.isGeneral { lines.append("    For example host-3 (S3): \(detail).") }
        lines.append("    They are host-0 (S0), host-1 (S1), host-2 (S2) and 2 more.")
        #expect(Array(many.dropFirst(3)) == lines)
    }

    @Test(arguments: rows.indices)
    func reasonsAreSaidOfOneAgentAndOfMany(_ index: Int) {
        expect(Self.rows[index])
    }

    @Test(arguments: capabilities.indices)
    func missingCapabilitiesAreNamedWithWhatNeedsThem(_ index: Int) {
        let (capability, heading, detail) = Self.capabilities[index]
        var row = Row(reason: .missingCapability(capability), heading: heading, detail: detail, isGeneral: true)
        if case .regionAware = capability { row.isGeneral = false }
        expect(row)
    }

    @Test func anOfferIsForetold() {
        let group = AgentGroup(
            reason: .offered("cpus:2;mem:512", at: Self.now + .milliseconds(800)), nearest: "S0",
            agents: Excerpt(["S0"]))
        #expect(
            Self.text([group]) == [
                "Framework spark (F0) will be offered something of 1 agent in 1 s, unless something changes before.",
                "",
                "Role ads: it holds nothing.", "  Agent host-0 (S0): will be offered cpus:2;mem:512 in 0.8 s.",
            ])
    }

    @Test func theFirstRefusalToEndIsTold() {
        let group = AgentGroup(
            reason: .filtered("cpus:2", until: Self.now + .seconds(500)), nearest: "S1", agents: Excerpt(["S0", "S1"]),
            earliestEnd: Self.now + .seconds(2))
        #expect(
            Self.text([group]) == [
                "Framework spark (F0) is offered nothing in the next run. Both agents: refused by the framework. "
                    + "A REVIVE call of the framework ends its refusals at once.", "",
                "Role ads: it holds nothing.", "  2 agents: refused by the framework; the first refusal ends in 2 s.",
                "    For example host-1 (S1): cpus:2 for another 8 min.", "    They are host-0 (S0) and host-1 (S1).",
            ])
    }

    @Test func whatDiffersIsCounted() {
        let groups = [
            AgentGroup(reason: .outranked(by: Excerpt()), agents: Excerpt(["S0"])),
            AgentGroup(reason: .quotaLimit(Self.quota), agents: Excerpt(["S1", "S2"])),
            AgentGroup(reason: .nothingFree(holders: Excerpt()), agents: Excerpt(["S3"])),
        ]
        #expect(
            Self.text(groups).first
                == "Framework spark (F0) is offered nothing in the next run. Of 4 agents: 1 with others first, "
                + "2 beyond the quota, 1 with nothing free.")
        #expect(
            Self.text([AgentGroup(reason: .noAgents)]).first
                == "Framework spark (F0) is offered nothing in the next run. There are no agents.")
    }

    @Test func placesAreToldWithThoseWhoComeBefore() {
        var position = SharePosition(levels: [
            .init(
                name: .role("ads"), rank: 3, count: 4, share: 0.25, resource: "cpus", weight: 2,
                before: Excerpt([.init(name: .role("web"), share: 0), .init(name: .role("db"), share: 0.125)])),
            .init(
                name: .frameworks(of: "ads"), rank: 2, count: 2, share: 0.1, resource: "mem",
                before: Excerpt([.init(name: .role("ads/x"), share: 0)])),
            .init(
                name: .framework("F0"), rank: 11, count: 12, share: 0, resource: nil,
                before: Excerpt([.init(name: .framework("F1"), share: 0)])),
        ])
        func lines() -> [String] {
            let outlook = FrameworkExplanation.RoleOutlook(
                role: "ads", held: ["cpus": 2], agentsHeldOn: 2, position: position, quota: Self.quota)
            let explanation = FrameworkExplanation(framework: "F0", standing: .active, roles: Excerpt([outlook]))
            return explanation.text(names: Self.names).split(separator: "\n").map(String.init)
        }
        #expect(
            lines().dropFirst() == [
                "Role ads: it holds cpus:2 on 2 agents.",
                "  Who has least is served first; of equals, who was served less often:",
                "    role ads is 3rd of 4, with 50 % of all cpus, which with weight 2 counts as 25 %; before it: "
                    + "role web (0 %) and role db (12.5 %).",
                "    role ads itself is 2nd of 2, with 10 % of all mem; before it: role ads/x (0 %).",
                "    spark (F0) is 11th of 12, with nothing; before it: web (F1) (0 %).",
                "  The quota of role ads guarantees cpus:4 and allows cpus:8; mem:4096 at most; cpus:8; mem:1024 are "
                    + "consumed, by role ads/web (cpus:6) and role ads (cpus:2; mem:1024).",
            ])
        position.isRandom = true
        #expect(lines()[2] == "  Who is served first is drawn anew for each agent. At present:")
    }
}
