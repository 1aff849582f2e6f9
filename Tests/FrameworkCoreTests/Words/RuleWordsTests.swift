import Foundation
import FrameworkCore
import MesosBase
import Testing

@Suite struct RuleWordsTests {
    @Test func rulesAreDescribedAsTheyAreWritten() {
        let placement = Placement {
            Attribute("os").anyValue.orMissing != "linux"
            Attribute("cores").number >= 2.5
            When(Attribute("gpu").exists) { Hostname.matches("gpu-.*") }
            Apart(from: .labelled(["tier": "web"]), within: .zone)
            SamePlace(for: .seconds(60))
            Share(over: .zone, ["a": 0.5, "b": 1.0 / 3])
            Distinct(.agent).named("one each")
        }
        #expect(
            placement.rules.map(\.label) == [
                #"Attribute("os").anyValue.orMissing != "linux""#, #"Attribute("cores").number >= 2.5"#,
                #"When(Attribute("gpu").exists: Hostname.matches("gpu-.*"))"#,
                #"Apart(from: ["tier": "web"], within: zone)"#, "SamePlace(for: 1mins)",
                "Share(over: zone, a: 50%, b: 33.33%)", "one each",
            ])
    }

    @Test func buildersTakeConditionsAndLoops() {
        func lines(_ isStrict: Bool, _ kind: Int) -> [String] {
            Placement {
                if isStrict { Distinct(.agent) }
                for zone in ["a", "b"] { Zone() != zone }
                switch kind {
                case 0: Hostname.exists
                case 1: Region.exists
                default: Zone.exists
                }
            }.rules.map(\.description)
        }
        #expect(lines(true, 0) == ["Distinct(agent)", #"Zone != "a""#, #"Zone != "b""#, "Hostname.exists"])
        #expect(lines(false, 1) == [#"Zone != "a""#, #"Zone != "b""#, "Region.exists"])
        #expect(lines(false, 2) == [#"Zone != "a""#, #"Zone != "b""#, "Zone.exists"])
    }

    static let mistakes: [(Placement, String)] = [
        (Placement { AtMost(0, per: .zone) }, "AtMost(0, per: zone), but the number must be one at least"),
        (
            Placement { Spread(over: .zone, maxSkew: 0) },
            "Spread(over: zone, maxSkew: 0), but the skew must be one at least"
        ),
        (Placement { Distinct(.attribute("")) }, "Distinct(), but an attribute needs a name"),
        (
            Placement { Share(over: .zone, ["a": 0.6, "b": 0.6]) },
            "Share(over: zone, a: 60%, b: 60%), but parts are from 0 to 1, and 1 at most together"
        ),
        (
            Placement { Attribute("kernel").version >= "new" },
            #"Attribute("kernel").version >= "new", but 'new' is no version: write numbers with points, as in 5.4"#
        ),
        (Placement { Zone.isIn([]) }, "Zone.isIn(), but it lists no value"),
        (Placement { Not(MinDomains(0, of: .zone)) }, "MinDomains(0, of: zone), but the number must be one at least"),
        (Placement { Dedicated(to: "") }, "Dedicated(to: \"\"), but a purpose needs a name"),
        (
            Placement { Prefer(weight: 0) { Zone.exists } },
            "Prefer(weight: 0) { Zone.exists }, but a weight is above zero and a million at most"
        ),
    ]

    @Test(arguments: mistakes)
    func mistakesNameTheRule(_ placement: Placement, _ problem: String) {
        let error = #expect(throws: JobError.self) { try job { placement }.validate() }
        #expect(error?.description == "job 'web' has \(problem)")
    }

    @Test func placementsCanBeStored() throws {
        let placement = Placement {
            AnyOf {
                Attribute("os") == "linux"; Attribute("cores") > 4
            }
            Spread(over: .zone, maxSkew: 2, domains: 3)
            Near(task: "db-*", within: .attribute("rack")).because("latency").drop(after: .seconds(5))
            Pack(.tightest)
            GoodEnough(0.8)
        }
        let data = try JSONEncoder().encode(placement)
        #expect(try JSONDecoder().decode(Placement.self, from: data) == placement)
    }

    @Test func rulesOfOnesOwnCanBeStored() throws {
        let placement = Placement { OwnHalf(prefix: "ours-") }
        let data = try JSONEncoder().encode(placement)
        let decoder = JSONDecoder()
        #expect(throws: DecodingError.self) { try decoder.decode(Placement.self, from: data) }
        decoder.userInfo[PlacementTypes.key] = PlacementTypes(rules: [OwnHalf.self])
        #expect(try decoder.decode(Placement.self, from: data) == placement)
        #expect(try decoder.decode(Placement.self, from: data) != Placement { OwnHalf(prefix: "theirs-") })
    }
}

private struct OwnHalf: PlacementRule {
    let prefix: String

    func verdict(on candidate: Candidate) -> RuleVerdict {
        candidate.hostname.hasPrefix(prefix) ? .passes : .fails("is theirs", .fixed)
    }
}
