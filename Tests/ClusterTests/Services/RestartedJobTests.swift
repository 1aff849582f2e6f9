import AgentCore
import FrameworkCore
import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// Jobs whose instances are launched again, on clusters where things go wrong.
@Suite struct RestartedJobTests {
    private func job(instances: Int, _ restart: RestartPolicy, _ line: String = "sleep 100000") -> Job {
        Job("web", instances: instances, restart: restart) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell(line)
        }
    }

    private func cluster(_ agents: Int = 3) -> Simulation {
        let sim = Simulation(seed: 1)
        sim.addAgents(agents)
        return sim
    }

    @Test func aTaskThatEndsIsFollowedByAnotherAfterTheWait() async throws {
        let sim = cluster(1)
        let framework = try sim.start(job(instances: 1, .always, "sleep 5"))
        try await sim.until { framework.finished == 4 }
        #expect(framework.launched >= 4)
        #expect(!framework.isEnded)
        let waits = framework.jobEvents.map(\.description).filter { $0.contains("launched again") }
        #expect(waits.count == 4)
        #expect(waits.first?.hasPrefix("web-1 is to be launched again in 9") == true)
    }

    @Test func tasksOfACrashedAgentAreLaunchedElsewhere() async throws {
        let sim = cluster()
        let framework = try sim.start(job(instances: 3, .always))
        try await sim.until { framework.running == 3 }
        sim.inject(.crash(.agents))
        sim.addAgents(3)
        try await sim.until { framework.launched == 6 && framework.running == 3 }
        #expect(!framework.isEnded)
    }

    @Test func theMasterMayCrashWhileInstancesAreLaunchedAgain() async throws {
        let sim = cluster()
        let framework = try sim.start(job(instances: 3, .always, "sleep 5"))
        for _ in 1...5 {
            sim.inject(.crash(.leadingMaster, restartAfter: .seconds(3)))
            try await sim.advance(by: .seconds(20))
        }
        let finished = framework.finished
        try await sim.until { framework.finished >= finished + 3 }
        #expect(framework.running + framework.unheard <= 3)
    }

    @Test func instancesComeAndGoWhileTheJobRuns() async throws {
        let sim = cluster()
        let scheduler = try JobScheduler(job(instances: 2, .always)) { _ in }
        let framework = sim.start(scheduler)
        try await sim.until { framework.running == 2 }
        try await sim.perform { try await scheduler.scale("web", to: 5) }
        try await sim.until { framework.running == 5 }
        try await sim.perform { try await scheduler.scale("web", to: 1) }
        try await sim.until { framework.count(of: .killed) == 4 }
        try await sim.advance(by: .seconds(600))
        #expect(framework.tasks(in: .running) == ["web-1"])
        #expect(framework.launched == 5)
    }

    @Test func aJobIsReplacedWhileAgentsAndTheMasterFail() async throws {
        let sim = cluster(6)
        let old = job(instances: 6, .always, "sleep 100000")
        let new = job(instances: 6, .always, "sleep 100001")
        let scheduler = try JobScheduler(old) { _ in }
        let framework = sim.start(scheduler)
        try await sim.until { framework.running == 6 }
        try await sim.perform { try await scheduler.replace(with: new, available: 5) }
        for _ in 1...3 {
            sim.inject(.crash(.leadingMaster, restartAfter: .seconds(3)))
            sim.inject(.crash(.agents, restartAfter: .seconds(5)))
            try await sim.advance(by: .seconds(120))
        }
        try await sim.advance(by: .seconds(1_800))
        let snapshot = await scheduler.snapshot
        #expect(!snapshot.jobs[0].isBeingReplaced)
        #expect(snapshot.jobs[0].count(.running) == 6)
        #expect(framework.running == 6)
    }

    @Test func aGangIsTogetherOrNotAtAll() async throws {
        let sim = cluster(2)
        let gang = Gang("mpi", instances: 3, restart: .onFailure) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("sleep 100000")
            Distinct(.hostname)
        }
        let framework = try sim.start(gang)
        try await sim.advance(by: .seconds(300))
        #expect(framework.launched == 0)
        sim.addAgents(1)
        try await sim.until { framework.running == 3 }
    }

    /// The master was told that only such agents are wanted.
    @Test func anAgentThatComesLaterIsOfferedThoughOthersAreSortedOut() async throws {
        let sim = cluster(3)
        let framework = try sim.start(
            Job("web", instances: 1) {
                CPUs(1)
                Memory(.mebibytes(32))
                Shell("sleep 5")
                Attribute("kind") == "new"
            })
        try await sim.advance(by: .seconds(60))
        #expect(framework.launched == 0)
        sim.addAgent(
            "new",
            AgentConfiguration(
                hostname: "new", resources: Simulation.defaultResources,
                attributes: [V1.Attribute(name: "kind", type: .text, text: V1.Value.Text(value: "new"))],
                workDirectory: "/var/lib/mesos"))
        try await sim.until { framework.finished == 1 }
    }
}
