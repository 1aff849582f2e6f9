import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Plans for random clusters and jobs beside a judge that looks at each place by itself.
@Suite struct ReferenceTests {
    @Test(arguments: 0..<20) func noPlacementBreaksARuleAndNothingIsLeftThatFits(_ block: Int) {
        for seed in UInt64(block) * 100..<UInt64(block + 1) * 100 {
            let random = RandomPlacement(seed: seed)
            let plan = random.plan(seed: seed)
            if let problem = Self.problem(with: plan, for: random) {
                Issue.record("seed \(seed): \(problem)")
                return
            }
            #expect(random.plan(seed: seed) == plan, "seed \(seed)")
        }
    }

    /// What is wrong with a plan, if anything.
    private static func problem(with plan: Plan, for random: RandomPlacement) -> String? {
        var judge = ReferenceJudge(offers: random.offers, world: random.world, now: .zero)
        var left = random.offers.map { offer in
            (agent: offer.agentID, free: offer.resourcesValue)
        }
        for placed in plan.placed {
            guard let job = random.jobs.first(where: { $0.name == placed.work }) else { return "no such job" }
            if !judge.allows(job, on: placed.agentID) { return "\(placed.taskID) must not go to \(placed.agentID)" }
            judge.placed.append(.init(work: job.name, number: placed.number, agentID: placed.agentID))
        }
        for launch in plan.launches {
            guard let index = left.firstIndex(where: { $0.agent == launch.agentID }) else { return "no such offer" }
            for task in launch.tasks {
                guard let resources = try? Resources(task.resources), left[index].free.contains(resources) else {
                    return "\(task.taskID) uses what \(launch.agentID) does not offer"
                }
                left[index].free -= resources
            }
        }
        let answered = plan.launches.flatMap(\.offerIDs) + plan.declined + plan.holds.flatMap(\.offerIDs)
        if answered.sorted() != random.offers.map(\.id).sorted() { return "offers are answered as \(answered)" }
        for job in random.jobs {
            let names =
                plan.placed.filter { $0.work == job.name }.map(\.taskID.value)
                + plan.unplaced.filter { $0.work == job.name }.map(\.name)
            if names.sorted() != (1...job.instances).map({ "\(job.name)-\($0)" }).sorted() {
                return "\(job.name) is placed or not as \(names)"
            }
            guard let report = plan.report(of: job.name) else { return "no report" }
            if report.unplaced > 0, report.exclusions.reduce(report.fitting, { $0 + $1.offers }) != random.offers.count
            {
                return "the explanation accounts for other offers than there are: \(report)"
            }
        }
        return unused(plan, random, judge, left)
    }

    /// A task without a place that has one when all is placed. The last job's rules saw all there is; an earlier one's
    /// may allow more now, such as being near the later ones.
    private static func unused(
        _ plan: Plan, _ random: RandomPlacement, _ judge: ReferenceJudge, _ left: [(agent: AgentID, free: Resources)]
    ) -> String? {
        guard let last = plan.reports.last, last.unplaced > 0,
            let job = random.jobs.first(where: { $0.name == last.work }),
            let demand = try? JobTemplate(job).instanceDemand
        else { return nil }
        for (agentID, free) in left where judge.allows(job, on: agentID) {
            let amounts = demand.amounts.map { Resources([Resource(name: $0.name, value: .scalar($0.minimum))]) }
            if amounts.allSatisfy({ free.contains($0) }) {
                return "\(job.name) has a place on \(agentID) and no task there"
            }
        }
        return nil
    }
}
