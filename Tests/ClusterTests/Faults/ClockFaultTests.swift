import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Calendar clocks that are wrong, and jump.
@Suite struct ClockFaultTests {
    private func cluster(ahead: Duration?) -> Simulation {
        let simulation = Simulation.cluster()
        if let ahead { simulation.setClock(of: .agent("a1"), ahead: ahead) }
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 20")]))
        return simulation
    }

    private func timestamps(_ simulation: Simulation) -> [Double] {
        simulation.history(of: "f1").updates["t"]?.compactMap(\.timestamp) ?? []
    }

    @Test(arguments: [Duration.seconds(3_600), .seconds(-3_600)])
    func anAgentsClockDatesItsUpdatesAndNothingElse(_ ahead: Duration) throws {
        let right = cluster(ahead: nil)
        let wrong = cluster(ahead: ahead)
        #expect(right.settle())
        #expect(wrong.settle())
        let skew = zip(timestamps(wrong), timestamps(right)).map { $0 - $1 }
        try #require(skew.count == 3)
        for seconds in skew { #expect(abs(seconds - ahead.inSeconds) < 1e-3) }
        // Nothing comes earlier or later for it.
        let instants = [right, wrong].map { $0.allSeconds(of: "master < agent", "UPDATE t") }
        #expect(instants[0] == instants[1])
        #expect(wrong.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
    }

    @Test func aClockThatJumpsBackWhileATaskRunsDoesNoHarm() {
        let simulation = cluster(ahead: nil)
        simulation.advance(by: .seconds(10))
        simulation.setClock(of: .everything, ahead: .seconds(-86_400))
        #expect(simulation.seconds(of: "a1 ! clock -1days ahead") == 10)
        #expect(simulation.settle())
        let times = timestamps(simulation)
        #expect((times.last ?? 0) < (times.first ?? 0) - 86_000)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        expectSound(simulation)
        expectEverythingIsFree(simulation)
    }

    /// How long an agent may be silent is measured by the monotonic clock.
    @Test func aMastersClockThatJumpsLosesNoAgent() {
        let simulation = cluster(ahead: nil)
        simulation.advance(by: .seconds(10))
        let id = simulation.agentID("a1")
        simulation.setClock(of: .leadingMaster, ahead: .seconds(864_000))
        simulation.advance(by: .seconds(600))
        #expect(simulation.masterMachine?.snapshot.agents.map(\.id) == [id].compactMap(\.self))
        #expect(simulation.seconds(of: "mark unreachable") == nil)
    }
}
