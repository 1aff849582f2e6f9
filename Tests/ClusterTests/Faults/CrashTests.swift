import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Nodes end between any two inputs, and in the midst of what follows from one.
@Suite struct CrashTests {
    private func cluster(_ command: String = "sleep 20", seed: UInt64 = 1) -> Simulation {
        let simulation = Simulation.cluster(seed: seed, agents: ["a1", "a2"])
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", command)]))
        return simulation
    }

    private func expectDone(_ simulation: Simulation, at location: SourceLocation = #_sourceLocation) {
        // A launch that a master took to its grave is told of only to those who ask when its agent is back, or has been
        // given up ten minutes later: one whose registration went down with the master comes back as another.
        simulation.advance(by: .seconds(700))
        for call in simulation.scheduler("f1", as: BatchScheduler.self)?.reconcile() ?? [] {
            simulation.call(call, by: "f1")
        }
        #expect(simulation.settle(quiet: .seconds(60)), sourceLocation: location)
        #expect(simulation.scheduler("f1", as: BatchScheduler.self)?.isDone == true)
        expectSound(simulation)
    }

    @Test func everybodyCrashesAndComesBack() {
        let simulation = cluster()
        simulation.advance(by: .seconds(10))
        simulation.crash(.leadingMaster + .agents + .frameworks, restartAfter: .seconds(3))
        for name in ["master", "a1", "a2", "f1"] {
            #expect(simulation.seconds(of: "\(name) ! crashes") == 10)
            simulation.advance(by: .zero)
        }
        #expect(simulation.masterMachine?.snapshot.agents.count == 2)
        simulation.advance(by: .milliseconds(2_999))
        #expect(simulation.allSeconds(of: "< started").allSatisfy { $0 == 0 })
        simulation.advance(by: .milliseconds(1))
        for name in ["master", "a1", "a2", "f1"] {
            #expect(simulation.allSeconds(of: "\(name) < started").last == 13)
        }
        simulation.advance(by: .seconds(60))
        #expect(simulation.frameworkID("f1") != nil)
    }

    @Test func aSchedulerThatComesBackGoesOnWithItsTasks() {
        let simulation = cluster()
        simulation.advance(by: .seconds(10))
        let id = simulation.frameworkID("f1")
        simulation.crash(.framework("f1"), restartAfter: .seconds(3))
        expectDone(simulation)
        #expect(simulation.frameworkID("f1") == id)
        #expect(simulation.history(of: "f1").states(of: "t").last == .finished)
        #expect(simulation.masterMachine?.snapshot.frameworks.count == 1)
    }

    @Test func whoIsDownDoesNotCrashAndWhoIsUpDoesNotStart() {
        let simulation = cluster()
        simulation.advance(by: .seconds(10))
        simulation.crash(.agent("a1"))
        simulation.crash(.agent("a1"), restartAfter: .seconds(1))
        simulation.restart(.agent("a2") + .leadingMaster + .frameworks)
        simulation.advance(by: .seconds(5))
        #expect(simulation.allSeconds(of: "a1 ! crashes") == [10])
        #expect(simulation.allSeconds(of: "< started").allSatisfy { $0 == 0 })
        simulation.restart(.agent("a1"))
        #expect(simulation.allSeconds(of: "a1 < started").last == 15)
    }

    @Test func aNodeIsToldToEndAndStartsAgain() {
        let simulation = cluster()
        simulation.advance(by: .seconds(10))
        simulation.stop(.agent("a1"), restartAfter: .seconds(60))
        simulation.advance(by: .seconds(50))
        #expect(simulation.seconds(of: "a1 > stopped") != nil)
        #expect(simulation.masterMachine?.snapshot.agents.count == 1)
        expectDone(simulation)
        #expect(simulation.masterMachine?.snapshot.agents.count == 2)
    }

    @Test func aCrashAfterSoManyEventsComesBetweenTheRightTwo() {
        let simulation = cluster()
        simulation.advance(by: .seconds(10))
        let start = simulation.eventCount
        simulation.crash(.leadingMaster, at: .afterEvents(7))
        #expect(simulation.run(within: .seconds(60)) { $0.seconds(of: "master ! crashes") != nil })
        #expect(simulation.eventCount == start + 7)
        simulation.after(events: 3) { $0.restart(.leadingMaster) }
        #expect(simulation.run(within: .seconds(60)) { $0.allSeconds(of: "master < started").count == 2 })
        #expect(simulation.eventCount == start + 10)
        expectDone(simulation)
    }

    /// The master's answer to a registered agent is several effects, of which only the first ones are carried out.
    @Test(arguments: 0..<4)
    func aCrashInTheMidstOfAnInputLeavesItsFirstEffects(_ count: Int) throws {
        let simulation = cluster()
        simulation.crash(.leadingMaster, at: .afterEffects(count), restartAfter: .seconds(2))
        #expect(simulation.run(within: .seconds(60)) { $0.seconds(of: "master ! crashes") != nil })
        let lines = simulation.trace.lines
        let crash = try #require(lines.firstIndex { $0.contains("master ! crashes") })
        let input = try #require(lines[..<crash].lastIndex { $0.contains("master < ") })
        let effects = lines[input..<crash].filter { $0.contains("master > ") }
        #expect(effects.count <= count)
        expectDone(simulation)
    }

    /// Wherever a node ends, the cluster is sound afterwards.
    @Test(arguments: [NodeGroup.leadingMaster, .agents(0..<1), .agents(1..<2), .frameworks])
    func noPointIsABadOneToCrashAt(_ group: NodeGroup) {
        for events in stride(from: UInt64(0), to: 120, by: 3) {
            let simulation = cluster("sleep 1", seed: events)
            simulation.crash(group, at: .afterEvents(events), restartAfter: .seconds(2))
            expectDone(simulation)
        }
        for effects in 0..<3 {
            for time in stride(from: 0, to: 3_000, by: 150) {
                let simulation = cluster("sleep 1")
                simulation.advance(by: .milliseconds(time))
                simulation.crash(group, at: .afterEffects(effects), restartAfter: .seconds(2))
                expectDone(simulation)
            }
        }
    }

    @Test func aScheduleOfFaultsHappensInItsTime() throws {
        let simulation = cluster()
        simulation.inject(
            try FaultSchedule(
                parsing: "2secs crash agent#0 restart 1secs; 4secs break master; 5secs clock agents ahead 1hrs"))
        simulation.advance(by: .seconds(10))
        #expect(simulation.seconds(of: "a1 ! crashes") == 2)
        #expect(simulation.allSeconds(of: "a1 < started") == [0, 3])
        #expect(simulation.allSeconds(of: "! link breaks") == [4, 4, 4])
        #expect(simulation.allSeconds(of: "! clock 1hrs ahead") == [5, 5])
        expectDone(simulation)
    }
}
