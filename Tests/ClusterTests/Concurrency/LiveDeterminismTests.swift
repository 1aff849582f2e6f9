import FrameworkCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// A scheduler that is an actor, with child tasks, sleeps and executors of the user's own, runs the same for the same
/// seed.
@Suite struct LiveDeterminismTests {
    private struct Run: Equatable {
        var digest: Digest
        var log: [String]
    }

    private func run(seed: UInt64, asking: Bool = false) async throws -> Run {
        var options = SimulationOptions()
        options.executors["run"] = {
            Worker { task, driver in
                try await driver.send(.running, for: task.taskID)
                async let short: Void = SimulationClock().sleep(for: .seconds(5))
                try await SimulationClock().sleep(for: .seconds(7))
                try await short
                try await driver.send(.finished, for: task.taskID)
            }
        }
        let sim = Simulation(seed: seed, options: options)
        let tasks: [TaskInfo] = (0..<20).map { $0 % 2 == 0 ? .worked("t\($0)") : .command("t\($0)", "sleep \($0)") }
        let spreader = Spreader(tasks)
        try await sim.run(agents: 5) { sim in
            let framework = sim.start(spreader)
            try await sim.until {
                if asking { _ = await spreader.log }
                return framework.running > 3
            }
            try await sim.perform { _ = try await spreader.killAll() }
            try await sim.until { framework.ended == 20 }
            try await sim.settle()
        }
        return Run(digest: sim.digest, log: await spreader.log)
    }

    @Test func theSameSeedGivesTheSameRun() async throws {
        let first = try await run(seed: 5)
        for _ in 0..<5 { #expect(try await run(seed: 5) == first) }
        #expect(first.log.count > 60)
    }

    @Test func anotherSeedGivesAnotherRun() async throws {
        let (first, second) = (try await run(seed: 5), try await run(seed: 6))
        #expect(first.digest != second.digest)
        #expect(first.log != second.log)
    }

    @Test func lookingAtAnActorChangesNothing() async throws {
        #expect(try await run(seed: 5, asking: true) == run(seed: 5))
    }

    @Test func whereATestRunsChangesNothing() async throws {
        let here = try await run(seed: 9)
        let there = try await Task.detached(priority: .background) { try await run(seed: 9) }.value
        #expect(here == there)
        #expect(try await onTheMainActor(seed: 9) == here)
    }

    @MainActor private func onTheMainActor(seed: UInt64) async throws -> Run {
        try await run(seed: seed, asking: true)
    }
}
