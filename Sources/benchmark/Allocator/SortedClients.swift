import MesosBase
import MesosKit

/// A real sort of 1,000 active frameworks of one role on 1,000 agents, as Mesos's FullSort means to make; its own never
/// activates its clients, and so sorts nothing.
///
/// Each framework holds something else, and one more agent has now many processors, now much memory: with each change
/// another resource is the dominant one, all shares are new, and so is the order. Timed is the run that follows, which
/// sorts and then offers that one agent.
struct SortedClients: Workload {
    let figures = ["allocator.sort.1000"]

    func measure() throws -> [Figure] {
        var measured = MeasuredAllocator()
        measured.addFrameworks(1_000)
        var generator = SeededGenerator(seed: 1)
        for number in 0..<1_000 {
            let used = Resources(
                cpus: Scalar(Int.random(in: 1...16, using: &generator)),
                mem: Scalar(Int.random(in: 1...2_048, using: &generator)), disk: 1_024)
            measured.allocator.add(
                agent: MeasuredAllocator.agent(number), profile: AgentProfile(), resources: used,
                used: [(MeasuredAllocator.framework(number), used.allocated(to: "*"))])
        }
        let balance: AgentID = "balance"
        measured.allocator.add(agent: balance, resources: "cpus:1;mem:1")
        _ = measured.run()
        let times = try (0..<101).map { round in
            measured.returnOffers()
            let resources: Resources = round % 2 == 0 ? "cpus:10000;mem:1" : "cpus:1;mem:1000000"
            measured.allocator.update(agent: balance, profile: AgentProfile(), resources: resources)
            let time = measured.run() * 1_000
            try UnexpectedOutcome.check(measured.offers.count, is: 1, "offers of the agent that changes")
            return time
        }
        return [Figure(name: "allocator.sort.1000", value: times.median, unit: "us", runs: times.count)]
    }
}
