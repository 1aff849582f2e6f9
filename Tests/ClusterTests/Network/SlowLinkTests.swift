import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Links that are slow, narrow, or lose and repeat what they carry.
@Suite struct SlowLinkTests {
    private func cluster(_ options: SimulationOptions = SimulationOptions()) -> Simulation {
        let simulation = Simulation.cluster(agents: ["a1", "a2"], options: options)
        simulation.advance(by: .seconds(10))
        return simulation
    }

    /// How long the pings to an agent that were sent after some time took.
    private func pings(_ name: String, _ simulation: Simulation, after start: Double) -> [Double] {
        let sent = simulation.trace.lines.filter { $0.contains("master > to agent \(name == "a1" ? 1 : 2) PING") }
        let starts = sent.compactMap { Double($0.split(separator: " ")[0]) }.filter { $0 > start }
        let ends = simulation.allSeconds(of: "\(name) < master sent PING").filter { $0 > start }
        return zip(starts, ends).map { $1 - $0 }
    }

    @Test func whatASlowAgentHearsComesLater() {
        let simulation = cluster()
        simulation.slow(.agent("a1"), by: .constant(.milliseconds(500)), for: .seconds(40))
        simulation.advance(by: .seconds(80))
        let slow = pings("a1", simulation, after: 10.01)
        #expect(slow.prefix(2).allSatisfy { (0.501...0.505).contains($0) })
        #expect(slow.suffix(2).allSatisfy { (0.001...0.005).contains($0) })
        #expect(pings("a2", simulation, after: 10.01).allSatisfy { $0 < 0.006 })
    }

    @Test func aSlowMasterIsSlowToEverybody() {
        let simulation = cluster()
        simulation.slow(.leadingMaster, by: .constant(.milliseconds(500)))
        simulation.advance(by: .seconds(40))
        for name in ["a1", "a2"] {
            #expect(pings(name, simulation, after: 10.01).allSatisfy { (0.501...0.505).contains($0) })
        }
    }

    @Test func overANarrowLinkMessagesComeOneAfterTheOther() throws {
        let simulation = Simulation.cluster()
        simulation.throttle(.agent("a1"), perMessage: .seconds(1))
        var scheduler = BatchScheduler((0..<4).map { .command("t\($0)", "sleep 60") })
        scheduler.replacesLostTasks = false
        simulation.addFramework("f1", .durable("f1"), scheduler)
        simulation.advance(by: .seconds(30))
        let came = simulation.allSeconds(of: "a1 < master sent RUN t")
        try #require(came.count == 4)
        for (first, second) in zip(came, came.dropFirst()) { #expect(abs(second - first - 1) < 1e-9) }
    }

    @Test func someMessagesOfAnUnreliableNetworkAreLost() {
        var options = SimulationOptions()
        options.loss = 0.2
        let simulation = cluster(options)
        simulation.advance(by: .seconds(3_000))
        let sent = simulation.allSeconds(of: "master > to agent", "PING").count
        let came = simulation.allSeconds(of: "< master sent PING").count
        #expect(sent > 300)
        #expect((0.74...0.86).contains(Double(came) / Double(sent)))
    }

    @Test func someMessagesOfAnUnreliableNetworkComeTwice() {
        var options = SimulationOptions()
        options.duplication = 0.2
        let simulation = cluster(options)
        simulation.advance(by: .seconds(3_000))
        let sent = simulation.allSeconds(of: "master > to agent", "PING").count
        let came = simulation.allSeconds(of: "< master sent PING").count
        #expect((1.14...1.26).contains(Double(came) / Double(sent)))
    }

    @Test func messagesOfOneNodeAreLostAndComeTwice() {
        let simulation = cluster()
        simulation.drop(.agent("a1"), oneIn: 1, for: .seconds(45))
        simulation.duplicate(.agent("a2"), oneIn: 1, for: .seconds(45))
        simulation.advance(by: .seconds(44))
        let sent = simulation.allSeconds(of: "master > to agent 2 PING").filter { $0 > 10.01 }.count
        #expect(simulation.allSeconds(of: "a1 < master sent PING").allSatisfy { $0 < 10.01 })
        #expect(simulation.allSeconds(of: "a2 < master sent PING").filter { $0 > 10.01 }.count == 2 * sent)
        #expect(sent > 1)
    }

    @Test func lateMessagesHoldUpThoseBehindThem() {
        let simulation = cluster()
        simulation.delay(.agent("a1"), oneIn: 2, by: .constant(.seconds(40)), for: .seconds(300))
        simulation.advance(by: .seconds(400))
        let came = simulation.allSeconds(of: "a1 < master sent PING")
        #expect(came == came.sorted())
        #expect(zip(came, came.dropFirst()).contains { $1 - $0 > 30 })
    }
}
