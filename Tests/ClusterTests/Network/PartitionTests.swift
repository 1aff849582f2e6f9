import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Partitions: one way, both ways, of groups, several at once.
@Suite struct PartitionTests {
    private func cluster(_ command: String = "sleep 300", agents: [String] = ["a1", "a2"]) -> Simulation {
        let simulation = Simulation.cluster(agents: agents)
        var scheduler = BatchScheduler([.command("t", command)])
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", .durable("f1"), scheduler)
        simulation.advance(by: .seconds(10))
        return simulation
    }

    @Test func nothingReachesTheMasterOneWay() throws {
        let simulation = cluster(agents: ["a1"])
        simulation.partition(.agent("a1"), direction: .toMaster, for: .seconds(40))
        #expect(simulation.seconds(of: "a1 ! link silent to the master for 40secs") == 10)
        simulation.advance(by: .seconds(39))
        let pings = simulation.allSeconds(of: "a1 < master sent PING").filter { $0 > 10.01 }
        let pongs = simulation.allSeconds(of: "a1 > to master PONG").filter { $0 > 10.01 }
        #expect(pings.count >= 2)
        #expect(pongs == pings)
        #expect(simulation.allSeconds(of: "master < agent", "PONG").allSatisfy { $0 < 10.01 })
        simulation.advance(by: .seconds(1))
        // What was held back arrives at once, in its order.
        let late = simulation.allSeconds(of: "master < agent", "PONG").filter { $0 > 10.01 }
        #expect(late == Array(repeating: 50, count: pongs.count))
        #expect(simulation.seconds(of: "a1 ! no longer link silent to the master") == 50)
    }

    @Test func nothingComesFromTheMasterOneWay() {
        let simulation = cluster(agents: ["a1"])
        simulation.partition(.agent("a1"), direction: .fromMaster, for: .seconds(40))
        simulation.advance(by: .seconds(39))
        #expect(simulation.allSeconds(of: "master > to agent", "PING").filter { $0 > 10.01 }.count >= 2)
        #expect(simulation.allSeconds(of: "a1 < master sent PING").allSatisfy { $0 < 10.01 })
    }

    @Test func aGroupIsCutOffAndTheOthersAreNot() {
        let simulation = cluster(agents: ["a1", "a2", "a3"])
        simulation.partition(.agents(0..<2), for: .seconds(90))
        simulation.advance(by: .seconds(85))
        let snapshot = simulation.masterMachine?.snapshot
        #expect(snapshot?.agents.map(\.id) == [simulation.agentID("a3")].compactMap(\.self))
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(simulation.masterMachine?.snapshot.agents.count == 3)
        expectSound(simulation)
    }

    @Test func aMasterThatIsCutOffIsSoFromEverybody() {
        let simulation = cluster()
        simulation.partition(.leadingMaster, for: .seconds(20))
        for node in ["a1", "a2", "f1"] { #expect(simulation.seconds(of: "\(node) ! link silent for 20secs") == 10) }
        simulation.advance(by: .seconds(19))
        #expect(simulation.allSeconds(of: "master < ").allSatisfy { $0 <= 10.01 || isOwn($0, simulation) })
    }

    /// What a master that hears nobody still does, it does by itself.
    private func isOwn(_ seconds: Double, _ simulation: Simulation) -> Bool {
        simulation.allSeconds(of: "master < deadline reached").contains(seconds)
    }

    @Test func whoIsOnTheSameSideIsNotCutOff() {
        let simulation = cluster()
        simulation.partition(.leadingMaster + .agent("a1") + .frameworks)
        #expect(simulation.allSeconds(of: "! link silent") == [10])
        #expect(simulation.seconds(of: "a2 ! link silent") == 10)
        simulation.partition(.agent("a1"), from: .agent("a2"))
        #expect(simulation.seconds(of: "a1 ! link") == nil)
        simulation.partition(.leadingMaster, from: .framework("f1"))
        #expect(simulation.seconds(of: "f1 ! link silent") == 10)
    }

    @Test func ofTwoPartitionsBothMustEnd() {
        let simulation = cluster(agents: ["a1"])
        simulation.partition(.agent("a1"), direction: .toMaster, for: .seconds(20))
        simulation.partition(.agent("a1"), direction: .toMaster, for: .seconds(40))
        simulation.advance(by: .seconds(39))
        #expect(simulation.allSeconds(of: "master < agent", "PONG").allSatisfy { $0 < 10.01 })
        simulation.heal(.agent("a1"))
        #expect(simulation.allSeconds(of: "master < agent", "PONG").last == 49)
        #expect(simulation.seconds(of: "a1 ! link up") == 49)
        // The end of what was healed is nothing to tell of.
        simulation.advance(by: .seconds(5))
        #expect(simulation.allSeconds(of: "a1 ! no longer") == [30])
    }

    @Test func aCrashBehindAPartitionIsHeardOfWhenItEnds() {
        let simulation = cluster(agents: ["a1"])
        simulation.partition(.agent("a1"), for: .seconds(30))
        simulation.crash(.agent("a1"))
        simulation.advance(by: .seconds(29))
        #expect(simulation.seconds(of: "master < agent", "disconnected") == nil)
        simulation.advance(by: .seconds(1))
        #expect(simulation.seconds(of: "master < agent", "disconnected") == 40)
    }
}
