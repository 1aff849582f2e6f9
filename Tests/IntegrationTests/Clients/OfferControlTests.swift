import FrameworkCore
import MesosBase
import MesosNodes
import MesosWire
import Synchronization
import Testing

/// Jobs whose rules the master is told in advance: placed as if it were not, and what it is told it takes.
@Suite(.serialized) struct OfferControlTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(2))) struct ApacheMesos {
        @Test func workIsPlacedTheSameWhetherOrNotTheMasterIsTold() async throws {
            try await OfferControlTests.placeBothWays()
        }
        @Test func whatWaitsKeepsUselessAgentsAway() async throws { try await OfferControlTests.exclude() }
        @Test func allPatternsThatAreToldAreTaken() async throws { try await OfferControlTests.tellPatterns() }
        @Test func asManyGroupsAsAreToldAreTaken() async throws { try await OfferControlTests.tellMuch() }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(2))) struct MesosKit {
        @Test func workIsPlacedTheSameWhetherOrNotTheMasterIsTold() async throws {
            try await OfferControlTests.placeBothWays()
        }
        @Test func whatWaitsKeepsUselessAgentsAway() async throws { try await OfferControlTests.exclude() }
        @Test func allPatternsThatAreToldAreTaken() async throws { try await OfferControlTests.tellPatterns() }
        @Test func asManyGroupsAsAreToldAreTaken() async throws { try await OfferControlTests.tellMuch() }
    }

    private static func master() throws -> MasterLocation {
        .address("http://127.0.0.1:\(try Subject.current().masterPort)")
    }

    private static func job(
        _ name: String, cpus: Double = 0.1, @PlacementBuilder _ lines: () -> [JobPart]
    ) -> Job {
        let placement = Placement(lines)
        return Job(name) {
            CPUs(cpus)
            Memory(.mebibytes(32))
            Shell("true")
            placement
        }
    }

    /// The agent has `rack:r1` and `zone:a`, and is 127.0.0.1.
    private static let works: [(job: Job, fits: Bool)] = [
        (job("rack") { Attribute("rack") == "r1" }, true),
        (job("other-rack") { Attribute("rack") == "r2" }, false),
        (job("not-other-rack") { Attribute("rack") != "r2" }, true),
        (job("not-rack") { Attribute("rack") != "r1" }, false),
        (job("not-missing") { Attribute("gpu") != "a100" }, false),
        (job("or-missing") { Attribute("gpu").orMissing != "a100" }, true),
        (job("exists") { Attribute("zone").exists }, true),
        (job("missing") { Attribute("zone").missing }, false),
        (job("host") { Hostname() == "127.0.0.1" }, true),
        (job("pattern") { Hostname.matches("[0-9]+\\.0\\.0\\..") }, true),
        (job("other-pattern") { Hostname.matches("[a-z]+") }, false),
        (job("domain") { Zone().exists }, false),
        (
            job("either") {
                AnyOf {
                    Attribute("rack") == "r2"
                    Attribute("zone") == "a"
                }
            }, true
        ),
        (
            job("neither") {
                NoneOf {
                    Attribute("rack") == "r1"
                    Attribute("gpu").exists
                }
            }, false
        ),
        (job("large", cpus: 100) { Attribute("rack") == "r1" }, false),
    ]

    /// Runs all works, each as a framework of its own, so that each is told about by itself. Those that do not fit end
    /// when all others have, and have been looked at by the placement if the master does not sort out offers.
    private static func run(tellingAfter time: Duration?) async throws -> [String: JobOutcome] {
        try await withThrowingTaskGroup(of: (String, JobOutcome).self) { group in
            var misfits: [(String, JobScheduler, AsyncStream<Void>)] = []
            for (job, fits) in works {
                let (waits, wait) = AsyncStream.makeStream(of: Void.self)
                let scheduler = try JobScheduler([job], tellingAfter: time) { event in
                    if case .waiting = event { wait.yield() }
                }
                if !fits { misfits.append((job.name, scheduler, waits)) }
                let master = try master()
                group.addTask {
                    try await FrameworkClient(FrameworkInfo(name: job.name), scheduler: scheduler, master: master).run()
                    return (job.name, await scheduler.outcome)
                }
            }
            var outcomes: [String: JobOutcome] = [:]
            while outcomes.count < works.count {
                if outcomes.count == works.count - misfits.count {
                    for (name, scheduler, waits) in misfits {
                        if time == nil { for await _ in waits { break } }
                        try await scheduler.end(name)
                    }
                }
                guard let (name, outcome) = try await group.next() else { break }
                outcomes[name] = outcome
            }
            return outcomes
        }
    }

    private static func placeBothWays() async throws {
        for time in [Duration?.none, .zero] {
            let outcomes = try await run(tellingAfter: time)
            for (job, fits) in works {
                #expect(outcomes[job.name]?.finished == (fits ? 1 : 0), "\(job.name), told: \(time != nil)")
            }
        }
    }

    /// What was told is in force at the master, and is lifted when other work waits.
    private static func exclude() async throws {
        let picky = job("picky") { Attribute("rack") == "r2" }
        let scheduler = try JobScheduler([picky], tellingAfter: .zero) { _ in }
        let client = FrameworkClient(FrameworkInfo(name: "picky"), scheduler: scheduler, master: try master())
        async let end: Void = client.run()
        let subject = try Subject.current()
        while try await subject.agentsExcluded(by: await scheduler.frameworkID?.value ?? "").isEmpty {
            try Task.checkCancellation()
        }
        try await scheduler.replace(with: job("picky") { Attribute("rack") == "r1" }, available: 0)
        try await end
        #expect(await scheduler.outcome.isSuccess)
    }

    /// Tells a master one thing after the other, and ends.
    private actor Teller: Scheduler {
        let constraints: [V1.Scheduler.OfferConstraints]
        private(set) var refusals: [String] = []
        private(set) var told = 0

        init(_ constraints: [V1.Scheduler.OfferConstraints]) {
            self.constraints = constraints
        }

        func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
            guard let framework = await driver.framework else { return }
            for constraints in constraints {
                do {
                    try await driver.update(framework, offerConstraints: constraints)
                    told += 1
                } catch DriverError.refused(let answer) {
                    refusals.append(answer)
                }
            }
            await driver.teardown()
        }

        func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
            try await driver.decline(offers)
        }

        func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {}
    }

    private static func tell(_ constraints: [V1.Scheduler.OfferConstraints]) async throws {
        let teller = Teller(constraints)
        try await FrameworkClient(FrameworkInfo(name: "teller"), scheduler: teller, master: try master()).run()
        #expect(await teller.refusals == [])
        #expect(await teller.told == constraints.count)
    }

    private static func pushed(_ jobs: [Job]) throws -> V1.Scheduler.OfferConstraints {
        let waiting = try jobs.map { PushDown.Waiting(try JobTemplate($0)) }
        return PushDown(waiting, world: World(), roles: ["*"]).constraints
    }

    /// Random patterns that are as large as any that is told, or nearly so.
    private static func tellPatterns() async throws {
        var generator = SeededGenerator(seed: 7)
        let atoms = [
            ".", ".*", ".+", "a", "[a-z]", "[^a-z0-9]+", "(a|b)", "(ab|cd)*", "\\d+", "\\w", "x?", "(a|b|c|d|e)",
            "[0-9]*",
        ]
        var constraints: [V1.Scheduler.OfferConstraints] = []
        while constraints.count < 150 {
            var pattern = ""
            while true {
                let longer = pattern + (atoms.randomElement(using: &generator) ?? "a")
                guard PushedPattern.isTaken(longer) else { break }
                pattern = longer
            }
            let pushed = try pushed([job("pattern") { Hostname.matches(pattern) }])
            try #require(!pushed.roleConstraints.isEmpty, "\(pattern) is not told")
            constraints.append(pushed)
        }
        try await tell(constraints)
    }

    /// As many kinds of agents, and as many questions about each, as are told at all.
    private static func tellMuch() async throws {
        let many = (1...64).map { number in
            job("job-\(number)") {
                Attribute("kind") == "\(number)"
                for other in 1...80 { Attribute("host") != "\(number)-\(other)" }
            }
        }
        let constraints = try pushed(many)
        let groups = constraints.roleConstraints["*"]?.groups ?? []
        #expect(groups.count == 64)
        #expect(groups.allSatisfy { $0.attributeConstraints.count == 64 })
        try await tell([constraints])
    }
}
