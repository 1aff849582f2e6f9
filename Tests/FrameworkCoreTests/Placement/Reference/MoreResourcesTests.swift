import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// More resources never take away a place: of all that changes from offer to offer they change what fits, and nothing
/// that rules say.
@Suite struct MoreResourcesTests {
    /// Rules that spread are left out, since a domain that can hold the task only now is one more to spread over, and
    /// so are scores that are asked for, since a place may be worse with more that is free.
    @Test func anAgentThatPassesDoesWithMore() throws {
        var (kept, won) = (0, 0)
        for seed in UInt64(0)..<1_500 {
            let random = RandomWorld(seed: 300_000 + seed)
            for job in random.jobs where try Self.isSteady(JobTemplate(job)) {
                let before = try Self.passing(job, random)
                var grown = random
                for index in grown.offers.indices where (Int(seed) + index) % 2 == 0 {
                    grown.offers[index].resources =
                        (grown.offers[index].resourcesValue + "cpus:2;mem:64;disk:5").wireValue
                }
                let after = try Self.passing(job, grown)
                for agentID in before where !after.contains(agentID) {
                    Issue.record("seed \(seed): \(job.name) on \(agentID)")
                }
                kept += before.count
                won += after.count - before.count
            }
        }
        #expect(kept > 1_000 && won > 50, "\(kept) \(won)")
    }

    private static func passing(_ job: Job, _ random: RandomWorld) throws -> [AgentID] {
        try random.offers.map(\.agentID).filter { agentID in
            try PlacementEngine().verdict(
                on: job, agent: agentID, offers: random.offers, world: random.world, now: random.now)?.passes == true
        }
    }

    private static func isSteady(_ template: JobTemplate) -> Bool {
        template.relaxation == nil && !template.rules.contains { "\($0)".contains("Spread") }
    }

    /// Resources of any kind: reserved for some role, revocable, ports.
    @Test func aTaskThatFitsDoesWithMore() throws {
        var (kept, won) = (0, 0)
        for seed in UInt64(0)..<6_000 {
            var random = RandomDemands(seed: 400_000 + seed)
            random.work = random.work.filter { $0.item.content.kind != .gang && $0.item.content.instances == 1 }
            random.work = Array(random.work.prefix(1))
            guard !random.work.isEmpty else { continue }
            let before = random.plan(seed: seed).placed.count
            let more = RandomDemands(seed: 500_000 + seed).offers
            for index in random.offers.indices where index < more.count {
                random.offers[index].resources += more[index].resources
            }
            let after = random.plan(seed: seed).placed.count
            #expect(after >= before, "seed \(seed)")
            if before > 0 { kept += 1 } else if after > 0 { won += 1 }
        }
        #expect(kept > 300 && won > 100, "\(kept) \(won)")
    }
}
