import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ExplanationTests {
    @Test func theSentenceNamesWhatExcludesHowMany() throws {
        var offers = (1...22).map {
            offer("s\($0)", $0 == 7 ? "cpus:0.3;mem:4096" : "cpus:0.2;mem:4096", "rack:r\($0);os:linux")
        }
        offers += (1...17).map { offer("f\($0)", "cpus:4;mem:4096", "rack:full;os:linux") }
        offers.append(offer("w", "cpus:4;mem:4096", "rack:w;os:windows"))
        let plan = place(
            job("web", 3, cpus: 0.5) {
                Attribute("os") == "linux"
                AtMost(2, per: .attribute("rack"))
            }, on: offers)
        let report = try #require(plan.report(of: "web"))
        #expect(
            plan.explain()
                == "web: 2 of 3 placed. 1 unplaced: of 40 offers, 22 lack cpus (want 0.5, best has 0.3), 17 excluded "
                + "by AtMost(2, per: rack) (full has 2), 1 by Attribute(\"os\") == \"linux\" (it is \"windows\"); "
                + "f1 comes nearest, but fails AtMost(2, per: rack) (full has 2).")
        #expect(report.exclusions.map(\.code) == [.lacksResource, .domainFull, .fieldDiffers])
        #expect(report.exclusions.map(\.stability) == [.moving, .moving, .fixed])
        #expect(report.exclusions.map(\.agents) == [22, 17, 1])
        #expect(report.exclusions[2].examples == ["w"])
        #expect(plan.unplaced.first?.explanation == report.sentence)
    }

    @Test func everyOfferIsAccountedFor() throws {
        let offers = (1...30).map {
            offer("a\($0)", $0 % 3 == 0 ? "cpus:1;mem:10" : "cpus:1;mem:100", $0 % 2 == 0 ? "gpu:t4" : "", id: "O\($0)")
        }
        let plan = place(
            job("web", 1) {
                Attribute("gpu") == "a100"; Distinct(.attribute("rack"))
            }, on: offers)
        let report = try #require(plan.report(of: "web"))
        #expect(report.exclusions.reduce(report.fitting) { $0 + $1.offers } == 30)
        let counts = report.exclusions.map { "\($0.code.rawValue) \($0.offers)" }
        #expect(counts == ["field-missing 20", "lacks-resource 10"])
    }

    @Test func withoutOffersItSaysSo() {
        let plan = place(job { Attribute("os") == "linux" }, on: [])
        #expect(plan.unplaced.map(\.explanation) == ["there are no offers"])
        #expect(plan.explain() == "web: 0 of 1 placed. 1 unplaced: there are no offers.")
    }

    @Test func aMistakeIsTheExplanation() {
        let plan = place(job { Hostname.matches("(") }, on: [offer("a1")])
        #expect(plan.placed == [])
        #expect(plan.unplaced.count == 1)
        #expect(
            plan.unplaced[0].explanation.hasPrefix("job 'web' has Hostname.matches(\"(\"), but the pattern is none:"))
        #expect(plan.unplaced[0].isFinal)
        #expect(plan.declined == ["O-a1"])
    }

    @Test func reasonsAreRepeated() {
        let plan = place(
            job { (Attribute("ssd").exists).named("ssd only").because("the database is slow otherwise") },
            on: [offer("a1")])
        #expect(
            plan.unplaced[0].explanation
                == "of 1 offer, 1 excluded by ssd only (it has none), because: the database is slow otherwise")
    }
}

@Suite struct VerdictTests {
    @Test func aVerdictShowsWhatEachRuleSays() throws {
        let web = job("web", cpus: 1.5) {
            Attribute("rack").exists
            AnyOf {
                Attribute("gpu") == "h100"
                Attribute("gpu") == "a100"
            }
            Pack(.tightest)
        }
        let offers = [
            offer("a1", "cpus:1;mem:100", "rack:r1;gpu:t4"), offer("a2", "cpus:2;mem:100", "rack:r1;gpu:a100"),
        ]
        let verdict = try #require(try PlacementEngine().verdict(on: web, agent: "a1", offers: offers, now: .zero))
        #expect(
            verdict.description == """
                ✗ web
                  ✗ cpus >= 1.5 — 1 offered, short by 0.5
                  ✓ mem >= 64
                  ✓ Attribute("rack").exists
                  ✗ AnyOf
                    ✗ Attribute("gpu") == "h100" — it is "t4"
                    ✗ Attribute("gpu") == "a100" — it is "t4"
                """)
        #expect(try PlacementEngine().verdict(on: web, agent: "a2", offers: offers, now: .zero)?.passes == true)
        let score = try PlacementEngine().verdict(on: web, agent: "a2", offers: offers, now: .zero)?.score
        #expect((0.69...0.70).contains(score ?? 0))
        #expect(try PlacementEngine().verdict(on: web, agent: "a3", offers: offers, now: .zero) == nil)
    }

    @Test func withoutARuleMoreFits() throws {
        let gpu = job("web", 2) { Attribute("gpu").exists.named("gpu only") }
        let offers = [offer("a1"), offer("a2")]
        #expect(place(gpu, on: offers).placed == [])
        let plan = PlacementEngine().place(
            [gpu], on: offers, dropping: ["gpu only"], world: World(), now: .zero, seed: 0)
        #expect(plan.placed.count == 2)
    }
}
