import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Plans for random clusters with a past, and rules and preferences of all kinds, beside a judge that looks at each
/// place by itself.
@Suite struct WorldReferenceTests {
    struct Problem: Error {
        let text: String
    }

    @Test(arguments: UInt64(0)..<20) func eachPlaceIsAllowedAndTheBestAndNothingIsLeftThatFits(_ block: UInt64) {
        for seed in block * 100..<(block + 1) * 100 {
            let random = RandomWorld(seed: seed)
            let plan = random.plan(seed: seed)
            do {
                try Self.check(plan, for: random)
            } catch {
                Issue.record("seed \(seed): \(error)")
                return
            }
            #expect(random.plan(seed: seed) == plan, "seed \(seed)")
        }
    }

    private static func check(_ plan: Plan, for random: RandomWorld) throws {
        var judge = ReferenceJudge(offers: random.offers, world: random.world, now: random.now)
        var scores = ReferenceScores(random.offers)
        for placed in plan.placed {
            guard let job = random.jobs.first(where: { $0.name == placed.work }) else {
                throw Problem(text: "no such job")
            }
            try check(placed, of: job, judge, scores)
            judge.placed.append(judge.candidate(job, placed.number, on: placed.agentID))
            scores.take(try JobTemplate(job).instanceDemand, from: placed.agentID)
        }
        let answered = plan.launches.flatMap(\.offerIDs) + plan.declined
        guard answered.sorted() == random.offers.map(\.id).sorted() else {
            throw Problem(text: "offers are answered as \(answered)")
        }
        for job in random.jobs { try checkReport(plan, job, random) }
        try checkNothingFits(plan, random, judge, scores)
    }

    private static func check(
        _ placed: Plan.Placed, of job: Job, _ judge: ReferenceJudge, _ scores: ReferenceScores
    ) throws {
        let template = try JobTemplate(job)
        let fits = judge.offers.map(\.agentID).filter { agentID in
            judge.allows(job, number: placed.number, on: agentID)
                && scores.hasRoom(template.instanceDemand, on: agentID)
        }
        guard fits.contains(placed.agentID) else {
            throw Problem(text: "\(placed.taskID) must not go to \(placed.agentID)")
        }
        guard template.timeout.map({ judge.waited(job) < $0 }) ?? true else {
            throw Problem(text: "\(placed.taskID) has waited too long")
        }
        let own = scores.score(job, number: placed.number, on: placed.agentID, judge)
        guard abs(own - placed.score) < 1e-9 else {
            throw Problem(text: "\(placed.taskID) has the score \(placed.score), and it is \(own)")
        }
        guard own >= threshold(template, judge.waited(job)) - 1e-9 else {
            throw Problem(text: "\(placed.taskID) has the score \(own), and more is asked for")
        }
        let best = fits.map { scores.score(job, number: placed.number, on: $0, judge) }.max() ?? 0
        // Work that goes into one domain takes that which holds most of it.
        let isBound = template.rules.contains {
            if case .together(within: _, of: .own) = $0.node { true } else { false }
        }
        guard own >= min(best, template.goodEnough ?? 1) - 1e-9 || isBound else {
            throw Problem(text: "\(placed.taskID) has the score \(own), and there is \(best)")
        }
    }

    private static func threshold(_ template: JobTemplate, _ waited: Duration) -> Double {
        guard let relaxation = template.relaxation else { return 0 }
        let part = min(1, waited / relaxation.time)
        return relaxation.first + (relaxation.last - relaxation.first) * part
    }

    private static func checkReport(_ plan: Plan, _ job: Job, _ random: RandomWorld) throws {
        let known = random.world.tasks.filter { $0.value.work == job.name }.map(\.key.value)
        let unplaced = plan.unplaced.filter { $0.work == job.name }
        let names = known + plan.placed.filter { $0.work == job.name }.map(\.taskID.value) + unplaced.map(\.name)
        guard names.sorted() == (1...job.instances).map({ "\(job.name)-\($0)" }).sorted() else {
            throw Problem(text: "\(job.name) is placed or not as \(names)")
        }
        guard let report = plan.report(of: job.name), report.unplaced == unplaced.count,
            report.placed + report.unplaced == job.instances
        else { throw Problem(text: "the report on \(job.name) has other numbers") }
        let offers = report.exclusions.reduce(report.fitting) { $0 + $1.offers }
        guard report.unplaced == 0 || offers == random.offers.count else {
            throw Problem(text: "the explanation accounts for \(offers) offers: \(report)")
        }
        guard report.unplaced == 0 || report.exclusions.allSatisfy({ !$0.rule.isEmpty && !$0.examples.isEmpty }) else {
            throw Problem(text: "the explanation names no rule or no agent: \(report)")
        }
    }

    /// A task without a place that has one when all is placed. The last job's rules saw all there is.
    private static func checkNothingFits(
        _ plan: Plan, _ random: RandomWorld, _ judge: ReferenceJudge, _ scores: ReferenceScores
    ) throws {
        guard let last = plan.reports.last, let job = random.jobs.first(where: { $0.name == last.work }) else { return }
        let template = try JobTemplate(job)
        for unplaced in plan.unplaced where unplaced.work == job.name && !unplaced.isFinal {
            let number = Int(unplaced.name.drop { $0 != "-" }.dropFirst()) ?? 0
            for agentID in random.offers.map(\.agentID)
            where judge.allows(job, number: number, on: agentID) && scores.hasRoom(template.instanceDemand, on: agentID)
            {
                let score = scores.score(job, number: number, on: agentID, judge)
                guard score < threshold(template, judge.waited(job)) else {
                    throw Problem(text: "\(unplaced.name) has a place on \(agentID)")
                }
            }
        }
    }
}
