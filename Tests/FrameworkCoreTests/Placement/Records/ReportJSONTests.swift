import Foundation
import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Explanations as programs read them.
@Suite struct ReportJSONTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func reportsHaveStableNamesAndCodes() throws {
        let offers = [offer("a1", "cpus:0.5;mem:99"), offer("a2", "cpus:4;mem:99", "os:mac")]
        let plan = place(
            job("web", 2) { (Attribute("os") == "linux").named("linux only").because("it is compiled for it") },
            on: offers)
        let report = try #require(plan.reports.first)
        #expect(
            text(report.json) == """
                {"work":"web","wanted":2,"placed":0,"unplaced":2,"offers":2,"exclusions":[\
                {"rule":"cpus","code":"lacks-resource","stability":"moving","offers":1,"agents":1,"examples":["a1"],\
                "evidence":"want 1, best has 0.5","resource":"cpus"},\
                {"rule":"linux only","code":"field-differs","stability":"fixed","offers":1,"agents":1,\
                "examples":["a2"],"evidence":"it is \\"mac\\"","reason":"it is compiled for it"}],"fitting":0,\
                "nearest_fit":{"agent_id":"a2","hostname":"a2.local","failures":["linux only (it is \\"mac\\")"]},\
                "sentence":"of 2 offers, 1 lacks cpus (want 1, best has 0.5), 1 excluded by linux only \
                (it is \\"mac\\"), \
                because: it is compiled for it; a2 comes nearest, but fails linux only (it is \\"mac\\")"}
                """)
        #expect(text(plan.reportsJSON) == "[\(text(report.json))]")
    }

    @Test func whatIsPlacedHasNoSentence() {
        let plan = place(job("web", 1) {}, on: [offer("a1")])
        #expect(
            text(plan.reportsJSON) == """
                [{"work":"web","wanted":1,"placed":1,"unplaced":0,"offers":1,"exclusions":[],"fitting":0}]
                """)
        #expect(text(Plan().reportsJSON) == "[]")
    }

    @Test func gangsMistakesAndTimesAreSaid() {
        let gang = Gang("mpi", instances: 2) {
            CPUs(1); Memory(.mebibytes(10)); Shell("true")
        }
        let late = job("late") {
            Timeout(.seconds(5)); Attribute("gpu").exists
        }
        var world = World()
        world.waits["late"] = .zero
        let plan = PlacementEngine().place(
            [gang, late, job("bad", 0) {}], on: [offer("a1", "cpus:1;mem:99")], world: world,
            now: .zero + .seconds(5))
        let fields = plan.reports.map { text($0.json) }
        #expect(fields.count == 3)
        #expect(fields[0].contains(#""mistake":"job 'bad' has 0 instances: there must be at least one""#))
        #expect(fields[1].contains(#""expired_nanoseconds":5000000000"#))
        #expect(fields[2].contains(#""exclusions":[],"fitting":1,"reached":1,"sentence":"1 of 2 tasks"#))
    }

    @Test func verdictsShowEachPart() throws {
        let web = job("web", cpus: 2) {
            AnyOf {
                Attribute("gpu").exists; Hostname.equals("a2.local")
            }
        }
        let verdict = try #require(
            try PlacementEngine().verdict(on: web, agent: "a1", offers: [offer("a1", "cpus:1;mem:99")], now: .zero))
        #expect(
            text(verdict.json) == """
                {"label":"web","passes":false,"evidence":"","parts":[\
                {"label":"cpus >= 2","passes":false,"code":"lacks-resource","evidence":"1 offered, short by 1",\
                "parts":[]},\
                {"label":"mem >= 64","passes":true,"evidence":"99 offered","parts":[]},\
                {"label":"AnyOf","passes":false,"code":"combination","evidence":"","parts":[\
                {"label":"Attribute(\\"gpu\\").exists","passes":false,"code":"field-missing","evidence":"it has none",\
                "parts":[]},\
                {"label":"Hostname == \\"a2.local\\"","passes":false,"code":"field-differs",\
                "evidence":"it is \\"a1.local\\"","parts":[]}]}]}
                """)
    }

    @Test func whatIsWrittenCanBeRead() throws {
        for seed in UInt64(0)..<40 {
            let reports = RandomPlacement(seed: seed).plan().reports
            let data = try JSONEncoder().encode(reports)
            #expect(try JSONDecoder().decode([WorkReport].self, from: data) == reports)
            for report in reports {
                #expect(try JSONDecoder().decode(WorkReport.self, from: Data(report.json)) == report)
            }
        }
    }

    @Test func codesStayTheSame() {
        #expect(
            ExclusionCode.allCases.map(\.rawValue) == [
                "other-role", "held", "frozen", "lacks-resource", "lacks-detail", "field-missing",
                "field-of-other-kind",
                "field-differs", "domain-full", "domain-ahead", "too-few-domains", "share-full", "apart-from-others",
                "near-others", "other-place", "maintenance", "draining", "failures", "custom", "combination",
                "low-score",
            ])
    }
}
