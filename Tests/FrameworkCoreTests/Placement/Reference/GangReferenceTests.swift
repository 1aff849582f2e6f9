import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Gangs and jobs that share a random stream of offers over many rounds, as a framework sees them.
@Suite struct GangReferenceTests {
    private struct Problem: Error {
        let text: String
    }

    /// What a framework knows from round to round.
    private struct Framework {
        var world = World()
        var now = Instant.zero
        /// Offers that are held, since when by which gang.
        var held: [Offer] = []
        var since: [String: Instant] = [:]
        var started: [String: Int] = [:]
        var releases = 0
        var holds = 0
        var wholes = 0
        var parts = 0
        let gangs: [Gang]
        let job: Job

        init(_ generator: inout SeededGenerator) {
            func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
            gangs = (0..<2).map { number in
                let (instances, cpus) = (pick([2, 3, 4]), pick([1, 2]) as Double)
                let minimum = pick([nil, nil, 2])
                let rules = pick([[], [Distinct(.agent).asOne], [Together(within: .attribute("rack")).asOne]])
                return Gang("gang\(number)", instances: instances, minimum: minimum) {
                    CPUs(cpus); Memory(.mebibytes(64)); Shell("true")
                    for rule in rules { rule }
                }.hold(.seconds(pick([0, 5, 20])))
            }
            job = Job("web", instances: 3) {
                CPUs(1); Memory(.mebibytes(64)); Shell("true"); Priority(pick([-1, 1]))
            }
        }
    }

    @Test func gangsStartWholeAndHoldNoLongerThanTheySay() throws {
        var (holds, releases, wholes, parts) = (0, 0, 0, 0)
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            var framework = Framework(&generator)
            do {
                for round in 0..<12 { try Self.turn(&framework, round, &generator) }
            } catch {
                Issue.record("seed \(seed): \(error)")
                return
            }
            holds += framework.holds
            releases += framework.releases
            wholes += framework.wholes
            parts += framework.parts
        }
        #expect(holds > 300 && releases > 50 && wholes > 200 && parts > 20, "\(holds) \(releases) \(wholes) \(parts)")
    }

    private static func turn(_ framework: inout Framework, _ round: Int, _ generator: inout SeededGenerator) throws {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        framework.now = framework.now + .seconds(pick([1, 4, 9]))
        let new = (0..<pick([0, 1, 2])).map { number in
            offer(
                "a\(round)-\(number)", Resources(cpus: Scalar(pick([1, 2])), mem: 256), "rack:\(pick(["r1", "r2"]))")
        }
        let offers = framework.held + new
        let work: [any Work] = framework.gangs + [framework.job]
        let plan = PlacementEngine().place(work, on: offers, world: framework.world, now: framework.now, seed: 1)
        let answered = plan.launches.flatMap(\.offerIDs) + plan.declined + plan.holds.flatMap(\.offerIDs)
        guard answered.sorted() == offers.map(\.id).sorted() else { throw Problem(text: "answered \(answered)") }
        for gang in framework.gangs { try check(gang, plan, offers, &framework) }
        framework.world.note(offers)
        framework.world.note(plan, at: framework.now)
        let held = plan.holds.flatMap(\.offerIDs)
        framework.held = offers.filter { held.contains($0.id) }
    }

    private static func check(_ gang: Gang, _ plan: Plan, _ offers: [Offer], _ framework: inout Framework) throws {
        let placed = plan.placed.filter { $0.work == gang.name }
        let before = framework.started[gang.name] ?? 0
        framework.started[gang.name] = before + placed.count
        let hold = plan.holds.filter { $0.work == gang.name }
        guard hold.count <= 1 else { throw Problem(text: "\(gang.name) holds twice") }
        let since = framework.since[gang.name]
        let end = (since ?? framework.now) + gang.holdTime
        if let hold = hold.first {
            framework.holds += 1
            guard hold.end == end, framework.now < hold.end, !hold.offerIDs.isEmpty else {
                throw Problem(text: "\(gang.name) holds until \(hold.end), and it is \(framework.now)")
            }
            framework.since[gang.name] = since ?? framework.now
        } else {
            framework.since[gang.name] = nil
            if since != nil, placed.isEmpty { framework.releases += 1 }
        }
        guard before == 0, !placed.isEmpty else { return }
        if placed.count == gang.instances {
            framework.wholes += 1
        } else {
            framework.parts += 1
            guard gang.partial == .keep || gang.minimum < gang.instances, placed.count >= gang.minimum,
                framework.now >= end
            else { throw Problem(text: "\(placed.count) of \(gang.name) start, of \(gang.instances)") }
        }
        try checkRules(gang, placed, offers)
    }

    private static func checkRules(_ gang: Gang, _ placed: [Plan.Placed], _ offers: [Offer]) throws {
        let template = try JobTemplate(gang)
        let agents = placed.map(\.agentID)
        let racks = agents.map { agentID in
            offers.first { $0.agentID == agentID }?.attributes.first?.text?.value
        }
        for rule in template.rules {
            switch rule.node {
            case .atMost where Set(agents).count < agents.count: throw Problem(text: "\(gang.name) is on \(agents)")
            case .together where Set(racks).count > 1: throw Problem(text: "\(gang.name) is in \(racks)")
            default: break
            }
        }
    }
}
