import MesosBase
import MesosKit

/// How many agents of one size a mix of tasks needs: 2,000 tasks of which half want 1 processor and 2 GB, three tenths
/// 2 and 2 GB, the rest 5 and 12 GB, on agents of 16 processors and 32 GB.
struct PackedAgents: Workload {
    let figures = ["placement.packing.agents", "placement.packing.bound"]

    private static let sizes: [(count: Int, cpus: Int, memory: Int)] = [
        (1_000, 1, 2_048), (600, 2, 2_048), (400, 5, 12_288),
    ]
    private static let agent: (cpus: Int, memory: Int) = (16, 32_768)

    func measure() throws -> [Figure] {
        let offers = (0..<1_000).map { number in
            Offer(
                id: OfferID("offer\(number)"), frameworkID: "framework", agentID: AgentID("agent\(number)"),
                hostname: "agent\(number)",
                resources: Resources(cpus: Scalar(Self.agent.cpus), mem: Scalar(Self.agent.memory), disk: 1).wireValue)
        }
        let jobs = Self.sizes.enumerated().map { number, size in
            Job("job\(number)", instances: size.count) {
                CPUs(Double(size.cpus))
                Memory(.mebibytes(Double(size.memory)))
                Shell("true")
                Pack(.tightest)
            }
        }
        let plan = PlacementEngine().place(jobs, on: offers, now: .zero, seed: 1)
        try UnexpectedOutcome.check(plan.placed.count, is: 2_000, "tasks placed")
        let used = Double(plan.launches.count)
        return [
            Figure(
                name: "placement.packing.agents", value: used, unit: "agents", reference: Double(Self.decreasing()),
                comparison: "first fit decreasing", isBetterIfLess: true),
            Figure(
                name: "placement.packing.bound", value: used, unit: "agents", reference: Self.bound(),
                comparison: "the lower bound", isBetterIfLess: true),
        ]
    }

    /// No placement needs fewer agents than the sum of what is wanted fills.
    private static func bound() -> Double {
        let cpus = sizes.reduce(0) { $0 + $1.count * $1.cpus }
        let memory = sizes.reduce(0) { $0 + $1.count * $1.memory }
        let least = max(Double(cpus) / Double(agent.cpus), Double(memory) / Double(agent.memory))
        return least.rounded(.up)
    }

    /// How many agents first fit takes when the largest tasks come first.
    private static func decreasing() -> Int {
        var free: [(cpus: Int, memory: Int)] = []
        for size in sizes.sorted(by: { $0.memory + $0.cpus > $1.memory + $1.cpus }) {
            for _ in 0..<size.count {
                let place = free.firstIndex { $0.cpus >= size.cpus && $0.memory >= size.memory } ?? free.count
                if place == free.count { free.append(agent) }
                free[place].cpus -= size.cpus
                free[place].memory -= size.memory
            }
        }
        return free.count
    }
}
