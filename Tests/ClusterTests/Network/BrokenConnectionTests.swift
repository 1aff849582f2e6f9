import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// What is on its way when a connection breaks.
@Suite struct BrokenConnectionTests {
    /// An agent is told to run tasks, and its connection breaks while the orders are on their way.
    private func arrivals(seed: UInt64, crash: Bool) -> (came: [String], isTold: Bool) {
        var options = SimulationOptions()
        options.latency = .constant(.milliseconds(100))
        let simulation = Simulation.cluster(seed: seed, options: options)
        simulation.throttle(.agent("a1"), perMessage: .milliseconds(10))
        simulation.advance(by: .seconds(10))
        var scheduler = BatchScheduler((0..<4).map { .command("t\($0)", "sleep 60") })
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", .durable("f1"), scheduler)
        while simulation.seconds(of: "master > to agent", "RUN t3") == nil { simulation.advance(by: .milliseconds(1)) }
        if crash { simulation.crash(.leadingMaster) } else { simulation.breakConnections(of: .agent("a1")) }
        simulation.advance(by: .seconds(1))
        let came = simulation.trace.lines.filter { $0.contains("a1 < master sent RUN t") }
        let told = simulation.seconds(of: "a1 < master disconnected") ?? -1
        let isTold = told > 10 && simulation.allSeconds(of: "a1 < master sent RUN t").allSatisfy { $0 <= told }
        return (came.map { String($0.split(separator: " ").last ?? "") }, isTold)
    }

    @Test(arguments: [false, true])
    func aBeginningOfItArrivesInOrderBeforeTheBreakIsNoticed(_ crash: Bool) {
        var counts: Set<Int> = []
        for seed in UInt64(1)...40 {
            let (came, isTold) = arrivals(seed: seed, crash: crash)
            #expect(came == Array(["t0", "t1", "t2", "t3"].prefix(came.count)), "seed \(seed)")
            #expect(isTold, "seed \(seed)")
            counts.insert(came.count)
        }
        #expect(counts.contains(0))
        #expect(counts.contains(4))
        #expect(counts.count > 2)
    }

    @Test func theConnectionsOfTheMasterAreEverybodys() {
        let simulation = Simulation.cluster(agents: ["a1", "a2"])
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([]))
        simulation.advance(by: .seconds(10))
        simulation.breakConnections(of: .leadingMaster)
        for name in ["a1", "a2", "f1"] { #expect(simulation.seconds(of: "\(name) ! link breaks") == 10) }
        #expect(simulation.settle())
        #expect(simulation.masterMachine?.snapshot.agents.count == 2)
        expectSound(simulation)
    }
}
