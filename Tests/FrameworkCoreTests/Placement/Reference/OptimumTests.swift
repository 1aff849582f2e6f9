import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How many tasks of small instances are placed, beside the most that can be: found by trying everything.
@Suite struct OptimumTests {
    @Test func atLeast95PercentOfSmallInstancesArePlacedAsWellAsCanBe() {
        var total = 0
        var best = 0
        for seed in UInt64(0)..<400 {
            let random = RandomPlacement(seed: 50_000 + seed, agents: 2...4, jobs: 1...2, instances: 2)
            let placed = random.plan(seed: seed).placed.count
            let optimum = Self.optimum(random)
            #expect(placed <= optimum, "seed \(seed)")
            total += 1
            if placed == optimum { best += 1 }
        }
        #expect(best * 100 >= total * 95, "\(best) of \(total)")
    }

    private static func optimum(_ random: RandomPlacement) -> Int {
        let judge = ReferenceJudge(offers: random.offers, world: random.world, now: .zero)
        var tasks: [Job] = []
        for job in random.jobs { for _ in 0..<job.instances { tasks.append(job) } }
        let free = random.offers.map { $0.resourcesValue }
        return most(tasks, judge, free)
    }

    /// The most tasks that can be placed in any order on any agents.
    private static func most(_ tasks: [Job], _ judge: ReferenceJudge, _ free: [Resources]) -> Int {
        var best = 0
        var tried: [String] = []
        for (index, job) in tasks.enumerated() where !tried.contains(job.name) {
            tried.append(job.name)
            guard let demand = try? JobTemplate(job).instanceDemand else { continue }
            let needed = Resources(demand.amounts.map { Resource(name: $0.name, value: .scalar($0.minimum)) })
            for (slot, offer) in judge.offers.enumerated()
            where free[slot].contains(needed) && judge.allows(job, on: offer.agentID) {
                var rest = tasks
                rest.remove(at: index)
                var next = judge
                next.placed.append(.init(work: job.name, number: rest.count + 1, agentID: offer.agentID))
                var left = free
                left[slot] -= needed
                best = max(best, 1 + most(rest, next, left))
                if best == tasks.count { return best }
            }
        }
        return best
    }
}
