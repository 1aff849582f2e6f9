import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Waiting for what happens in a simulation, and what is said when it does not.
@Suite struct AwaitingTests {
    private func cluster(_ tasks: [TaskInfo] = [.command("t", "sleep 5")]) -> Simulation {
        let simulation = Simulation.cluster(seed: 7)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks))
        return simulation
    }

    /// What a wait that is in vain says.
    private func failure(_ body: () async throws -> Void) async -> String {
        do {
            try await body()
            return "nothing was thrown"
        } catch {
            return "\(error)"
        }
    }

    @Test func theNextMessageIsTheOneThatIsSentNext() async throws {
        let simulation = cluster()
        let message = try await simulation.next(.update() && .to(.leadingMaster))
        #expect(message.taskState == .starting)
        #expect(simulation.history(of: "f1").states(of: "t") == [])
        let third = try await simulation.next(.event(.update), number: 3)
        #expect(third.taskState == .finished)
        #expect(simulation.tap.deliveries(of: message, at: simulation.now).count == 1)
        #expect(simulation.tap.isIdle)
    }

    @Test func aMessageCanBeAwaitedUntilItArrives() async throws {
        let simulation = cluster()
        simulation.tap.delay(.update(.starting) && .to(.framework("f1")), by: .seconds(2))
        try await simulation.next(.event(.update))
        let sent = simulation.now
        let message = try await simulation.next(.event(.update) && .task("t"), delivered: true)
        #expect(message.taskState == .running)
        #expect(simulation.now - sent >= .seconds(2))
    }

    @Test func theNextMessageMayBeRewritten() async throws {
        let simulation = cluster()
        simulation.tap.rewrite(.update(.running) && .to(.leadingMaster)) { $0.taskState = .lost }
        let sent = try await simulation.next(.update(.running) && .from(.agents))
        #expect(sent.taskState == .running)
        let arrived = try await simulation.next(.update(.lost) && .to(.framework("f1")), delivered: true)
        #expect(arrived.taskState == .lost)
    }

    @Test func aMessageThatDoesNotComeIsReportedWithWhatIsPending() async throws {
        let simulation = cluster([.command("t", "sleep 600")])
        simulation.tap.drop(.call(.acknowledge))
        let text = await failure {
            try await simulation.next(.update(.finished) && .from(.agent(0)), within: .seconds(20))
        }
        let lines = text.split(separator: "\n")
        #expect(
            lines.prefix(6) == [
                "no news TASK_FINISHED from agent 0 was sent within 20.0 seconds",
                "  seed 7, at 20.000 s, after 51 events",
                "  going to happen: 1 × start or end of a process (next at 600.390 s)",
                "  a1: news that nobody has acknowledged: t TASK_STARTING",
                "  the tap: drops call ACKNOWLEDGE: 2 so far",
                "  the last of what happened to a1:",
            ])
        #expect(lines.dropFirst(6).allSatisfy { $0.contains(" a1 ") && !$0.contains("PING") })
        #expect(lines.last == "    10.387775807 a1 > to master UPDATE t TASK_STARTING #0c8f8a03 latest TASK_RUNNING")
        #expect(simulation.now == Instant(nanoseconds: 20_000_000_000))
    }

    @Test func whatEverybodyWaitsForIsReported() async throws {
        let simulation = Simulation.cluster(seed: 7, agents: ["a1", "a2"])
        simulation.addFramework("f1", .durable("f1"), Collector())
        simulation.addFramework("f2", .durable("f2"), Collector())
        let held = simulation.tap.hold(.event(.offers) && .to(.framework("f2")))
        simulation.after(.seconds(8)) { $0.crashAgent("a2") }
        let text = await failure { try await simulation.until(within: .seconds(10)) { false } }
        let lines = text.split(separator: "\n")
        #expect(
            lines.prefix(8) == [
                "what was waited for did not come true within 10.0 seconds",
                "  seed 7, at 10.000 s, after 58 events",
                "  going to happen: nothing but heartbeats and the like",
                "  f1: offers that it has not answered: 1",
                "  a2 is down",
                "  the tap: holds event OFFERS to f2: 1 so far",
                "  held back by the tap: master → f2: event OFFERS",
                "  the last of what happened:",
            ])
        #expect(lines.count == 28)
        held.release()
        simulation.crashMaster()
        let later = await failure { try await simulation.until(within: .seconds(1)) { false } }
        #expect(later.contains("\n  the master is down\n"))
    }

    @Test func aCallbackThatDoesNotReturnIsReported() async throws {
        let simulation = Simulation(seed: 7)
        simulation.addAgents(1)
        let clock = SimulationClock()
        simulation.start(Escaping { _, _ in try await clock.sleep(for: .seconds(100)) }, as: "crawler")
        let text = await failure { try await simulation.until(within: .seconds(10)) { false } }
        let lines = text.split(separator: "\n")
        #expect(
            lines.dropFirst(2).prefix(3) == [
                "  going to happen: nothing but heartbeats and the like",
                "  crawler: callback 2 (offers [8254fd5b-O0]) has not returned",
                "  crawler: offers that it has not answered: 1",
            ])
    }

    @Test func aMessageThatDoesNotComeOftenEnoughIsReported() async throws {
        let simulation = cluster()
        let text = await failure {
            try await simulation.next(.update() && .to(.leadingMaster), number: 9, within: .seconds(30))
        }
        #expect(text.hasPrefix("only 3 of 9 messages were sent: news to the master within 30.0 seconds\n"))
    }

    @Test func aConditionThatDoesNotComeToHoldIsReported() async throws {
        let simulation = cluster([.command("t", "sleep 600")])
        let text = await failure { try await simulation.until(within: .seconds(5)) { false } }
        #expect(text.hasPrefix("what was waited for did not come true within 5.0 seconds\n"))
    }

    @Test func aClusterThatDoesNotComeToRestIsReported() async throws {
        let simulation = cluster([.command("t", "sleep 600")])
        let text = await failure { try await simulation.settle(within: .seconds(60)) }
        #expect(text.hasPrefix("the cluster did not come to rest within 60.0 seconds\n"))
    }

    @Test func aClusterComesToRest() async throws {
        let simulation = cluster()
        try await simulation.settle()
        #expect(simulation.history(of: "f1").states(of: "t") == [.starting, .running, .finished])
    }
}
