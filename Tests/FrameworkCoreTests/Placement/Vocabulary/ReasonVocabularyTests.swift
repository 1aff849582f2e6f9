import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How other schedulers say why a task has no place, beside what our reports say: each case is named after the
/// scheduler and its word.
@Suite struct ReasonVocabularyTests {
    struct Reason: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: ExclusionCode
        let resource: String?
        let lines: [JobPart]

        init(
            _ name: String, _ code: ExclusionCode, _ resource: String? = nil,
            @JobBuilder _ lines: () -> [JobPart] = { [] }
        ) {
            testDescription = name
            self.code = code
            self.resource = resource
            self.lines = lines()
        }
    }

    static let reasons = [
        Reason("Marathon: InsufficientCpus", .lacksResource, "cpus") { CPUs(5) },
        Reason("Marathon: InsufficientMemory", .lacksResource, "mem") {
            CPUs(1); Memory(.gibibytes(5))
        },
        Reason("Marathon: InsufficientDisk", .lacksResource, "disk") {
            CPUs(1); Disk(.gibibytes(5))
        },
        Reason("Marathon: InsufficientGpus", .lacksResource, "gpus") {
            CPUs(1); GPUs(1)
        },
        Reason("Marathon: InsufficientPorts", .lacksResource, "ports") {
            CPUs(1); Ports(11)
        },
        Reason("Marathon: InsufficientPorts of certain numbers", .lacksDetail, "ports") {
            CPUs(1); Port(80)
        },
        Reason("Marathon: UnfulfilledRole", .otherRole) {
            CPUs(1); Role("batch")
        },
        Reason("Marathon: UnfulfilledConstraint", .fieldDiffers) {
            CPUs(1); Attribute("os") == "linux"
        },
        Reason("Marathon: NoCorrespondingReservationFound", .lacksResource, "cpus") {
            CPUs(1); Reserved(labels: ["id": "1"])
        },
        Reason("Marathon: AgentMaintenance", .maintenance) {
            CPUs(1); NoMaintenance(within: .seconds(60))
        },
        Reason("Aurora: INSUFFICIENT_RESOURCES", .lacksResource, "cpus") { CPUs(5) },
        Reason("Aurora: CONSTRAINT_MISMATCH", .fieldMissing) {
            CPUs(1); Attribute("gpu").exists
        },
        Reason("Aurora: DEDICATED_CONSTRAINT_MISMATCH", .fieldMissing) {
            CPUs(1); Dedicated(to: "db")
        },
        Reason("Aurora: LIMIT_NOT_SATISFIED", .domainFull) {
            CPUs(1); AtMost(1, per: .hostname, of: "db")
        },
        Reason("Aurora: MAINTENANCE", .draining) {
            CPUs(1); NotDraining()
        },
    ]

    private static func world() -> World {
        var world = World()
        world.note([offer("a1")])
        world.drain("a1")
        world.note(date: 100)
        for number in 1...2 { world.add(task: TaskID("db-\(number)"), of: "db", on: "a1") }
        return world
    }

    private static let offered = {
        var one = offer("a1", "cpus:4;mem:4096;ports:[31000-31009]", "os:windows", role: "web")
        one.unavailability = V1.Unavailability(start: V1.TimeInfo(nanoseconds: 1_000_000_100))
        return one
    }()

    @Test(arguments: reasons)
    func aReportHasACodeForEachReason(_ reason: Reason) throws {
        let work = Job("web") {
            Parts(parts: reason.lines)
            if !reason.lines.contains(where: { "\($0)".contains("memory") }) { Memory(.mebibytes(32)) }
            Shell("true")
        }
        let plan = place(work, on: [Self.offered], world: Self.world())
        let report = try #require(plan.report(of: "web"))
        #expect(report.exclusions.map(\.code) == [reason.code])
        #expect(report.exclusions.map(\.resource) == [reason.resource])
        #expect(report.exclusions.map(\.examples) == [["a1"]])
    }

    private let five = [
        offer("a1", "cpus:1;mem:4096", "os:linux"), offer("a2", "cpus:1;mem:16", "os:linux"),
        offer("a3", "cpus:4;mem:4096", "os:windows"), offer("a4", "cpus:4;mem:4096", "os:windows"),
        offer("a5", "cpus:4;mem:4096"),
    ]

    private var web: Job {
        job(cpus: 2) {
            Attribute("os") == "linux"; Prefer { Attribute("ssd").exists }
        }
    }

    @Test("Marathon: a funnel of how many offers each step let pass, and the last offers")
    func eachOfferIsCountedWithTheFirstThingThatItFails() throws {
        let report = try #require(place(web, on: five).report(of: "web"))
        #expect(report.offers == 5)
        #expect(
            report.exclusions.map { "\($0.rule): \($0.offers)" } == ["Attribute(\"os\") == \"linux\": 3", "cpus: 2"])
        #expect(report.exclusions.map(\.examples) == [["a3", "a4", "a5"], ["a1", "a2"]])
    }

    @Test("Fenzo: failures for each task and each machine")
    func aVerdictSaysWhatEachMachineLacks() throws {
        let engine = PlacementEngine()
        let verdicts = try five.map {
            try #require(try engine.verdict(on: web, agent: $0.agentID, offers: five, now: .zero))
        }
        let failures = verdicts.map { verdict in
            verdict.parts.filter { !$0.passes }.map { "\($0.label): \($0.evidence)" }
        }
        #expect(
            failures == [
                ["cpus >= 2: 1 offered, short by 1"],
                ["cpus >= 2: 1 offered, short by 1", "mem >= 64: 16 offered, short by 48"],
                ["Attribute(\"os\") == \"linux\": it is \"windows\""],
                ["Attribute(\"os\") == \"linux\": it is \"windows\""],
                ["Attribute(\"os\") == \"linux\": it has none"],
            ])
    }

    @Test("dcos-commons: the outcome as a tree of texts")
    func aVerdictIsATreeOfTexts() throws {
        let work = job {
            AllOf {
                Attribute("os").exists
                Not(Attribute("os") == "windows")
            }
            Distinct(.agent)
        }
        let verdict = try #require(try PlacementEngine().verdict(on: work, agent: "a3", offers: five, now: .zero))
        #expect(
            verdict.description == """
                ✗ web
                  ✓ cpus >= 1
                  ✓ mem >= 64
                  ✗ AllOf
                    ✓ Attribute("os").exists
                    ✗ Not
                      ✓ Attribute("os") == "windows"
                  ✓ Distinct(agent)
                """)
    }

    @Test("Nomad: counts for each constraint and each exhausted dimension, and the scores")
    func countsAreSplitIntoRulesAndResources() throws {
        let report = try #require(place(web, on: five).report(of: "web"))
        let filtered = report.exclusions.filter { $0.resource == nil }
        let exhausted = report.exclusions.filter { $0.resource != nil }
        #expect(filtered.map(\.agents) == [3] && filtered.map(\.stability) == [.fixed])
        #expect(exhausted.map(\.resource) == ["cpus"] && exhausted.map(\.stability) == [.moving])
        let fits = five + [offer("a6", "cpus:2;mem:64", "os:linux;ssd:1"), offer("a7", "cpus:2;mem:64", "os:linux")]
        let scores = try ["a6", "a7"].map { agent in
            try PlacementEngine().verdict(on: web, agent: AgentID(agent), offers: fits, now: .zero)?.score
        }
        #expect(scores == [1, 0])
    }

    @Test("Kubernetes: one string of counts; Spark: a line in the log")
    func aSentenceHasTheCounts() {
        #expect(
            place(web, on: five).explain()
                == "web: 0 of 1 placed. 1 unplaced: of 5 offers, 3 excluded by Attribute(\"os\") == \"linux\" "
                + "(it is \"windows\"), 2 lack cpus (want 2, best has 1); a3 comes nearest, but fails "
                + "Attribute(\"os\") == \"linux\" (it is \"windows\").")
    }

    @Test("Aurora: the nearest fit")
    func theNearestFitIsTheAgentWithTheFewestFailures() throws {
        let report = try #require(place(web, on: five).report(of: "web"))
        #expect(report.nearestFit?.agentID == "a3")
        #expect(report.nearestFit?.hostname == "a3.local")
        #expect(report.nearestFit?.failures == ["Attribute(\"os\") == \"linux\" (it is \"windows\")"])
        let few = try #require(place(web, on: Array(five[...1])).report(of: "web"))
        #expect(few.nearestFit?.agentID == "a1")
    }
}
