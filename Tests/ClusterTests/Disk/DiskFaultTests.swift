import MasterCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// The master's disk is full, slow or broken.
@Suite struct DiskFaultTests {
    private func cluster(_ fault: Fault?, seed: UInt64 = 1) -> Simulation {
        let simulation = Simulation.cluster(seed: seed)
        if let fault { simulation.inject(fault) }
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t", "sleep 5")]))
        return simulation
    }

    @Test func aFullDiskKeepsAgentsOutUntilThereIsRoom() throws {
        let simulation = cluster(.fillDisk(.leadingMaster, for: .seconds(20)))
        simulation.advance(by: .seconds(20))
        #expect(simulation.registry.agents.isEmpty)
        #expect(simulation.seconds(of: "master ! disk is full for 20secs") == 0)
        #expect(simulation.seconds(of: "master ! no longer disk is full") == 20)
        #expect(simulation.seconds(of: "No space left on device") != nil)
        #expect(simulation.settle())
        #expect(simulation.registry.agents.count == 1)
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        expectSound(simulation)
    }

    @Test func aSlowDiskDelaysWhatMustBeDurable() throws {
        let simulation = cluster(.slowDisk(.leadingMaster, by: .constant(.seconds(7))))
        simulation.advance(by: .seconds(20))
        let asked = try #require(simulation.seconds(of: "master > persist"))
        let durable = try #require(simulation.seconds(of: "master < persisted"))
        #expect((7.001...7.011).contains(durable - asked))
        simulation.repairDisk(of: .leadingMaster)
        #expect(simulation.seconds(of: "master ! disk is well") == 20)
    }

    @Test func aMasterThatCannotReadItsDiskStartsWhenItCan() {
        let simulation = cluster(nil)
        simulation.advance(by: .seconds(10))
        simulation.inject(.failDisk(.leadingMaster, for: .milliseconds(4_500)))
        simulation.crash(.leadingMaster, restartAfter: .seconds(2))
        simulation.advance(by: .seconds(3))
        #expect(simulation.allSeconds(of: "master ! cannot read its disk: Input/output error") == [12, 13])
        #expect(simulation.settle(quiet: .seconds(60)))
        #expect(simulation.allSeconds(of: "master ! cannot read its disk").last == 14)
        #expect(simulation.seconds(of: "master < started") == 0)
        #expect(simulation.allSeconds(of: "master < started").last == 15)
        #expect(simulation.registry.agents.count == 1)
        expectSound(simulation)
    }

    @Test func nobodyKnowsWhatAFailingDiskHasDone() {
        let kept = (UInt64(1)...20).map { seed in
            let simulation = cluster(.failDisk(.leadingMaster, for: .seconds(9)), seed: seed)
            #expect(simulation.run(within: .seconds(9)) { $0.seconds(of: "Input/output error") != nil })
            #expect(simulation.registry.agents.isEmpty)
            simulation.crash(.leadingMaster, restartAfter: .seconds(10))
            let isKept = !simulation.registry.agents.isEmpty
            simulation.advance(by: .seconds(700))
            #expect(simulation.settle())
            expectSound(simulation)
            #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
            return isKept
        }
        #expect(kept.contains(true))
        #expect(kept.contains(false))
    }

    /// A master that crashes while it writes finds all or nothing of it, and cuts off what is torn.
    @Test func whatWasNotSyncedMayOrMayNotBeThere() {
        var endings: Set<String> = []
        for seed in UInt64(1)...30 {
            let simulation = cluster(.slowDisk(.leadingMaster, by: .constant(.seconds(5))), seed: seed)
            simulation.advance(by: .seconds(4))
            simulation.crash(.leadingMaster, restartAfter: .seconds(1))
            let survives = simulation.seconds(of: "of its unsynced records 1 are on the disk, 0 are lost") == 4
            #expect(simulation.registry.agents.isEmpty == !survives)
            let isTorn = simulation.seconds(of: "0 are on the disk, 1 are lost, one of them torn") == 4
            simulation.heal()
            simulation.repairDisk(of: .leadingMaster)
            simulation.advance(by: .seconds(1))
            #expect((simulation.seconds(of: "master ! cuts a torn record off") == 5) == isTorn)
            endings.insert(survives ? "survives" : isTorn ? "torn" : "lost")
            simulation.advance(by: .seconds(60))
            #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
        }
        #expect(endings == ["survives", "torn", "lost"])
    }

    @Test func noSandboxIsCreatedOnAFullDisk() {
        let simulation = cluster(nil)
        simulation.inject(.fillDisk(.agent(0)))
        #expect(simulation.settle())
        let update = simulation.history(of: "f1").updates["t"]?.last
        #expect(update?.state == .failed)
        #expect(update?.message?.contains("Failed to create the sandbox: No space left on device") == true)
        expectSound(simulation)
    }
}
