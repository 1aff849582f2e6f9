import MesosKit
import MesosTestKit
import Testing

@testable import Crawler

/// The same scheduler and executor in simulated clusters: everything that can go wrong does, in no time.
@Suite struct SimulatedCrawlTests {
    @Test func aCrawlSurvivesMasterAndNetwork() async throws {
        try await Simulation(seed: 42, options: Sea.options).run(agents: 3) { sim in
            let crawler = Crawler()
            let framework = sim.start(crawler)
            try await sim.until { framework.finished == 3 }
            sim.crash(.leadingMaster, restartAfter: .seconds(5))
            sim.partition(.agents(0..<1), for: .seconds(90))
            try await sim.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }

    @Test func everyPageIsFoundAtItsDistance() async throws {
        try await Simulation(seed: 1, options: Sea.options).run(agents: 3) { sim in
            let crawler = Crawler()
            let framework = sim.start(crawler)
            try await sim.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
            #expect(framework.count(of: .failed) == 3)
            #expect(framework.finished == 18)
        }
    }

    @Test(arguments: 1...20)
    func aCrawlSurvivesItsMaster(seed: UInt64) async throws {
        try await Simulation(seed: seed, options: Sea.options).run(agents: 3) { sim in
            let crawler = Crawler()
            let framework = sim.start(crawler)
            try await sim.until { framework.finished == 3 }
            sim.crash(.leadingMaster, restartAfter: .seconds(5))
            try await sim.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }

    @Test(arguments: 1...20)
    func whatRunsOnAnAgentThatIsCutOffIsDoneElsewhere(seed: UInt64) async throws {
        try await Simulation(seed: seed, options: Sea.options).run(agents: 3) { sim in
            let crawler = Crawler()
            let framework = sim.start(crawler)
            try await sim.until { framework.running > 0 }
            sim.partition(.agents(0..<2), for: .seconds(300))
            try await sim.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }

    /// The master ends while it carries out what follows from one input: after each number of events, once.
    @Test(arguments: (0..<20).map { UInt64($0) * 20 })
    func aCrashBetweenAnyTwoInputsLosesNothing(events: UInt64) async throws {
        try await Simulation(seed: 7, options: Sea.options).run(agents: 2) { sim in
            let crawler = Crawler()
            let framework = sim.start(crawler)
            sim.crash(.leadingMaster, at: .afterEvents(events), restartAfter: .seconds(1))
            try await sim.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }

    @Test func aLaunchThatIsLostIsAskedAfter() async throws {
        try await Simulation(seed: 3, options: Sea.options).run(agents: 1) { sim in
            let lost = sim.tap.drop(.kind(.runTask) && .task("fetch-index-1"), times: 1)
            let questions = sim.tap.observe(.call(.reconcile))
            let crawler = Crawler()
            let framework = sim.start(crawler)
            try await sim.until { questions.count > 0 }
            #expect(lost.matchCount == 1)
            // The master believes that the task is on its way until its agent has been away and is back without it.
            sim.breakConnections(of: .agent(0))
            try await sim.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
            #expect(framework.states(of: "fetch-index-2").last == .finished)
        }
    }

    @Test func anAcknowledgementThatIsLostChangesNothing() async throws {
        try await Simulation(seed: 4, options: Sea.options).run(agents: 2) { sim in
            let lost = sim.tap.drop(.acknowledgement && .to(.leadingMaster), times: 5)
            let crawler = Crawler()
            let framework = sim.start(crawler)
            try await sim.until { framework.isEnded }
            #expect(lost.matchCount == 5)
            #expect(await crawler.frontier.isComplete)
        }
    }

    /// A rule of the crawler's own, looked at after every event.
    @Test(arguments: 1...10)
    func noPageIsReadTwiceAtATime(seed: UInt64) async throws {
        try await Simulation(seed: seed, options: Sea.options).run(agents: 3) { sim in
            let framework = sim.start(Crawler())
            sim.watch("no page is read twice at a time") { _ in
                let pages = framework.tasks(in: .running).map { $0.value.split(separator: "-").prefix(2) }
                return Set(pages).count == pages.count ? [] : ["\(pages) run"]
            }
            sim.crash(.agent(0), restartAfter: .seconds(60))
            try await sim.until { framework.isEnded }
        }
    }

    @Test func theSameSeedGivesTheSameRun() async throws {
        func crawl(seed: UInt64) async throws -> Digest {
            try await Simulation(seed: seed, options: Sea.options).run(agents: 3) { sim in
                let framework = sim.start(Crawler())
                try await sim.until { framework.finished == 3 }
                sim.crash(.leadingMaster + .agent(1), restartAfter: .seconds(5))
                try await sim.until { framework.isEnded }
                return sim.digest
            }
        }
        let first = try await crawl(seed: 42)
        #expect(try await crawl(seed: 42) == first)
        #expect(try await crawl(seed: 43) != first)
    }
}
