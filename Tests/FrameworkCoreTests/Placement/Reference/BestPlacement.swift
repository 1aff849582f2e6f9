import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// The largest number of tasks that any order and any choice of agents gives places: found by trying all of them.
struct BestPlacement {
    private struct State: Hashable {
        var free: [[Int64]]
        var tasks: [[Int]]
    }

    private let jobs: [Job]
    private let agents: [AgentID]
    private let demands: [[Int64]]
    private var seen: Set<State> = []
    private(set) var count = 0

    private static let names = ["cpus", "mem"]

    init(_ random: RandomPlacement) {
        jobs = random.jobs
        agents = random.offers.map(\.agentID)
        demands = random.jobs.map { job in
            let demand = try? JobTemplate(job).instanceDemand
            return Self.names.map { demand?.minimum(of: $0).milli ?? .max }
        }
        let free = random.offers.map { offer in Self.names.map { offer.resourcesValue.scalar($0).milli } }
        let tasks = random.jobs.map { _ in random.offers.map { _ in 0 } }
        search(
            State(free: free, tasks: tasks), ReferenceJudge(offers: random.offers, world: random.world, now: .zero), 0)
    }

    /// Instances of one job are alike, so that only how many of them are on each agent tells states apart.
    private mutating func search(_ state: State, _ judge: ReferenceJudge, _ placed: Int) {
        guard seen.insert(state).inserted else { return }
        count = max(count, placed)
        for (index, job) in jobs.enumerated() {
            let number = state.tasks[index].reduce(1, +)
            guard number <= job.instances else { continue }
            for (slot, agentID) in agents.enumerated() {
                guard zip(state.free[slot], demands[index]).allSatisfy({ $0 >= $1 }), judge.allows(job, on: agentID)
                else { continue }
                var next = state
                for amount in Self.names.indices { next.free[slot][amount] -= demands[index][amount] }
                next.tasks[index][slot] += 1
                var nextJudge = judge
                nextJudge.placed.append(.init(work: job.name, number: number, agentID: agentID))
                search(next, nextJudge, placed + 1)
            }
        }
    }
}
