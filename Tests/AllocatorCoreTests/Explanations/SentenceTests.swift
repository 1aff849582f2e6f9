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

    private static let quota = QuotaStanding(
        role: "ads", quota: Quota(guarantees: ["cpus": 4], limits: ["cpus": 8, "mem": 4096]),
        consumed: ["cpus": 8, "mem": 1024],
        consumers: Excerpt([
            RoleAmount(role: "ads/web", quantities: ["cpus": 6]),
            RoleAmount(role: "ads", quantities: ["cpus": 2, "mem": 1024]),
        ]))

    /// The lines about a role with agents of which something must be said.
    private static func lines(_ groups: [AgentGroup]) -> [String] {
        let explanation = FrameworkExplanation(
            framework: "F0", standing: .active, time: now, nextRun: now + .seconds(1),
            roles: Excerpt([.init(role: "ads", groups: groups)]))
        return explanation.text(names: names).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    static let reasons: [OfferReason] = [
        .offered("cpus:2;mem:512", at: now + .milliseconds(800)),
        .outranked(by: Excerpt([Rival(framework: "F1", role: "web"), Rival(framework: "F2", role: "*")])),
        .filtered("cpus:2", until: now + .milliseconds(4_240)),
        .filtered("cpus:2", until: now),
        .headroom(
            HeadroomShortage(
                required: ["cpus": 6], available: ["cpus": 4],
                roles: Excerpt([.init(role: "web", quantities: ["cpus": 6])])
            )),
        .headroom(
            HeadroomShortage(
                required: ["cpus": 6, "mem": 64], available: [:],
                roles: Excerpt([
                    .init(role: "db", quantities: ["mem": 64]), .init(role: "web", quantities: ["cpus": 6]),
                ]))),
        .quotaLimit(quota),
        .quotaLimit(QuotaStanding(role: "ads", quota: Quota(limits: ["gpus": 0]), consumed: [:])),
        .belowMinimum("mem:16", minima: [["cpus": 0.01], ["mem": 32]]),
        .constraint("attribute 'rack' is 'r1'"),
        .constraint(""),
        .missingCapability(.gpuResources),
        .missingCapability(.regionAware(region: "eu")),
        .missingCapability(.multiRole),
        .missingCapability(.hierarchicalRole),
        .missingCapability(.sharedResources),
        .missingCapability(.revocableResources),
        .missingCapability(.reservationRefinement),
        .reservedForOthers("cpus(db):2", roles: Excerpt(["db"])),
        .nothingFree(holders: Excerpt([Holder(framework: "F1", role: "web", resources: "cpus:4")])),
        .nothingFree(holders: Excerpt()),
        .notWhitelisted(hostname: "h.example"),
        .agentInactive,
        .paused(RecoveryPause(known: 2, needed: 4, until: now + .seconds(480))),
        .suppressed,
        .frameworkInactive,
        .other(code: "budget", sentence: "the team has spent its budget"),
    ]

    @Test func show() {
        for reason in Self.reasons {
            print("== \(reason.code)")
            print(
                Self.lines([AgentGroup(reason: reason, nearest: "S0", agents: Excerpt(["S0"]))]).joined(separator: "\n")
            )
            print("-- 5")
            print(
                Self.lines([
                    AgentGroup(
                        reason: reason, nearest: "S3", agents: Excerpt(["S0", "S1", "S2", "S3", "S4"]),
                        earliestEnd: reason.code == "filtered" ? Self.now + .seconds(2) : nil)
                ]).joined(separator: "\n"))
        }
        print("==== mixed")
        print(
            Self.lines(
                Self.reasons.enumerated().map {
                    AgentGroup(reason: $1, nearest: AgentID("S\($0)"), agents: Excerpt([AgentID("S\($0)")]))
                }
            ).first ?? "")
        let position = SharePosition(levels: [
            .init(
                name: .role("ads"), rank: 3, count: 4, share: 0.25, resource: "cpus", weight: 2,
                before: Excerpt([.init(name: .role("web"), share: 0), .init(name: .role("db"), share: 0.125)])),
            .init(
                name: .frameworks(of: "ads"), rank: 2, count: 2, share: 0.1, resource: "mem",
                before: Excerpt([.init(name: .role("ads/x"), share: 0)])),
            .init(
                name: .framework("F0"), rank: 2, count: 2, share: 0.5, resource: "cpus",
                before: Excerpt([.init(name: .framework("F1"), share: 0)])),
        ])
        for isRandom in [false, true] {
            var position = position
            position.isRandom = isRandom
            print(
                FrameworkExplanation(
                    framework: "F0", standing: .active, time: Self.now,
                    roles: Excerpt([
                        .init(
                            role: "ads", held: ["cpus": 2], agentsHeldOn: 2, position: position, quota: Self.quota,
                            groups: [.init(reason: .noAgents)])
                    ])
                ).text(names: Self.names))
        }
    }
}
