import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What ends for more important work in random clusters, beside what trying all of it says.
@Suite struct PreemptionReferenceTests {
    private struct Problem: Error {
        let text: String
    }

    /// Agents that are full of tasks of all priorities, and a job that may end some of them.
    private struct RandomTasks {
        var offers: [Offer] = []
        var world = World()
        var job: Job
        let limit: Int

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
            for number in 0..<Int.random(in: 1...5, using: &generator) {
                offers.append(
                    offer(
                        "a\(number)", Resources(cpus: Scalar(pick([0, 0.5, 1, 2])), mem: Scalar(pick([0, 32, 64]))),
                        "rack:\(pick(["r1", "r2"]))"))
                for task in 0..<Int.random(in: 0...5, using: &generator) {
                    world.note(
                        TaskID("t\(number)-\(task)"),
                        WorldTask(
                            work: pick(["batch", "cache"]), number: number * 10 + task + 1,
                            agentID: AgentID("a\(number)"), priority: pick([0, 1, 2, 5, 9]),
                            amounts: [
                                ResourceAmount(name: "cpus", amount: Scalar(pick([0.5, 1, 2]))),
                                ResourceAmount(name: "mem", amount: Scalar(pick([16, 64]))),
                            ]))
                }
            }
            world.note(offers)
            limit = pick([1, 2, 5, 9])
            let rule = pick([
                nil, Distinct(.agent).asOne, Attribute("rack") == "r1", Apart(from: "cache", within: .agent).asOne,
            ])
            let (cpus, priority, instances) = (pick([0.5, 1, 2]) as Double, limit, pick([1, 1, 2, 3]))
            job = Job("web", instances: instances) {
                CPUs(cpus); Memory(.mebibytes(48)); Shell("true")
                Priority(priority); Preempts(lowerThan: priority)
                if let rule { rule }
            }
        }
    }

    @Test func victimsMakeRoomAndNoneCouldBeSpared() throws {
        var count = 0
        for seed in UInt64(0)..<3_000 {
            let random = RandomTasks(seed: seed)
            let plan = PlacementEngine().place(
                [random.job], on: random.offers, world: random.world, now: .zero, seed: seed)
            do {
                try Self.check(plan, random)
            } catch {
                Issue.record("seed \(seed): \(error)")
                return
            }
            if !plan.victims.isEmpty { count += 1 }
        }
        #expect(count > 500)
    }

    private static func check(_ plan: Plan, _ random: RandomTasks) throws {
        var judge = ReferenceJudge(offers: random.offers, world: random.world, now: .zero)
        var room = ReferenceScores(random.offers)
        let demand = try JobTemplate(random.job).instanceDemand
        for placed in plan.placed {
            room.take(demand, from: placed.agentID)
            judge.placed.append(judge.candidate(random.job, placed.number, on: placed.agentID))
        }
        let before = judge
        var agents: [AgentID] = []
        for victim in plan.victims where !agents.contains(victim.agentID) { agents.append(victim.agentID) }
        guard agents.count <= plan.unplaced.count else {
            throw Problem(text: "\(agents) for \(plan.unplaced.count) tasks")
        }
        for agentID in agents {
            let tasks = plan.victims.filter { $0.agentID == agentID }.compactMap { random.world.tasks[$0.taskID] }
            guard tasks.count == plan.victims.count(where: { $0.agentID == agentID }),
                tasks.allSatisfy({ $0.agentID == agentID && $0.priority < random.limit })
            else { throw Problem(text: "other tasks end on \(agentID)") }
            guard !room.hasRoom(demand, on: agentID), judge.allows(random.job, on: agentID) else {
                throw Problem(text: "tasks end on \(agentID) in vain")
            }
            guard hasRoom(demand, room, agentID, without: tasks) else { throw Problem(text: "\(agentID) has no room") }
            for index in tasks.indices {
                var rest = tasks
                rest.remove(at: index)
                if hasRoom(demand, room, agentID, without: rest) { throw Problem(text: "one on \(agentID) is spared") }
            }
            judge.placed.append(judge.candidate(random.job, 0, on: agentID))
        }
        // The least that the most important victim can be on any agent.
        let highest = random.offers.map(\.agentID).compactMap { agentID -> Int? in
            guard !room.hasRoom(demand, on: agentID), before.allows(random.job, on: agentID) else { return nil }
            let tasks = random.world.tasks.map(\.value).filter { $0.agentID == agentID && $0.priority < random.limit }
            return tasks.map(\.priority).sorted().first { priority in
                hasRoom(demand, room, agentID, without: tasks.filter { $0.priority <= priority })
            }
        }
        let first = plan.victims.filter { $0.agentID == agents.first }.compactMap {
            random.world.tasks[$0.taskID]?.priority
        }
        guard plan.unplaced.isEmpty || highest.min() == first.max() else {
            throw Problem(text: "the first victims have \(first), and it might be \(highest)")
        }
        guard agents.count >= min(plan.unplaced.count, highest.isEmpty ? 0 : 1) else {
            throw Problem(text: "nothing ends, and on one of \(highest.count) agents it would help")
        }
    }

    private static func hasRoom(
        _ demand: Demand, _ room: ReferenceScores, _ agentID: AgentID, without tasks: [WorldTask]
    ) -> Bool {
        demand.amounts.allSatisfy { amount in
            let freed = tasks.flatMap(\.amounts).filter { $0.name == amount.name }.reduce(Scalar.zero) {
                $0 + $1.amount
            }
            return (room.free[agentID]?.scalar(amount.name) ?? .zero) + freed >= amount.minimum
        }
    }
}
