import MasterCore
import MesosBase
import MesosWire
import Testing

@testable import MesosSimulation

/// Every queue and every table has a bound.
@Suite struct BoundInvariantTests {
    @Test func aFloodOfEventsIsFound() {
        let simulation = Simulation.cluster()
        simulation.advance(by: .seconds(10))
        #expect(simulation.violations(of: .everythingIsBounded).isEmpty)
        // What a program wants to happen is its own affair.
        for _ in 0..<3_000 { simulation.after(.seconds(60)) { _ in } }
        #expect(simulation.violations(of: .everythingIsBounded).isEmpty)
        for _ in 0..<3_000 { simulation.schedule(after: .seconds(60)) { _ in } }
        let problems = simulation.violations(of: .everythingIsBounded).map(\.problem)
        #expect(problems == ["the simulation has \(simulation.pendingEventCount) events to come, and may have 2400"])
    }

    @Test func aStreamThatRunsAheadOfItsReaderIsFound() throws {
        let simulation = Simulation.cluster()
        simulation.addFramework("f1", .durable("f1"), Silent())
        simulation.advance(by: .seconds(10))
        let wire = try #require(simulation.frameworks["f1"]?.wire)
        wire.unreadCount = 257
        #expect(
            simulation.violations(of: .everythingIsBounded).map(\.problem)
                == ["what f1 has not read has 257 events, and may have 256"])
    }

    @Test func aSmallerBoundIsABound() throws {
        var master = MasterConfiguration()
        master.maxCompletedTasksPerFramework = 5
        let simulation = Simulation.cluster(master: master)
        simulation.addFramework(
            "f1", .durable("f1"), BatchScheduler((0..<20).map { .command("t\($0)", "true") }))
        simulation.settle()
        let audits = simulation.master.host?.machine.frameworkAudits ?? []
        #expect(audits.map(\.completedTasks) == [5])
        #expect(simulation.violations(of: .everythingIsBounded).isEmpty)
    }
}
