import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Victims in random clusters beside what trying all of them says.
@Suite struct VictimReferenceTests {
    @Test func afterEachEndTheSkewIsTheLeastThatCanBe() throws {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            let racks = (0..<Int.random(in: 1...6, using: &generator)).map { "r\($0 % 4)" }
            var world = World()
            for (agent, rack) in racks.enumerated() {
                world.note([offer("a\(agent)", "cpus:9;mem:999", "rack:\(rack)")])
            }
            var left: [(taskID: TaskID, rack: String)] = []
            for number in 1...Int.random(in: 1...14, using: &generator) {
                let agent = Int.random(in: racks.indices, using: &generator)
                world.run(number, on: AgentID("a\(agent)"))
                left.append((TaskID("web-\(number)"), racks[agent]))
            }
            let web = job("web", 1) { Spread(over: .attribute("rack")) }
            let count = Int.random(in: 1...left.count, using: &generator)
            let victims = try PlacementEngine().victims(of: web, count: count, world: world, now: .zero)
            #expect(victims.count == count)
            for victim in victims {
                let best = left.indices.map { index in skew(left.removing(index).map(\.rack), racks) }.min()
                let index = try #require(left.firstIndex { $0.taskID == victim.taskID }, "seed \(seed)")
                left.remove(at: index)
                #expect(skew(left.map(\.rack), racks) == best, "seed \(seed), \(victim.taskID)")
            }
        }
    }

    private func skew(_ tasks: [String], _ racks: [String]) -> Int {
        let counts = racks.map { rack in tasks.count { $0 == rack } }
        return (counts.max() ?? 0) - (counts.min() ?? 0)
    }

    /// The judge knows nothing of how the engine works: each task is judged as if it came last.
    @Test func theFirstToEndBreaksMostRules() throws {
        var broken = 0
        for seed in UInt64(0)..<1_500 {
            let random = RandomPlacement(seed: seed, jobs: 1...2)
            var world = random.world
            world.note(random.offers)
            world.note(random.plan(), at: .zero)
            var generator = SeededGenerator(seed: seed)
            for agent in world.agents.keys where Int.random(in: 0..<3, using: &generator) == 0 {
                world.agents.update(agent) { $0.attributes = [] }
            }
            for job in random.jobs {
                guard let victim = try PlacementEngine().victims(of: job, count: 1, world: world, now: .zero).first
                else { continue }
                let faults = world.tasks.filter { $0.value.work == job.name }.map { task in
                    (task.key, self.faults(of: job, without: task.key, on: task.value.agentID, world))
                }
                let most = faults.map(\.1).max { $0.lexicographicallyPrecedes($1) } ?? []
                if most != [0, 0] { broken += 1 }
                #expect(faults.first { $0.0 == victim.taskID }?.1 == most, "seed \(seed): \(job.name), \(faults)")
            }
        }
        #expect(broken > 100)
    }

    /// How many rules the task breaks, and how many of those are about counts.
    private func faults(of job: Job, without taskID: TaskID, on agentID: AgentID, _ world: World) -> [Int] {
        var rest = world
        rest.remove(task: taskID)
        let judge = ReferenceJudge(offers: [], world: rest, now: .zero)
        var faults = [0, 0]
        for part in job.parts {
            guard case .rule(let rule) = part.content, !judge.allows(rule, job, on: agentID) else { continue }
            switch rule.node {
            case .atMost, .together, .spread, .minDomains: faults[1] += 1
            default: faults[0] += 1
            }
        }
        return faults
    }

    @Test func ofManyInstancesEachDomainKeepsAsManyToOne() throws {
        var world = World()
        for agent in 0..<40 { world.note([offer("a\(agent)", "cpus:99;mem:99999", "rack:r\(agent % 7)")]) }
        for number in 1...3_000 { world.run(number, on: AgentID("a\(min(number % 57, 39))")) }
        let web = job("web", 1) { Spread(over: .attribute("rack"), maxSkew: 1_000) }
        let victims = try PlacementEngine().victims(of: web, count: 2_000, world: world, now: .zero)
        #expect(victims.count == 2_000)
        for victim in victims { world.remove(task: victim.taskID) }
        #expect(world.tasks.count == 1_000)
        var counts = Array(repeating: 0, count: 7)
        for (_, task) in world.tasks {
            for rack in 0..<7 where world.agents[task.agentID]?.attributes.first?.value == .text("r\(rack)") {
                counts[rack] += 1
            }
        }
        #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(counts)")
    }
}

extension Array {
    /// The rest of the elements.
    fileprivate func removing(_ index: Int) -> [Element] {
        var copy = self
        copy.remove(at: index)
        return copy
    }
}
